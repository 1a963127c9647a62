/// A figure of a paper: a drawing with a title that says the finding, and every value that it plots.
package struct Chart: Sendable {
  /// As printed before the caption, such as "Figure 1"; nil until the document is finished.
  package var number: String?
  /// The name of the paper, which makes names of files and elements unique in the pack.
  package var stem: String
  /// The finding, without the number.
  package var caption: [Inline]
  /// Measure, unit, place and period.
  package var subtitle: [Inline]
  package var graphic: Graphic { didSet { written = nil } }
  /// The shapes of the drawing as pages and files hold them; nil where they are written each time.
  var written: HTMLBuffer?
  /// What stands out, as a sentence that everybody can read; may be empty.
  package var description: [Inline]
  /// The plotted values; its notes are the notes and the source of the figure.
  package var table: Table
  /// The anchor of a table of the same paper that holds all of these values; nil where none does, and
  /// until the document is finished.
  package var printedIn: String?

  package init(
    number: String? = nil, stem: String = "", caption: [Inline], subtitle: [Inline],
    graphic: Graphic, description: [Inline], table: Table
  ) {
    self.number = number
    self.stem = stem
    self.caption = caption
    self.subtitle = subtitle
    self.graphic = graphic
    self.description = description
    self.table = table
  }

  /// The caption with its number, such as "Figure 1: Re-referrals rose to 26.2% in 2025".
  package var printedCaption: [Inline] {
    guard let number, !number.isEmpty else { return caption }
    return caption.isEmpty ? [.text(number)] : [.text(number + ": ")] + caption
  }

  /// The anchor of the figure in HTML, such as "figure-1"; nil before it has a number.
  package var anchor: String? { number.map { Slug.make($0) } }

  /// What the ids of the drawing begin with, unique in the pack: "figure-04-performance-1". XML
  /// wants a letter first.
  package var prefix: String {
    ["figure", stem, ordinal].filter { !$0.isEmpty }.joined(separator: "-")
  }

  /// The drawing's own file in the pack: "charts/04-performance-1.svg".
  package var file: String {
    "charts/" + [stem, ordinal].filter { !$0.isEmpty }.joined(separator: "-") + ".svg"
  }

  /// The digits of the number.
  private var ordinal: String {
    (number ?? "").filter { $0.isASCII && $0.isNumber }
  }
}

extension Document {
  /// The charts of the paper in printed order.
  package var charts: [Chart] {
    blocks.allBlocks.compactMap { if case .chart(let chart) = $0.content { chart } else { nil } }
  }
}
