/// What a name or a field holds. Every template is checked against these before any data is read.
package indirect enum TemplateType: Sendable {
  case text
  case whole
  case date
  /// A number with a unit and an origin, or the reason why there is none.
  case figure
  case flag
  /// Words with figures among them, such as a sentence that the program made.
  case phrase
  case list(of: TemplateType)
  case record(RecordType)
  /// Blocks of a document, such as an officer's commentary.
  case blocks
  /// The rules of a page's style sheet.
  case style
  /// A picture at the head of a page, where the house has one.
  case picture
  /// A value that the model may leave out, with the reason. A figure carries its own reason and
  /// needs this only where there may be no figure at all, such as a target that nobody has set.
  case mayBeAbsent(TemplateType)

  /// The type of the value where there is one.
  package var present: TemplateType {
    if case .mayBeAbsent(let type) = self { type.present } else { self }
  }

  /// Whether asking `is present` makes sense.
  package var canBeAbsent: Bool {
    switch self {
    case .figure, .mayBeAbsent: true
    default: false
    }
  }

  /// The type with the possibility that there is no value.
  var orAbsent: TemplateType {
    if case .mayBeAbsent = self { self } else { .mayBeAbsent(self) }
  }

  var isOptional: Bool { if case .mayBeAbsent = self { true } else { false } }

  /// The type in words, such as "a figure" or "a list of indicators".
  package var words: String {
    switch self {
    case .text: "a text"
    case .whole: "a whole number"
    case .date: "a date"
    case .figure: "a figure"
    case .flag: "a flag"
    case .phrase: "a phrase"
    case .list(let type): "a list, each item \(type.words)"
    case .record(let record): "a record '\(record.name)'"
    case .blocks: "blocks"
    case .style: "a style sheet"
    case .picture: "a picture"
    case .mayBeAbsent(let type): "\(type.present.words) that may be absent"
    }
  }
}

/// A kind of thing with fields, such as an indicator or a meeting.
package struct RecordType: Sendable {
  package let name: String
  /// In the order of the generated page.
  package let fields: [Field]
  private let places: [String: Int]

  /// A field as templates are checked against it; `FieldList.Field` has its answer too.
  package struct Field: Sendable {
    package let name: String
    package let type: TemplateType
    /// What the field must be asked with, as in `cla_rate.at("2023/24")`; nil for a plain field.
    package let argument: Argument?
    /// One line for the generated page.
    package let description: String

    package init(
      _ name: String, _ type: TemplateType, argument: Argument? = nil, _ description: String
    ) {
      self.name = name
      self.type = type
      self.argument = argument
      self.description = description
    }
  }

  /// The one text that a field is asked with.
  package enum Argument: Sendable {
    /// Known only with the data, such as a period; `what` and `example` are for people.
    case text(what: String, example: String)
    /// One of these words, checked before any data is read.
    case oneOf([String])
  }

  /// Where two fields share a name, the first counts.
  package init(_ name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
    places = Dictionary(
      fields.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The declared field of a name; nil where there is none.
  package func field(_ name: String) -> Field? { place(of: name).map { fields[$0] } }

  /// Where a field stands in `fields`; nil where there is none of the name.
  func place(of name: String) -> Int? { places[name] }
}
