package import Analysis
import Documents
import Figures
import Indicators
import Synchronization
import Templating

/// Finds the names that print a text, for a hint beside a figure that was typed by hand.
package final class ReadingFinder: FigureFinder {
  private let records: [IndicatorRecord]
  // Made when first asked: most papers hold no figure typed by hand, and some hold thousands.
  private let names = Mutex<[String: [String]]?>(nil)

  package init(_ readings: [PublishableReading]) { records = readings.map { IndicatorRecord($0) } }

  /// The measures of the report's indicators that print this text, in the order of the indicators and
  /// of their fields.
  package func names(printing text: String) -> [String] {
    names.withLock { names in
      let known = names ?? everyName()
      names = known
      return known[text] ?? []
    }
  }

  /// The names by what they print. Pounds are also found without their sign, which a heading may say.
  private func everyName() -> [String: [String]] {
    var names: [String: [String]] = [:]
    for record in records {
      for field in IndicatorRecord.type.fields where field.argument == nil {
        guard case .figure(let figure) = record.value(of: field.name, argument: nil) else {
          continue
        }
        let name = "\(record.reading.indicator.id).\(field.name)"
        let printed = figure.figure().printed
        for text in Set([printed, printed.trimmingPounds]) { names[text, default: []].append(name) }
      }
    }
    return names
  }
}

extension String {
  fileprivate var trimmingPounds: String { hasPrefix("£") ? String(dropFirst()) : self }
}
