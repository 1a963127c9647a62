import Diagnostics

/// What a checked template does, with every name resolved.
indirect enum Step: Sendable {
  case copy(SourceRange)
  case print(Path, [FilterStep], tag: SourceRange)
  case choose([(condition: Condition, body: [Step])], otherwise: [Step])
  case loop(Path, body: [Step], otherwise: [Step])
  case insert(Path, Site)
  case place(String, Site)
  /// Every block that is not placed by name, in the house's order.
  case placeRest(Site)
  case call(CallStep, Site)
  /// The line end that an inserted template without one needs.
  case endLine(SourceRange)
}

/// A name and its fields.
struct Path: Sendable {
  enum Base: Sendable {
    /// The place of a name in `Template.names`.
    case name(Int)
    /// The item of a loop, counted from the outermost.
    case item(Int)
    /// `loop` itself, of the innermost loop.
    case loop
  }

  struct Field: Sendable {
    let name: String
    let argument: String?
    /// The argument, or the name where there is none.
    let range: SourceRange
  }

  let base: Base
  let fields: [Field]
  let type: TemplateType
  /// `type` without what belongs to it, so that a value is compared at no cost.
  let kind: Kind
  let range: SourceRange

  enum Kind: Sendable {
    case text, whole, date, figure, flag, phrase, other

    init(_ type: TemplateType) {
      self =
        switch type.present {
        case .text: .text
        case .whole: .whole
        case .date: .date
        case .figure: .figure
        case .flag: .flag
        case .phrase: .phrase
        default: .other
        }
    }
  }

  var text: String { range.text }
}

enum FilterStep: Sendable {
  case places(Int)
  case words
  case withoutUnit
  case or(String)
  case long
  case weekday
  case sentenceCase
  case lowercaseFirst
}

indirect enum Condition: Sendable {
  case value(Path)
  case presence(Path, isPresent: Bool)
  case not(Condition)
  case all([Condition])
  case any([Condition])
}

struct CallStep: Sendable {
  let name: String
  let arguments: [Path]
  let options: [TagCall.Option]
}

/// Where blocks are placed.
struct Site: Sendable {
  let tag: SourceRange
  /// Whether empty lines part the blocks from the text around them.
  let isParted: Bool
  /// The blanks before the tag, which keep the blocks inside a list.
  let indent: SourceRange?
}
