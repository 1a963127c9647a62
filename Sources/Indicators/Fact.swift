package import Diagnostics
package import Figures
package import Settings

/// A value that comes from no extract, declared once with its source and used by name.
package struct Fact: Sendable {
  package let name: String
  /// As it is printed.
  package let value: String
  /// The number in it, where it is one.
  package let amount: Amount?
  /// What the fact is, for people; nil where its name is enough.
  package let label: String?
  package let period: String?
  package let basis: String?
  package let source: String
  /// Words beside which no other value of its kind may stand in a paper.
  package let called: String?
  /// The indicator that measures the same.
  package let sameAs: PlacedText?
  /// Whom its number counts: small numbers of children are not printed.
  package let about: Subject
  /// Where a small number of children can be read already; nil where nowhere.
  package let publishedIn: String?
  package let origin: Origin
  package let range: SourceRange

  /// Reports facts that name an indicator which the dictionary does not have.
  package static func check(
    _ facts: [Fact], _ dictionary: IndicatorDictionary, into log: inout DiagnosticLog
  ) {
    for twin in facts.compactMap(\.sameAs) where dictionary[twin.text] == nil {
      log.report(
        IndicatorProblem.unknownIndicator(twin.text, known: dictionary.ids), at: twin.range)
    }
  }

  /// Reads `facts.yaml`. Facts that are wrong are reported and left out.
  package static func read(_ root: SettingsNode, into log: inout DiagnosticLog) -> [Fact] {
    var facts: [Fact] = []
    var findings = DiagnosticLog()
    _ = root.read("the facts", into: &log) { fields -> Bool? in
      for field in fields.all() {
        guard let range = field.keyRange else { continue }
        if !IndicatorDictionary.isID(field.key) {
          findings.report(IndicatorProblem.notAnID(field.key), at: range)
        }
        if let fact = field.fields(
          .fact, called: "the fact '\(field.key)'", { read($0, field.key, range) })
        {
          facts.append(fact)
        }
      }
      return true
    }
    log.merge(findings)
    return facts
  }

  private static func read(_ fields: Fields, _ name: String, _ range: SourceRange) -> Fact? {
    let value = fields.required("value").text
    let unit = fields.optional("unit").oneOf(Unit.self)
    let label = fields.optional("label").prose
    let period = fields.optional("period").prose
    let basis = fields.optional("basis").prose
    let source = fields.required("source").prose
    let called = fields.optional("called").prose
    let sameAs = fields.optional("same_as").textWithRange
    // Without a word about whom it counts, it is taken to count children.
    let about = fields.optional("about").oneOf(Subject.self) ?? .children
    let publishedIn = fields.optional("published_in").prose
    guard let value, let source else { return nil }
    var amount = Amount(value)
    if let unit, amount?.unit != unit {
      guard let plain = amount, plain.unit == .count else {
        fields.optional("unit").report(IndicatorProblem.notInUnit(value, unit: unit.rawValue))
        return nil
      }
      amount = plain.counted(in: unit)
    }
    return Fact(
      name: name, value: value, amount: amount, label: label, period: period, basis: basis,
      source: source, called: called,
      sameAs: sameAs.map { PlacedText(text: $0.text, range: $0.range) }, about: about,
      publishedIn: publishedIn,
      origin: Origin(file: range.source.name, row: range.start.line, column: name), range: range)
  }
}
