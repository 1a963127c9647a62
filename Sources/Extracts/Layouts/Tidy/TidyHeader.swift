internal import Diagnostics

/// The row that heads the columns of a file with one area and period a row.
struct TidyHeader {
  let names: [String]
  /// The texts of the rows above it.
  let titleTexts: [String]
  /// The rows above it that hold something: how many, what the first says, and where it stands.
  let titles: (count: Int, first: String, place: Location)?
  private let hidden: HiddenCells
  /// The line or row that it stands on.
  private let line: Int
  private let file: String

  /// Goes to the header row; nil where that is not there, which is reported.
  init?(
    _ cursor: inout RowCursor, rows: ClosedRange<Int>?, file: String, into log: inout DiagnosticLog
  ) {
    let wanted = rows?.lowerBound ?? 1
    var titles: (count: Int, first: String, place: Location)?
    var titleTexts: [String] = []
    repeat {
      guard cursor.next(into: &log) else {
        if !log.hasErrors {
          log.report(
            LayoutProblem.headerPastEnd(row: wanted, rows: cursor.number), at: Location(file: file))
        }
        return nil
      }
      guard rows != nil, cursor.number < wanted else { break }
      if let column = (0..<cursor.count).first(where: { !cursor.cell($0).isBlank }) {
        titleTexts += (0..<cursor.count).map { cursor.text($0) }.filter { !$0.isEmpty }
        let first = NumberReader.trimmed(cursor.text(column))
        titles =
          titles.map { ($0.count + 1, $0.first, $0.place) }
          ?? (1, String(first.prefix(60)), cursor.location(column))
      }
    } while true
    self.titles = titles
    self.titleTexts = titleTexts
    hidden = cursor.hidden
    names = (0..<cursor.count).map { [cursor] in NumberReader.trimmed(cursor.text($0)) }
    if cursor.number == 1, names.first?.hasPrefix("sep=") == true {
      log.report(ExtractProblem.separatorLine, at: cursor.location(0))
      return nil
    }
    line = cursor.number
    self.file = file
  }

  /// A column that a mapping names, by its heading or its letters; nil where there is none or there
  /// are two, which is reported.
  func column(_ name: String, _ range: SourceRange, into log: inout DiagnosticLog) -> Int? {
    let wanted = LabelKey(name)
    let found = names.indices.filter { LabelKey(names[$0]) == wanted }
    if found.count > 1 {
      log.report(LayoutProblem.columnTwice(name), at: range, notes: [note])
      return nil
    }
    if let column = found.first { return column }
    let letters = CellTable.column(letters: name)
    if let found = hidden.columns.first(where: {
      $0.label.map(LabelKey.init) == wanted || $0.number == letters
    }) {
      log.report(
        WorkbookProblem.columnIsHidden(
          CellTable.letters(ofColumn: found.number), label: found.label), at: range, notes: [note])
      return nil
    }
    if let letters, letters < names.count { return letters }
    log.report(ExtractProblem.noSuchColumn(name, known: names), at: range, notes: [note])
    return nil
  }

  /// A column of a published layout, by its own heading; nil where it is missing, which is reported.
  func column(headed name: String, into log: inout DiagnosticLog) -> Int? {
    if let column = names.firstIndex(where: { LabelKey($0) == LabelKey(name) }) { return column }
    log.report(ExtractProblem.missingColumn(name, among: names), at: place)
    return nil
  }

  /// Which file a finding about the mapping was made on, and where its columns are headed.
  var note: Diagnostic.Note { Diagnostic.Note("the columns are headed here", at: place) }

  /// Where a column is headed.
  func location(_ column: Int) -> Location {
    Location(file: file, start: SourcePosition(line: max(line, 1), column: column + 1))
  }

  private var place: Location {
    Location(file: file, start: SourcePosition(line: max(line, 1), column: 1))
  }
}
