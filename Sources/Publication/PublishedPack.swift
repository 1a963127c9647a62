package import Diagnostics
import Fingerprints
import ProjectFiles

/// A pack as it stands in Output, read without the lock and without a network.
package struct PublishedPack: Sendable {
  package let address: PackAddress
  package let output: OutputPlace
  /// Whether the council says that its restricted folders are closed otherwise than by permissions;
  /// asked only where permissions are not as they should be.
  package var isClosedOtherwise: @Sendable () -> Bool = { false }

  package init(_ address: PackAddress, in output: OutputPlace) {
    self.address = address
    self.output = output
  }

  package init(_ address: PackAddress, in output: String) {
    self.init(address, in: OutputPlace(name: output, path: output))
  }

  /// Whether something of the pack's name stands in Output.
  package var exists: Bool {
    do throws(SystemError) {
      return try SystemCalls.openFolder(output.path, followingLink: true)
        .openFolder(address.council.fileName).status(of: address.meeting.fileName) != nil
    } catch {
      return false
    }
  }

  /// The manifest of the public part as it stands; nil where it cannot be read.
  package var openManifest: Manifest? { manifest(of: .public) }

  /// The manifest of a part as it stands; nil where it cannot be read.
  package func manifest(of part: PackPart) -> Manifest? {
    guard let bytes = bytes(of: PackFolder.manifestName, in: part) else { return nil }
    var log = DiagnosticLog()
    return Manifest.read(bytes, name: PackFolder.manifestName, log: &log)
  }

  /// The names in the folder of a part; empty where there is none.
  package func names(in part: PackPart) -> [String] {
    do throws(SystemError) {
      return try folder(of: part).entries().compactMap(\.exactText)
    } catch {
      return []
    }
  }

  /// The bytes of a file of a part, by its path there; nil where it cannot be read.
  package func bytes(of path: String, in part: PackPart) -> [UInt8]? {
    do throws(SystemError) {
      return try bytes(of: path.split(separator: "/").map(String.init)[...], in: folder(of: part))
    } catch {
      return nil
    }
  }

  private func bytes(
    of names: ArraySlice<String>, in folder: borrowing Descriptor
  ) throws(SystemError) -> [UInt8] {
    guard let first = names.first else { throw SystemError(.missing) }
    if names.count == 1 {
      return try folder.openFile(FileName(first)).readAll(limit: Self.largest)
    }
    return try bytes(of: names.dropFirst(), in: folder.openFolder(FileName(first)))
  }

  private func folder(of part: PackPart) throws(SystemError) -> Descriptor {
    try SystemCalls.openFolder(output.path, followingLink: true)
      .openFolder(address.council.fileName).openFolder(address.meeting.fileName)
      .openFolder(FileName(part.rawValue))
  }

  /// Compares each part with its own manifest and checksums: a file that was changed, added, taken
  /// away or renamed is reported, as is a link and a permission that is not the part's.
  ///
  /// - Returns: The manifests of the parts that could be read, the public one first.
  package func verify(log: inout DiagnosticLog) -> [Manifest] {
    do throws(OutputProblem) {
      let root = try OutputProblem.naming(output.name) { () throws(SystemError) in
        try SystemCalls.openFolder(output.path, followingLink: true)
      }
      let modes = try OutputProblem.naming(output.name) { () throws(SystemError) in
        try OutputModes.seen(in: root)
      }
      let meeting = try OutputFolder(root, path: output.name).folder(address.council.fileName)
        .folder(address.meeting.fileName)
      return try verify(meeting, modes, &log)
    } catch {
      tell(unread(error), &log)
      return []
    }
  }

  /// Whether a folder, wherever it stands, holds this pack as its manifests name it.
  func isWhole(_ meeting: borrowing OutputFolder, _ modes: OutputModes) -> Bool {
    var log = DiagnosticLog()
    let manifests = try? verify(meeting, modes, &log)
    return manifests?.isEmpty == false && !log.hasErrors
  }

  private func verify(
    _ meeting: borrowing OutputFolder, _ modes: OutputModes, _ log: inout DiagnosticLog
  ) throws(OutputProblem) -> [Manifest] {
    var manifests: [Manifest] = []
    for name in try meeting.entries() {
      guard let part = PackPart.allCases.first(where: { FileName($0.rawValue) == name }),
        try meeting.status(of: name)?.kind == .folder
      else {
        tell(.notInManifest(path: meeting.path(of: name)), &log)
        continue
      }
      if let manifest = verify(part, try meeting.folder(name), modes, &log) {
        manifests.append(manifest)
      }
    }
    if try meeting.status(of: FileName(PackPart.public.rawValue)) == nil {
      tell(.gone(path: "\(meeting.path)/\(PackPart.public)"), &log)
    }
    return manifests
  }

  private func verify(
    _ part: PackPart, _ folder: borrowing OutputFolder, _ modes: OutputModes,
    _ log: inout DiagnosticLog
  ) -> Manifest? {
    var found: [String: EntryKind] = [:]
    // Without permissions the public part is as open as it has to be, and a restricted one is not closed.
    var open: [String] = []
    list(folder, below: "", part, part == .public ? modes : modes.taken, &found, &open, &log)
    if !open.isEmpty, part == .public || !isClosedOtherwise() {
      for path in open { tell(.permissions(path: path), &log) }
    }
    let manifestPath = folder.path(of: FileName(PackFolder.manifestName))
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try folder.descriptor.openFile(FileName(PackFolder.manifestName))
        .readAll(limit: ProjectFolder.limit)
    } catch {
      tell(.unreadable(path: manifestPath, error), &log)
      return nil
    }
    // The checksums are the second witness: a manifest changed by hand may agree with itself.
    let sums = try? folder.descriptor.openFile(FileName(PackFolder.sumsName))
      .readAll(limit: ProjectFolder.limit)
    if let sums, !PackFolder.names(bytes, in: sums) { tell(.changed(path: manifestPath), &log) }
    guard let manifest = Manifest.read(bytes, name: manifestPath, log: &log) else { return nil }
    let isOurs =
      manifest.part == part && manifest.council.id == address.council.text
      && manifest.meeting.id == address.meeting.text
    if !isOurs { tell(.otherPack(path: manifestPath), &log) }

    var expected = manifest.files
    expected.append(
      .init(path: PackFolder.manifestName, fingerprint: manifest.fingerprint))
    expected.append(
      .init(
        path: PackFolder.sumsName, fingerprint: Fingerprint(of: SealedFolder.sums(expected))))
    for file in expected {
      let path = "\(folder.path)/\(file.path)"
      guard found.removeValue(forKey: file.path) != nil else {
        tell(.gone(path: path), &log)
        continue
      }
      do throws(SystemError) {
        if try fingerprint(of: file.path, in: folder.descriptor) != file.fingerprint {
          tell(.changed(path: path), &log)
        }
      } catch {
        tell(.unreadable(path: path, error), &log)
      }
    }
    let folders = Set(expected.flatMap { Self.folders(above: $0.path) })
    for (path, kind) in found where kind == .file || !folders.contains(path) {
      tell(.notInManifest(path: "\(folder.path)/\(path)"), &log)
    }
    return manifest
  }

  /// The folders that a path leads through.
  private static func folders(above path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }

  /// All names below a folder that are plain files or folders; every other one is reported.
  private func list(
    _ folder: borrowing OutputFolder, below path: String, _ part: PackPart, _ modes: OutputModes,
    _ found: inout [String: EntryKind], _ open: inout [String], _ log: inout DiagnosticLog
  ) {
    do throws(OutputProblem) {
      for name in try folder.entries() {
        let inner = path + name.text
        guard let status = try folder.status(of: name) else { continue }
        switch status.kind {
        case .folder:
          if !modes.fits(status.mode, modes.folder(of: part)) {
            open.append(folder.path(of: name))
          }
          found[inner] = .folder
          list(try folder.folder(name), below: inner + "/", part, modes, &found, &open, &log)
        case .file:
          if !modes.fits(status.mode, modes.file(of: part)) {
            open.append(folder.path(of: name))
          }
          found[inner] = .file
        case .link, .special: tell(.notInManifest(path: folder.path(of: name)), &log)
        }
      }
    } catch {
      tell(unread(error), &log)
    }
  }

  /// Nothing that the program makes is larger; such a file is not read through to say that it is
  /// another.
  private static let largest = 1 << 30

  /// The fingerprint of a file; nil for one that is larger than any that the program makes.
  private func fingerprint(
    of path: String, in folder: borrowing Descriptor
  ) throws(SystemError) -> Fingerprint? {
    let names = path.split(separator: "/").map { FileName(String($0)) }
    guard let first = names.first else { throw SystemError(.missing) }
    if names.count == 1 {
      let file = try folder.openFile(first)
      guard try file.status().size <= Self.largest else { return nil }
      return try Fingerprint(ofFile: file)
    }
    let inner = try folder.openFolder(first)
    return try fingerprint(of: String(path.dropFirst(first.text.count + 1)), in: inner)
  }

  /// In a check nothing is written, so a problem of a path is one of reading it.
  private func unread(_ problem: OutputProblem) -> OutputProblem {
    if case .cannotWrite(let path, let error) = problem {
      return .unreadable(path: path, error)
    }
    return problem
  }

  private func tell(_ problem: OutputProblem, _ log: inout DiagnosticLog) {
    log.report(problem, at: problem.location ?? Location(file: output.name))
  }
}
