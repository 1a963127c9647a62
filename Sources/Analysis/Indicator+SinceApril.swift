package import Indicators

extension Indicator {
  /// What the periods of a count that runs through the financial year are, as tables and the ledger
  /// call them; nil for any other.
  package var sinceApril: String? {
    isYearToDate ? "\(Self.sinceAprilWords) to the end of the \(period.rawValue)" : nil
  }

  /// How such a rule begins.
  package static let sinceAprilWords = "from 1 April"
}
