package import Documents
package import Figures

/// A value as the model hands it to a template. There is no `Any` and no text that means a number.
package enum TemplateValue: Sendable {
  case text(String)
  case whole(Int)
  case date(CalendarDate)
  case figure(FigureValue)
  case flag(Bool)
  /// Texts and figures; it says nothing that markup could change.
  case phrase([Inline])
  case list([TemplateValue])
  case record(any TemplateRecord)
  case blocks([Block])
  case style(StyleSheet)
  /// Nil where the house has none: then nothing is written.
  case picture(Picture?)
  /// There is no value; the reason is said in a finding where a template prints it all the same.
  case absent(String)
  /// A field was asked with a text that names nothing; `known` is what it could have been.
  case unknownArgument(known: [String])

  /// The kind in words, for a finding about a model that does not keep what it declared.
  var words: String {
    switch self {
    case .text: "a text"
    case .whole: "a whole number"
    case .date: "a date"
    case .figure: "a figure"
    case .flag: "a flag"
    case .phrase: "a phrase"
    case .list: "a list"
    case .record: "a record"
    case .blocks: "blocks"
    case .style: "a style sheet"
    case .picture: "a picture"
    case .absent: "nothing"
    case .unknownArgument: "no value for that text"
    }
  }
}

/// A thing with fields, as its `RecordType` declares them.
package protocol TemplateRecord: Sendable {
  /// The value of a declared field. `argument` is given where the field declares one, and answered
  /// with `.unknownArgument` where it names nothing. Templates ask for declared fields only.
  func value(of field: String, argument: String?) -> TemplateValue
}
