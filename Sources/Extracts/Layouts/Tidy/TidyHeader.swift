internal import Diagnostics

/// The row that heads the columns of a file with one area and period a row.
struct TidyHeader {
  let names: [String]
  /// The line or row that it stands on.
  private let line: Int
  private let file: String

  /// Goes to the header row; nil where that is not there, which is reported.
  init?(
    _ cursor: inout RowCursor, rows: ClosedRange<Int>?, file: String, into log: inout DiagnosticLog
  ) {
    let wanted = rows?.lowerBound ?? 1
    repeat {
      guard cursor.next(into: &log) else {
        if !log.hasErrors {
          log.report(
            LayoutProblem.headerPastEnd(row: wanted, rows: cursor.number), at: Location(file: file))
        }
        return nil
      }
    } while rows != nil && cursor.number < wanted
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
    if let column = CellTable.column(letters: name), column < names.count { return column }
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

  private var place: Location {
    Location(file: file, start: SourcePosition(line: max(line, 1), column: 1))
  }
}
