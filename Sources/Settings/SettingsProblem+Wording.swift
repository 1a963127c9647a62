internal import Diagnostics

extension SettingsProblem {
  package var code: String {
    switch self {
    case .notUTF8: "S001"
    case .controlCharacter: "S002"
    case .fileTooLarge: "S003"
    case .lineTooLong: "S004"
    case .anchor: "S005"
    case .alias: "S006"
    case .tag: "S007"
    case .mergeKey: "S008"
    case .collectionAsKey: "S009"
    case .duplicateKey: "S010"
    case .secondDocument: "S011"
    case .tab: "S012"
    case .tooDeep: "S013"
    case .notReadable: "S014"
    case .directive: "S015"
    case .empty: "S016"
    case .tooManyValues: "S017"
    case .flowItemWithoutValue: "S018"
    case .unknownKey: "S020"
    case .missingKey: "S021"
    case .noValue: "S022"
    case .wrongShape: "S023"
    case .notWhole: "S024"
    case .notAFlag: "S025"
    case .notADate: "S026"
    case .notOneOf: "S027"
    case .notUnderstood: "S028"
    case .frontMatterUnclosed: "S030"
    case .frontMatterNotAtStart: "S031"
    case .bracketUnclosed: "S032"
    case .quoteUnclosed: "S033"
    case .textAfterQuote: "S034"
    case .colonInValue: "S035"
    case .colonMissing: "S036"
    case .indentation: "S037"
    case .entryTooFarRight: "S038"
    case .dashMissing: "S039"
    case .commaMissing: "S040"
    case .numberSignInText: "S041"
    case .needsQuotes: "S042"
    case .escapeNotUsed: "S043"
    case .frontMatterClosedEarly: "S044"
    }
  }

  package var message: String {
    switch self {
    case .notUTF8: "the file is UTF-8 up to here; these bytes are not"
    case .controlCharacter(let value):
      "a control character (U+\(Self.hex(value))) has no place in settings"
    case .fileTooLarge(let bytes, let limit):
      "a settings file holds at most \(limit) bytes; this one has \(bytes)"
    case .lineTooLong(let limit): "a line of settings holds at most \(limit) bytes"
    case .anchor: "an anchor (&name) is not used in settings"
    case .alias: "a reference to an anchor (*name) is not used in settings"
    case .tag: "a tag (!name) is not used in settings"
    case .mergeKey: "a merge key (<<) is not used in settings"
    case .collectionAsKey: "a key is a word or a text, not a list or fields"
    case .duplicateKey(let key): "'\(key)' is given twice"
    case .secondDocument: "a settings file is one document; another begins here"
    case .tab: "a tab stands outside quotation marks; only spaces indent and separate"
    case .tooDeep(let limit): "lists and fields are nested at most \(limit) deep"
    case .notReadable(let reason): "this cannot be read as settings: \(reason)"
    case .directive: "a directive (%) is not used in settings"
    case .empty: "the file holds no settings"
    case .tooManyValues(let limit): "a settings file holds at most \(limit) values"
    case .flowItemWithoutValue(let key): "'\(key)' has no value inside { }"
    case .unknownKey(let key, let place, _): "\(place) has no key '\(key)'"
    case .missingKey(let key, let place): "\(place) needs '\(key)'"
    case .noValue(let key): "'\(key)' has no value"
    case .wrongShape(let key, let wanted, let found, _):
      "'\(key)' takes \(wanted.rawValue); this is \(found.rawValue)"
    case .notWhole(let key, let text, let range):
      "'\(key)' takes a whole number from \(range.lowerBound) to \(range.upperBound); "
        + "this is '\(Self.cut(text))'"
    case .notAFlag(let key, let text, let isQuoted):
      isQuoted
        ? "'\(key)' takes yes or no; this is the quoted text \"\(Self.cut(text))\""
        : "'\(key)' takes yes or no; this is '\(Self.cut(text))'"
    case .notADate(let key, let text):
      "'\(key)' takes a date such as 2026-03-12; this is '\(Self.cut(text))'"
    case .notOneOf(let key, let text, _, _):
      "'\(key)' has no choice '\(Self.cut(text))'"
    case .notUnderstood(let key, let text, let wanted):
      "'\(key)' takes \(wanted); this is '\(Self.cut(text))'"
    case .frontMatterUnclosed: "the front matter that begins here has no closing line '---'"
    case .frontMatterNotAtStart:
      "front matter begins with the line '---' on the first line of the file"
    case .frontMatterClosedEarly:
      "the front matter ends at this line, and more of its fields stand below"
    case .bracketUnclosed(let isList):
      isList
        ? "the '[' that opens here is not closed by ']'"
        : "the '{' that opens here is not closed by '}'"
    case .quoteUnclosed: "the quotation mark that opens here is not closed"
    case .textAfterQuote: "more text stands behind the closing quotation mark"
    case .colonInValue: "a value that holds a colon and a space stands in quotation marks"
    case .colonMissing:
      "no 'key: ' begins this line, and a text that goes on from the line above stands further right"
    case .indentation(let column, _):
      "this line begins at column \(column), and nothing that it could belong to does"
    case .entryTooFarRight(let isItem, _):
      isItem
        ? "this item stands further right than the line above it, which has a value"
        : "this key stands further right than the line above it, which has a value"
    case .dashMissing: "every entry of this list begins with a dash and a space"
    case .commaMissing: "a comma stands between two fields inside { }"
    case .numberSignInText(let cut, _):
      "'#' after a space begins a comment: '\(Self.cut(cut))' would not be printed"
    case .needsQuotes(let mark, _):
      "a text that begins with '\(mark)' stands in quotation marks"
    case .escapeNotUsed(let escape):
      "'\(escape)' inside double quotation marks stands for another character and would not be "
        + "printed as written"
    }
  }

  package var hint: String? {
    switch self {
    case .notUTF8: "save the file as UTF-8"
    case .controlCharacter: "delete it; it may be invisible in your editor"
    case .anchor(let line), .alias(let line):
      Self.with(line, "write the value out; a text that begins with & or * stands in quotes")
    case .tag(let line):
      Self.with(line, "leave it out; a text that begins with ! stands in quotes")
    case .mergeKey: "write the keys out in each place"
    case .tab: "replace it by spaces"
    case .directive: "leave it out; a text that begins with % stands in quotes"
    case .flowItemWithoutValue:
      "a comma inside { } separates: put a text that holds a comma, or begins with {, in quotes"
    case .unknownKey(let key, _, let known):
      NearestName.hint(for: key, in: known)
        ?? (known.isEmpty ? nil : "the keys are \(known.joined(separator: ", "))")
    case .notAFlag(_, let text, let isQuoted): Self.flagHint(text, isQuoted: isQuoted)
    case .notOneOf(_, let text, let choices, let isInsideFlow):
      if isInsideFlow, choices.contains(where: { $0.hasPrefix(text + ",") }) {
        "a comma inside [ ] or { } separates: put a text that holds a comma in quotes"
      } else {
        NearestName.hint(for: text, in: choices)
          ?? "the choices are \(choices.prefix(20).joined(separator: ", "))"
          + (choices.count > 20 ? " and \(choices.count - 20) more" : "")
      }
    case .frontMatterClosedEarly: "take this line out, or put the text that it belongs to in quotes"
    case .frontMatterUnclosed: "add a line '---' after the last field"
    case .bracketUnclosed(let isList):
      isList
        ? "write ']' behind the last item, or put a text that begins with [ in quotes"
        : "write '}' behind the last field, or put a text that begins with { in quotes"
    case .quoteUnclosed: "close it at the end of the text, or take it away"
    case .textAfterQuote(let isDouble):
      isDouble
        ? "put the whole text in single quotation marks, or write \\\" inside it"
        : "put the whole text in double quotation marks, or write '' for an apostrophe"
    case .colonInValue: "put the whole value in double quotation marks"
    case .colonMissing(let text): Self.withColon(text)
    case .indentation(_, let known):
      "begin it at column \(known.map(String.init).joined(separator: " or "))"
    case .entryTooFarRight(_, let column): "begin it at column \(column)"
    case .dashMissing(let key):
      key.hasPrefix("-") ? "write '- \(key.dropFirst()): …'" : "write '- \(key): …'"
    case .commaMissing: "put it before this key, or put the value in quotation marks"
    case .numberSignInText(_, let line):
      Self.with(line, "put the whole text in quotation marks")
        + "; a comment stands on a line of its own"
    case .needsQuotes(_, let line): Self.with(line, "put the whole text in quotation marks")
    case .wrongShape(_, .text, _, let line?):
      Self.with(line, "a text that begins with a bracket stands in quotation marks")
    case .escapeNotUsed: "write two backslashes for one, or put the text in single quotation marks"
    default: nil
    }
  }

  private static func flagHint(_ text: String, isQuoted: Bool) -> String {
    switch text.lowercased() {
    case "yes", "true", "on", "y": isQuoted ? "write yes, without quotes" : "write yes"
    case "no", "false", "off", "n": isQuoted ? "write no, without quotes" : "write no"
    default: "write yes or no"
    }
  }

  /// The line as it may have been meant.
  private static func withColon(_ text: String) -> String? {
    guard let mark = text.firstIndex(where: { $0 == ":" || $0 == " " }) else {
      return "write '\(cut(text)): …'"
    }
    let value = text[text.index(after: mark)...].trimmingSpaces
    return value.isEmpty ? nil : "write '\(text[..<mark]): \(cut(value))'"
  }

  /// What to do, and the line as it should be written.
  private static func with(_ line: String?, _ advice: String) -> String {
    line.map { "\(advice): \(cut($0, at: 240))" } ?? advice
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(4 - digits.count, 0)) + digits
  }

  /// Enough of a text to know it by.
  private static func cut(_ text: String, at limit: Int = 60) -> String {
    text.count > limit ? text.prefix(limit - 1) + "…" : text
  }
}
