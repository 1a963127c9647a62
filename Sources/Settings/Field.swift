package import Diagnostics
package import Figures

/// One field, read as the type that its meaning asks for. Each reading reports what does not fit
/// and is nil for that and for a field that is not there.
package struct Field {
  package let key: String
  package let node: SettingsNode?
  package let keyRange: SourceRange?
  let findings: Findings

  /// Where the value stands, or the key where there is none.
  package var range: SourceRange? {
    guard let node else { return keyRange }
    if case .nothing = node.content { return keyRange ?? node.range }
    return node.range
  }

  package var isPresent: Bool { node != nil }

  /// The letters of a scalar, quoted or not; never empty.
  package var text: String? {
    scalar(.text, isFree: true).flatMap { text in
      guard text.contains(where: { !$0.isWhitespace }) else {
        report(.noValue(key))
        return nil
      }
      return text
    }
  }

  /// The letters of a scalar with their place.
  package var textWithRange: (text: String, range: SourceRange)? {
    guard let text, let range else { return nil }
    return (text, range)
  }

  /// The letters of a scalar that papers print, or that say something to people. What a number sign
  /// cuts off from them is an error, where a comment behind a name or a number is none.
  package var prose: String? {
    if let node, let cut = node.cutOff {
      report(.numberSignInText(cut: cut.text, line: cut.line), at: cut.range)
      return nil
    }
    if let node, let escape = node.escape {
      report(.escapeNotUsed(escape.text), at: escape)
      return nil
    }
    return text
  }

  /// `prose` with its place.
  package var proseWithRange: (text: String, range: SourceRange)? {
    guard let prose, let range else { return nil }
    return (prose, range)
  }

  /// The letters of a scalar with their place, also where that is `""`: a text that says of itself that
  /// it is empty. What stands there by oversight has no quotes.
  package var textOrEmptyWithRange: (text: String, range: SourceRange)? {
    if let node, node.isQuoted, node.text == "" { return ("", node.range) }
    return textWithRange
  }

  /// Digits without a sign, point or leading zero, within a range.
  package func whole(_ range: ClosedRange<Int>) -> Int? {
    guard let text = scalar(.text) else { return nil }
    if text.utf8.allSatisfy(\.isDigit), text.utf8.count <= 15,
      text == "0" || !text.hasPrefix("0"), let value = Int(text), range.contains(value)
    {
      return value
    }
    report(.notWhole(key: key, text: text, range: range))
    return nil
  }

  /// `yes` or `no` without quotes, and nothing else.
  package var flag: Bool? {
    guard let text = scalar(.text), let node else { return nil }
    if !node.isQuoted {
      if text == "yes" { return true }
      if text == "no" { return false }
    }
    report(.notAFlag(key: key, text: text, isQuoted: node.isQuoted))
    return nil
  }

  /// A date such as 2026-03-12.
  package var date: CalendarDate? {
    guard let text = scalar(.text) else { return nil }
    if let date = CalendarDate(iso: text) { return date }
    report(.notADate(key: key, text: text))
    return nil
  }

  /// One of the given words, written exactly so.
  package func oneOf(_ choices: [String]) -> String? {
    guard let text = scalar(.text) else { return nil }
    if choices.contains(text) { return text }
    report(
      .notOneOf(key: key, text: text, choices: choices, isInsideFlow: node?.isInsideFlow ?? false))
    return nil
  }

  /// A case of a type whose raw values are the words that settings use.
  package func oneOf<Choice>(_ type: Choice.Type) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    oneOf(type.allCases.map(\.rawValue)).flatMap { Choice(rawValue: $0) }
  }

  /// A text in a form of its own: `wanted` says which, such as "a length such as 400 days".
  package func value<Value>(_ wanted: String, _ parse: (String) -> Value?) -> Value? {
    guard let text = scalar(.text) else { return nil }
    if let value = parse(text) { return value }
    report(.notUnderstood(key: key, text: text, wanted: wanted))
    return nil
  }

  /// The items of a list, each a field called by the name of the list; `[]` is an empty list.
  package var list: [Field]? {
    guard let node = filled(.list) else { return nil }
    guard let items = node.items else {
      report(.wrongShape(key: key, wanted: .list, found: node.shape))
      return nil
    }
    return items.map { Field(key: key, node: $0, keyRange: keyRange, findings: findings) }
  }

  /// The texts of a list of texts; nil where any item is none.
  package var texts: [String]? {
    guard let list else { return nil }
    let texts = list.map(\.text)
    return texts.contains(nil) ? nil : texts.compactMap { $0 }
  }

  /// The texts of a list of texts for people; nil where any item is none.
  package var proseItems: [String]? {
    guard let list else { return nil }
    let texts = list.map(\.prose)
    return texts.contains(nil) ? nil : texts.compactMap { $0 }
  }

  /// A mapping inside this field; see `SettingsNode.read`.
  package func fields<Result>(_ place: String, _ body: (Fields) -> Result?) -> Result? {
    guard let node = filled(.fields) else { return nil }
    guard node.entries != nil else {
      report(.wrongShape(key: key, wanted: .fields, found: node.shape))
      return nil
    }
    return node.read(place, findings, nil, body)
  }

  /// A mapping of a shape inside this field. `place` is what messages call it, where that is not what
  /// the shape does.
  package func fields<Result>(
    _ shape: SettingsShape, called place: String? = nil, _ body: (Fields) -> Result?
  ) -> Result? {
    guard let node = filled(.fields) else { return nil }
    guard node.entries != nil else {
      report(.wrongShape(key: key, wanted: .fields, found: node.shape))
      return nil
    }
    return node.read(place ?? shape.place, findings, shape, body)
  }

  /// Reports what the caller found wrong with the value, at the value, or at the key where there is
  /// none; nothing is reported of a field that is not there.
  package func report(_ problem: any Problem) {
    if let range { findings.log.report(problem, at: range) }
  }

  private func report(_ problem: SettingsProblem) { report(problem as any Problem) }

  private func report(_ problem: SettingsProblem, at range: SourceRange) {
    findings.log.report(problem, at: range)
  }

  private func filled(_ wanted: SettingsProblem.Shape) -> SettingsNode? {
    guard let node else { return nil }
    if case .nothing = node.content {
      report(.noValue(key))
      return nil
    }
    return node
  }

  /// `isFree` says that any text would do, brackets too.
  private func scalar(_ wanted: SettingsProblem.Shape, isFree: Bool = false) -> String? {
    guard let node = filled(wanted) else { return nil }
    if let text = node.text { return text }
    report(
      .wrongShape(key: key, wanted: wanted, found: node.shape, line: isFree ? node.quotedLine : nil)
    )
    return nil
  }
}
