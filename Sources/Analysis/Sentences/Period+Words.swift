package import Figures

extension Period {
  /// With its preposition: "on 31 March 2025", "in the year ending 31 March 2025", "in Q3 2025/26".
  package var when: String {
    switch self {
    case .day, .quarterEnd: "on \(long)"
    case .yearEnding, .quarter, .month, .average, .week, .half, .term: "in \(long)"
    }
  }

  /// What one period of the kind is called.
  package func word(count: Int) -> String {
    let word =
      switch step {
      case .year: "year"
      case .half: "half year"
      case .term: "term"
      case .quarter: "quarter"
      case .month: "month"
      case .week: "week"
      }
    return count == 1 ? word : word + "s"
  }
}
