package import Analysis
package import Diagnostics
package import Documents

/// The form of a council's reports as data: which fields and blocks, in which order, under which
/// labels, numbered how, and held to what. Read from `Templates/<house>/house.yaml`; a new council
/// needs no code.
package struct HouseStyle: Sendable {
  /// The name of the folder.
  package let id: String
  package let name: String
  /// The house that gives the files which this one has not.
  package let basedOn: PlacedText?
  package let paragraphs: ParagraphNumbering
  package let recommendations: RecommendationNumbering
  /// How the header and the letter print a day.
  package let dates: DateForm
  /// The words before the numbers of tables and charts.
  package let captions: CaptionWords
  package let limits: HouseLimits
  /// Phrases whose digits are bound to no figure, such as "within # working days".
  package let standingPhrases: [String]
  package let header: HouseHeader
  /// In printed order.
  package let blocks: [HouseBlock]
  package let checks: HouseChecks
  /// The words in which a reading says what it means.
  package var phrases = PhraseTable.standard
  /// Nil where the house prints no questions for members.
  package var enquiries: HouseEnquiries?
  /// Whether each paper of a pack begins on a right-hand page, for printing on both sides.
  package var startsOnRightPages = false
  /// What the house leaves out of its scorecards.
  package var leftOutOfScorecards: Set<ScorecardPart> = []
  /// The forms of the kinds of paper that the house words itself.
  package var kinds: [PaperKind: KindForm] = [:]
  /// Where a short field stands that is no more than one paragraph.
  package var shortFields = ShortFields.under

  /// What stands at the head of the house's pages; nil where it is the council's name alone.
  package var logo: HouseLogo?

  /// Every field of the blocks, in printed order.
  package var fields: [HouseField] { blocks.flatMap(\.fields) }

  /// The names that `report.md` can place, in printed order: the header first.
  package var blockNames: [String] {
    (header.isNone ? [] : ["header"]) + blocks.map(\.name)
  }

  /// Whether a section that names no field has a place.
  package var hasBody: Bool { blocks.contains { $0.holdsBody } }

  /// The field of that name in `house.yaml`; nil where the house has none.
  package func field(_ id: String) -> HouseField? { fields.first { $0.id == id } }

  /// The field that an author means by a heading, if it names one.
  package func field(headed heading: String) -> HouseField? {
    let wanted = HouseField.comparable(heading)
    return fields.first { $0.headings.contains(wanted) }
  }

  /// Every phrase with digits that the house lets stand in prose.
  package var allowedPhrases: [String] {
    standingPhrases + checks.references.flatMap { $0.patterns.map(\.phrase) }
  }

  /// The fields that the meeting gives and no report has to, and the kind, which every paper has.
  package static let meetingFields: Set<String> = ["committee", "date", "time", "place", "kind"]
}

/// Where the words of a short field stand. The raw value is the word of `short_fields:` in `house.yaml`.
package enum ShortFields: String, Sendable, CaseIterable {
  case under = "under the label"
  /// Fields that follow each other look like the rows of one table.
  case beside = "beside the label"
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

  /// What stands before a recommendation, counted from 1: "(3)", "c." (and "27." after z), or
  /// nothing.
  package func label(_ position: Int) -> String {
    switch self {
    case .parenthesised: "(\(position))"
    case .lettered:
      position <= 26 ? "\(Character(UnicodeScalar(UInt8(96 + position))))." : "\(position)."
    case .none: ""
    }
  }
}
