import Diagnostics
import Documents
import Figures

/// Walks the steps of a template and writes the text with its marks. It goes on after each problem.
struct Expander {
  /// Bytes of expanded text, and steps of a template, that no paper comes near.
  static let mostBytes = 16_000_000
  static let mostSteps = 2_000_000

  /// An item of a loop that is being gone through.
  struct Item {
    let value: TemplateValue
    let position: Int
    let count: Int
  }

  private let template: Template
  private let blocks: [String: [Block]]
  private let tags: any TagExpander
  let values: [TemplateValue?]
  var items: [Item] = []
  private(set) var text = MarkedText()
  var log = DiagnosticLog()
  private var stepCount = 0
  private var isStopped = false
  /// Blocks were placed, and what follows needs an empty line before it.
  private var isAfterBlocks = false

  init(
    _ template: Template, values: [String: TemplateValue], blocks: [String: [Block]],
    tags: any TagExpander
  ) {
    self.template = template
    self.blocks = blocks
    self.tags = tags
    self.values = template.names.map { values[$0] }
    for (place, name) in template.names.enumerated() where self.values[place] == nil {
      let type = template.vocabulary.types[name]?.words ?? "a value"
      log.report(
        TemplateProblem.undeclared(name, declared: type, given: "nothing"),
        at: Location(file: template.source.source.name))
    }
    let declared = Set(template.vocabulary.blocks.map(\.name))
    for name in blocks.keys.sorted() where !declared.contains(name) {
      log.report(
        TemplateProblem.unknownBlock(name, known: template.vocabulary.blocks.map(\.name)),
        at: Location(file: template.source.source.name))
    }
  }

  mutating func expand() { run(template.steps) }

  private mutating func run(_ steps: [Step]) {
    for step in steps {
      guard !isStopped else { return }
      stepCount += 1
      switch step {
      case .copy(let range): copy(range)
      case .endLine(let range): copy(range)
      case .print(let path, let filters, let tag):
        if let content = printed(path, filters) {
          part()
          text.insert(content, for: tag)
        }
      case .choose(let branches, let otherwise):
        let chosen = branches.first { holds($0.condition) }
        run(chosen?.body ?? otherwise)
      case .loop(let path, let body, let otherwise): loop(path, body, otherwise)
      case .insert(let path, let site): insert(path, site)
      case .place(let name, let site): place(blocks[name] ?? [], site)
      case .placeRest(let site):
        for name in template.unnamedBlocks { place(blocks[name] ?? [], site) }
      case .call(let call, let site): self.call(call, site)
      }
      checkBounds()
    }
  }

  private mutating func checkBounds() {
    guard !isStopped else { return }
    let problem: TemplateProblem
    if text.bytes.count > Self.mostBytes {
      problem = .tooLong(limit: Self.mostBytes)
    } else if stepCount > Self.mostSteps {
      problem = .tooManySteps(limit: Self.mostSteps)
    } else {
      // Beyond what is listed of one file, more of the same helps nobody.
      if log.hasErrors { isStopped = log.errorCount > DiagnosticLog.limitPerFile }
      return
    }
    log.report(problem, at: Location(file: template.source.source.name))
    isStopped = true
  }

  private mutating func loop(_ path: Path, _ body: [Step], _ otherwise: [Step]) {
    let list: [TemplateValue]
    switch value(of: path) {
    case .list(let found): list = found
    case .absent: list = []
    case let other:
      mismatch(path, other)
      return
    }
    guard !list.isEmpty else {
      run(otherwise)
      return
    }
    for (index, item) in list.enumerated() {
      guard !isStopped else { return }
      stepCount += 1
      items.append(Item(value: item, position: index + 1, count: list.count))
      run(body)
      items.removeLast()
      checkBounds()
    }
  }

  private mutating func insert(_ path: Path, _ site: Site) {
    switch value(of: path) {
    case .blocks(let blocks): place(blocks, site)
    case .style(let sheet):
      text.insert(.style(sheet), for: site.tag)
    case .picture(let picture):
      if let picture { text.insert(.picture(picture), for: site.tag) }
    case .absent(let reason):
      log.report(
        TemplateProblem.absent(path.text, reason: reason, canPrintInstead: false), at: path.range)
    case let other: mismatch(path, other)
    }
  }

  private mutating func call(_ call: CallStep, _ site: Site) {
    var arguments: [TagCall.Argument] = []
    for path in call.arguments {
      switch value(of: path) {
      case .record(let record):
        arguments.append(TagCall.Argument(name: path.text, record: record, range: path.range))
      case .absent(let reason):
        log.report(
          TemplateProblem.absent(path.text, reason: reason, canPrintInstead: false),
          at: path.range)
      case let other: mismatch(path, other)
      }
    }
    guard arguments.count == call.arguments.count else { return }
    let made = TagCall(
      name: call.name, arguments: arguments, options: call.options, range: site.tag)
    if let blocks = tags.blocks(for: made, into: &log) { place(blocks, site) }
  }

  private mutating func copy(_ range: SourceRange) {
    guard !range.bytes.isEmpty else { return }
    let first = range.source.bytes[range.bytes.lowerBound]
    if isAfterBlocks, first == 0x0A || first == 0x0D { isAfterBlocks = false }
    part(for: range)
    text.append(range)
  }

  /// The empty line after blocks, where something follows them.
  private mutating func part(for range: SourceRange? = nil) {
    guard isAfterBlocks else { return }
    isAfterBlocks = false
    text.append("\n", for: range ?? template.source)
  }

  private mutating func place(_ blocks: [Block], _ site: Site) {
    guard !blocks.isEmpty else { return }
    guard site.isParted else {
      text.insert(.blocks(blocks), for: site.tag)
      return
    }
    isAfterBlocks = false
    text.append(missingLineEnds(), for: site.tag)
    if let indent = site.indent { text.append(indent) }
    text.insert(.blocks(blocks), for: site.tag)
    text.append("\n", for: site.tag)
    isAfterBlocks = true
  }

  /// What an empty line still needs at the end of the text.
  private func missingLineEnds() -> String {
    let bytes = text.bytes
    var count = 0
    var index = bytes.count
    while index > 0, count < 2 {
      let byte = bytes[index - 1]
      if byte == 0x0A { count += 1 } else if byte != 0x0D { break }
      index -= 1
    }
    if index == 0 { return "" }
    return String(repeating: "\n", count: 2 - count)
  }
}
