package import Diagnostics

/// What can be wrong with a settings file, as facts. The words stand in
/// `SettingsProblem+Wording.swift`.
package enum SettingsProblem: Problem, Equatable {
  case notUTF8
  case controlCharacter(UInt32)
  case fileTooLarge(bytes: Int, limit: Int)
  case lineTooLong(limit: Int)
  /// `line` is the line with its value in quotation marks, where it is a value.
  case anchor(line: String? = nil)
  case alias(line: String? = nil)
  case tag(line: String? = nil)
  case mergeKey
  case collectionAsKey
  case duplicateKey(String)
  case secondDocument
  case tab
  case tooDeep(limit: Int)
  case notReadable(reason: String)
  case directive
  case empty
  case tooManyValues(limit: Int)
  case flowItemWithoutValue(String)
  /// `line` is the line as it should be written, where that is known.
  case numberSignInText(cut: String, line: String?)
  case needsQuotes(mark: String, line: String?)
  /// A backslash and what follows it inside double quotation marks.
  case escapeNotUsed(String)

  case unknownKey(String, in: String, known: [String])
  case missingKey(String, in: String)
  case noValue(String)
  /// `line` is the line with its value in quotation marks, where brackets may be meant as text.
  case wrongShape(key: String, wanted: Shape, found: Shape, line: String? = nil)
  case notWhole(key: String, text: String, range: ClosedRange<Int>)
  case notAFlag(key: String, text: String, isQuoted: Bool)
  case notADate(key: String, text: String)
  case notOneOf(key: String, text: String, choices: [String], isInsideFlow: Bool)
  case notUnderstood(key: String, text: String, wanted: String)

  case frontMatterUnclosed
  case frontMatterNotAtStart
  case frontMatterClosedEarly
  case bracketUnclosed(isList: Bool)
  case quoteUnclosed
  case textAfterQuote(isDouble: Bool)
  case colonInValue
  case colonMissing(String)
  case indentation(column: Int, known: [Int])
  case entryTooFarRight(isItem: Bool, column: Int)
  case dashMissing(String)
  case commaMissing

  /// What a value is, as a user would say it.
  package enum Shape: String, Sendable {
    case text = "a text"
    case list = "a list"
    case fields = "fields, each with a name"
    case nothing = "nothing"
  }

  package var severity: Severity { .error }
}
