import Analysis
package import Documents

/// Finds the names that print a text, for a hint beside a figure that was typed by hand.
package struct ReadingFinder: FigureFinder {
  private let records: [IndicatorRecord]

  package init(_ readings: [PublishableReading]) { records = readings.map(IndicatorRecord.init) }

  package func names(printing text: String) -> [String] {
    var names: [String] = []
    for record in records {
      for field in IndicatorRecord.type.fields where field.argument == nil {
        guard case .figure(let figure) = record.value(of: field.name, argument: nil) else {
          continue
        }
        let printed = figure.figure().printed
        if printed == text || printed.trimmingUnit == text {
          names.append("\(record.reading.indicator.id).\(field.name)")
        }
      }
    }
    return names
  }
}

extension String {
  fileprivate var trimmingUnit: String {
    hasSuffix("%") ? String(dropLast()) : hasPrefix("£") ? String(dropFirst()) : self
  }
}
