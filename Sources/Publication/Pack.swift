package import Fingerprints
import ProjectFiles

/// Who may read a folder of a pack. The two are built apart, from inputs filtered first.
package enum PackPart: String, Sendable, Hashable, CaseIterable {
  case `public`
  case restricted
}

/// The files of one part of a pack while it is written.
package struct PackFolder: Sendable {
  package let part: PackPart
  private var files: [PackPath: [UInt8]] = [:]
  private var names: Set<String> = []
  private var folders: Set<String> = []

  package init(_ part: PackPart) { self.part = part }

  /// Adds a file. A path is taken once, and is a file or a folder, not both.
  package mutating func add(_ path: PackPath, _ bytes: [UInt8]) throws(OutputProblem) {
    let text = path.description
    guard !Self.ownNames.contains(text), !names.contains(text), !folders.contains(text) else {
      throw .twice(text)
    }
    for count in 1..<max(path.names.count, 1) {
      let above = path.names.prefix(count).map(\.text).joined(separator: "/")
      if names.contains(above) || Self.ownNames.contains(above) { throw .twice(above) }
      folders.insert(above)
    }
    names.insert(text)
    files[path] = bytes
  }

  /// Adds a text as UTF-8, as the bytes of a file are added.
  package mutating func add(_ path: PackPath, _ text: String) throws(OutputProblem) {
    try add(path, Array(text.utf8))
  }

  /// A file of a folder that was closed before; its manifest and checksums are left out.
  fileprivate mutating func keep(_ entry: SealedFolder.Entry) {
    guard let path = try? PackPath(entry.path) else { return }
    try? add(path, entry.bytes)
  }

  package static let manifestName = "manifest.json"
  static let sumsName = "SHA256SUMS"
  /// The name of the file of checksums.
  package static var sumsFile: String { sumsName }
  /// Whether a path is that of a manifest in a pack.
  package static func isManifest(_ path: String) -> Bool {
    path == manifestName || path.hasSuffix("/\(manifestName)")
  }

  /// Where the checksums stand that belong to a manifest.
  package static func sums(beside manifest: String) -> String {
    String(manifest.dropLast(manifestName.count)) + sumsName
  }

  /// Whether checksums name these bytes as the manifest.
  package static func names(_ manifest: [UInt8], in sums: [UInt8]) -> Bool {
    let line = "\(Fingerprint(of: manifest))  \(manifestName)\n"
    let text = String(decoding: sums, as: UTF8.self)
    return text.hasPrefix(line) || text.contains("\n" + line)
  }

  private static let ownNames: Set<String> = [manifestName, sumsName]

  /// Closes the folder with its manifest, which from here on names this part and its files, and
  /// with `SHA256SUMS`. A public folder gets the public form of the manifest.
  ///
  /// - Parameter lists: those of this manifest, where they were made before.
  package func sealed(
    with manifest: Manifest, _ lists: Manifest.WrittenLists? = nil
  ) -> SealedFolder {
    var entries = files.map { SealedFolder.Entry(names: $0.key.names.map(\.text), bytes: $0.value) }
    var manifest = manifest
    manifest.part = part
    manifest.files = entries.map { Manifest.File(path: $0.path, fingerprint: $0.fingerprint) }
    let written = part == .public ? manifest.published() : manifest
    entries.append(SealedFolder.Entry(names: [Self.manifestName], bytes: written.bytes(lists)))
    let sums = SealedFolder.sums(entries.map { .init(path: $0.path, fingerprint: $0.fingerprint) })
    entries.append(SealedFolder.Entry(names: [Self.sumsName], text: sums))
    return SealedFolder(
      part: part, manifest: manifest, entries: SealedFolder.sorted(entries))
  }
}

/// The files of one part of a pack, complete: its manifest and its checksums are among them.
package struct SealedFolder: Sendable {
  package let part: PackPart
  /// The manifest with the fingerprints of all inputs, which the one in a public folder has not.
  package let manifest: Manifest
  /// Sorted, those of one folder together.
  let entries: [Entry]

  struct Entry: Sendable {
    let names: [String]
    let bytes: [UInt8]
    let fingerprint: Fingerprint

    init(names: [String], bytes: [UInt8]) {
      self.names = names
      self.bytes = bytes
      fingerprint = Fingerprint(of: bytes)
    }

    init(names: [String], text: String) { self.init(names: names, bytes: Array(text.utf8)) }

    var path: String { names.joined(separator: "/") }
  }

  /// The text of `SHA256SUMS` over these files, by path, as `sha256sum -c` reads it.
  static func sums(_ files: [Manifest.File]) -> String {
    files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .map { "\($0.fingerprint)  \($0.path)\n" }.joined()
  }

  /// Of the manifest as it is written.
  package var writtenManifest: Fingerprint? {
    entries.first { $0.names == [PackFolder.manifestName] }?.fingerprint
  }

  /// Entries in the order of a folder, those of one folder below it together.
  static func sorted(_ entries: [Entry]) -> [Entry] {
    entries.sorted { left, right in
      left.names.lexicographicallyPrecedes(right.names) {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    }
  }

  /// The paths with their bytes, sorted, for tests and for `verify`.
  package var files: [(path: String, bytes: [UInt8])] { entries.map { ($0.path, $0.bytes) } }

  /// The same files closed with another manifest.
  package func sealed(with manifest: Manifest) -> SealedFolder {
    var folder = PackFolder(part)
    for entry in entries { folder.keep(entry) }
    return folder.sealed(with: manifest)
  }
}

/// What is exchanged at once: the public folder of a meeting and, where there is an exempt item,
/// the restricted one.
package struct Pack: Sendable {
  package let address: PackAddress
  package let parts: [SealedFolder]

  package init(
    _ address: PackAddress, public open: SealedFolder, restricted: SealedFolder? = nil
  ) {
    precondition(open.part == .public && restricted?.part != .public, "a part in the other's place")
    self.address = address
    parts = [open] + (restricted.map { [$0] } ?? [])
  }

  /// The public part, which every pack has, and the restricted one.
  package var open: SealedFolder? { parts.first { $0.part == .public } }
  package var restricted: SealedFolder? { parts.first { $0.part == .restricted } }
}
