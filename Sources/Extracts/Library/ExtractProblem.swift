package import Diagnostics

/// What can be wrong with an extract or its mapping, as facts.
package enum ExtractProblem: Problem, Equatable {
  // The file
  case emptyFile
  case utf16
  case workbook
  case notUTF8(byte: UInt8, mayBeWindows: Bool)
  case separatorLine
  case otherDelimiter(Character)
  case notCSV(CSVFault.Kind)
  case raggedRow(cells: Int, due: Int)
  case blankLines(Int)
  case blankLineInside
  case emptyRow
  case emptyColumnName(Int)
  case columnTwice(String)
  case missingColumn(String, among: [String])
  /// A cell of a table that people keep, which holds nothing.
  case emptyCell(column: String)
  case unknownColumn(String, known: [String])
  case childLevel(column: String)
  case noRows

  // Its rows
  case headerElsewhere(line: Int)
  case notATime(period: String, identifier: String, why: TimeFault)
  case timesMixed(first: String, now: String)
  case unknownLevel(String)
  case noAreaCode(column: String)
  case notAnAreaCode(String, column: String)
  case unknownArea(code: String)
  case rowTwice(keys: String)
  case rowsNotToldApart(column: String, first: String, second: String)

  // Its cells
  case blankValue(column: String)
  case notANumber(String, why: NumberFault)
  case negative(String, indicator: String)
  case countNotWhole(String, indicator: String)
  case overHundred(String, indicator: String)
  case outsideBounds(String, indicator: String, lowest: String, highest: String)
  case quotientDisagrees(indicator: String, printed: String, worked: String, of: String)

  // The mapping
  case unknownLayout(String)
  case fileAndFiles
  case notAFileName(String)
  case notAWebAddress(String)
  case fileMissing(String, present: [String])
  case noSuchColumn(String, known: [String])
  case filterIsNotText(column: String)
  case noSuchLabel(String, column: String, known: [String])
  case nothingTaken
  case indicatorTwice(String)
  case wrongPeriod(indicator: String, rule: String, time: String)
  case derivedIndicator(String)
  case notARelease(String)
  case unknownSource(String, known: [String])
  case noMapping
  case outsideReleases(String)
  /// Files of figures in a release that its mapping does not name.
  case unmappedFiles([String])
  case releaseTwice(String, other: String)
  case nothingRead(String)

  /// Why `time_period` and `time_identifier` name no time.
  package enum TimeFault: Sendable, Hashable {
    case notDigits
    case width(Int)
    case yearsDoNotFollow
    case unknownIdentifier
  }

  /// Why a text in place of a number is none.
  package enum NumberFault: Sendable, Hashable {
    case comma
    case percent
    case exponent
    case letter(Character)
    case spaceInside
    case plus
    case spreadsheetError
    case symbolInCapitals(String)
    case tooLong
    case duration
    case brackets
    case belowSuppression
    case missingWord
    case text
  }

  /// Whether a number is outside what its indicator's bounds say, and nothing else is wrong with it.
  var isOfBounds: Bool {
    if case .outsideBounds = self { return true }
    return false
  }

  package var severity: Severity {
    switch self {
    case .blankLines, .outsideBounds, .quotientDisagrees, .unknownArea, .outsideReleases,
      .nothingRead, .unmappedFiles:
      .warning
    default: .error
    }
  }
}
