import Figures

/// Which periods of a series a span is over.
extension ClaimSpan {
  /// The places in the history before that of the subject, newest first; with `.every` that one too.
  /// Nil where the span is in another step than the figures are.
  func places(of subject: ClaimSubject) -> [Int]? {
    let periods = subject.history.own.map(\.period)
    let now = subject.index
    switch extent {
    case .whole: return Array((0..<now).reversed())
    case .since(let time):
      guard let from = periods.lastIndex(where: { time.fits($0) }) else {
        guard let first = periods.first, first.end.year > 0 else { return nil }
        // The series may begin after the time.
        return time.isBefore(first) ? Array((0..<now).reversed()) : nil
      }
      return from < now ? Array((from + 1..<now).reversed()) : []
    case .count(let count, let step):
      let perYear = periods[now].step.perYear
      let own: Step =
        switch periods[now].step {
        case .year: .year
        case .quarter: .quarter
        case .month: .month
        // No sentence is read that counts weeks, half years or terms.
        case .week, .half, .term: .period
        }
      let steps: Int
      if step == own || step == .period {
        steps = count
      } else if step == .year {
        steps = count * perYear
      } else {
        return nil
      }
      let first = max(0, now - steps + 1)
      return Array((first..<now).reversed())
    }
  }
}
