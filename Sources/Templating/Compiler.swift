import Diagnostics

/// Checks a template against its vocabulary and makes the steps to expand it. It goes on after each
/// problem, so that all of them are reported at once.
struct Compiler {
  /// Templates inserted into one template, counted each time.
  static let mostInserts = 1000

  let vocabulary: Vocabulary
  let houseFiles: TemplateLibrary
  var findings = Findings()
  /// Templates that were inserted, directly or through others.
  private(set) var inserted: Set<String> = []

  var names: [String] = []
  var namePlaces: [String: Int] = [:]
  /// Items of the loops around the place being checked; a nil type belongs to a list that could not
  /// be read, about which enough was said.
  var items: [(name: String, type: TemplateType?)] = []
  var blocks = BlockOrder()
  private var parsed: [ObjectIdentifier: [Node]] = [:]
  private var chain: [String] = []
  private var insertPlaces: [SourceRange] = []
  private var insertCount = 0
  /// Blocks and inserted templates around the place being checked.
  private var depth = 0
  private var blockDepth = 0
  var standsInBlock: Bool { blockDepth > 0 }

  init(vocabulary: Vocabulary, library: TemplateLibrary) {
    self.vocabulary = vocabulary
    houseFiles = library
  }

  mutating func compile(_ range: SourceRange) -> Template? {
    guard let nodes = nodes(of: range) else { return nil }
    chain = [houseFiles.name(of: range.source) ?? range.source.name]
    let steps = steps(nodes, in: range.source)
    let declared = vocabulary.blocks.map(\.name)
    let missing = blocks.neverPlaced(of: declared)
    if !missing.isEmpty { findings.report(.blocksNeverPlaced(missing), about: range.source) }
    for (name, later, tag) in blocks.outOfOrder(of: declared) {
      findings.report(.blockOutOfOrder(name, after: later), at: tag)
    }
    guard !findings.hasErrors else { return nil }
    return Template(
      names: names, steps: steps, vocabulary: vocabulary,
      unnamedBlocks: blocks.unnamed(of: declared), source: range)
  }

  /// The tree of a source, read once; nil where it is not UTF-8, so that no mark can be forged.
  private mutating func nodes(of range: SourceRange) -> [Node]? {
    let key = ObjectIdentifier(range.source)
    if let known = parsed[key] { return known }
    if let fault = UTF8Text.firstFault(in: range.source.bytes, range.bytes) {
      findings.report(.notUTF8, at: range.source.range(fault, fault + 1))
      return nil
    }
    let nodes = Parser.nodes(of: range, into: &findings)
    parsed[key] = nodes
    return nodes
  }

  /// Reports at a place, with the places of the inserts that led there.
  mutating func report(_ problem: TemplateProblem, at range: SourceRange) {
    guard !findings.isFull(range.source) else {
      findings.report(problem, at: range)
      return
    }
    let notes = insertPlaces.suffix(3).reversed().map {
      Diagnostic.Note("inserted here", at: Location($0))
    }
    findings.report(problem, at: range, notes: notes)
  }

  mutating func steps(_ nodes: [Node], in source: SourceText) -> [Step] {
    var steps: [Step] = []
    steps.reserveCapacity(nodes.count)
    for node in nodes {
      switch node {
      case .text(let bytes):
        steps.append(.copy(source.range(bytes.lowerBound, bytes.upperBound)))
      case .value(let path, let filters, let tag):
        if let step = value(path, filters, tag: tag, in: source) { steps.append(step) }
      case .conditional(let conditional):
        steps.append(choose(conditional, in: source))
      case .loop(let loop):
        if let step = self.loop(loop, in: source) { steps.append(step) }
      case .insertPath(let path, let placement):
        if let step = insert(path, placement, in: source) { steps.append(step) }
      case .insertTemplate(let name, let bytes, let placement):
        steps += insert(
          template: name, at: source.range(bytes.lowerBound, bytes.upperBound), placement,
          in: source)
      case .block(let name, let bytes, let placement):
        let range = source.range(bytes.lowerBound, bytes.upperBound)
        if let step = place(name, at: range, placement, in: source) { steps.append(step) }
      case .blocks(let placement):
        if let step = placeRest(placement, in: source) { steps.append(step) }
      case .call(let call, let placement):
        if let step = self.call(call, placement, in: source) { steps.append(step) }
      }
    }
    return steps
  }

  private mutating func choose(_ syntax: ConditionalSyntax, in source: SourceText) -> Step {
    var branches: [(condition: Condition, body: [Step])] = []
    depth += 1
    blockDepth += 1
    defer {
      depth -= 1
      blockDepth -= 1
    }
    for branch in syntax.branches {
      let condition = branch.condition.flatMap { self.condition($0, in: source) }
      let body = steps(branch.body, in: source)
      if let condition { branches.append((condition, body)) }
    }
    return .choose(branches, otherwise: steps(syntax.otherwise, in: source))
  }

  private mutating func loop(_ syntax: LoopSyntax, in source: SourceText) -> Step? {
    depth += 1
    blockDepth += 1
    defer {
      depth -= 1
      blockDepth -= 1
    }
    let list = syntax.list.flatMap { path($0, in: source) }
    var itemType: TemplateType?
    if let list {
      if case .list(let type) = list.type.present {
        itemType = type
        if list.type.isOptional, syntax.otherwise == nil {
          report(.listNeedsElse(list.text), at: list.range)
        }
      } else {
        report(.notAList(list.text, type: list.type.words), at: list.range)
      }
    }
    if let item = syntax.item,
      item.name == "loop" || vocabulary.types[item.name] != nil
        || items.contains(where: { $0.name == item.name })
    {
      report(
        .nameTaken(item.name), at: source.range(item.bytes.lowerBound, item.bytes.upperBound))
    }
    items.append((syntax.item?.name ?? "", itemType))
    let body = steps(syntax.body, in: source)
    items.removeLast()
    let otherwise = steps(syntax.otherwise ?? [], in: source)
    guard let list else { return nil }
    return .loop(list, body: body, otherwise: otherwise)
  }

  /// The steps of another template of the house, with the names that are in scope here.
  private mutating func insert(
    template name: String, at range: SourceRange, _ placement: Placement, in source: SourceText
  ) -> [Step] {
    guard let part = houseFiles[name] else {
      report(.unknownTemplate(name, known: houseFiles.names), at: range)
      return []
    }
    inserted.insert(name)
    if let start = chain.firstIndex(of: name) {
      report(.insertCycle(Array(chain[start...]) + [name]), at: range)
      return []
    }
    guard depth < Parser.deepest else {
      report(.tooDeep(limit: Parser.deepest), at: range)
      return []
    }
    insertCount += 1
    guard insertCount <= Self.mostInserts else {
      if insertCount == Self.mostInserts + 1 {
        report(.tooManyInserts(limit: Self.mostInserts), at: range)
      }
      return []
    }
    guard let nodes = nodes(of: part.range(0, part.bytes.count)) else { return [] }
    chain.append(name)
    insertPlaces.append(range)
    depth += 1
    var steps = steps(nodes, in: part)
    depth -= 1
    insertPlaces.removeLast()
    chain.removeLast()
    if placement.isAlone, let lineEnd = placement.lineEnd, !lineEnd.isEmpty,
      let last = part.bytes.last, last != 0x0A, last != 0x0D
    {
      steps.append(.endLine(source.range(lineEnd.lowerBound, lineEnd.upperBound)))
    }
    return steps
  }
}
