import Figures

/// A cell that holds one number and nothing else but its unit.
struct CellNumber {
  let value: Rational
  let places: Int
  /// `£`, `%`, letters in lower case, or empty.
  let unit: String

  var isZero: Bool { value.isZero }

  /// Marks beside a number that are no part of it.
  private static let marks: Set<String> = ["+", "*", "†"]

  init?(_ inlines: [Inline]) {
    if let text = inlines.only {
      guard Self.mayHoldNumber(text) else { return nil }
      if let number = Self.plain(text) {
        self = number
        return
      }
    }
    let prose = Prose(asPrinted: inlines)
    let tokens = ProseToken.tokens(of: prose.scalars).filter { !Self.marks.contains($0.text) }
    guard let index = tokens.firstIndex(where: { $0.kind == .number }),
      let number = PrintedNumber(tokens, index)
    else { return nil }
    let rest = tokens[number.tokens.upperBound...]
    let isNegative = ["-", "\u{2212}"].contains(tokens.first?.text ?? "")
    guard number.tokens.lowerBound == (isNegative ? 1 : 0), rest.count <= 1,
      rest.allSatisfy({ $0.kind == .word && !$0.hasSpaceBefore })
    else { return nil }
    value = isNegative ? -number.value : number.value
    places = number.places
    unit = number.unit.isEmpty ? rest.first?.text ?? "" : number.unit
  }

  private init(_ exact: ExactDecimal, _ unit: String) {
    value = exact.rational
    places = exact.places
    self.unit = unit
  }

  /// Digits with commas and a point between them, and a per cent sign after them: what nearly every
  /// cell of numbers holds, read without words being made of it. Nil for anything else.
  private static func plain(_ text: String) -> CellNumber? {
    let bytes = text.utf8Span.span
    guard let last = bytes.indices.last else { return nil }
    let isShare = bytes[last] == UInt8(ascii: "%")
    let count = isShare ? last : bytes.count
    // More digits than these may be more than a number of this kind holds.
    guard count <= 18 else { return nil }
    var units: Int64 = 0
    var places: Int?
    var isDigit = false
    for index in 0..<count {
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        units = units * 10 + Int64(bytes[index] - UInt8(ascii: "0"))
        if let counted = places { places = counted + 1 }
        isDigit = true
      case UInt8(ascii: ",") where isDigit: isDigit = false
      case UInt8(ascii: ".") where isDigit && places == nil:
        places = 0
        isDigit = false
      default: return nil
      }
    }
    guard isDigit else { return nil }
    return CellNumber(
      ExactDecimal(units: units, places: places ?? 0), isShare ? PrintedNumber.percent : "")
  }

  /// Whether a text holds a digit, or a character that may be one of another script.
  private static func mayHoldNumber(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    return bytes.indices.contains {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[$0]) || bytes[$0] >= 0x80
    }
  }
}

extension [Inline] {
  /// What the one run says, where there is no other and none within it.
  fileprivate var only: String? {
    guard count == 1 else { return nil }
    switch self[0].content {
    case .text(let text), .code(let text), .value(let text): return text
    case .figure(let figure): return figure.printed
    default: return nil
    }
  }
}
