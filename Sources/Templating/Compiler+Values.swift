import Diagnostics

extension Compiler {
  mutating func value(
    _ syntax: PathSyntax, _ filters: [FilterSyntax], tag: Range<Int>, in source: SourceText
  ) -> Step? {
    let path = path(syntax, in: source)
    var type = path?.type
    if let path, let instead = Self.insteadOfPrinting(path) {
      report(.cannotPrint(path.text, type: path.type.words, instead: instead), at: path.range)
      type = nil
    }
    var steps: [FilterStep] = []
    var used: [String] = []
    for filter in filters {
      let range = source.range(filter.bytes.lowerBound, filter.bytes.upperBound)
      guard let known = Filter(rawValue: filter.name), vocabulary.filters.contains(known) else {
        report(
          .unknownFilter(filter.name, known: vocabulary.filters.map(\.rawValue)), at: range)
        type = nil
        continue
      }
      if used.contains(filter.name) { report(.filterTwice(filter.name), at: range) }
      used.append(filter.name)
      if let step = self.filter(known, filter, at: range, in: source) { steps.append(step) }
      guard let incoming = type else { continue }
      type = result(of: known, on: incoming)
      if type == nil {
        report(
          .filterDoesNotTake(filter: filter.name, takes: known.takes, type: incoming.words),
          at: range)
      }
    }
    guard let path else { return nil }
    return .print(path, steps, tag: source.range(tag.lowerBound, tag.upperBound))
  }

  private func result(of filter: Filter, on type: TemplateType) -> TemplateType? {
    if filter == .or { return type.canBeAbsent ? type.present : nil }
    guard let result = filter.result(of: type.present) else { return nil }
    return type.isOptional ? result.orAbsent : result
  }

  /// What to write for a value that is not printed; nil for one that is.
  private static func insteadOfPrinting(_ path: Path) -> String? {
    switch path.type.present {
    case .text, .whole, .date, .figure, .phrase: nil
    case .flag: "ask it: {% if \(path.text) %} … {% end %}"
    case .list: "go through it: {% for item in \(path.text) %} … {% end %}"
    case .record(let record):
      "name a field of it, such as \(path.text).\(record.fields.first?.name ?? "…")"
    case .blocks, .style, .picture: "place it: {% insert \(path.text) %}"
    case .mayBeAbsent: ""
    }
  }

  private mutating func filter(
    _ filter: Filter, _ syntax: FilterSyntax, at range: SourceRange, in source: SourceText
  ) -> FilterStep? {
    let first = syntax.arguments.first
    let place =
      first.map { source.range($0.bytes.lowerBound, $0.bytes.upperBound) } ?? range
    switch filter.argument {
    case .none:
      guard first == nil else {
        report(
          .filterArgument(filter: filter.rawValue, rule: "nothing after it", form: filter.form),
          at: place)
        return nil
      }
    case .whole(let bounds):
      guard syntax.arguments.count == 1, case .whole(let number)? = first?.kind,
        bounds.contains(number)
      else {
        let rule = "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
        report(
          .filterArgument(filter: filter.rawValue, rule: rule, form: filter.form), at: place)
        return nil
      }
      return .places(number)
    case .text:
      guard syntax.arguments.count == 1, case .text(let text)? = first?.kind else {
        report(
          .filterArgument(filter: filter.rawValue, rule: "one text in quotes", form: filter.form),
          at: place)
        return nil
      }
      guard text.contains(where: { !$0.isWhitespace }) else {
        report(.printsNothing, at: place)
        return nil
      }
      return .or(text)
    }
    switch filter {
    case .places, .or: return nil
    case .words: return .words
    case .withoutUnit: return .withoutUnit
    case .long: return .long
    case .weekday: return .weekday
    case .sentenceCase: return .sentenceCase
    case .lowercaseFirst: return .lowercaseFirst
    }
  }
}
