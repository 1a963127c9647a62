import Documents
import Fingerprints
package import Publication

extension PublishedPack {
  /// The manifest of the public part as it would be without notices of what has happened since.
  ///
  /// - Parameter expected: the manifest that the part is held to; pages of which it has the same
  ///   fingerprint are not read.
  package func withoutNotices(_ found: Manifest, like expected: Manifest) -> Manifest {
    let known = Dictionary(
      expected.files.map { ($0.path, $0.fingerprint) }, uniquingKeysWith: { $1 })
    var bare = found
    bare.notices = expected.notices
    for (index, file) in found.files.enumerated()
    where known[file.path] != file.fingerprint && PublishedNotice.canStand(on: file.path) {
      guard let bytes = bytes(of: file.path, in: .public) else { continue }
      bare.files[index].fingerprint = Fingerprint(of: PublishedNotice.taken(off: bytes))
    }
    return bare
  }

  /// The pack with these notices and no others, its restricted part as it stands; nil where it has them
  /// already, or a file of it cannot be read.
  ///
  /// - Parameter found: the manifest of the public part.
  package func noticed(_ notices: PackNotices, _ found: Manifest) -> Pack? {
    var files: [(String, [UInt8])] = []
    var isChanged = found.notices != notices.listed
    for file in found.files {
      guard let bytes = bytes(of: file.path, in: .public) else { return nil }
      let made = Self.put(notices.pages, on: bytes, of: file.path)
      if made != bytes { isChanged = true }
      files.append((file.path, made))
    }
    guard isChanged else { return nil }
    var manifest = found
    manifest.notices = notices.listed
    return pack(public: files, manifest)
  }

  /// A page with the notice that goes on it, and every other file as it is.
  static func put(
    _ notices: [String: PublishedNotice], on bytes: [UInt8], of path: String
  ) -> [UInt8] {
    guard PublishedNotice.canStand(on: path) else { return bytes }
    let stem = String(path.prefix { $0 != "." })
    return notices[stem]?.put(on: bytes, of: path) ?? PublishedNotice.taken(off: bytes)
  }

  /// The pack with these files as its public part, and its restricted part as it stands; nil where that
  /// cannot be read.
  package func pack(public files: [(String, [UInt8])], _ manifest: Manifest) -> Pack? {
    guard let open = Self.folder(.public, files, manifest) else { return nil }
    return pack(open)
  }

  /// The pack with another public part.
  package func pack(_ open: SealedFolder) -> Pack? {
    guard !names(in: .restricted).isEmpty else { return Pack(address, public: open) }
    guard let manifest = manifest(of: .restricted) else { return nil }
    var files: [(String, [UInt8])] = []
    for file in manifest.files {
      guard let bytes = bytes(of: file.path, in: .restricted) else { return nil }
      files.append((file.path, bytes))
    }
    guard let restricted = Self.folder(.restricted, files, manifest) else { return nil }
    return Pack(address, public: open, restricted: restricted)
  }

  private static func folder(
    _ part: PackPart, _ files: [(String, [UInt8])], _ manifest: Manifest
  ) -> SealedFolder? {
    var folder = PackFolder(part)
    do throws(OutputProblem) {
      for (path, bytes) in files { try folder.add(try PackPath(path), bytes) }
    } catch {
      return nil
    }
    return folder.sealed(with: manifest)
  }
}

extension SealedFolder {
  /// A public part that was made again as it was published, with the papers taken off that were taken off
  /// since, and the notices of what has happened.
  package func since(
    _ withdrawn: [Manifest.WithdrawnPaper], _ notices: PackNotices
  ) -> SealedFolder? {
    var folder = self
    if !withdrawn.isEmpty {
      let removal = PaperRemoval(manifest, withdrawn)
      let own = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
      guard case .success(let left) = removal.files({ own[$0.path] }),
        let sealed = try? removal.sealed(left)
      else { return nil }
      folder = sealed
    }
    guard !notices.addsNothing(to: folder.manifest) else { return folder }
    var noticed = PackFolder(.public)
    for (path, bytes) in folder.files
    where path != PackFolder.manifestName && path != PackFolder.sumsFile {
      guard let place = try? PackPath(path) else { return nil }
      guard (try? noticed.add(place, PublishedPack.put(notices.pages, on: bytes, of: path))) != nil
      else {
        return nil
      }
    }
    var manifest = folder.manifest
    manifest.notices = notices.listed
    return noticed.sealed(with: manifest)
  }
}
