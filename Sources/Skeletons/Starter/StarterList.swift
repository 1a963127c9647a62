import Fingerprints
import ProjectFiles

/// Which files a project began with, each with its fingerprint: `Data/.starter`, in the form that
/// `sha256sum -c` reads. By it `update` knows what nobody has edited since.
struct StarterList {
  static let path = ".starter"
  private var fingerprints: [String: String] = [:]

  init(_ files: [NewFile]) {
    for file in files { fingerprints[file.path] = Fingerprint(of: file.bytes).description }
  }

  /// That of a project; empty where it has none. A line in another form counts for nothing.
  init(of data: ProjectFolder) {
    guard let bytes = try? data.bytes(of: Self.path) else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      fingerprints[String(parts[1].drop { $0 == " " })] = String(parts[0])
    }
  }

  /// Whether the project began, or was last updated, with these bytes.
  func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    fingerprints[path] == Fingerprint(of: bytes).description
  }

  var text: String {
    fingerprints.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
  }
}
