internal import Figures
internal import Indicators

/// Reads a cell of figures by the rules of its mapping, for layouts that people make by hand.
struct NumberReader {
  let rules: CellRules
  /// Whether percentages are known to be on the scale of 100, as in a published layout.
  let isPerCentScale: Bool
  /// Whether a comma in a number may be a decimal mark: files with semicolons come from places where
  /// it is.
  let isCommaUnclear: Bool

  init(_ rules: CellRules, isPerCentScale: Bool, delimiter: Delimiter? = nil) {
    self.rules = rules
    self.isPerCentScale = isPerCentScale
    isCommaUnclear = delimiter == .semicolon && rules.decimals == nil
  }

  /// What a cell says.
  enum Parsed: Hashable {
    /// A value, and what had to be known to read it.
    case value(CellValue, Set<Trait>)
    /// The mapping has to say more before the cell can be read.
    case unclear(LayoutProblem)

    static func number(_ decimal: ExactDecimal, _ traits: Set<Trait>) -> Self {
      .value(.number(decimal), traits)
    }

    static func fault(_ why: ExtractProblem.NumberFault) -> Self { .value(.fault(why), []) }
  }

  /// What had to be known to read a number; counted and said in the summary.
  enum Trait: Hashable, CaseIterable {
    case thousands, percentSign, binaryNoise, duration, scaled
  }

  func read(_ cell: Cell, _ indicator: Indicator) -> Parsed {
    let text = Self.trimmed(cell.text)
    if !rules.absences.isEmpty, let absence = rules.absences[text] {
      return .value(.absent(absence), [])
    }
    switch cell.kind {
    case .blank: return .value(.blank, [])
    case .error: return .fault(.spreadsheetError)
    case .date, .truth: return .fault(.text)
    case .duration: return duration(text, indicator)
    case .percentage:
      guard indicator.unit == .perCent else { return .fault(.percent) }
      guard let (number, isNoisy) = Self.decimal(text), let whole = number.shifted(by: 2) else {
        return .fault(.tooLong)
      }
      return .number(whole, isNoisy ? [.percentSign, .binaryNoise] : [.percentSign])
    case .number:
      guard let (number, isNoisy) = Self.decimal(text) else { return .fault(.tooLong) }
      return scaled(number, indicator, isNoisy ? [.binaryNoise] : [])
    case .text: return self.text(text, indicator)
    }
  }

  private func text(_ written: String, _ indicator: Indicator) -> Parsed {
    let text = rules.isAccounting ? Self.accounting(written, indicator.unit) : written
    let bytes = Array(text.utf8)
    let plain = CellValue.read(bytes, 0, bytes.count)
    switch plain {
    case .blank, .absent, .olderSymbol: return .value(plain, [])
    case .number, .fault: break
    }
    if text.contains(":"), rules.durations != nil { return duration(text, indicator) }
    var digits = text
    var traits: Set<Trait> = []
    if indicator.unit == .pounds, let first = digits.first, first == "£" || digits.hasPrefix("-£") {
      digits = digits.replacing("£", with: "", maxReplacements: 1)
    }
    var isPercent = false
    if digits.hasSuffix("%") {
      guard indicator.unit == .perCent else { return .fault(.percent) }
      digits = Self.trimmed(String(digits.dropLast()))
      isPercent = true
      traits.insert(.percentSign)
    }
    // The sign is no fault of a percentage; what is wrong stands before it.
    let rest = isPercent ? CellValue.read(Array(digits.utf8), 0, digits.utf8.count) : plain
    if rules.decimals == .comma {
      guard let changed = Self.withPoint(digits) else { return fault(rest) }
      digits = changed
    } else if digits.contains(",") {
      guard !isCommaUnclear, let joined = Self.withoutThousands(digits) else { return fault(rest) }
      digits = joined
      traits.insert(.thousands)
    }
    guard let (number, isNoisy) = Self.decimal(digits) else { return fault(rest) }
    if isNoisy { traits.insert(.binaryNoise) }
    return isPercent ? .number(number, traits) : scaled(number, indicator, traits)
  }

  /// A number of an account as others write it: `(1,234)` as -1,234, `£ -` as 0. Anything else is left
  /// as it is, for whoever says what is wrong with it.
  private static func accounting(_ text: String, _ unit: Unit) -> String {
    var rest = text
    var isNegative = false
    func drop(_ mark: String) -> Bool {
      guard rest.hasPrefix(mark) else { return false }
      rest = trimmed(String(rest.dropFirst()))
      return true
    }
    // The sign of money stands before or behind what says that a number is below zero.
    let hasPound = unit == .pounds && drop("£")
    if rest.hasPrefix("("), rest.hasSuffix(")") {
      isNegative = true
      rest = trimmed(String(rest.dropFirst().dropLast()))
    } else if ["-", "–", "—"].contains(rest) {
      return "0"
    } else if hasPound, drop("-") {
      isNegative = true
    }
    if unit == .pounds, !hasPound, isNegative { _ = drop("£") }
    guard hasPound || isNegative, let first = rest.utf8.first, (0x30...0x39).contains(first) else {
      return text
    }
    return (isNegative ? "-" : "") + rest
  }

  private func fault(_ value: CellValue) -> Parsed {
    if case .fault(let why) = value { .fault(why) } else { .fault(.text) }
  }

  /// A bare number on the scale that the mapping states.
  private func scaled(
    _ number: ExactDecimal, _ indicator: Indicator, _ traits: Set<Trait>
  ) -> Parsed {
    let scale = rules.scale(of: indicator)
    guard indicator.unit == .perCent else {
      guard indicator.unit == .pounds, let power = scale?.power else {
        return .number(number, traits)
      }
      return number.shifted(by: power).map { .number($0, traits.union([.scaled])) }
        ?? .fault(.tooLong)
    }
    switch scale {
    case .fraction:
      return number.shifted(by: 2).map { .number($0, traits.union([.scaled])) }
        ?? .fault(.tooLong)
    case .perCent: return .number(number, traits)
    default:
      // From 0 up to 1 it could be a share of 1 as well as a small percentage.
      let magnitude = number.rational.magnitude
      if !isPerCentScale, !magnitude.isZero, magnitude <= Rational(1) {
        return .unclear(.scaleUnknown(number.text, indicator: indicator.id))
      }
      return .number(number, traits)
    }
  }

  /// `01:10` as 22 months: one year and ten months; `0:9` and `00:09` are nine. `1:1` is 13 and not
  /// 22: what a program that writes numbers leaves out stands in front.
  private func duration(_ text: String, _ indicator: Indicator) -> Parsed {
    guard rules.durations == .yearsAndMonths, indicator.unit == .months else {
      return .fault(.duration)
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...3).contains(parts[0].utf8.count),
      (1...2).contains(parts[1].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let years = Int64(parts[0]), let months = Int64(parts[1]), months < 12
    else { return .fault(.duration) }
    return .number(ExactDecimal(units: years * 12 + months, places: 0), [.duration])
  }

  /// The decimal of a text, and whether it was written with the noise of a binary number: past 15
  /// digits a number of a spreadsheet holds nothing that anyone put there, so `12.600000000000001`
  /// is 12.6 and `9.3699999999999992` is 9.37. Reads exponents, which spreadsheets store.
  static func decimal(_ text: String) -> (ExactDecimal, isNoisy: Bool)? {
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    if digits <= 15, let number = ExactDecimal(text) { return (number, false) }
    var rest = text[...]
    let isNegative = rest.hasPrefix("-")
    if isNegative { rest = rest.dropFirst() }
    var power = 0
    if let mark = rest.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      let exponent = rest[rest.index(after: mark)...]
      guard exponent.utf8.count <= 4, let found = Int(exponent) else { return nil }
      power = found
      rest = rest[..<mark]
    }
    let halves = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), digits <= 40,
      halves.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    // A whole number past 15 digits is one that nobody rounded.
    if halves.count == 1, power == 0 { return ExactDecimal(text).map { ($0, false) } }
    power -= halves.count == 2 ? halves[1].utf8.count : 0
    let (units, dropped) = rounded(Array(halves.joined().utf8))
    guard let number = shifted(units, by: power + dropped, isNegative) else { return nil }
    return (number, digits > 15)
  }

  /// The first 15 digits that count, rounded half-up, and how many were cut off after them.
  private static func rounded(_ digits: [UInt8]) -> (units: Int64, dropped: Int) {
    let counted = Array(digits.drop { $0 == 0x30 })
    var units: Int64 = 0
    for digit in counted.prefix(15) { units = units * 10 + Int64(digit - 0x30) }
    if counted.count > 15, counted[15] >= 0x35 { units += 1 }
    return (units, max(0, counted.count - 15))
  }

  /// A number times ten to a power without zeros that say nothing; nil where it has too many digits.
  private static func shifted(_ units: Int64, by power: Int, _ isNegative: Bool) -> ExactDecimal? {
    var units = units
    var power = power
    while power < 0, units.isMultiple(of: 10), units != 0 {
      units /= 10
      power += 1
    }
    if units == 0 { return ExactDecimal(units: 0, places: 0) }
    while power > 0 {
      let (product, overflow) = units.multipliedReportingOverflow(by: 10)
      guard !overflow, product < 1_000_000_000_000_000_000 else { return nil }
      units = product
      power -= 1
    }
    guard -power <= 18 else { return nil }
    return ExactDecimal(units: isNegative ? -units : units, places: -power)
  }

  /// `61,500` as 61500; nil where the commas do not part groups of three.
  static func withoutThousands(_ text: String) -> String? {
    let isNegative = text.hasPrefix("-")
    let body = isNegative ? text.dropFirst() : text[...]
    let halves = body.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = halves[0].split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count >= 2, (1...3).contains(groups[0].utf8.count),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }), halves.count == 1 || !halves[1].isEmpty
    else { return nil }
    return (isNegative ? "-" : "") + groups.joined() + (halves.count == 2 ? "." + halves[1] : "")
  }

  /// `1.278,5` as 1278.5.
  static func withPoint(_ text: String) -> String? {
    let halves = text.split(separator: ",", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return nil }
    var whole = String(halves[0])
    if whole.contains(".") {
      guard let joined = withoutThousands(whole.replacing(".", with: ",")) else { return nil }
      whole = joined
    }
    return halves.count == 2 ? whole + "." + halves[1] : whole
  }

  /// Whether a cell holds a number as people write one, with a percent or pound sign or commas.
  static func isNumber(_ cell: Cell) -> Bool {
    switch cell.kind {
    case .number, .percentage: return true
    case .text:
      let digits = trimmed(cell.text).filter { !"%£, ()".contains($0) }
      return decimal(digits) != nil
    default: return false
    }
  }

  /// Without spaces around, also those that do not break.
  static func trimmed(_ text: String) -> String {
    // Nearly every text begins and ends with a letter or digit of ASCII.
    let bytes = text.utf8
    if let first = bytes.first, let last = bytes.last, (0x21...0x7E).contains(first),
      (0x21...0x7E).contains(last)
    {
      return text
    }
    let isSpace = { (character: Character) in character.isWhitespace }
    let start = text.drop(while: isSpace)
    guard let end = start.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(start[...end])
  }
}

extension CellRules.Scale {
  /// The power of ten of an amount; nil for shares.
  var power: Int? {
    switch self {
    case .thousands: 3
    case .millions: 6
    case .perCent, .fraction: nil
    }
  }
}

extension ExactDecimal {
  /// The number times ten to a power; nil where it has more digits than any figure here.
  func shifted(by power: Int) -> ExactDecimal? {
    if places >= power { return ExactDecimal(units: units, places: places - power) }
    var units = units
    for _ in places..<power {
      let (product, overflow) = units.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      units = product
    }
    return ExactDecimal(units: units, places: 0)
  }
}
