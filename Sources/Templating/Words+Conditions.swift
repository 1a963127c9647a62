extension Words {
  /// Brackets inside one another in a condition.
  private static var deepest: Int { 32 }

  /// A condition and nothing after it; nil where it could not be read.
  mutating func conditionToEnd(into findings: inout Findings) -> ConditionSyntax? {
    guard let condition = condition(depth: 0, into: &findings) else { return nil }
    if !isAtEnd { expected("'and', 'or' or the end of the tag", into: &findings) }
    return isSound ? condition : nil
  }

  private mutating func condition(
    depth: Int, into findings: inout Findings
  ) -> ConditionSyntax? {
    var parts: [ConditionSyntax] = []
    repeat {
      guard let part = all(depth: depth, into: &findings) else { return nil }
      parts.append(part)
    } while take(name: "or")
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func all(depth: Int, into findings: inout Findings) -> ConditionSyntax? {
    var parts: [ConditionSyntax] = []
    repeat {
      guard let part = test(depth: depth, into: &findings) else { return nil }
      parts.append(part)
    } while take(name: "and")
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func test(depth: Int, into findings: inout Findings) -> ConditionSyntax? {
    var isNegated = false
    while take(name: "not") { isNegated.toggle() }
    guard let test = positiveTest(depth: depth, into: &findings) else { return nil }
    return isNegated ? .not(test) : test
  }

  private mutating func positiveTest(
    depth: Int, into findings: inout Findings
  ) -> ConditionSyntax? {
    if nextIsSymbol("(") {
      guard depth < Self.deepest else {
        expected("no more than \(Self.deepest) brackets inside one another", into: &findings)
        return nil
      }
      _ = take(symbol: "(")
      guard let inner = condition(depth: depth + 1, into: &findings) else { return nil }
      guard take(symbol: ")") else {
        expected("')'", into: &findings)
        return nil
      }
      return inner
    }
    guard let path = path(into: &findings) else { return nil }
    guard take(name: "is") else { return .value(path) }
    if take(name: "present") { return .presence(path, isPresent: true) }
    if take(name: "absent") { return .presence(path, isPresent: false) }
    expected("'present' or 'absent' after 'is'", into: &findings)
    return nil
  }
}
