internal import Figures

/// The value of one cell: what its attributes say and not what is printed from them.
extension OpenDocumentReader {
  /// How a cell says what its value is: `office:value-type` (OpenDocument 1.3 part 3, 19.389).
  private enum ValueType {
    case unsaid, text, number, percentage, date, time, truth, nothing, unknown

    init(_ word: ArraySlice<UInt8>) {
      switch String(decoding: word.prefix(12), as: UTF8.self) {
      case "string": self = .text
      case "float", "currency": self = .number
      case "percentage": self = .percentage
      case "date": self = .date
      case "time": self = .time
      case "boolean": self = .truth
      case "void": self = .nothing
      default: self = .unknown
      }
    }
  }

  /// Reads a cell that has just begun, to its end. Nil for a cell without a value.
  mutating func readCell(
    _ xml: inout XMLReader, at place: CellReference, _ names: OpenDocumentNames
  ) throws(PartFault) -> Cell? {
    var type = ValueType.unsaid
    var value: ArraySlice<UInt8>?
    var words: String?
    var hasFormula = false
    var isError = false
    for attribute in xml.attributes {
      let bytes = xml.bytes[attribute.start..<attribute.end]
      if xml.isNamed(attribute, names.valueType) {
        type = ValueType(bytes)
      } else if xml.isNamed(attribute, names.formula) {
        hasFormula = true
      } else if xml.isNamed(attribute, names.stringValue) {
        words = try xml.value(attribute)
      } else if xml.isNamed(attribute, names.extendedType) {
        isError = bytes.elementsEqual("error".utf8)
      }
    }
    // Each type has its value in an attribute of its own; another's says nothing of it.
    let due =
      switch type {
      case .number, .percentage: names.value
      case .date: names.dateValue
      case .time: names.timeValue
      case .truth: names.booleanValue
      default: [UInt8]()
      }
    for attribute in xml.attributes where xml.isNamed(attribute, due) {
      value = xml.bytes[attribute.start..<attribute.end]
    }
    let printed: String?
    if type == .text && (words == nil || isError) || type == .unsaid || hasFormula {
      printed = try readText(&xml, names)
    } else {
      try xml.skipElement()
      printed = nil
    }
    // Older programs keep what a formula cannot work out as 0, and say so in what they print alone.
    if let printed, isError || hasFormula && Self.isError(printed) {
      return Cell(text: String(printed.prefix(40)), kind: .error)
    }
    switch type {
    case .nothing: return nil
    case .unsaid:
      guard let printed, !printed.isEmpty else {
        if hasFormula { report(.formulaWithoutValue, at: place) }
        return nil
      }
      return Cell(text: printed)
    case .text: return Cell(text: words ?? printed ?? "")
    case .unknown:
      report(.notAValue, at: place)
      return nil
    default:
      guard let value else {
        report(hasFormula ? .formulaWithoutValue : .notAValue, at: place)
        return nil
      }
      return cell(type, value, at: place)
    }
  }

  private mutating func cell(
    _ type: ValueType, _ value: ArraySlice<UInt8>, at place: CellReference
  ) -> Cell? {
    switch type {
    case .date:
      if let date = Self.date(value) { return Cell(text: date.iso, kind: .date(date)) }
    case .time:
      if let seconds = Self.seconds(value) {
        return Cell(text: NumberText.clock(seconds), kind: .duration)
      }
    case .truth:
      let word = String(decoding: value, as: UTF8.self)
      if word == "true" || word == "false" { return Cell(text: word, kind: .truth) }
    default:
      if let digits = NumberText.digits(value) {
        return Cell(
          text: NumberText.text(digits), kind: type == .percentage ? .percentage : .number)
      }
    }
    report(type == .date || type == .time ? .notADate : .notAValue, at: place)
    return nil
  }

  /// A day, whatever time of it is given. Days before the calendar of spreadsheets are numbers that
  /// are shown as days and are none.
  private static func date(_ value: ArraySlice<UInt8>) -> CalendarDate? {
    let text = String(decoding: value.prefix(40), as: UTF8.self)
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let date = CalendarDate(iso: first), date.year >= 1900 else {
      return nil
    }
    return date
  }

  /// `PT01H10M00S` as seconds, rounded to the second; nil for a time before none, or of more than
  /// 10,000 days.
  private static func seconds(_ value: ArraySlice<UInt8>) -> Int? {
    guard value.first == 0x50, value.count <= 60 else { return nil }
    var rest = value.dropFirst()
    var isTime = false
    var total = 0
    var last = -1
    while let byte = rest.first {
      if byte == 0x54, !isTime {
        isTime = true
        rest.removeFirst()
        continue
      }
      var number = 0
      let digits = rest.prefix { isDigit($0) }
      guard (1...12).contains(digits.count) else { return nil }
      for digit in digits { number = number * 10 + Int(digit - 0x30) }
      rest = rest.dropFirst(digits.count)
      var isFraction = false
      if rest.first == 0x2E {
        isFraction = true
        let places = rest.dropFirst().prefix { isDigit($0) }
        guard let first = places.first else { return nil }
        if first >= 0x35 { number += 1 }
        rest = rest.dropFirst(places.count + 1)
      }
      guard let unit = rest.popFirst(),
        let order = units.firstIndex(where: { $0.letter == unit }), order > last,
        isTime == (order > 0), !isFraction || order == 3, number <= 1 << 32
      else { return nil }
      last = order
      total += number * units[order].seconds
      guard total < 10_000 * 86_400 else { return nil }
    }
    return last >= 0 ? total : nil
  }

  private static let units: [(letter: UInt8, seconds: Int)] = [
    (0x44, 86_400), (0x48, 3600), (0x4D, 60), (0x53, 1),
  ]

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isError(_ text: String) -> Bool {
    if text.hasPrefix("Err:") { return true }
    return [
      "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!",
    ].contains(text)
  }

  private mutating func report(_ kind: WorkbookProblem.CellKind, at place: CellReference) {
    guard faults.count < WorksheetReader.faultLimit, !isHidden(place.column) else { return }
    faults.append(WorksheetReader.CellFault(cell: place, kind: kind))
  }
}
