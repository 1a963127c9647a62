/// Makes strings of scalars in a buffer that it keeps from one word to the next: a rule makes a string
/// of every word of a paper.
package struct WordBuffer {
  private var bytes: [UInt8] = []

  package init() {}

  /// The scalars as a string.
  package mutating func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    bytes.removeAll(keepingCapacity: true)
    for scalar in scalars { append(scalar) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The scalars as a string in lower case.
  package mutating func lowercased(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    bytes.removeAll(keepingCapacity: true)
    var isASCII = true
    for scalar in scalars {
      append(scalar.isASCII ? scalar.lowercase : scalar)
      if !scalar.isASCII { isASCII = false }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return isASCII ? text : text.lowercased()
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else if let encoded = UTF8.encode(scalar) {
      bytes += encoded
    }
  }
}
