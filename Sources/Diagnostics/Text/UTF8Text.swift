/// What can be said of bytes before they are read as a text.
package enum UTF8Text {
  /// The offset of the first byte in a range that begins no well-formed sequence of UTF-8; nil
  /// where all is well formed. A sequence that the end of the range cuts is a fault.
  package static func firstFault(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.extracting(range))
      return nil
    } catch {
      return range.lowerBound + error.byteOffsets.lowerBound
    }
  }

  /// The same for bytes that are kept in an array.
  package static func firstFault(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    firstFault(in: bytes.span, range)
  }
}
