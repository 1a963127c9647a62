package import Analysis
import Diagnostics
package import Documents
package import Figures
import Indicators

/// What stands under a table or a chart: who the neighbours are, and where the figures are from.
package struct FigureNotes: Sendable {
  private let neighbourModel: String
  /// By file, what stands after "Source:" where a figure was read from it.
  private let citations: [String: String]
  /// By file, the publication that it belongs to.
  let publications: [String: String]

  package init(
    neighbourModel: String, citations: [String: String], publications: [String: String] = [:]
  ) {
    self.neighbourModel = neighbourModel
    self.citations = citations
    self.publications = publications
  }

  /// The publications that the figures were read from, in the order in which they are first met; nil
  /// where none comes from a release.
  package func source(of figures: [Figure]) -> [Inline]? {
    var used: [String] = []
    for origin in figures.flatMap(\.origins) {
      guard let citation = citations[origin.file], !used.contains(citation) else { continue }
      used.append(citation)
    }
    return used.isEmpty ? nil : [.text("Source: \(used.joined(separator: "; ")).")]
  }

  /// Who the statistical neighbours are, and for which indicators fewer of them have a figure.
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
        + fewer.map { reading, count in
          let isAny = reading.leavesNeighboursOut(at: reading.period(of: .neighbours))
          return "\(count) of \(all) have a figure \(isAny ? "that may be shown " : "")for "
            + reading.indicator.name.inSentence
        }.joined(separator: ", ")
    }
    return [.text(note + ".")]
  }
}
