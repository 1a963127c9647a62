/// A name of up to sixteen bytes, packed so that two names are compared at once.
struct XMLName: Hashable, ExpressibleByStringLiteral {
  private(set) var packed: UInt128

  /// A name longer than sixteen bytes: no element that is read has one.
  static let other = XMLName(packed: 0)

  init(packed: UInt128) { self.packed = packed }

  init(stringLiteral text: String) {
    packed = 0
    for byte in text.utf8 { append(byte) }
  }

  mutating func append(_ byte: UInt8) { packed = packed << 8 | UInt128(byte) }
}
