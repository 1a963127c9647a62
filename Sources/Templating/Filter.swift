/// What may stand after `|`. The set is closed; a vocabulary says which of them it offers.
package enum Filter: String, Sendable, CaseIterable {
  case places
  case words
  case withoutUnit = "without_unit"
  case or
  case long
  case weekday
  case sentenceCase = "sentence_case"
  case lowercaseFirst = "lowercase_first"

  enum Argument: Sendable {
    case none
    case whole(ClosedRange<Int>)
    case text
  }

  var argument: Argument {
    switch self {
    case .places: .whole(0...6)
    case .or: .text
    default: .none
    }
  }

  /// What comes out where `type`, a type without "may be absent", goes in; nil where the filter does
  /// not take it.
  func result(of type: TemplateType) -> TemplateType? {
    switch (self, type) {
    case (.places, .figure), (.words, .figure), (.withoutUnit, .figure): .figure
    case (.words, .whole), (.long, .date), (.weekday, .date): .text
    case (.sentenceCase, .text), (.lowercaseFirst, .text): .text
    default: nil
    }
  }

  /// What the filter takes, in words.
  package var takes: String {
    switch self {
    case .places, .withoutUnit: "a figure"
    case .words: "a figure or a whole number"
    case .or: "a figure or another value that may be absent"
    case .long, .weekday: "a date"
    case .sentenceCase, .lowercaseFirst: "a text"
    }
  }

  /// As it is written, with its argument.
  package var form: String {
    switch self {
    case .places: "places: 1"
    case .or: "or: \"not yet published\""
    default: rawValue
    }
  }

  package var description: String {
    switch self {
    case .places: "prints so many digits after the point, 0 to 6"
    case .words: "prints a whole number from 0 to 20 in words"
    case .withoutUnit: "leaves out the %, the £ or \"percentage points\""
    case .or: "says what to print where there is no value"
    case .long: "prints 12 March 2026, as a date prints without a filter"
    case .weekday: "prints Thursday 12 March 2026"
    case .sentenceCase: "prints the first letter as a capital"
    case .lowercaseFirst: "prints the first letter as a small one"
    }
  }
}
