import Diagnostics

extension Compiler {
  private static let grammarTags = ["if", "for", "insert", "block", "blocks", "else", "end"]

  mutating func call(
    _ syntax: CallSyntax, _ placement: Placement, in source: SourceText
  ) -> Step? {
    let nameRange = source.range(syntax.nameBytes.lowerBound, syntax.nameBytes.upperBound)
    guard let declared = vocabulary.tag(syntax.name) else {
      let known = Self.grammarTags + vocabulary.tags.map(\.name)
      report(.unknownTag(syntax.name, known: known), at: nameRange)
      return nil
    }
    let site = site(syntax.name, placement, in: source)
    let arguments = arguments(of: declared, syntax, at: nameRange, in: source)
    var options: [TagCall.Option] = []
    var given: [String] = []
    for option in syntax.options {
      let range = source.range(option.nameBytes.lowerBound, option.nameBytes.upperBound)
      guard let known = declared.options.first(where: { $0.name == option.name }) else {
        report(
          .unknownOption(
            option.name, tag: declared.name, known: declared.options.map(\.name)), at: range)
        continue
      }
      if given.contains(option.name) { report(.optionTwice(option.name), at: range) }
      given.append(option.name)
      if let value = value(of: option, as: known, in: source) {
        options.append(
          TagCall.Option(
            name: known.name, value: value,
            range: source.range(option.bytes.lowerBound, option.bytes.upperBound)))
      }
    }
    for option in declared.options where option.isRequired && !given.contains(option.name) {
      report(
        .optionMissing(tag: declared.name, option: option.name, rule: option.kind.words),
        at: nameRange)
    }
    return .call(CallStep(name: declared.name, arguments: arguments, options: options), site)
  }

  private mutating func arguments(
    of declared: TagDeclaration, _ syntax: CallSyntax, at nameRange: SourceRange,
    in source: SourceText
  ) -> [Path] {
    let count = syntax.arguments.count
    let rule: String? =
      switch declared.arguments {
      case .none: count == 0 ? nil : "no names"
      case .one: count == 1 ? nil : "one name"
      case .several: count >= 1 ? nil : "one or more names"
      }
    if let rule {
      report(.argumentCount(tag: declared.name, rule: rule, found: count), at: nameRange)
    }
    var paths: [Path] = []
    var written: Set<String> = []
    for argument in syntax.arguments {
      guard let path = path(argument, in: source) else { continue }
      if let wanted = declared.arguments.record {
        if case .record(let record) = path.type.present, record.name == wanted {
          if !written.insert(path.text).inserted {
            report(.argumentTwice(tag: declared.name, path: path.text), at: path.range)
          }
        } else {
          report(
            .argumentType(
              tag: declared.name, wanted: wanted, path: path.text, type: path.type.words),
            at: path.range)
        }
      }
      paths.append(path)
    }
    return paths
  }

  private mutating func value(
    of option: CallSyntax.Option, as declared: TagDeclaration.Option, in source: SourceText
  ) -> TagCall.Value? {
    let single = option.values.count == 1 ? option.values[0] : nil
    var wrong = single ?? (option.values.count > 1 ? option.values[1] : nil)
    var words: [String] = []
    switch declared.kind {
    case .whole(let bounds):
      if case .whole(let number)? = single?.kind, bounds.contains(number) {
        return .whole(number)
      }
    case .text:
      if case .text(let text)? = single?.kind { return .text(text) }
    case .word(let known):
      words = known
      if let word = single?.word, known.contains(word) { return .word(word) }
    case .words(let known):
      words = known
      var found: [String] = []
      wrong = nil
      for token in option.values {
        guard let word = token.word, known.contains(word), !found.contains(word) else {
          wrong = token
          break
        }
        found.append(word)
      }
      if wrong == nil, !found.isEmpty { return .words(found) }
    }
    guard let wrong else { return nil }
    report(
      .optionValue(
        option: declared.name, rule: declared.kind.words, found: wrong.words, words: words),
      at: source.range(wrong.bytes.lowerBound, wrong.bytes.upperBound))
    return nil
  }
}

extension Token {
  /// The word of an option, bare or in quotes.
  fileprivate var word: String? {
    switch kind {
    case .name(let word), .text(let word): word
    case .whole, .symbol: nil
    }
  }
}
