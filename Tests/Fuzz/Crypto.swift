/// Stands in for the library of ciphers in fuzz targets: a number of the right size, and no secret.
public struct SHA256: Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// A number of no bytes.
  public init() {}

  /// Takes in more bytes.
  public mutating func update(data: some Sequence<UInt8>) {
    for byte in data { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// Thirty-two bytes.
  public func finalize() -> [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: state >> UInt64($0 % 8 * 8)) }
  }

  /// The number of some bytes.
  public static func hash(data: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: data)
    return hash.finalize()
  }
}
