import Diagnostics

/// Reads the pieces of a template into a tree, without a limit on how many blocks may stand open.
///
/// ```
/// template  = { text | value | comment | block } ;
/// value     = "{{" ( path { "|" filter } | string ) "}}" ;
/// path      = name { "." name [ "(" string ")" ] } ;
/// filter    = name [ ":" argument { "," argument } ] ;
/// argument  = number | string ;
/// comment   = "{#" any text without "{#" or "#}" "#}" ;
/// block     = if | for | insert | place | call ;
/// if        = "{%" "if" condition "%}" template
///             { "{%" "else" "if" condition "%}" template }
///             [ "{%" "else" "%}" template ] end ;
/// for       = "{%" "for" name "in" path "%}" template [ "{%" "else" "%}" template ] end ;
/// end       = "{%" "end" "%}" ;
/// insert    = "{%" "insert" ( path | string ) "%}" ;
/// place     = "{%" ( "block" name | "blocks" ) "%}" ;
/// call      = "{%" name [ path { "," path } ] { option } "%}" ;
/// option    = name ":" word { "," word } ;
/// word      = name | number | string ;
/// condition = all { "or" all } ;
/// all       = test { "and" test } ;
/// test      = { "not" } ( "(" condition ")" | path [ "is" ( "absent" | "present" ) ] ) ;
/// name      = letter { letter | digit | "_" } ;       but no reserved word
/// number    = digit { digit } ;
/// string    = '"' characters on one line '"' | "'" characters on one line "'" ;
/// ```
///
/// A line that holds nothing but block tags and comments leaves no line behind.
struct Parser {
  /// Blocks open inside one another, in one file or through inserted ones.
  static let deepest = 32

  let source: SourceText
  var frames: [Frame] = []
  var nodes: [Node] = []
  private var isTooDeep = false

  /// A block that is open.
  struct Frame {
    enum Kind {
      case conditional
      case loop(item: (name: String, bytes: Range<Int>)?, list: PathSyntax?)
    }

    let kind: Kind
    let opening: Range<Int>
    /// What had been read around the block when it opened.
    let outer: [Node]
    var branches: [(condition: ConditionSyntax?, body: [Node])] = []
    var condition: ConditionSyntax?
    /// Set at `{% else %}`; for a loop, the body before it.
    var hasElse = false
    var bodyBeforeElse: [Node] = []
  }

  private init(_ source: SourceText) { self.source = source }

  static func nodes(of range: SourceRange, into findings: inout Findings) -> [Node] {
    var parser = Parser(range.source)
    for piece in Lexer.pieces(of: range, into: &findings) {
      parser.read(piece, into: &findings)
    }
    while let frame = parser.frames.last {
      let opening = range.source.range(frame.opening.lowerBound, frame.opening.upperBound)
      findings.report(.blockNeverEnds(opening.text), at: opening)
      parser.close()
    }
    return parser.nodes
  }

  private mutating func read(_ piece: Piece, into findings: inout Findings) {
    switch piece.kind {
    case .text: nodes.append(.text(piece.bytes))
    case .comment: break
    case .value:
      var words = Words(piece, in: source)
      if let node = words.value(into: &findings) { nodes.append(node) }
    case .tag:
      var words = Words(piece, in: source)
      readTag(piece, &words, into: &findings)
    }
  }

  private mutating func readTag(
    _ piece: Piece, _ words: inout Words, into findings: inout Findings
  ) {
    guard let keyword = words.keyword(into: &findings) else { return }
    switch keyword.name {
    case "if":
      open(.conditional, piece, condition: words.conditionToEnd(into: &findings), into: &findings)
    case "for":
      let head = words.loopHead(into: &findings)
      open(.loop(item: head.item, list: head.list), piece, condition: nil, into: &findings)
    case "else": readElse(piece, &words, into: &findings)
    case "elif", "elseif", "elsif":
      words.refuse(.foreignTag(keyword.name), at: keyword.bytes, into: &findings)
      nextBranch(piece, words.conditionToEnd(into: &findings), into: &findings)
    case "end":
      words.expectEnd(into: &findings)
      end(piece, into: &findings)
    case let name where name.hasPrefix("end"):
      words.refuse(.foreignTag(name), at: keyword.bytes, into: &findings)
      if !frames.isEmpty { close() }
    case "insert":
      if let node = words.insert(piece, into: &findings) { nodes.append(node) }
    case "block":
      if let name = words.name("the name of a block", into: &findings) {
        words.expectEnd(into: &findings)
        nodes.append(.block(name.name, at: name.bytes, piece.placement))
      }
    case "blocks":
      words.expectEnd(into: &findings)
      nodes.append(.blocks(piece.placement))
    case let name where TemplateProblem.ourWord(for: name) != nil:
      words.refuse(.foreignTag(name), at: keyword.bytes, into: &findings)
    default:
      if let call = words.call(keyword, into: &findings) {
        nodes.append(.call(call, piece.placement))
      }
    }
  }

  private mutating func open(
    _ kind: Frame.Kind, _ piece: Piece, condition: ConditionSyntax?, into findings: inout Findings
  ) {
    if frames.count == Self.deepest, !isTooDeep {
      isTooDeep = true
      findings.report(
        .tooDeep(limit: Self.deepest),
        at: source.range(piece.bytes.lowerBound, piece.bytes.upperBound))
    }
    var frame = Frame(kind: kind, opening: piece.bytes, outer: nodes)
    frame.condition = condition
    frames.append(frame)
    nodes = []
  }

  private mutating func readElse(
    _ piece: Piece, _ words: inout Words, into findings: inout Findings
  ) {
    if words.take(name: "if") {
      nextBranch(piece, words.conditionToEnd(into: &findings), into: &findings)
      return
    }
    words.expectEnd(into: &findings)
    let place = source.range(piece.bytes.lowerBound, piece.bytes.upperBound)
    guard let index = frames.indices.last else {
      findings.report(.opensNothing("else"), at: place)
      return
    }
    guard !frames[index].hasElse else {
      findings.report(.elseTwice, at: place, notes: [openingNote(frames[index])])
      return
    }
    switch frames[index].kind {
    case .conditional: frames[index].branches.append((frames[index].condition, nodes))
    case .loop: frames[index].bodyBeforeElse = nodes
    }
    frames[index].hasElse = true
    nodes = []
  }

  private mutating func nextBranch(
    _ piece: Piece, _ condition: ConditionSyntax?, into findings: inout Findings
  ) {
    let place = source.range(piece.bytes.lowerBound, piece.bytes.upperBound)
    guard let index = frames.indices.last else {
      findings.report(.opensNothing("else if"), at: place)
      return
    }
    guard case .conditional = frames[index].kind else {
      findings.report(.elseIfInLoop, at: place, notes: [openingNote(frames[index])])
      return
    }
    guard !frames[index].hasElse else {
      findings.report(.elseTwice, at: place, notes: [openingNote(frames[index])])
      return
    }
    frames[index].branches.append((frames[index].condition, nodes))
    frames[index].condition = condition
    nodes = []
  }

  private func openingNote(_ frame: Frame) -> Diagnostic.Note {
    let opening = source.range(frame.opening.lowerBound, frame.opening.upperBound)
    return Diagnostic.Note("the block begins here", at: Location(opening))
  }

  private mutating func end(_ piece: Piece, into findings: inout Findings) {
    guard !frames.isEmpty else {
      findings.report(
        .opensNothing("end"), at: source.range(piece.bytes.lowerBound, piece.bytes.upperBound))
      return
    }
    close()
  }

  /// Closes the innermost block. One that lies too deep was reported already and is left out, so that
  /// no tree is deeper than what may be walked.
  private mutating func close() {
    guard let frame = frames.popLast() else { return }
    let inner = nodes
    nodes = frame.outer
    guard frames.count < Self.deepest else { return }
    switch frame.kind {
    case .conditional:
      var branches = frame.branches
      if !frame.hasElse { branches.append((frame.condition, inner)) }
      nodes.append(
        .conditional(
          ConditionalSyntax(branches: branches, otherwise: frame.hasElse ? inner : [])))
    case .loop(let item, let list):
      nodes.append(
        .loop(
          LoopSyntax(
            item: item, list: list, body: frame.hasElse ? frame.bodyBeforeElse : inner,
            otherwise: frame.hasElse ? inner : nil)))
    }
  }
}

extension Piece {
  var placement: Placement {
    Placement(tag: bytes, before: before, after: after, indent: indent, lineEnd: lineEnd)
  }
}
