/// A picture that a page carries in itself, such as a council's logo, with the words that stand for it.
///
/// Only what `PictureJudge` found to hold nothing but a picture becomes one.
package struct Picture: Sendable, Hashable {
  /// What a file of pictures is, by its content.
  package enum Kind: String, Sendable {
    case svg = "image/svg+xml"
    case png = "image/png"
  }

  package let kind: Kind
  package let alternative: String
  /// The file.
  package let bytes: [UInt8]
  /// The file, in base64.
  private let encoded: String

  /// - Parameter bytes: as the judge gives them.
  init(kind: Kind, alternative: String, bytes: [UInt8]) {
    self.kind = kind
    self.alternative = alternative
    self.bytes = bytes
    encoded = Self.base64(bytes)
  }

  /// The address by which a page holds the picture; it has no sign that ends an attribute.
  var address: String { "data:\(kind.rawValue);base64,\(encoded)" }

  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let held = min(3, bytes.count - start)
      let group = (0..<3).reduce(0) { $0 << 8 | ($1 < held ? Int(bytes[start + $1]) : 0) }
      for place in 0..<4 {
        text.append(place <= held ? letters[group >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
