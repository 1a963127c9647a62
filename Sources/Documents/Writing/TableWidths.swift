import Figures

/// How wide the columns of a table must at least be, by the widths of their letters.
///
/// A cell of words may break between them, so that its longest word counts; a number never breaks.
struct TableWidths {
  /// By column, in thousandths of the size of the type.
  private var least: [Int]
  private let isNumeric: [Bool]
  private let hasRowHeadings: Bool

  /// A word that is wider than this, in thousandths of the size, is broken wherever it must.
  static let longestWord = 11_000
  /// A column of words is not squeezed below this, however short its words are.
  private static let narrowestWords = 7_000

  init(_ table: Table) {
    isNumeric = table.columns.map { $0.alignment == .right }
    hasRowHeadings = table.hasRowHeadings
    least = table.columns.map {
      min(
        Self.widestPiece(of: $0.heading.plainText, mayBreak: true, isBold: true), Self.longestWord)
    }
    for row in table.rows {
      for (column, cell) in row.cells.prefix(least.count).enumerated() {
        let width = Self.least(cell, mayBreak: !isNumeric[column])
        least[column] = max(least[column], width)
      }
    }
  }

  /// The first setting that holds the columns; nil where none does. What stands in a list or quotation
  /// stays on the page of its text.
  func setting(of columns: [Int], inset: Int) -> TableSetting? {
    TableSetting.allCases.first { setting in
      guard inset == 0 || !setting.isTurned else { return false }
      let all = columns.reduce(0) { $0 + width(of: $1, in: setting) }
      return all <= (setting.width - inset) * 1000
    }
  }

  /// Whether all columns stand side by side in the narrow table beside a drawing.
  ///
  /// - Parameters:
  ///   - width: in points.
  ///   - typeSize: in tenths of a point.
  func fits(_ width: Int, typeSize: Int) -> Bool {
    let all = least.indices.reduce(0) { sum, column in
      let words = least[column] * typeSize / 10 + (isNumeric[column] ? 7_000 : 4_000)
      return sum + max(words, column == 0 && hasRowHeadings && least[0] > 6_000 ? 80_000 : 0)
    }
    return all <= width * 1000
  }

  /// In thousandths of a point, with the space around the words.
  private func width(of column: Int, in setting: TableSetting) -> Int {
    let words = least[column] * setting.typeSize
    let isRowHeading = column == 0 && hasRowHeadings
    return max(
      words + (isNumeric[column] ? 10_000 : 6_000),
      isRowHeading ? setting.leastRowHeading * 1000 : 0)
  }

  /// Whether a cell holds a word that is broken wherever it must be.
  static func breaksWords(_ cell: [Inline], isNumeric: Bool) -> Bool {
    let text: String
    switch (cell.count, cell.first?.content) {
    case (1, .text(let words)): text = words
    case (1, .figure(let figure)): text = figure.printed
    default: text = cell.plainText
    }
    // Most cells are shorter than the longest word may be, whatever their letters.
    guard text.utf8.count > longestWord / 1_200 else { return false }
    return widestPiece(of: text, mayBreak: !isNumeric, isBold: true) > longestWord
  }

  private static func least(_ cell: [Inline], mayBreak: Bool) -> Int {
    let text = cell.plainText
    let piece = min(widestPiece(of: text, mayBreak: mayBreak, isBold: false), longestWord)
    guard mayBreak, piece < narrowestWords, text.utf8.count > 8 else { return piece }
    return max(piece, min(LetterWidths.width(of: text, isBold: false), narrowestWords))
  }

  private static func widestPiece(of text: String, mayBreak: Bool, isBold: Bool) -> Int {
    var widest = 0
    var piece = 0
    let bytes = text.utf8Span.span
    // Nearly every cell is ASCII, whose letters need not be put together from their bytes.
    guard bytes.indices.contains(where: { bytes[$0] >= 0x80 }) else {
      for index in bytes.indices {
        let letter = Unicode.Scalar(bytes[index])
        add(letter, to: &piece, &widest, mayBreak: mayBreak, isBold: isBold)
      }
      return max(widest, piece)
    }
    for letter in text.unicodeScalars {
      add(letter, to: &piece, &widest, mayBreak: mayBreak, isBold: isBold)
    }
    return max(widest, piece)
  }

  /// Adds a letter to the piece that it goes on with, or ends the piece where a line may end.
  private static func add(
    _ letter: Unicode.Scalar, to piece: inout Int, _ widest: inout Int, mayBreak: Bool, isBold: Bool
  ) {
    if mayBreak, letter == " " || letter == "\n" {
      widest = max(widest, piece)
      piece = 0
      return
    }
    piece += LetterWidths.width(letter, isBold: isBold)
    // What a hyphen ends may stand at the end of a line.
    if mayBreak, letter == "-" {
      widest = max(widest, piece)
      piece = 0
    }
  }
}
