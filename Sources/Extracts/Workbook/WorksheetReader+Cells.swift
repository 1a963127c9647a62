internal import Figures

/// The value of one cell.
extension WorksheetReader {
  /// How a cell says what its value is: attribute `t` of ECMA-376 part 1, 18.18.11.
  private enum CellType {
    case number, shared, inline, formulaText, truth, error, day, unknown
  }

  /// Reads a cell that has just begun, to its end. Nil for a cell without a value, and for one of a
  /// row that is passed over.
  mutating func readCell(
    _ xml: inout XMLReader, at place: CellReference, isPassedOver: Bool
  ) throws(PartFault) -> Cell? {
    var type = CellType.number
    var style = 0
    for attribute in xml.attributes where !attribute.isPrefixed {
      let value = xml.bytes[attribute.start..<attribute.end]
      if attribute.name == "t" {
        type = Self.type(value)
      } else if attribute.name == "s" {
        style = Self.index(value) ?? 0
      }
    }
    if isPassedOver {
      try xml.skipElement()
      return nil
    }
    var hasFormula = false
    var hasValue = false
    var inline: String?
    scratch.removeAll(keepingCapacity: true)
    let outside = xml.depth - 1
    reading: while true {
      switch try xml.next() {
      case .start:
        if xml.isForeign {
          try xml.skipElement()
        } else if xml.name == "v" {
          hasValue = true
          try readValue(&xml)
        } else if xml.name == "is" {
          inline = try SharedStrings.text(of: &xml, scratch: &scratch)
        } else {
          if xml.name == "f" { hasFormula = true }
          try xml.skipElement()
        }
      case .text: break
      case .end: if xml.depth == outside { break reading }
      case .finish: return nil
      }
    }
    if let inline, type == .inline { return Cell(text: inline) }
    guard hasValue, type == .formulaText || !scratch.isEmpty else {
      if hasFormula { report(.formulaWithoutValue, at: place) }
      return nil
    }
    return value(type, style, at: place)
  }

  /// Reads the characters of a value into `scratch`.
  private mutating func readValue(_ xml: inout XMLReader) throws(PartFault) {
    scratch.removeAll(keepingCapacity: true)
    let outside = xml.depth - 1
    while true {
      switch try xml.next() {
      case .start: try xml.skipElement()
      case .text: try xml.appendText(to: &scratch)
      case .end: if xml.depth == outside { return }
      case .finish: return
      }
    }
  }

  private mutating func value(_ type: CellType, _ style: Int, at place: CellReference) -> Cell? {
    switch type {
    case .number: return number(styles[style], at: place)
    case .shared:
      guard let index = Self.index(scratch[...]), index < strings.count else {
        report(.noSuchText, at: place)
        return nil
      }
      return Cell(text: strings[index])
    case .formulaText: return Cell(text: ExcelText.unescaped(scratch))
    case .truth:
      guard scratch == [0x30] || scratch == [0x31] else {
        report(.notAValue, at: place)
        return nil
      }
      return Cell(text: scratch == [0x31] ? "true" : "false", kind: .truth)
    case .error:
      return Cell(text: String(decoding: scratch.prefix(40), as: UTF8.self), kind: .error)
    case .day: return day(at: place)
    case .inline, .unknown:
      report(.notAValue, at: place)
      return nil
    }
  }

  private mutating func number(_ format: NumberFormat, at place: CellReference) -> Cell? {
    guard let digits = NumberText.digits(scratch[...]) else {
      report(.notAValue, at: place)
      return nil
    }
    switch format {
    case .plain: return Cell(text: NumberText.text(digits), kind: .number)
    case .percentage: return Cell(text: NumberText.text(digits), kind: .percentage)
    case .time:
      // A day of the calendar that is shown as a time of day is no duration.
      guard let moment = NumberText.moment(digits), moment.days < 10_000 else {
        report(.notADate, at: place)
        return nil
      }
      return Cell(
        text: NumberText.clock(moment.days * 86_400 + moment.seconds), kind: .duration)
    case .date:
      guard let moment = NumberText.moment(digits),
        let date = NumberText.date(days: moment.days, is1904: is1904)
      else {
        report(.notADate, at: place)
        return nil
      }
      return Cell(text: date.iso, kind: .date(date))
    }
  }

  /// A day or time written out, as ISO 8601 has it.
  private mutating func day(at place: CellReference) -> Cell? {
    let text = String(decoding: scratch, as: UTF8.self)
    let parts = text.split(separator: "T", maxSplits: 1)
    if let first = parts.first, let date = CalendarDate(iso: first) {
      return Cell(text: date.iso, kind: .date(date))
    }
    let clock = text.split(separator: ":")
    guard (2...3).contains(clock.count), clock.allSatisfy({ $0.utf8.count == 2 && Int($0) != nil })
    else {
      report(.notADate, at: place)
      return nil
    }
    let isWhole = clock.count == 3 && clock[2] == "00"
    return Cell(
      text: isWhole ? clock.prefix(2).joined(separator: ":") : text, kind: .duration)
  }

  private mutating func report(_ kind: WorkbookProblem.CellKind, at place: CellReference) {
    guard faults.count < Self.faultLimit,
      !isHidden(place.column)
    else { return }
    faults.append(CellFault(cell: place, kind: kind))
  }

  private static func type(_ value: ArraySlice<UInt8>) -> CellType {
    if value.count == 1 {
      switch value.first {
      case 0x6E: return .number
      case 0x73: return .shared
      case 0x62: return .truth
      case 0x65: return .error
      case 0x64: return .day
      default: return .unknown
      }
    }
    if value.elementsEqual("str".utf8) { return .formulaText }
    if value.elementsEqual("inlineStr".utf8) { return .inline }
    return .unknown
  }

  /// A number of a style or text: up to nine digits.
  private static func index(_ value: ArraySlice<UInt8>) -> Int? {
    guard !value.isEmpty, value.count <= 9 else { return nil }
    var index = 0
    for byte in value {
      guard (0x30...0x39).contains(byte) else { return nil }
      index = index * 10 + Int(byte - 0x30)
    }
    return index
  }
}
