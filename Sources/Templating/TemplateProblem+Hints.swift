import Diagnostics

extension TemplateProblem {
  package var hint: String? {
    switch self {
    case .unclosed("{#", _): "a comment begins with '{#' and ends with '#}', and holds no other"
    case .strayClosing(let closing): "to print it, write {{ \"\(closing)\" }}"
    case .unclosedText: "a text begins and ends with the same straight quote"
    case .unexpected(let character): Self.meaning(of: character)
    case .trimMark: "a line that holds nothing but tags leaves no line behind; leave the '-' out"
    case .blockNeverEnds: "each 'if' and each 'for' ends with '{% end %}'"
    case .tooDeep: "ask the model for a flag or a list that says it in one step"
    case .foreignTag(let name): Self.ourWord(for: name)
    case .unknownTag(let name, let known):
      Self.ourWord(for: name) ?? Self.offer(name, known, "tags")
    case .unknownName("loop", _, _): "'loop' is known inside {% for %} only"
    case .unknownName(let name, let known, let spare):
      Self.write(name, spare) ?? Self.offer(name, known, "names", spare: spare)
    case .unknownField(let name, _, let known): Self.offer(name, known, "fields")
    case .unknownFilter(let name, let known): Self.offer(name, known, "filters")
    case .unknownOption(let name, _, let known): Self.offer(name, known, "options")
    case .unknownTemplate(let name, let known): Self.offer(name, known, "templates")
    case .unknownBlock(let name, let known): Self.offer(name, known, "blocks")
    case .unknownArgument(let text, _, let known): Self.offer(text, known, "known", limit: 12)
    case .nameTaken: "give the item a name of its own"
    case .fieldNeedsArgument(let field, _, let example): "write \(field)(\"\(example)\")"
    case .cannotPrint(_, _, let instead): instead
    case .filterArgument(_, _, let form): "write | \(form)"
    case .printsNothing: "to print nothing, ask {% if … is present %} around the words"
    case .notACondition:
      "a template does not weigh numbers or texts; ask the model for a flag"
    case .listNeedsElse: "add {% else %} with what to print where there is no list"
    case .cannotInsert(let path, _): "a value is printed with {{ \(path) }}"
    case .ofPageAlone: "insert it in page.html"
    case .optionValue(_, _, let found, let words):
      NearestName.hint(for: found.filter { $0 != "'" && $0 != "\"" }, in: words)
    case .optionMissing(_, let option, let rule): "write \(option): and \(rule)"
    case .blocksNeverPlaced: "{% blocks %} places all blocks that are not placed by name"
    case .blockOutOfOrder: "house.yaml says the order; change it there, or place them in that order"
    case .blockInside: "house.yaml says what is left out when it is empty"
    case .absent(let path, _, true):
      "say what to print: {{ \(path) | or: \"…\" }}, or ask {% if \(path) is present %}"
    case .absent(let path, _, false), .flagAbsent(let path, _):
      "ask {% if \(path) is present %} first"
    default: nil
    }
  }

  /// The nearest name, and all names where they are few.
  private static func offer(
    _ name: String, _ known: [String], _ what: String, limit: Int = 8,
    spare: Vocabulary.SpareNames? = nil
  ) -> String? {
    if let nearest = NearestName.hint(for: name, in: known) { return nearest }
    if let spare, let nearest = NearestName.to(name, in: spare.names) {
      return "did you mean '\(nearest)'? Add it to \(spare.place)"
    }
    let more = spare.map { "; \($0.what) is known once it stands in \($0.place)" } ?? ""
    if known.isEmpty { return "there are no \(what) here\(more)" }
    guard known.count <= limit else {
      guard let spare else { return "vocabulary.md lists all \(known.count) \(what)" }
      return "there are \(known.count) \(what) here, such as "
        + "\(known.prefix(3).joined(separator: ", ")); \(spare.what) is known once it stands in "
        + spare.place
    }
    return "\(what): \(known.joined(separator: ", "))\(more)"
  }

  /// Where a name is to be written so that it is known; nil for one that cannot be had.
  private static func write(_ name: String, _ spare: Vocabulary.SpareNames?) -> String? {
    guard let spare, spare.names.contains(name) else { return nil }
    return "it is \(spare.what) of the dictionary: add it to \(spare.place)"
  }

  private static func meaning(of character: String) -> String? {
    switch character {
    case "+", "-", "*", "/": "a template does not calculate; ask the model for the value"
    case "=": "a template neither compares nor assigns; ask the model for a flag or a value"
    case "<", ">", "!", "&": "a template does not compare; ask the model for a flag"
    case "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}": "a text stands between straight quotes"
    case "[", "]": "a field is asked with a dot: name.field or name.field(\"text\")"
    default: nil
    }
  }

  /// What people who know other template languages mean.
  static func ourWord(for name: String) -> String? {
    switch name {
    case "elif", "elseif", "elsif": "write {% else if … %}"
    case "include", "import", "partial", "render", "extends": "write {% insert \"file.md\" %}"
    case "set", "assign", "let", "capture", "with": "a template assigns nothing; ask the model"
    case "comment": "a comment is written {# … #}"
    case "raw", "verbatim": "to print braces, write {{ \"{%\" }}"
    case "unless": "write {% if not … %}"
    case let name where name.hasPrefix("end"): "every block ends with {% end %}"
    default: nil
    }
  }
}

extension TemplateProblem {
  /// A name that is not there, or has no value, is cured in one place for all that use it.
  package var isOneCause: Bool {
    switch self {
    case .unknownName, .unknownField, .unknownFilter, .unknownTag, .unknownTemplate, .absent,
      .flagAbsent:
      true
    default: false
    }
  }
}
