/// The place that a workbook calls `D2`: letters for the column, a number for the row.
struct CellReference: Hashable {
  /// Counted from 0.
  let column: Int
  /// Counted from 1.
  let row: Int

  static let columnLimit = 16_384
  static let rowLimit = 1_048_576

  init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// Reads up to three capital letters and a number without leading zero, inside the limits of a
  /// sheet; nil for anything else.
  init?(_ bytes: ArraySlice<UInt8>) {
    var column = 0
    var row = 0
    var index = bytes.startIndex
    while index < bytes.endIndex, (0x41...0x5A).contains(bytes[index]) {
      column = column * 26 + Int(bytes[index]) - 0x40
      guard column <= Self.columnLimit else { return nil }
      index += 1
    }
    guard column > 0, index < bytes.endIndex, bytes[index] != 0x30 else { return nil }
    while index < bytes.endIndex {
      guard (0x30...0x39).contains(bytes[index]) else { return nil }
      row = row * 10 + Int(bytes[index]) - 0x30
      guard row <= Self.rowLimit else { return nil }
      index += 1
    }
    self.column = column - 1
    self.row = row
  }

  var text: String { CellTable.letters(ofColumn: column) + String(row) }
}
