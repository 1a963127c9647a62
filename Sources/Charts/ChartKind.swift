package import Analysis
package import Documents

/// A kind of chart that an author asks for by its word, with how it is drawn.
package struct ChartKind: Sendable {
  /// As typed after `kind:`.
  package let word: String
  /// What it is, in a list of what can be drawn: "lines", "small multiples".
  let title: String
  /// Whether it has several panels, which can share a scale or have one each.
  package let takesScale: Bool
  private let draw: Draw

  /// - Parameters:
  ///   - hasOwnScales: asked for where the kind takes a scale, otherwise false.
  ///   - findings: what was not drawn and why; where there is no chart, the reason is among them.
  typealias Draw =
    @Sendable (
      _ charts: ReadingCharts, _ readings: [PublishableReading], _ hasOwnScales: Bool,
      _ findings: inout [ChartProblem]
    ) -> Chart?

  init(_ word: String, _ title: String, takesScale: Bool = false, draw: @escaping Draw) {
    self.word = word
    self.title = title
    self.takesScale = takesScale
    self.draw = draw
  }

  /// The kinds in the order of the generated page; a new one is drawn nowhere until it stands here.
  package static let all: [ChartKind] = [.line, .bar, .control, .multiples]

  /// What is drawn where an author names none.
  package static let standard = line

  /// The kind of a word; nil where there is none.
  package static func named(_ word: String) -> ChartKind? { all.first { $0.word == word } }

  /// All kinds in a sentence: "lines, bars, … or small multiples".
  package static var titles: String {
    all.map(\.title).dropLast().joined(separator: ", ") + ", or " + (all.last?.title ?? "")
  }

  /// The chart of the readings, or nil with the reason in `findings`.
  /// - Parameters:
  ///   - charts: whose council it is, how many periods, and who stands beside it.
  ///   - scale: "own" or "same" where the author said so, and nil otherwise.
  package func chart(
    of readings: [PublishableReading], by charts: ReadingCharts, scale: String?,
    into findings: inout [ChartProblem]
  ) -> Chart? {
    if !takesScale, scale != nil { findings.append(.scaleOfOne) }
    return draw(charts, readings, scale == "own", &findings)
  }
}
