/// A name of up to sixteen bytes, packed so that two names are compared at once.
struct XMLName: Hashable, ExpressibleByStringLiteral {
  private(set) var packed: UInt128

  /// A name longer than sixteen bytes: no element that is read has one.
  static let other = XMLName(packed: 0)

  init(packed: UInt128) { self.packed = packed }

  /// Worked out when the program is compiled: names are compared for every cell of a sheet.
  @inline(__always)
  init(stringLiteral text: StaticString) {
    var packed: UInt128 = 0
    for place in 0..<text.utf8CodeUnitCount {
      packed = packed << 8 | UInt128(unsafe text.utf8Start[place])
    }
    self.packed = packed
  }

  mutating func append(_ byte: UInt8) { packed = packed << 8 | UInt128(byte) }
}
