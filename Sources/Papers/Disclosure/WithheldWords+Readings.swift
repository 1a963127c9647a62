import Analysis
import Documents
import Figures
import Indicators

extension WithheldWords {
  /// What the papers of a meeting withhold.
  ///
  /// - Parameters:
  ///   - readings: of all of them, as they may be printed.
  ///   - policy: what the council withholds.
  init(_ readings: [String: PublishableReading], under policy: DisclosurePolicy) {
    let own = readings.values.sorted { $0.indicator.id < $1.indicator.id }
    let isAny = own.contains { reading in
      reading.periods.contains { period in
        let absence = reading.plainValue(at: period).absence
        return absence == .withheldByUs || absence == .confidential
      }
    }
    self.init(
      isAny ? KnownHistories(region: nil).histories(of: own) : [], range: policy.smallNumbers)
  }
}
