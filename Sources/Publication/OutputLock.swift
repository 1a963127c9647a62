package import ProjectFiles

/// The right to write in Output, held until the end of this value's life.
///
/// The lock is the kernel's (`flock` on `.lock`), which frees it when the process ends however it
/// ends: no run can leave a lock behind, and no file with a process number is ever believed. While it is
/// held the file says by whom, for the message of a run that finds it so, and for nothing else.
package struct OutputLock: ~Copyable, Sendable {
  let root: OutputFolder
  let modes: OutputModes
  /// Whether a council says that its restricted folders are closed otherwise than by permissions; asked only
  /// where the file system has none.
  package var isClosedOtherwise: @Sendable (PackName) -> Bool = { _ in false }
  private let file: Descriptor

  static let name: FileName = ".lock"

  /// Takes the lock without waiting; throws `.busy` where another run holds it.
  ///
  /// - Parameters:
  ///   - output: Within a project, a path relative to it that may not lead out of it, by a link
  ///     neither. Without one, a folder that the user named, wherever it is; only its last part
  ///     may not be a link. The folder is made where it is missing, the folders above it are not.
  package init(output: String, in project: ProjectFolder?) throws(OutputProblem) {
    let root = try Self.openRoot(output, in: project)
    var busy: LockHolder?
    do throws(SystemError) {
      let isShared = OutputModes.isShared(try root.descriptor.status())
      let mode = OutputModes(isShared: isShared, areTaken: true).lock
      let file = try root.descriptor.openLockFile(Self.name, mode: mode)
      do throws(SystemError) {
        try file.lock()
      } catch {
        guard error.reason == .busy else { throw error }
        busy = Self.holder(in: root)
        throw error
      }
      let areTaken = try Self.givePermissions(mode, to: file)
      modes = OutputModes(isShared: isShared, areTaken: areTaken)
      // Without these words the lock is as good.
      try? file.hold(Array(LockHolder.current.text.utf8))
      self.file = file
      Ending.enter()
    } catch {
      let path = root.path(of: Self.name)
      switch error.reason {
      case .busy: throw .busy(path: root.path, by: busy)
      case .isLink: throw .isLink(path: path)
      default: throw .cannotWrite(path: path, error)
      }
    }
    self.root = root
  }

  deinit {
    // The folder may be served; which machine builds is nobody's business there.
    try? file.hold([])
    Ending.leave()
  }

  /// Gives the lock its permissions and says whether it has them. Where the file system may have none,
  /// others are tried first: what it shows for every file may be just these. A lock of another member of
  /// the group has them already.
  private static func givePermissions(
    _ mode: UInt32, to file: borrowing Descriptor
  ) throws(SystemError) -> Bool {
    var isTried = true
    if file.mayLackPermissions, try file.status().isOwn {
      do throws(SystemError) {
        try file.setMode(0o600)
        isTried = try file.status().mode == 0o600
      } catch {
        isTried = false
      }
    }
    if try file.status().mode == mode { return isTried }
    do throws(SystemError) {
      try file.setMode(mode)
    } catch {
      if error.reason != .notPermitted && error.reason != .notSupported { throw error }
    }
    let status = try file.status()
    return isTried && (status.mode == mode || !status.isOwn)
  }

  /// What the one who holds the lock wrote into it; nil where nothing can be read.
  private static func holder(in root: borrowing OutputFolder) -> LockHolder? {
    guard let file = try? root.descriptor.openFile(name),
      let bytes = try? file.nextBytes(upTo: LockHolder.limit)
    else { return nil }
    return LockHolder(text: String(decoding: bytes, as: UTF8.self))
  }

  static func openRoot(
    _ output: String, in project: ProjectFolder?
  ) throws(OutputProblem) -> OutputFolder {
    let (above, name) = split(output)
    let start = project.map { above.isEmpty ? $0.path : "\($0.path)/\(above)" } ?? above
    let parent = try OutputProblem.naming(output) { () throws(SystemError) in
      try SystemCalls.resolve(start.isEmpty ? "." : start)
    }
    if let project {
      // The project itself is no place for papers either.
      let isBelow = ProjectFolder.part(of: parent, below: project.path) != nil
      guard isBelow, name != ".", name != ".." else { throw .leadsOut(path: output) }
    }
    let folder = try OutputProblem.naming(output) { () throws(SystemError) in
      try SystemCalls.openFolder(parent, followingLink: false)
    }
    let status = try OutputProblem.naming(output) { () throws(SystemError) in
      try folder.status(of: name)
    }
    if status?.kind == .link {
      return try openLinkedRoot("\(parent)/\(name.text)", output: output, in: project)
    }
    do throws(SystemError) {
      // A folder that was made for a group stays the group's.
      let shared = status.flatMap { OutputModes.isShared($0) ? $0.mode : nil }
      let root = try folder.ensureFolder(name, mode: shared ?? 0o755)
      if status == nil { try folder.syncFolder() }
      return OutputFolder(root, path: output)
    } catch {
      throw .cannotWrite(path: output, error)
    }
  }

  /// A link in the project to another folder of the project is as good as that folder.
  private static func openLinkedRoot(
    _ link: String, output: String, in project: ProjectFolder?
  ) throws(OutputProblem) -> OutputFolder {
    let target = try OutputProblem.naming(output) { () throws(SystemError) in
      try SystemCalls.resolve(link)
    }
    guard let project, let below = ProjectFolder.part(of: target, below: project.path),
      !below.isEmpty
    else { throw .leadsOut(path: output) }
    do throws(SystemError) {
      return OutputFolder(
        try SystemCalls.openFolder(target, followingLink: false), path: output)
    } catch {
      throw .cannotWrite(path: output, error)
    }
  }

  /// The folder above and the last name of a path.
  private static func split(_ path: String) -> (above: String, name: FileName) {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
      return ("", FileName(bytes: bytes))
    }
    let above = slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
    return (above, FileName(bytes: Array(bytes[(slash + 1)...])))
  }
}
