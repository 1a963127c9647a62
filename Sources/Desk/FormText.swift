/// The fields of a form as a browser sends them (`application/x-www-form-urlencoded`).
struct FormText: Sendable {
  private var fields: [(name: String, value: String)] = []

  init() {}

  /// Nil where a byte is badly encoded, or what comes out is not UTF-8, or there are more fields than any
  /// form of the desk has.
  init?(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    for field in bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: true) {
      guard fields.count < Self.limit else { return nil }
      let name = field.prefix { $0 != UInt8(ascii: "=") }
      let value = field.dropFirst(name.count).dropFirst()
      guard let name = Self.decoded(bytes: name, plusIsSpace: true),
        let value = Self.decoded(bytes: value, plusIsSpace: true)
      else { return nil }
      fields.append((name, value))
    }
  }

  private static let limit = 500

  /// The value of the field; nil where there is none of that name, or several.
  subscript(name: String) -> String? {
    let found = fields.filter { $0.name == name }
    return found.count == 1 ? found[0].value : nil
  }

  /// Without blanks around it; nil where nothing is left.
  func word(_ name: String) -> String? {
    self[name].flatMap { text in
      let trimmed = text.drop { $0.isWhitespace }
      let end = trimmed.lastIndex { !$0.isWhitespace }
      return end.map { String(trimmed[...$0]) }
    }
  }

  /// The text that a part of an address stands for; nil where it is badly encoded.
  static func decoded(_ text: Substring, plusIsSpace: Bool) -> String? {
    decoded(bytes: text.utf8, plusIsSpace: plusIsSpace)
  }

  private static func decoded(
    bytes: some Collection<UInt8>, plusIsSpace: Bool
  ) -> String? {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else {
          return nil
        }
        out.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: out.append(UInt8(ascii: " "))
      default: out.append(byte)
      }
    }
    guard !out.contains(0) else { return nil }
    return String(validating: out, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// A name as a part of an address: everything but letters, digits, `-`, `_` and `.` encoded.
  static func encoded(_ name: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        out.append(byte)
      default: out += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
