import Diagnostics
package import Documents
package import Figures

/// What an old paper says, each with its place and with whether it is sure.
package struct OldPaper: Sendable {
  /// The file, as the user typed it.
  package let file: String
  /// The short fields of its head, by the names of houses.
  package var head: [String: OldValue] = [:]
  package var date: CalendarDate?
  /// Its text by headings, in order; the first may have none.
  package var sections: [OldSection] = []
  package var recommendations: [OldRecommendation] = []
  /// The tables of numbers.
  package var tables: [OldTable] = []
  package var figures: [OldFigure] = []
  /// The name by which its council's addresses call it; nil where there are none.
  package var council: String?

  init(file: String) { self.file = file }

  /// The names of the fields that it has, in the order of their first place.
  package var fields: [String] {
    let places =
      head.filter { $0.key != "email" && $0.key != "telephone" }.map { ($0.key, $0.value.place) }
      + sections.compactMap { section in section.field.map { ($0, section.place) } }
    var seen: Set<String> = []
    return places.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0).filter {
      seen.insert($0).inserted
    }
  }

  /// The section of a field; nil where the paper has none.
  package func section(_ field: String) -> OldSection? { sections.first { $0.field == field } }
}

/// The value of a short field.
package struct OldValue: Sendable, Hashable {
  /// Empty where the field is there and says nothing, or names a person alone.
  package let text: String
  package let place: Int
  /// Whether the paper says of which field it is. What was found by where it stands is not sure.
  package let isSure: Bool
}

/// A heading and what stands under it, up to the next.
package struct OldSection: Sendable {
  /// The field that the heading means; nil for one of the author's own.
  package let field: String?
  package let heading: String
  package let label: String?
  package let place: Int
  package var blocks: [OldBlock] = []

  /// The words of its first paragraphs.
  package var text: String {
    blocks.compactMap { if case .text(let text) = $0 { text.text } else { nil } }
      .joined(separator: " ")
  }
}

/// Something that a committee is asked.
package struct OldRecommendation: Sendable, Hashable {
  package let label: String?
  package let text: String
  package let place: Int
  /// Whether it stands under the heading of recommendations.
  package let isSure: Bool
}

/// A number of the text with its sentence.
package struct OldFigure: Sendable {
  package let figure: TextFigure
  package let sentence: String
  /// The time that its sentence names nearest to it; nil where it names none.
  package let period: String?
  package let place: Int
  /// Where it begins in the paragraph, counted in scalars.
  package let start: Int

  /// The words of its sentence around it.
  package var excerpt: String {
    let scalars = Array(sentence.unicodeScalars)
    guard let place = sentence.firstRange(of: figure.text) else {
      return sentence.shortened(to: 160)
    }
    let at = sentence.unicodeScalars.distance(from: sentence.startIndex, to: place.lowerBound)
    let (from, to) = (max(0, at - 80), min(scalars.count, at + 80))
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[from..<to])
    return (from > 0 ? "…" : "") + String(view) + (to < scalars.count ? "…" : "")
  }
}
