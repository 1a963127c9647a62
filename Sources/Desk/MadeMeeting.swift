import Diagnostics
import Packs
import Papers
import Publication

/// What became of a meeting when it was made in memory.
struct MadeMeeting: Sendable {
  /// Which state of the files it was made from.
  let version: Int
  let log: DiagnosticLog
  /// The files by part and path; empty where the pack could not be made.
  let files: [PackPart: [String: [UInt8]]]
  let manifests: [PackPart: Manifest]
  /// By the file of the page.
  let lengths: [String: PaperExtent]
  /// The packs of the meeting before, where its page of changes was made beside them.
  let compared: [Manifest]
  /// Whether it is a published pack, which stands in Output and is left as it is.
  let isFrozen: Bool

  /// A meeting that was made.
  init(_ built: BuiltPack?, _ log: DiagnosticLog, version: Int) {
    self.version = version
    self.log = log
    isFrozen = false
    lengths = built?.lengths ?? [:]
    compared = built?.compared ?? []
    var files: [PackPart: [String: [UInt8]]] = [:]
    var manifests: [PackPart: Manifest] = [:]
    for part in built?.pack.parts ?? [] {
      files[part.part] = Dictionary(part.files.map { ($0.path, $0.bytes) }) { first, _ in first }
      manifests[part.part] = part.manifest
    }
    self.files = files
    self.manifests = manifests
  }

  /// A pack as it stands in Output.
  init(standing pack: PublishedPack, _ log: DiagnosticLog, version: Int) {
    self.version = version
    self.log = log
    isFrozen = true
    lengths = [:]
    compared = []
    var files: [PackPart: [String: [UInt8]]] = [:]
    var manifests: [PackPart: Manifest] = [:]
    if let manifest = pack.openManifest {
      manifests[.public] = manifest
      files[.public] = Dictionary(
        manifest.files.compactMap { file in
          pack.bytes(of: file.path, in: .public).map { (file.path, $0) }
        }
      ) { first, _ in first }
    }
    self.files = files
    self.manifests = manifests
  }

  /// The part in which a paper has its page; nil where it has none.
  func part(of page: String) -> PackPart? {
    PackPart.allCases.first { files[$0]?[page] != nil }
  }
}
