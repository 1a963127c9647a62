package import Figures
import Indicators

/// What the mapping says about the cells of a file, so that nothing in them is guessed.
package struct CellRules: Sendable, Hashable {
  /// Texts that stand for a reason, as written in the file.
  package var absences: [String: Absence] = [:]
  package var blank: Blank?
  /// What parts the whole from the decimals; nil where the mapping leaves that open.
  package var decimals: DecimalMark?
  package var durations: Duration?
  /// Whether numbers are written as accounts write them: `(3)` is minus 3, a dash alone is 0, and a
  /// pound sign may stand before or behind the bracket.
  package var isAccounting = false
  /// 1900 or 1904, where dates are written as serial numbers of a spreadsheet.
  package var epoch: Int?
  package var scale: Scale?
  package var scales: [String: Scale] = [:]

  package init() {}

  /// What a blank cell means. The raw value is the word of a mapping.
  package enum Blank: Sendable, Hashable {
    case absent(Absence)
    /// The value of the cell to its left, as merged cells are exported.
    case sameAsLeft
  }

  /// The raw value is the word of a mapping.
  package enum DecimalMark: String, Sendable, Hashable, CaseIterable { case point, comma }

  /// What a pair of numbers such as `01:10` means.
  package enum Duration: String, Sendable, Hashable, CaseIterable {
    case yearsAndMonths = "years and months"
  }

  /// How a bare number relates to the indicator's unit. The raw value is the word of a mapping.
  package enum Scale: String, Sendable, Hashable, CaseIterable {
    /// 88 means 88%.
    case perCent = "per cent"
    /// 0.88 means 88%.
    case fraction
    case thousands
    case millions
  }

  func scale(of indicator: Indicator) -> Scale? { scales[indicator.id] ?? scale }

  /// The words of a mapping for reasons.
  package static let absenceWords: [(word: String, absence: Absence)] = [
    ("confidential", .confidential), ("not available", .notAvailable),
    ("not applicable", .notApplicable), ("low reliability", .lowReliability),
    ("rounds to zero", .roundsToZero), ("not reported", .notReported),
  ]
}
