import Figures
import Indicators
import Templating

/// A declared fact as a template prints it: `{{ budget }}` the value, `{{ facts.budget.period }}`
/// what else was declared.
struct FactRecord: FixedRecord {
  let fact: Fact
  let area: String

  static let fields = FieldList<FactRecord>(
    "fact",
    [
      Field("value", .figure, "the value as it was declared") { .figure($0.figure) },
      Field("label", .mayBeAbsent(.text), "what the fact is") { $0.text($0.fact.label, "label") },
      Field("period", .mayBeAbsent(.text), "the time that the value belongs to") {
        $0.text($0.fact.period, "period")
      },
      Field("basis", .mayBeAbsent(.text), "how the value is to be understood") {
        $0.text($0.fact.basis, "basis")
      },
      Field("source", .text, "where the value is from") { .text($0.fact.source) },
      Field("called", .mayBeAbsent(.text), "the words beside which it stands") {
        $0.text($0.fact.called, "called")
      },
    ])

  private func text(_ text: String?, _ field: String) -> TemplateValue {
    text.map { .text($0) } ?? .absent("the fact says no '\(field)'")
  }

  /// A fact prints as it was declared, "£1.5m" or "May 2021", whatever its number.
  var figure: FigureValue {
    var format = FigureFormat(unit: fact.amount?.unit ?? .count, places: 0)
    // A plain count is a number like any other, which a filter can put in words.
    let number = fact.amount.flatMap { $0.isPlain ? $0.number : nil }
    if number.map(format.text(of:)) != fact.value { format.words = fact.value }
    return FigureValue(
      id: FigureID(
        indicator: fact.name, area: area, period: fact.period ?? "undated", measure: "fact"),
      value: .number(fact.amount?.number ?? .zero), format: format, origins: [fact.origin])
  }
}

/// `facts`: every fact of the council by name, which a council declares and no list here can.
struct FactsRecord: TemplateRecord {
  let facts: [String: FactRecord]

  static func type(of facts: [Fact]) -> RecordType {
    RecordType(
      "facts",
      fields: facts.map {
        RecordType.Field(
          $0.name, .record(FactRecord.type), $0.label ?? "a fact of the council's facts.yaml")
      })
  }

  func value(of field: String, argument: String?) -> TemplateValue {
    facts[field].map { .record($0) } ?? .absent("there is no such fact")
  }
}
