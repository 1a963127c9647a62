/// A file of a pack, made and not yet written.
package struct MadeFile: Sendable {
  package let path: String
  package let bytes: [UInt8]

  /// - Parameter path: in the folder of the pack.
  package init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// - Parameter text: written in UTF-8.
  package init(_ path: String, _ text: String) { self.init(path, Array(text.utf8)) }

  /// Its size for a link: "24 KB", "1.4 MB".
  package var size: String { Self.words(ofSize: bytes.count) }

  /// A number of bytes as links say it.
  package static func words(ofSize count: Int) -> String {
    let kilobytes = max(1, (count + 512) / 1_024)
    guard kilobytes >= 1_000 else { return "\(kilobytes) KB" }
    let tenths = (count + (1 << 20) / 20) / ((1 << 20) / 10)
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
