/// The form of a council's reports as data: which fields and blocks, in which order, under which
/// labels, numbered how. Read from `Templates/<house>/house.yaml`; a new council needs no code.
package struct HouseStyle: Sendable {
  /// The name of the folder.
  package let id: String
  package let name: String
  package let paragraphs: ParagraphNumbering
  package let recommendations: RecommendationNumbering
  package let limits: Limits
  /// Rows of one or two label and field pairs at the head of a report.
  package let header: [[HeaderField]]
  /// In printed order.
  package let blocks: [HouseBlock]

  package struct Limits: Sendable {
    package let summaryWords: Int?

    package init(summaryWords: Int?) { self.summaryWords = summaryWords }
  }

  package struct HeaderField: Sendable {
    package let label: String
    /// A field of the meeting (`committee`, `date`) or of the report.
    package let field: String

    package init(label: String, field: String) {
      self.label = label
      self.field = field
    }
  }

  package init(
    id: String, name: String, paragraphs: ParagraphNumbering,
    recommendations: RecommendationNumbering, limits: Limits, header: [[HeaderField]],
    blocks: [HouseBlock]
  ) {
    self.id = id
    self.name = name
    self.paragraphs = paragraphs
    self.recommendations = recommendations
    self.limits = limits
    self.header = header
    self.blocks = blocks
  }

  /// Every field of the blocks, in printed order.
  package var fields: [HouseField] {
    blocks.flatMap { block -> [HouseField] in
      switch block {
      case .field(let field): [field]
      case .group(_, _, let fields): fields
      case .body: []
      }
    }
  }

  /// The names that `report.md` can place, in printed order: the header first.
  package var blockNames: [String] { ["header"] + blocks.map(\.name) }

  /// The field that an author means by a heading, if it names one.
  package func field(headed heading: String) -> HouseField? {
    let wanted = HouseField.comparable(heading)
    return fields.first { $0.headings.contains(wanted) }
  }

  /// The fields that the meeting gives and no report has to.
  package static let meetingFields: Set<String> = ["committee", "date", "time", "place"]
}

package enum HouseBlock: Sendable {
  case field(HouseField)
  /// Fields under a heading of their own.
  case group(name: String, label: String, [HouseField])
  /// Whatever the author wrote under headings that name no field.
  case body

  package var name: String {
    switch self {
    case .field(let field): field.id
    case .group(let name, _, _): name
    case .body: "body"
    }
  }
}

/// How paragraphs of the body are numbered.
package enum ParagraphNumbering: String, Sendable, CaseIterable {
  /// 1.1, 1.2 … under sections 1, 2 …
  case decimal = "1.1"
  /// 1, 2, 3 … across all headings.
  case continuous = "1"
  /// 1.1, 1.2 … under sections headed 1.0, 2.0 …
  case decimalZero = "1.0"
  case none
}

/// How recommendations are numbered.
package enum RecommendationNumbering: String, Sendable, CaseIterable {
  case parenthesised = "(1)"
  case lettered = "a."
  case none

  package func label(_ position: Int) -> String {
    switch self {
    case .parenthesised: "(\(position))"
    case .lettered:
      position <= 26 ? "\(Character(UnicodeScalar(UInt8(96 + position))))." : "\(position)."
    case .none: ""
    }
  }
}
