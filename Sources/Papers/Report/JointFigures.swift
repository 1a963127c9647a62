package import Analysis
package import Councils
package import Extracts
import Figures
import Indicators

/// The figures of one of the councils of a joint meeting.
///
/// In the papers each indicator is one of its own for each council, with an id and a name of that council: so no
/// rule, table, chart or sentence can take one council's figure for another's. When a paper is finished its
/// figures have their own ids again.
package struct JointFigures: Sendable {
  package let side: JointSide
  /// As they may be printed, by the name of the indicator.
  let readings: [String: PublishableReading]
  let sources: FigureSources
  let contradictions: [Contradiction]

  package init(
    _ side: JointSide, readings: [String: PublishableReading], sources: FigureSources,
    contradictions: [Contradiction]
  ) {
    self.side = side
    self.readings = readings
    self.sources = sources
    self.contradictions = contradictions
  }

  /// "Children looked after in Sefton"
  private func name(_ reading: PublishableReading) -> String {
    "\(reading.indicator.name) in \(side.council.name)"
  }

  /// By ids of their own, under the council's name.
  var named: [String: PublishableReading] {
    Dictionary(
      readings.values.map { reading in
        let id = side.id(of: reading.indicator.id)
        return (id, reading.called(name(reading), id: id))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// By ids of their own, under the names of the dictionary, for whoever looks for words.
  var unnamed: [String: PublishableReading] {
    Dictionary(
      readings.values.map { reading in
        let id = side.id(of: reading.indicator.id)
        return (id, reading.called(reading.indicator.name, id: id))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// An indicator under the council's name and its own id; nil where the council has no figure.
  func reading(of indicator: Indicator) -> PublishableReading? {
    readings[indicator.id].map { $0.called(name($0), id: indicator.id) }
  }

  /// The id of a figure without the council's name.
  func plain(_ id: FigureID) -> FigureID? {
    let prefix = "\(side.name)."
    guard id.indicator.hasPrefix(prefix), id.measure != "fact", id.measure != "derived" else {
      return nil
    }
    return FigureID(
      indicator: String(id.indicator.dropFirst(prefix.count)), area: id.area, period: id.period,
      measure: id.measure)
  }
}
