import Analysis
import Figures
import Indicators

/// What the analysis says of the newest value beside those before it, for the manifest.
enum VariationWords {
  static func words(of reading: PublishableReading) -> String {
    guard reading.value(at: reading.latestPeriod).value.number != nil else { return "" }
    // Counts since 1 April climb through each year and vary about no mean.
    guard !reading.indicator.isYearToDate else { return "" }
    let variation = reading.variation()
    switch variation.unlimited {
    case .tooFew: return "too few points to judge by"
    case .tooAlike: return "values too alike to judge by"
    case .smallNumbers: return "numbers too small to judge by"
    case nil: break
    }
    return switch variation.signal {
    case nil: "within usual variation"
    case .aboveLimit: "above usual variation"
    case .belowLimit: "below usual variation"
    case .rising: "in a rising trend"
    case .falling: "in a falling trend"
    case .nearUpperLimit: "close to the upper limit of usual variation"
    case .nearLowerLimit: "close to the lower limit of usual variation"
    case .runAbove: "in a run above the mean"
    case .runBelow: "in a run below the mean"
    }
  }
}
