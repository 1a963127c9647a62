import Crypto
package import ProjectFiles

/// The SHA-256 of a file or of bytes: 32 bytes, written as 64 lower-case hexadecimal digits, as
/// `sha256sum` writes them (FIPS 180-4).
package struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
  package let bytes: [UInt8]

  package init(of bytes: [UInt8]) { self.bytes = Array(SHA256.hash(data: bytes)) }

  init(digest bytes: [UInt8]) { self.bytes = bytes }

  package init(of text: String) { self.init(of: Array(text.utf8)) }

  /// Reads an open file from where it stands to its end, a part at a time.
  package init(ofFile file: borrowing Descriptor) throws(SystemError) {
    var hash = SHA256()
    while true {
      let part = try file.nextBytes(upTo: 1 << 16)
      if part.isEmpty { break }
      hash.update(data: part)
    }
    bytes = Array(hash.finalize())
  }

  /// A file of the project, whatever its size.
  package init(ofFile path: String, in project: ProjectFolder) throws(FileProblem) {
    let file = try project.open(path)
    do throws(SystemError) {
      try self.init(ofFile: file)
    } catch {
      throw .unreadable(path: path, error)
    }
  }

  /// The fingerprint of 64 lower-case hexadecimal digits; nil for any other text.
  package init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: 64, by: 2) {
      guard let high = Self.value(digits[index]), let low = Self.value(digits[index + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  package var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
