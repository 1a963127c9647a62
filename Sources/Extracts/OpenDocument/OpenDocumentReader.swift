/// Reads the cells of one sheet of an OpenDocument spreadsheet, row by row, as they stand.
///
/// Cells and rows that are written once and counted, as blank ones at the end of a sheet are by the
/// million, take no more room than they hold. Hidden rows and columns are passed over and named. What
/// is wrong with single cells is collected, so that all of it is reported at once.
struct OpenDocumentReader {
  /// Which sheet is read, counted from 0.
  private let sheet: Int
  /// Whether what is hidden is read like anything else.
  private let readsHidden: Bool

  private(set) var rows: [CellTable.Row] = []
  var faults: [WorksheetReader.CellFault] = []
  private(set) var hidden = HiddenCells()
  private(set) var mergedRanges = 0

  private var isHidden: [Bool] = []
  private var columnCount = 0
  private var columnElements = 0
  private var cellCount = 0
  private var lastRow = 0
  /// How deep the groups of rows or columns stand that are folded away.
  private var foldedAt: [Int] = []
  var scratch: [UInt8] = []
  /// Spaces that a text gives by their number; a text has room for few.
  var countedSpaces = 0

  init(sheet: Int, readsHidden: Bool) {
    self.sheet = sheet
    self.readsHidden = readsHidden
  }

  /// Reads the content of the document.
  mutating func read(_ part: [UInt8]) throws(PartFault) {
    var xml = try XMLReader(part)
    var names: OpenDocumentNames?
    var number = 0
    while true {
      switch try xml.next() {
      case .start:
        guard let names else {
          names = try OpenDocumentNames(xml)
          break
        }
        if xml.depth == 4, xml.isElement(names.table) {
          if number == sheet { try readTable(&xml, names) } else { try xml.skipElement() }
          number += 1
        } else if !xml.isElement(names.body) && !xml.isElement(names.spreadsheet) {
          try xml.skipElement()
        }
      case .end, .text: break
      case .finish: return
      }
    }
  }

  func isHidden(_ column: Int) -> Bool { !isHidden.isEmpty && isHidden[column] }

  private mutating func readTable(
    _ xml: inout XMLReader, _ names: OpenDocumentNames
  ) throws(PartFault) {
    let outside = xml.depth - 1
    while true {
      switch try xml.next() {
      case .start:
        try names.checkScope(xml)
        if xml.isElement(names.row) {
          try readRow(&xml, names)
        } else if xml.isElement(names.column) {
          try readColumn(xml, names)
          try xml.skipElement()
        } else if names.groups.contains(where: xml.isElement) {
          if try xml.value(named: names.display) == "false" { foldedAt.append(xml.depth) }
        } else {
          try xml.skipElement()
        }
      case .text: break
      case .end, .finish:
        if xml.depth <= outside { return }
        if let last = foldedAt.last, xml.depth < last { foldedAt.removeLast() }
      }
    }
  }

  /// Whether the row or column that has just begun is not seen, and what is hidden is not read.
  private func isPassedOver(
    _ xml: XMLReader, _ names: OpenDocumentNames
  ) throws(PartFault) -> Bool {
    guard !readsHidden else { return false }
    let visibility = try xml.value(named: names.visibility) ?? "visible"
    return visibility != "visible" || !foldedAt.isEmpty
  }

  private mutating func readColumn(
    _ xml: XMLReader, _ names: OpenDocumentNames
  ) throws(PartFault) {
    columnElements += 1
    guard columnElements <= CellReference.columnLimit else {
      throw PartFault(.tooMany, xml.position)
    }
    let first = columnCount
    columnCount += try count(names.columnsRepeated, xml)
    guard try isPassedOver(xml, names) else { return }
    if isHidden.isEmpty {
      isHidden = Array(repeating: false, count: CellReference.columnLimit)
    }
    let end = min(columnCount, CellReference.columnLimit)
    for column in min(first, end)..<end { isHidden[column] = true }
  }

  /// A row in the making, up to its last cell that holds anything.
  private struct RowInMaking {
    var cells: [Cell] = []
    /// The column that the next cell stands in.
    var column = 0
    var holdsAnything = false
    var label: String?
  }

  private mutating func readRow(
    _ xml: inout XMLReader, _ names: OpenDocumentNames
  ) throws(PartFault) {
    let number = lastRow + 1
    let repeated = try count(names.rowsRepeated, xml)
    lastRow += repeated
    let isHiddenRow = try isPassedOver(xml, names)
    let outside = xml.depth - 1
    let known = faults.count
    var row = RowInMaking()
    while true {
      switch try xml.next() {
      case .start:
        let isCovered = xml.isElement(names.coveredCell)
        guard isCovered || xml.isElement(names.cell) else {
          try xml.skipElement()
          break
        }
        try names.checkScope(xml)
        try add(&xml, isCovered: isCovered, to: &row, number: number, isHiddenRow, names)
      case .text: break
      case .end, .finish:
        guard xml.depth <= outside else { break }
        if isHiddenRow { faults.removeLast(faults.count - known) }
        try finish(row, number: number, repeated: repeated, isHiddenRow: isHiddenRow, xml)
        return
      }
    }
  }

  /// Reads a cell that has just begun and puts it, as often as it counts, into its row. A cell that a
  /// merged one covers shows nothing and holds nothing.
  private mutating func add(
    _ xml: inout XMLReader, isCovered: Bool, to row: inout RowInMaking, number: Int,
    _ isHiddenRow: Bool, _ names: OpenDocumentNames
  ) throws(PartFault) {
    let repeated = try count(names.columnsRepeated, xml)
    let first = row.column
    row.column += repeated
    if isCovered {
      try xml.skipElement()
      return
    }
    let width = try count(names.columnsSpanned, xml)
    let height = try count(names.rowsSpanned, xml)
    if width > 1 || height > 1 {
      mergedRanges += 1
    }
    let place = CellReference(
      column: min(first, CellReference.columnLimit - 1), row: min(number, CellReference.rowLimit))
    guard let cell = try readCell(&xml, at: place, names), cell.kind != .blank else { return }
    guard row.column <= CellReference.columnLimit, number <= CellReference.rowLimit else {
      throw PartFault(.badCellReference, xml.position, cell: "row \(number), cell \(row.column)")
    }
    row.holdsAnything = true
    if isHiddenRow {
      row.label = row.label ?? WorksheetReader.label(cell)
      return
    }
    for column in first..<row.column {
      if isHidden(column) {
        hidden.addCell(inColumn: column, text: WorksheetReader.label(cell))
      } else {
        while row.cells.count < column { row.cells.append(.blank) }
        row.cells.append(cell)
      }
    }
  }

  /// Adds a row, or names it where it is hidden, as often as it counts.
  private mutating func finish(
    _ row: RowInMaking, number: Int, repeated: Int, isHiddenRow: Bool, _ xml: XMLReader
  ) throws(PartFault) {
    guard row.holdsAnything else { return }
    let last = number + repeated - 1
    guard last <= CellReference.rowLimit else {
      throw PartFault(.badCellReference, xml.position, cell: "row \(last)")
    }
    cellCount += max(row.cells.count, 1) * repeated
    guard cellCount <= WorksheetReader.cellLimit else {
      throw PartFault(.tooManyCells, xml.position, cell: "row \(number)")
    }
    for number in number...last {
      if isHiddenRow {
        hidden.rows.append(HiddenCells.Line(number: number, label: row.label))
      } else if !row.cells.isEmpty {
        rows.append(CellTable.Row(number: number, cells: row.cells))
      }
    }
  }

  /// How often what has just begun counts, or how far it reaches: 1 where it does not say.
  private func count(_ name: [UInt8], _ xml: XMLReader) throws(PartFault) -> Int {
    guard let attribute = xml.attributes.first(where: { xml.isNamed($0, name) }) else { return 1 }
    let digits = xml.bytes[attribute.start..<attribute.end]
    guard (1...10).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw PartFault(
        .badCellReference, attribute.start,
        cell: String(decoding: digits.prefix(40), as: UTF8.self))
    }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard number > 0 else { throw PartFault(.badCellReference, attribute.start, cell: "0") }
    return number
  }
}
