package import Diagnostics

/// What keeps a file from the department's open data standard. A file that comes with its own
/// description of columns claims the standard and is held to it; a download without one is only
/// warned about.
package struct ScreenerProblem: Problem, Hashable {
  package let rule: Rule
  let isHeld: Bool

  /// The rule of the standard that is broken, with what breaks it.
  package enum Rule: Sendable, Hashable {
    case noSuchColumn(String)
    case undescribed(String)
    case describedTwice(String)
    case metaColumnMissing(String)
    case metaDelimiter(String)
    case columnType(String, column: String)
    case unit(String, column: String)
    case noLabel(String)
    case filterWithUnit(String)
    case spaceInName(String)
    case emptyColumn(String)
    case blankCells(String, count: Int)
    case nullWord(String, column: String, count: Int)
    case olderSymbol(String, column: String, count: Int)
    case notANumber(String, column: String, count: Int)
    case whitespace(String, column: String)
    case totalInPlace(String, column: String)
    case rowTwice(firstLine: Int, count: Int)
    case geographyIncomplete(column: String, missing: String)
    case placeMissing(column: String, level: String, count: Int)
    case placeTooMuch(column: String, level: String)
    case notAvailableCode(column: String, name: String)
    case groupLevels(group: String, filter: String)
    case groupUnknown(String)
    case filterInIndicator(String, word: String)
    case oneLevel(String)
    /// The file is so large that it is read in parts.
    case notScreened
  }

  package var severity: Severity {
    switch rule {
    // A filter with one label is odd and not wrong; of a column without a description the department's
    // own screener warns.
    case .oneLevel, .undescribed, .spaceInName, .notScreened: .warning
    default: isHeld ? .error : .warning
    }
  }
}
