package import Figures

/// A cell of figures: a number as written, a reason, or why it is neither.
package enum CellValue: Sendable, Hashable {
  case number(ExactDecimal)
  case absent(Absence)
  /// A symbol of older files; it is read and said so.
  case olderSymbol(Absence)
  case blank
  case fault(ExtractProblem.NumberFault)

  /// Reads a cell. Spaces around it do not count; nothing else is overlooked. A zero is a zero: no
  /// symbol ever becomes one.
  package static func read(_ bytes: [UInt8], _ start: Int, _ end: Int) -> CellValue {
    var start = start
    var end = end
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    guard start < end else { return .blank }
    if let number = decimal(bytes, start, end) { return .number(number) }
    if end - start <= 5, let symbol = symbol(bytes, start, end) { return symbol }
    return .fault(fault(bytes, start, end))
  }

  /// An optional minus, digits, and an optional point with digits after it: what `ExactDecimal`
  /// reads, here over the bytes of the file.
  private static func decimal(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ExactDecimal? {
    var index = start
    let isNegative = bytes[start] == 0x2D
    if isNegative { index += 1 }
    guard index < end, end - index <= 19 else { return nil }
    var units: Int64 = 0
    var digits = 0
    var places = -1
    while index < end {
      let byte = bytes[index]
      if byte >= 0x30, byte <= 0x39 {
        digits += 1
        guard digits <= 18 else { return nil }
        units = units &* 10 &+ Int64(byte &- 0x30)
        if places >= 0 { places += 1 }
      } else if byte == 0x2E, places < 0, digits > 0 {
        places = 0
      } else {
        return nil
      }
      index += 1
    }
    guard digits > 0, places != 0 else { return nil }
    return ExactDecimal(units: isNegative ? -units : units, places: max(places, 0))
  }

  private static func symbol(_ bytes: [UInt8], _ start: Int, _ end: Int) -> CellValue? {
    var start = start
    var end = end
    if bytes[start] == UInt8(ascii: "["), bytes[end - 1] == UInt8(ascii: "]") {
      start += 1
      end -= 1
    }
    switch String(decoding: bytes[start..<max(end, start)], as: UTF8.self) {
    case "c": return .absent(.confidential)
    case "x": return .absent(.notAvailable)
    case "z": return .absent(.notApplicable)
    case "u": return .absent(.lowReliability)
    case "k", "low": return .absent(.roundsToZero)
    case ":", "..", "-": return .olderSymbol(.notAvailable)
    case ".": return .olderSymbol(.notApplicable)
    case "~": return .olderSymbol(.roundsToZero)
    case "*": return .olderSymbol(.confidential)
    default: return nil
    }
  }

  private static func fault(
    _ bytes: [UInt8], _ start: Int, _ end: Int
  ) -> ExtractProblem.NumberFault {
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let errors = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!"]
    if errors.contains(text) { return .spreadsheetError }
    let lower = text.lowercased()
    if ["c", "x", "z", "u", "k", "low"].contains(lower) { return .symbolInCapitals(lower) }
    if ["na", "n/a", "null", "none", "nil", "nan", "tbc"].contains(lower) { return .missingWord }
    let digits = text.count { $0.isASCII && $0.isNumber }
    guard digits > 0 else { return .text }
    if text.first == "<" || text.first == "≤" { return .belowSuppression }
    if text.first == "(", text.last == ")" { return .brackets }
    let rest = Set(text.filter { !($0.isASCII && $0.isNumber) && $0 != "." && $0 != "-" })
    if rest.isEmpty { return digits > 18 ? .tooLong : .text }
    if rest == [","] { return .comma }
    if rest.contains("%"), rest.isSubset(of: ["%", ",", " "]) { return .percent }
    if rest == [":"] { return .duration }
    if rest == ["+"], text.first == "+" { return .plus }
    if rest.isSubset(of: ["e", "E", "+"]) { return .exponent }
    if rest.isSubset(of: [" ", "\u{A0}", "\u{202F}", "\u{2009}"]) { return .spaceInside }
    if rest.count == 1, let letter = rest.first, ["O", "o", "l", "I", "S", "B"].contains(letter) {
      return .letter(letter)
    }
    return .text
  }
}
