import Diagnostics

/// Which blocks of a report were placed so far.
struct BlockOrder {
  /// By name, or nil for `{% blocks %}`, in the order of their tags.
  var placed: [(name: String?, tag: SourceRange)] = []

  var rest: SourceRange? { placed.first { $0.name == nil }?.tag }
  func place(of name: String) -> SourceRange? { placed.first { $0.name == name }?.tag }

  func neverPlaced(of declared: [String]) -> [String] {
    rest == nil ? unnamed(of: declared) : []
  }

  /// What `{% blocks %}` stands for.
  func unnamed(of declared: [String]) -> [String] { declared.filter { place(of: $0) == nil } }

  /// Each block that would be printed after one that the house has later, with the tag to blame.
  func outOfOrder(of declared: [String]) -> [(name: String, after: String, tag: SourceRange)] {
    let rest = unnamed(of: declared)
    let printed = placed.flatMap { entry in
      (entry.name.map { [$0] } ?? rest).map {
        (name: $0, tag: entry.tag, isNamed: entry.name != nil)
      }
    }
    var found: [(name: String, after: String, tag: SourceRange)] = []
    var latest: (index: Int, name: String, tag: SourceRange)?
    for block in printed {
      guard let index = declared.firstIndex(of: block.name) else { continue }
      if let latest, index < latest.index {
        // Where `{% blocks %}` comes too late for a block, the one named before it is in the way.
        let tag = block.isNamed ? block.tag : latest.tag
        if !found.contains(where: { $0.tag == tag }) {
          found.append((block.name, latest.name, tag))
        }
      } else {
        latest = (index, block.name, block.tag)
      }
    }
    return found
  }
}

extension Compiler {
  mutating func insert(
    _ syntax: PathSyntax, _ placement: Placement, in source: SourceText
  ) -> Step? {
    guard let path = path(syntax, in: source) else { return nil }
    switch path.type.present {
    case .blocks:
      return .insert(path, site("insert", placement, in: source))
    case .style, .picture:
      guard vocabulary.form == .page else {
        report(.ofPageAlone(path.text, type: path.type.present.words), at: path.range)
        return nil
      }
      return .insert(path, Site(tag: tag(placement, in: source), isParted: false, indent: nil))
    default:
      report(.cannotInsert(path.text, type: path.type.words), at: path.range)
      return nil
    }
  }

  mutating func place(
    _ name: String, at range: SourceRange, _ placement: Placement, in source: SourceText
  ) -> Step? {
    guard canPlaceBlocks("block", placement, in: source) else { return nil }
    let declared = vocabulary.blocks.map(\.name)
    guard declared.contains(name) else {
      report(.unknownBlock(name, known: declared), at: range)
      return nil
    }
    if let first = blocks.place(of: name) {
      findings.report(
        .blockTwice(name), at: range,
        notes: [Diagnostic.Note("the first time", at: Location(first))])
      return nil
    }
    blocks.placed.append((name, range))
    return .place(name, site("block", placement, in: source))
  }

  mutating func placeRest(_ placement: Placement, in source: SourceText) -> Step? {
    guard canPlaceBlocks("blocks", placement, in: source) else { return nil }
    let range = tag(placement, in: source)
    if let first = blocks.rest {
      findings.report(
        .restTwice, at: range, notes: [Diagnostic.Note("the first time", at: Location(first))])
      return nil
    }
    blocks.placed.append((nil, range))
    return .placeRest(site("blocks", placement, in: source))
  }

  private mutating func canPlaceBlocks(
    _ name: String, _ placement: Placement, in source: SourceText
  ) -> Bool {
    let range = tag(placement, in: source)
    if vocabulary.blocks.isEmpty {
      report(.noBlocksHere, at: range)
      return false
    }
    if standsInBlock {
      report(.blockInside(name), at: range)
      return false
    }
    return true
  }

  func tag(_ placement: Placement, in source: SourceText) -> SourceRange {
    source.range(placement.tag.lowerBound, placement.tag.upperBound)
  }

  /// Where blocks go, with a finding where words stand on the same line of a paper.
  mutating func site(_ name: String, _ placement: Placement, in source: SourceText) -> Site {
    let range = tag(placement, in: source)
    guard vocabulary.form == .paper else { return Site(tag: range, isParted: false, indent: nil) }
    if !placement.takesBlocks { report(.notAlone(name), at: range) }
    let indent = placement.indent.map { source.range($0.lowerBound, $0.upperBound) }
    return Site(tag: range, isParted: placement.isAlone, indent: indent)
  }
}
