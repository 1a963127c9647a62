internal import Figures
internal import Fingerprints

extension ExtractFile {
  /// A sheet as a text with commas, so that a published layout in a workbook is read as the file is
  /// that it was saved from. Messages and origins name the rows and columns of the sheet.
  ///
  /// A percentage is written on the scale of 100, as published files have it; a line end within a
  /// cell is a space.
  init(_ table: CellTable, receivedAs fingerprint: Fingerprint) {
    let width = table.rows.first?.cells.count ?? 0
    var bytes: [UInt8] = []
    for row in table.rows {
      for column in 0..<max(width, row.cells.count) {
        if column > 0 { bytes.append(0x2C) }
        bytes += Self.written(row[column])
      }
      bytes.append(0x0A)
    }
    self.init(
      name: table.file, bytes: bytes, form: TextForm(), receivedAs: fingerprint,
      sheet: SheetLines(name: table.sheet ?? "", rows: table.rows.map(\.number)))
  }

  private static func written(_ cell: Cell) -> [UInt8] {
    var text = cell.text
    if cell.kind == .percentage, let (number, _) = NumberReader.decimal(text),
      let whole = number.shifted(by: 2)
    {
      text = whole.text
    }
    let marks: Set<UInt8> = [0x22, 0x2C, 0x0A, 0x0D]
    guard text.utf8.contains(where: marks.contains) else { return Array(text.utf8) }
    var bytes: [UInt8] = [0x22]
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
    }
    return bytes + [0x22]
  }
}
