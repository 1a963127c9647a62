import Diagnostics
import Extracts
import Figures
import Indicators
import Publication

/// `indicators.yaml`, `areas.csv`, `neighbours.csv` and `bank-holidays.csv` as far as they could be read, with
/// what is wrong with them.
struct SharedTables: Sendable {
  let dictionary: IndicatorDictionary?
  let areas: AreaTable?
  let neighbours: StatisticalNeighbours?
  let holidays: Set<CalendarDate>?
  /// The files that were read.
  let inputs: [Manifest.Input]
  let log: DiagnosticLog
}
