package import Diagnostics
import Fingerprints
import ProjectFiles

extension PublishedPack {
  /// The pack with the bytes of all its files, to be put elsewhere as it is; nil where a file is missing
  /// or is not the one that its manifest names, with what is wrong in the log.
  ///
  /// What stands beside the files of the manifest is not taken; `verify` tells it.
  package func whole(into log: inout DiagnosticLog) -> Pack? {
    let before = log.errorCount
    var folders: [SealedFolder] = []
    do throws(OutputProblem) {
      let root = try OutputProblem.naming(output.name) { () throws(SystemError) in
        try SystemCalls.openFolder(output.path, followingLink: true)
      }
      let meeting = try OutputFolder(root, path: output.name).folder(address.council.fileName)
        .folder(address.meeting.fileName)
      for part in PackPart.allCases {
        let name = FileName(part.rawValue)
        guard try meeting.status(of: name) != nil else { continue }
        if let folder = sealed(part, try meeting.folder(name), &log) { folders.append(folder) }
      }
    } catch {
      log.report(error, at: error.location ?? Location(file: output.name))
    }
    guard log.errorCount == before else { return nil }
    guard let open = folders.first, open.part == .public else {
      let path = "\(output.name)/\(address)/\(PackPart.public)"
      log.report(OutputProblem.gone(path: path), at: Location(file: path))
      return nil
    }
    return Pack(address, public: open, restricted: folders.dropFirst().first)
  }

  /// The bytes of the manifest of its public part; nil with the reason in the log.
  package func manifestBytes(into log: inout DiagnosticLog) -> [UInt8]? {
    let path = "\(output.name)/\(address)/\(PackPart.public)/\(PackFolder.manifestName)"
    do throws(SystemError) {
      return try SystemCalls.openFolder(output.path, followingLink: true)
        .openFolder(address.council.fileName).openFolder(address.meeting.fileName)
        .openFolder(FileName(PackPart.public.rawValue))
        .openFile(FileName(PackFolder.manifestName)).readAll(limit: ProjectFolder.limit)
    } catch {
      log.report(
        error.reason == .missing
          ? OutputProblem.gone(path: path) : .unreadable(path: path, error),
        at: Location(file: path))
      return nil
    }
  }

  /// One part of it, each file as the manifest has it.
  private func sealed(
    _ part: PackPart, _ folder: borrowing OutputFolder, _ log: inout DiagnosticLog
  ) -> SealedFolder? {
    func bytes(of path: String) -> [UInt8]? {
      do throws(SystemError) {
        return try Self.bytes(of: path, in: folder.descriptor)
      } catch {
        let path = "\(folder.path)/\(path)"
        log.report(
          error.reason == .missing
            ? OutputProblem.gone(path: path) : .unreadable(path: path, error),
          at: Location(file: path))
        return nil
      }
    }
    let manifestPath = folder.path(of: FileName(PackFolder.manifestName))
    guard let written = bytes(of: PackFolder.manifestName),
      let manifest = Manifest.read(written, name: manifestPath, log: &log)
    else { return nil }
    guard manifest.part == part, manifest.council.id == address.council.text,
      manifest.meeting.id == address.meeting.text
    else {
      log.report(OutputProblem.otherPack(path: manifestPath), at: Location(file: manifestPath))
      return nil
    }
    let own = Manifest.File(path: PackFolder.manifestName, fingerprint: Fingerprint(of: written))
    let sums = Manifest.File(
      path: PackFolder.sumsName,
      fingerprint: Fingerprint(of: SealedFolder.sums(manifest.files + [own])))
    var entries: [SealedFolder.Entry] = []
    for file in manifest.files + [own, sums] {
      guard let found = bytes(of: file.path) else { continue }
      let entry = SealedFolder.Entry(
        names: file.path.split(separator: "/").map(String.init), bytes: found)
      if entry.fingerprint != file.fingerprint {
        let path = "\(folder.path)/\(file.path)"
        log.report(OutputProblem.changed(path: path), at: Location(file: path))
      }
      entries.append(entry)
    }
    return SealedFolder(part: part, manifest: manifest, entries: SealedFolder.sorted(entries))
  }

  private static func bytes(
    of path: String, in folder: borrowing Descriptor
  ) throws(SystemError) -> [UInt8] {
    let names = path.split(separator: "/").map { FileName(String($0)) }
    guard let first = names.first else { throw SystemError(.missing) }
    if names.count == 1 { return try folder.openFile(first).readAll(limit: 1 << 30) }
    return try bytes(
      of: String(path.dropFirst(first.text.utf8.count + 1)), in: try folder.openFolder(first))
  }
}
