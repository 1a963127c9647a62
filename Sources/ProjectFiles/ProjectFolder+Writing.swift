/// A file that is to be made.
package struct NewFile: Sendable, Hashable {
  /// Relative to the folder that it is made in.
  package let path: String
  package let bytes: [UInt8]
  /// Whether nobody but the user may read it.
  package let isPrivate: Bool

  package init(path: String, bytes: [UInt8], isPrivate: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isPrivate = isPrivate
  }

  package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

extension ProjectFolder {
  /// Makes new files and the folders that are missing above them: all of them or none. A folder that is
  /// made for a private file is private.
  ///
  /// Nothing that is there is touched, not even by a run at the same time, and nothing is written
  /// through a link. Permissions are those that the user's `umask` leaves.
  package func create(_ files: [NewFile]) throws(FileProblem) {
    Ending.enter()
    defer { Ending.leave() }
    var made: [Made] = []
    do {
      for file in files { try create(file, &made) }
    } catch {
      for entry in made.reversed() { remove(entry) }
      throw error
    }
  }

  /// Puts a text in the place of another in one step: a reader sees the old one or the new one.
  /// Refused where the file is no longer what it was when it was read. Its permissions stay, but for
  /// a file that is to be private.
  package func replace(
    _ path: String, holding old: [UInt8], with new: [UInt8], isPrivate: Bool = false
  ) throws(FileProblem) {
    guard try bytes(of: path) == old else {
      throw .cannotWrite(path: named(path), SystemError(.busy))
    }
    let parts = try Self.parts(of: aliases.real(path), named: named(path))
    guard let name = parts.last else { throw .notInProject(path: named(path)) }
    do throws(SystemError) {
      let folder = try open(parts.dropLast())
      guard let status = try folder.status(of: name), status.kind == .file else {
        throw SystemError(.isLink)
      }
      try folder.put(name, new, mode: isPrivate ? 0o600 : status.mode, insteadOf: old)
    } catch {
      throw .cannotWrite(path: named(path), error)
    }
  }

  /// What a call has made so far, so that it can be taken back.
  private enum Made {
    case folder([FileName])
    case file([FileName])
  }

  private func create(_ file: NewFile, _ made: inout [Made]) throws(FileProblem) {
    let path = named(file.path)
    let parts = try Self.parts(of: aliases.real(file.path), named: path)
    guard let name = parts.last else { throw .notInProject(path: path) }
    do throws(SystemError) {
      let folder = try makeFolders(
        parts.dropLast(), mode: file.isPrivate ? 0o700 : 0o777, &made)
      let new = try folder.createFile(name, mode: file.isPrivate ? 0o600 : 0o666)
      made.append(.file(parts))
      try new.append(file.bytes)
      try new.sync()
      try new.finish()
      try folder.syncFolder()
    } catch {
      throw error.reason == .exists ? .exists(path: path) : .cannotWrite(path: path, error)
    }
  }

  private func makeFolders(
    _ parts: ArraySlice<FileName>, mode: UInt32, _ made: inout [Made]
  ) throws(SystemError) -> Descriptor {
    var folder = try open([])
    for (index, part) in zip(parts.indices, parts) {
      if try folder.status(of: part) == nil {
        try folder.makeFolder(part, mode: mode)
        made.append(.folder(Array(parts[...index])))
      }
      folder = try folder.openFolder(part)
    }
    return folder
  }

  /// Takes back what this run made. What someone has put into a new folder meanwhile keeps it.
  private func remove(_ entry: Made) {
    let parts =
      switch entry {
      case .folder(let parts), .file(let parts): parts
      }
    guard let name = parts.last, let folder = try? open(parts.dropLast()) else { return }
    switch entry {
    case .folder: try? folder.removeFolder(name)
    case .file: try? folder.removeFile(name)
    }
  }

  private func open(_ parts: ArraySlice<FileName>) throws(SystemError) -> Descriptor {
    var folder = try SystemCalls.openFolder(path, followingLink: false)
    for part in parts { folder = try folder.openFolder(part) }
    return folder
  }

  static func parts(of path: String, named name: String) throws(FileProblem) -> [FileName] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0)
    }
    guard isPlain else { throw .notInProject(path: name) }
    return parts.map { FileName(String($0)) }
  }
}
