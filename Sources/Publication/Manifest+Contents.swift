/// What a paper said of its figures and in its words, so that the next one can be compared with it.
extension Manifest {
  /// An indicator as the papers of this pack used it. Empty texts are not written.
  package struct Indicator: Sendable, Hashable {
    package var id: String
    package var name: String
    package var definition: String
    package var unit: String
    /// What a year means, such as "on 31 March".
    package var rule: String
    package var polarity: String
    /// What the value is a share or a rate of, in words.
    package var numerator: String
    package var denominator: String
    /// The newest period, by its id.
    package var latest: String
    /// As printed; empty where there is none.
    package var target: String
    /// What the analysis says of the newest value beside those before it, such as
    /// "within the usual range"; empty where it says nothing.
    package var variation: String
    /// The periods, by id, for which the council's own value is withheld or missing, whether the
    /// pack prints them or not: an older paper's value for one of them is not shown again.
    package var withheld: [String]

    package init(
      id: String, name: String, definition: String = "", unit: String, rule: String = "",
      polarity: String = "", numerator: String = "", denominator: String = "",
      latest: String = "", target: String = "", variation: String = "", withheld: [String] = []
    ) {
      self.id = id
      self.name = name
      self.definition = definition
      self.unit = unit
      self.rule = rule
      self.polarity = polarity
      self.numerator = numerator
      self.denominator = denominator
      self.latest = latest
      self.target = target
      self.variation = variation
      self.withheld = withheld
    }
  }

  /// A declared figure that the pack printed: a fact, such as an amount, a date or a length of time, or
  /// one cell of a declared table. Empty texts are not written.
  package struct Fact: Sendable, Hashable {
    /// The name of a fact; of a cell the names of its table, row and column with `.` between them.
    package var id: String
    /// Of a cell, the label of its row.
    package var label: String
    /// Of a cell, as the table counts it, with the unit: one text, in whatever forms the papers print it.
    package var printed: String
    package var unit: String
    package var period: String
    package var basis: String
    package var source: String
    /// Of a cell, the caption of its table and the label of its column; otherwise empty.
    package var table: String
    package var column: String
    /// Whether `printed` has fewer digits than what was declared or worked out.
    package var isRounded: Bool

    package init(
      id: String, label: String = "", printed: String, unit: String = "", period: String = "",
      basis: String = "", source: String = "", table: String = "", column: String = "",
      isRounded: Bool = false
    ) {
      self.table = table
      self.column = column
      self.isRounded = isRounded
      self.id = id
      self.label = label
      self.printed = printed
      self.unit = unit
      self.period = period
      self.basis = basis
      self.source = source
    }
  }

  /// A paragraph, a list item or a row of a table, in the order of the paper.
  package struct Paragraph: Sendable, Hashable {
    package var report: String
    /// The id of its section; empty before the first heading.
    package var section: String
    package var kind: Kind
    /// As printed, such as "4.2"; empty where the house does not number it.
    package var number: String
    /// The author's words and what came from data by turns, words first: the texts at odd places are
    /// figures and values.
    package var text: [String]
    /// For each text from data the id of its figure; empty for a value that is no figure.
    package var figures: [String]
    /// Where links in it lead, in order, but for places in the paper itself; nil where it has none, and in
    /// records of versions that did not say.
    package var links: [String]?

    /// What the text is; the raw value is the word of the manifest.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
      case paragraph, item, row, caption, field
    }

    package init(
      report: String, section: String, kind: Kind, number: String = "", text: [String],
      figures: [String] = [], links: [String]? = nil
    ) {
      self.links = links
      self.report = report
      self.section = section
      self.kind = kind
      self.number = number
      self.text = text
      self.figures = figures
    }

    package var plainText: String { text.joined() }
  }

  /// The parts that a figure was worked out from, as they would be printed.
  package struct Parts: Sendable, Hashable {
    package var numerator: String
    package var denominator: String

    package init(numerator: String, denominator: String) {
      self.numerator = numerator
      self.denominator = denominator
    }
  }
}
