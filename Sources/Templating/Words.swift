import Diagnostics

/// The words of one tag, read from left to right. The first problem of a tag is reported; what follows
/// it in the same tag most likely comes from it.
struct Words {
  let source: SourceText
  private let tokens: [Token]
  private let piece: Piece
  private var index = 0
  private var isBroken: Bool

  init(_ piece: Piece, in source: SourceText) {
    self.source = source
    self.piece = piece
    tokens = piece.tokens
    isBroken = piece.isBroken
  }

  private var next: Token? { index < tokens.count ? tokens[index] : nil }

  func nextIsSymbol(_ symbol: Character, after offset: Int = 0) -> Bool {
    guard index + offset < tokens.count, case .symbol(let byte) = tokens[index + offset].kind
    else { return false }
    return byte == symbol.asciiValue
  }

  mutating func take(symbol: Character) -> Bool {
    guard nextIsSymbol(symbol) else { return false }
    index += 1
    return true
  }

  mutating func take(name: String) -> Bool {
    guard case .name(let found)? = next?.kind, found == name else { return false }
    index += 1
    return true
  }

  mutating func takeToken() -> Token? {
    guard let token = next else { return nil }
    index += 1
    return token
  }

  var isAtEnd: Bool { index >= tokens.count }

  /// What stands here, and what was expected instead.
  mutating func expected(_ what: String, into findings: inout Findings) {
    guard !isBroken else { return }
    isBroken = true
    if let token = next {
      findings.report(
        .expected(what, found: token.words),
        at: source.range(token.bytes.lowerBound, token.bytes.upperBound))
    } else {
      let end = piece.bytes.upperBound - 2
      findings.report(.expected(what, found: nil), at: source.range(end, end + 2))
    }
  }

  mutating func refuse(
    _ problem: TemplateProblem, at bytes: Range<Int>, into findings: inout Findings
  ) {
    guard !isBroken else { return }
    isBroken = true
    findings.report(problem, at: source.range(bytes.lowerBound, bytes.upperBound))
  }

  /// Whether all was read without a problem.
  var isSound: Bool { !isBroken }

  mutating func expectEnd(into findings: inout Findings) {
    if !isAtEnd { expected("the end of the tag", into: &findings) }
  }

  /// The word that says what a tag is. A broken tag still opens or ends its block.
  mutating func keyword(into findings: inout Findings) -> (name: String, bytes: Range<Int>)? {
    guard let token = next, case .name(let name) = token.kind else {
      expected("the name of a tag, such as if, for or insert", into: &findings)
      return nil
    }
    index += 1
    return (name, token.bytes)
  }

  /// Any name, reserved words apart.
  mutating func name(
    _ what: String, into findings: inout Findings
  ) -> (name: String, bytes: Range<Int>)? {
    guard let token = next, case .name(let name) = token.kind,
      !Vocabulary.reservedWords.contains(name) || name == "loop"
    else {
      expected(what, into: &findings)
      return nil
    }
    index += 1
    return (name, token.bytes)
  }

  mutating func path(into findings: inout Findings) -> PathSyntax? {
    guard let base = name("a name", into: &findings) else { return nil }
    var fields: [PathSyntax.Field] = []
    while take(symbol: ".") {
      guard let token = next, case .name(let name) = token.kind else {
        expected("the name of a field after '.'", into: &findings)
        return nil
      }
      index += 1
      var argument: (text: String, bytes: Range<Int>)?
      if take(symbol: "(") {
        guard let inner = next, case .text(let text) = inner.kind else {
          expected("a text in quotes after '('", into: &findings)
          return nil
        }
        index += 1
        guard take(symbol: ")") else {
          expected("')' after the text", into: &findings)
          return nil
        }
        argument = (text, inner.bytes)
      }
      fields.append(PathSyntax.Field(name: name, bytes: token.bytes, argument: argument))
    }
    return PathSyntax(name: base.name, nameBytes: base.bytes, fields: fields)
  }

  mutating func value(into findings: inout Findings) -> Node? {
    if tokens.isEmpty {
      expected("a name between '{{' and '}}'", into: &findings)
      return nil
    }
    if tokens.count == 1, case .text = tokens[0].kind {
      guard isSound else { return nil }
      return .text(tokens[0].bytes.lowerBound + 1..<tokens[0].bytes.upperBound - 1)
    }
    guard let path = path(into: &findings) else { return nil }
    var filters: [FilterSyntax] = []
    while take(symbol: "|") {
      // `or` is a word of conditions and a filter too.
      guard let token = next, case .name(let name) = token.kind else {
        expected("the name of a filter after '|'", into: &findings)
        return nil
      }
      index += 1
      var arguments: [Token] = []
      if take(symbol: ":") {
        repeat {
          guard let argument = next, argument.isValue else {
            expected("a number or a text in quotes", into: &findings)
            return nil
          }
          index += 1
          arguments.append(argument)
        } while take(symbol: ",")
      }
      filters.append(FilterSyntax(name: name, bytes: token.bytes, arguments: arguments))
    }
    if !isAtEnd { expected("'|' and a filter, or the end of the value", into: &findings) }
    return isSound ? .value(path, filters: filters, tag: piece.bytes) : nil
  }

  mutating func loopHead(
    into findings: inout Findings
  ) -> (item: (name: String, bytes: Range<Int>)?, list: PathSyntax?) {
    guard let item = name("a name for the item, as in 'for item in list'", into: &findings) else {
      return (nil, nil)
    }
    guard take(name: "in") else {
      expected("'in' and a list", into: &findings)
      return (item, nil)
    }
    guard let list = path(into: &findings) else { return (item, nil) }
    expectEnd(into: &findings)
    return (item, isSound ? list : nil)
  }

  mutating func insert(_ piece: Piece, into findings: inout Findings) -> Node? {
    if let token = next, case .text(let name) = token.kind {
      index += 1
      expectEnd(into: &findings)
      return isSound ? .insertTemplate(name, at: token.bytes, piece.placement) : nil
    }
    guard let path = path(into: &findings) else { return nil }
    expectEnd(into: &findings)
    return isSound ? .insertPath(path, piece.placement) : nil
  }
}

extension Token {
  var isValue: Bool {
    switch kind {
    case .text, .whole, .name: true
    case .symbol: false
    }
  }
}
