/// Reads the cells of one sheet, row by row, as they stand.
///
/// Rows and cells must follow in order, each once. Hidden rows and columns are passed over and
/// counted. What is wrong with single cells is collected, so that all of it is reported at once.
struct WorksheetReader {
  let strings: [String]
  let styles: WorkbookStyles
  let is1904: Bool

  private(set) var rows: [CellTable.Row] = []
  var faults: [CellFault] = []
  /// What is hidden and passed over.
  private(set) var hidden = HiddenCells()
  /// Whether what is hidden is read like anything else.
  private let readsHidden: Bool
  /// By column, whether it is hidden; empty where none is.
  private var isHidden: [Bool] = []
  private var columnElements = 0
  private(set) var mergedRanges = 0

  /// A cell that is no value, by its place in the sheet.
  struct CellFault {
    let cell: CellReference
    let kind: WorkbookProblem.CellKind
  }

  private var cellCount = 0
  private var lastRow = 0
  var scratch: [UInt8] = []

  /// The most cells of a sheet, with the blank ones before the last of each row.
  static let cellLimit = 2_000_000
  /// The most faults of cells that are collected.
  static let faultLimit = 100

  init(
    strings: SharedStrings, styles: WorkbookStyles, is1904: Bool, readsHidden: Bool = false
  ) {
    self.readsHidden = readsHidden
    self.strings = strings.texts
    self.styles = styles
    self.is1904 = is1904
  }

  /// Reads the part of the sheet.
  mutating func read(_ part: [UInt8]) throws(PartFault) {
    var xml = try XMLReader(part)
    while true {
      switch try xml.next() {
      case .start:
        if xml.depth == 1 {
          guard xml.name == "worksheet" else { throw PartFault(.otherRoot, xml.position) }
        } else if xml.isForeign || xml.name == "extLst" {
          try xml.skipElement()
        } else if xml.name == "col" {
          try readColumns(xml)
        } else if xml.name == "sheetData" {
          try readRows(&xml)
        } else if xml.name == "mergeCell" {
          mergedRanges += 1
        }
      case .end, .text: break
      case .finish: return
      }
    }
  }

  func isHidden(_ column: Int) -> Bool { !isHidden.isEmpty && isHidden[column] }

  /// Notes the columns that are hidden, which stand before the cells.
  private mutating func readColumns(_ xml: XMLReader) throws(PartFault) {
    columnElements += 1
    guard columnElements <= CellReference.columnLimit else {
      throw PartFault(.tooMany, xml.position)
    }
    guard try Self.isTrue(xml.value("hidden")), !readsHidden else { return }
    guard let first = try xml.value("min").flatMap({ Int($0) }),
      let last = try xml.value("max").flatMap({ Int($0) }), first >= 1, last >= first,
      last <= CellReference.columnLimit
    else { throw PartFault(.badCellReference, xml.position) }
    if isHidden.isEmpty {
      isHidden = Array(repeating: false, count: CellReference.columnLimit)
    }
    for column in first...last where !isHidden[column - 1] { isHidden[column - 1] = true }
  }

  private mutating func readRows(_ xml: inout XMLReader) throws(PartFault) {
    while true {
      switch try xml.next() {
      case .start:
        guard xml.name == "row", !xml.isForeign else {
          try xml.skipElement()
          break
        }
        try readRow(&xml)
      case .end: return
      case .text: break
      case .finish: return
      }
    }
  }

  private mutating func readRow(_ xml: inout XMLReader) throws(PartFault) {
    var number = lastRow + 1
    var isHiddenRow = false
    for attribute in xml.attributes where !attribute.isPrefixed {
      if attribute.name == "r" {
        let text = try xml.value("r") ?? ""
        guard let row = Int(text), (1...CellReference.rowLimit).contains(row) else {
          throw PartFault(.badCellReference, attribute.start, cell: text)
        }
        number = row
      } else if attribute.name == "hidden" {
        isHiddenRow = try Self.isTrue(xml.value("hidden")) && !readsHidden
      }
    }
    guard number > lastRow, number <= CellReference.rowLimit else {
      throw PartFault(.outOfOrder, xml.position, cell: "row \(number)")
    }
    lastRow = number
    var cells: [Cell] = []
    if let last = rows.last { cells.reserveCapacity(last.cells.count) }
    var lastColumn = -1
    var label: String?
    while true {
      switch try xml.next() {
      case .start:
        guard xml.name == "c", !xml.isForeign else {
          try xml.skipElement()
          break
        }
        let place = try place(xml, row: number, after: lastColumn)
        lastColumn = place.column
        // Of a hidden row its label is told, and no more of it is looked at.
        let known = faults.count
        let cell = try readCell(&xml, at: place, isPassedOver: isHiddenRow && label != nil)
        if isHiddenRow {
          faults.removeLast(faults.count - known)
          if label == nil, let cell { label = Self.label(cell) }
          break
        }
        guard let cell, cell.kind != .blank else { break }
        if isHidden(place.column) {
          hidden.addCell(inColumn: place.column, text: Self.label(cell))
          break
        }
        cellCount += place.column - cells.count + 1
        guard cellCount <= Self.cellLimit else {
          throw PartFault(.tooManyCells, xml.position, cell: place.text)
        }
        while cells.count < place.column { cells.append(.blank) }
        cells.append(cell)
      case .text: break
      case .end, .finish:
        if isHiddenRow {
          if lastColumn >= 0 { hidden.rows.append(HiddenCells.Line(number: number, label: label)) }
        } else if !cells.isEmpty {
          rows.append(CellTable.Row(number: number, cells: cells))
        }
        return
      }
    }
  }

  /// Where the cell that has just begun stands: as it says, or behind the one before it.
  private func place(
    _ xml: XMLReader, row: Int, after last: Int
  ) throws(PartFault) -> CellReference {
    guard let attribute = xml.attributes.first(where: { $0.name == "r" && !$0.isPrefixed }) else {
      guard last + 1 < CellReference.columnLimit else {
        throw PartFault(.badCellReference, xml.position)
      }
      return CellReference(column: last + 1, row: row)
    }
    let bytes = xml.bytes[attribute.start..<attribute.end]
    guard let place = CellReference(bytes) else {
      throw PartFault(
        .badCellReference, attribute.start, cell: String(decoding: bytes.prefix(40), as: UTF8.self))
    }
    guard place.row == row, place.column > last else {
      throw PartFault(.outOfOrder, attribute.start, cell: place.text)
    }
    return place
  }

  /// A text that may be a label, cut to what a message has room for.
  static func label(_ cell: Cell) -> String? {
    guard cell.kind == .text, !cell.isBlank else { return nil }
    return String(NumberReader.trimmed(cell.text).prefix(40))
  }

  static func isTrue(_ text: String?) -> Bool { text == "1" || text == "true" }
}
