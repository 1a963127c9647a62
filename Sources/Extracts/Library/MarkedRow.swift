package import Diagnostics
package import Figures
internal import Fingerprints
internal import Settings

/// The row of a file that a number was read from, with the cell found again by its row and its heading.
package struct MarkedRow: Sendable {
  /// The line of a text file or the row of a sheet.
  package let number: Int
  /// The cell itself, and up to five of its row that say in words what the row is about, from left to right.
  /// No other number of the row is among them: the file may hold what a paper withholds.
  package let cells: [MarkedCell]

  /// A cell with the heading of its column.
  package struct MarkedCell: Sendable {
    /// As spreadsheets call it: "C7".
    package let reference: String
    package let heading: String
    package let text: String
    /// Whether it holds the number.
    package let isMarked: Bool
  }

  private static let wordLimit = 5

  /// Nil where the file cannot be read, or has no such row, or no column or more than one of that heading.
  ///
  /// - Parameters:
  ///   - bytes: the file of the origin.
  ///   - mapping: what `mapping.yaml` beside it says; nil where there is none.
  package static func find(
    _ origin: Origin, in bytes: [UInt8], mapping: SourceText?
  ) -> MarkedRow? {
    let form = Form(of: origin, mapping)
    guard origin.row > 0, let source = source(origin, bytes, form) else { return nil }
    var log = DiagnosticLog()
    var cursor = RowCursor(source)
    var heads: [CellTable.Row] = []
    while cursor.next(into: &log), cursor.number <= origin.row {
      let row = CellTable.Row(
        number: cursor.number, cells: (0..<cursor.count).map { [cursor] in cursor.cell($0) })
      guard cursor.number == origin.row else {
        if form.heads?.contains(row.number) ?? heads.isEmpty { heads.append(row) }
        continue
      }
      return column(of: origin.column, below: heads).map { MarkedRow(row, $0.header, $0.column) }
    }
    return nil
  }

  private init(_ row: CellTable.Row, _ header: HeaderRows, _ marked: Int) {
    number = row.number
    let words = row.cells.indices.filter { column in
      let cell = row[column]
      return column != marked && cell.kind == .text && cell.text.count > 3
        && !cell.text.contains { $0.isNumber }
    }
    cells = (words.prefix(Self.wordLimit) + [marked]).sorted().map { column in
      let cell = row[column]
      return MarkedCell(
        reference: CellTable.letters(ofColumn: column) + String(row.number),
        heading: header.label(column),
        text: cell.kind == .percentage ? "\(cell.text), shown as a percentage" : cell.text,
        isMarked: column == marked)
    }
  }

  private static func source(_ origin: Origin, _ bytes: [UInt8], _ form: Form) -> CellSource? {
    var log = DiagnosticLog()
    guard let sheet = origin.sheet else {
      return ReceivedText(
        name: origin.file, bytes: bytes, encoding: form.encoding, delimiter: form.delimiter
      ).file(into: &log).map { .text($0) }
    }
    return CellTable.read(
      workbook: bytes, file: origin.file, sheet: sheet, namedAt: Location(file: origin.file),
      readsHidden: form.readsHidden, into: &log
    ).map { .table($0, receivedAs: Fingerprint(of: bytes)) }
  }

  /// The column under a heading, which a layout writes with all rows of the header or with its first.
  private static func column(
    of heading: String, below heads: [CellTable.Row]
  ) -> (header: HeaderRows, column: Int)? {
    let wanted = NumberReader.trimmed(heading)
    for rows in [heads, Array(heads.prefix(1))] {
      let header = HeaderRows(rows)
      let found = (0..<header.width).filter { header.label($0) == wanted }
      if found.count == 1 { return (header, found[0]) }
      if found.count > 1 { return nil }
    }
    return nil
  }

  /// What a mapping says of how its file is written.
  private struct Form {
    /// The rows of the header; nil where that is the first row.
    var heads: ClosedRange<Int>?
    var encoding: String?
    var delimiter: Delimiter?
    var readsHidden = false

    init(of origin: Origin, _ mapping: SourceText?) {
      var log = DiagnosticLog()
      guard let entries = mapping.flatMap({ SettingsReader.read($0, into: &log) })?.entries else {
        return
      }
      let name = origin.file.split(separator: "/").last.map(String.init)
      let files =
        entries.first { $0.key == "files" }?.value.items?.compactMap(\.entries) ?? [entries]
      guard
        let own = files.first(where: { file in
          file.contains { $0.key == "file" && $0.value.text == name }
        })
      else { return }
      func text(_ key: String) -> String? { own.first { $0.key == key }?.value.text }
      heads = text("header_rows").flatMap(ExtractMapping.Form.rowRange)
      encoding = text("encoding")
      delimiter = text("delimiter").flatMap(Delimiter.init)
      readsHidden = text("hidden") == "read"
    }
  }
}
