import Diagnostics

extension Compiler {
  /// Resolves a name and its fields; nil where something is wrong, which has been reported.
  mutating func path(_ syntax: PathSyntax, in source: SourceText) -> Path? {
    guard let (base, baseType) = base(syntax, in: source) else { return nil }
    guard var type = baseType else {
      return nil
    }
    var fields: [Path.Field] = []
    var soFar = syntax.nameBytes
    for field in syntax.fields {
      let range = source.range(field.bytes.lowerBound, field.bytes.upperBound)
      let owner = source.range(soFar.lowerBound, soFar.upperBound).text
      guard case .record(let record) = type.present else {
        report(.noFields(owner, type: type.words), at: range)
        return nil
      }
      guard let declared = record.field(field.name) else {
        report(
          .unknownField(field.name, of: owner, known: record.fields.map(\.name)), at: range)
        return nil
      }
      guard checkArgument(of: declared, field, in: source) else { return nil }
      type = type.isOptional ? declared.type.orAbsent : declared.type
      let argumentRange = field.argument.map {
        source.range($0.bytes.lowerBound, $0.bytes.upperBound)
      }
      fields.append(
        Path.Field(
          name: field.name, argument: field.argument?.text, range: argumentRange ?? range))
      soFar =
        soFar
        .lowerBound..<(field.argument.map { $0.bytes.upperBound + 1 } ?? field.bytes.upperBound)
    }
    let bytes = syntax.bytes
    return Path(
      base: base, fields: fields, type: type, kind: Path.Kind(type),
      range: source.range(bytes.lowerBound, bytes.upperBound))
  }

  private mutating func base(
    _ syntax: PathSyntax, in source: SourceText
  ) -> (Path.Base, TemplateType?)? {
    let name = syntax.name
    if name == "loop", !items.isEmpty { return (.loop, .record(LoopRecord.type)) }
    if let index = items.lastIndex(where: { $0.name == name }) {
      return (.item(index), items[index].type)
    }
    if let type = vocabulary.types[name] {
      if let place = namePlaces[name] { return (.name(place), type) }
      namePlaces[name] = names.count
      names.append(name)
      return (.name(names.count - 1), type)
    }
    let known = items.map(\.name).filter { !$0.isEmpty } + vocabulary.names.map(\.name)
    report(
      .unknownName(name, known: known, spare: vocabulary.spare),
      at: source.range(syntax.nameBytes.lowerBound, syntax.nameBytes.upperBound))
    return nil
  }

  private mutating func checkArgument(
    of declared: RecordType.Field, _ field: PathSyntax.Field, in source: SourceText
  ) -> Bool {
    let range = source.range(field.bytes.lowerBound, field.bytes.upperBound)
    switch (declared.argument, field.argument) {
    case (nil, nil): return true
    case (nil, let given?):
      report(
        .fieldTakesNoArgument(field.name),
        at: source.range(given.bytes.lowerBound, given.bytes.upperBound))
      return false
    case (.text(let what, let example)?, nil):
      report(.fieldNeedsArgument(field.name, what: what, example: example), at: range)
      return false
    case (.oneOf(let words)?, nil):
      report(
        .fieldNeedsArgument(
          field.name, what: "one of \(words.joined(separator: ", "))", example: words.first ?? ""),
        at: range)
      return false
    case (.text?, _?): return true
    case (.oneOf(let words)?, let given?):
      guard !words.contains(given.text) else { return true }
      report(
        .unknownArgument(given.text, of: field.name, known: words),
        at: source.range(given.bytes.lowerBound, given.bytes.upperBound))
      return false
    }
  }

  mutating func condition(_ syntax: ConditionSyntax, in source: SourceText) -> Condition? {
    switch syntax {
    case .value(let syntax):
      guard let path = path(syntax, in: source) else { return nil }
      switch path.type {
      case .flag, .list, .figure, .mayBeAbsent: return .value(path)
      default:
        report(.notACondition(path.text, type: path.type.words), at: path.range)
        return nil
      }
    case .presence(let syntax, let isPresent):
      guard let path = path(syntax, in: source) else { return nil }
      guard path.type.canBeAbsent else {
        report(.alwaysPresent(path.text, type: path.type.words), at: path.range)
        return nil
      }
      return .presence(path, isPresent: isPresent)
    case .not(let inner):
      return condition(inner, in: source).map { .not($0) }
    case .all(let parts):
      let checked = parts.map { condition($0, in: source) }
      return checked.contains { $0 == nil } ? nil : .all(checked.compactMap { $0 })
    case .any(let parts):
      let checked = parts.map { condition($0, in: source) }
      return checked.contains { $0 == nil } ? nil : .any(checked.compactMap { $0 })
    }
  }
}
