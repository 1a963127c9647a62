/// Why there is no number. A missing value is never 0.
///
/// The symbols are those of the government's statistical service as explore education statistics
/// prints them; older files use others for the same reasons.
package enum Absence: String, Sendable, Hashable, CaseIterable {
  /// `c`: suppressed by the publisher, because it is small or would give a small number away.
  case confidential
  /// `x`: not available.
  case notAvailable
  /// `z`: the question does not arise here.
  case notApplicable
  /// `u`: too unreliable to print.
  case lowReliability
  /// `k` or `low`: rounds to 0 but is not 0.
  case roundsToZero
  /// The area or period is not in the source at all.
  case notReported
  /// Withheld by this council's own disclosure policy.
  case withheldByUs

  /// The shorthand as it stands in a table, in square brackets and explained beside it.
  package var shorthand: String {
    switch self {
    case .confidential, .withheldByUs: "[c]"
    case .notAvailable: "[x]"
    case .notApplicable: "[z]"
    case .lowReliability: "[u]"
    case .roundsToZero: "[low]"
    case .notReported: "[n]"
    }
  }

  /// The same in words, for prose and for the key under a table.
  package var words: String {
    switch self {
    case .confidential: "suppressed to protect confidentiality"
    case .notAvailable: "not available"
    case .notApplicable: "not applicable"
    case .lowReliability: "too unreliable to print"
    case .roundsToZero: "not 0 but rounds to 0"
    case .notReported: "not reported"
    case .withheldByUs: "withheld so that no child can be identified"
    }
  }
}
