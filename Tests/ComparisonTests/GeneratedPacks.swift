import Figures
import Fingerprints
import Publication
import TestSupport

/// Made-up packs of one council: four counts and their total over some years, a few paragraphs and
/// recommendations. Two packs of one run share some of everything.
struct GeneratedPacks {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  static let area = "E08000014"
  static let measures = ["first", "second", "third", "fourth", "total"]

  static func id(_ measure: String, _ year: Int) -> FigureID {
    FigureID(indicator: measure, area: area, period: "\(year)-03-31", measure: "value")
  }

  static func entry(_ id: FigureID, _ value: Int?) -> Manifest.Entry {
    let figure = Figure(
      id: id, printed: value.map { String($0) } ?? Absence.withheldByUs.shorthand,
      absence: value == nil ? .withheldByUs : nil,
      origins: [Origin(file: "Data/extracts/made-up/2025/a.csv", row: 2, column: id.indicator)])
    return Manifest.Entry(figure: figure, places: ["04-performance#p1"])
  }

  static func manifest(
    date: String, figures: [Manifest.Entry], sentences: [String] = [],
    recommendations: [(id: String, text: String)] = [], withheld: [String: [String]] = [:]
  ) -> Manifest {
    let indicators = Set(figures.map(\.figure.id.indicator)).sorted().map {
      Manifest.Indicator(
        id: $0, name: "Children counted \($0)", unit: "count", withheld: withheld[$0] ?? [])
    }
    return Manifest(
      council: .init(id: "northfold", name: "Northfold"),
      meeting: .init(id: "\(date)-scrutiny", committee: "Scrutiny", date: date), version: "0",
      reports: [.init(id: "04-performance", title: "Performance", files: [])],
      sections: [
        .init(
          report: "04-performance", id: "body", heading: "Body", fingerprint: Fingerprint(of: ""))
      ],
      recommendations: recommendations.map {
        .init(report: "04-performance", id: $0.id, label: "(1)", text: $0.text)
      },
      figures: figures, indicators: indicators,
      paragraphs: sentences.map {
        .init(report: "04-performance", section: "body", kind: .paragraph, text: [$0])
      })
  }

  mutating func pack(date: String) -> Manifest {
    var figures: [Manifest.Entry] = []
    var withheld: [String: [String]] = [:]
    let last = Int.random(in: 2023...2025, using: &generator)
    for measure in Self.measures where Int.random(in: 0..<8, using: &generator) > 0 {
      for year in (last - 2)...last {
        let isWithheld = Int.random(in: 0..<5, using: &generator) == 0
        let id = Self.id(measure, year)
        figures.append(Self.entry(id, isWithheld ? nil : 100 * (year - 2000) + figures.count % 2))
        if isWithheld { withheld[measure, default: []].append(id.period) }
      }
    }
    let all = [
      "One thing stands here today.", "Another thing was said at length before.",
      "Quite different words end the paper now.", "Nobody expected a fourth sentence in it.",
    ]
    let sentences = all.filter { _ in Bool.random(using: &generator) }
    let recommendations = ["note", "plan", "review"].filter { _ in Bool.random(using: &generator) }
      .map {
        (
          id: $0,
          text:
            "That the committee agrees to \($0) it\(Bool.random(using: &generator) ? "" : " soon")."
        )
      }
    return Self.manifest(
      date: date, figures: figures, sentences: sentences, recommendations: recommendations,
      withheld: withheld)
  }
}
