package import Analysis
package import Documents
import Figures
import Indicators

/// What stands under a table or a chart: who the neighbours are, and where the figures are from.
package struct FigureNotes: Sendable {
  private let neighbourModel: String
  /// By indicator, what stands after "Source:".
  private let sources: [String: String]
  /// By file, the publication that it belongs to.
  let publications: [String: String]

  package init(
    neighbourModel: String, sources: [String: String], publications: [String: String] = [:]
  ) {
    self.neighbourModel = neighbourModel
    self.sources = sources
    self.publications = publications
  }

  package func source(of readings: [PublishableReading]) -> [Inline]? {
    let used = readings.compactMap { sources[$0.indicator.id] }
    let distinct = used.enumerated().filter { used.firstIndex(of: $0.element) == $0.offset }
    guard !distinct.isEmpty else { return nil }
    return [.text("Source: \(distinct.map(\.element).joined(separator: "; ")).")]
  }

  package func neighbours(_ readings: [PublishableReading]) -> [Inline] {
    let counts = readings.map {
      ($0, $0.usableNeighbours(at: $0.period(of: .neighbours)))
    }
    let all = readings.first?.neighbourCount ?? 0
    let number = FigureFormat.word(all) ?? String(all)
    var note =
      "Statistical neighbours: the mean of the \(number) councils of the \(neighbourModel) model"
    let fewer = counts.filter { $0.1 < all }
    if !fewer.isEmpty {
      note +=
        "; "
        + fewer.map { "\($0.1) of \(all) have a figure for \($0.0.indicator.name.lowercasedFirst)" }
        .joined(separator: ", ")
    }
    return [.text(note + ".")]
  }
}

extension String {
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
