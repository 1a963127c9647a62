import Diagnostics
import Documents
import Figures
import Testing

@testable import Templating

/// What stands beside a number has a say in how it is printed.
struct ContextTests {
  /// A measure that fell by 13 and now stands at nothing.
  private struct Visits: TemplateRecord {
    var change = -13

    static let type = RecordType(
      "visits",
      fields: [
        .init("change", .figure, "the difference"), .init("made", .figure, "how many"),
        .init("share", .figure, "a share of them"), .init("rose", .flag, "whether they rose"),
      ])

    func value(of field: String, argument: String?) -> TemplateValue {
      func figure(_ number: Int, _ unit: Unit) -> FigureValue {
        FigureValue(
          id: FigureID(indicator: "visits", area: "A", period: "2025", measure: field),
          value: .number(Rational(number)), format: FigureFormat(unit: unit, places: 0),
          origins: [Origin(file: "a.csv", row: 2, column: "n")])
      }
      switch field {
      case "change": return .figure(figure(change, .perCent).sayingWay)
      case "made": return .figure(figure(0, .count))
      case "share": return .figure(figure(0, .perCent))
      default: return .flag(change > 0)
      }
    }
  }

  private func expand(_ text: String, change: Int = -13) -> String {
    var log = DiagnosticLog()
    let vocabulary = Vocabulary(
      form: .paper, names: [.init("visits", .record(Visits.type), "Visits")], tags: [], blocks: [])
    let template = Template.compile(
      SourceText(name: "report.md", text: text), vocabulary: vocabulary,
      library: Fixture.templates([:]), into: &log)
    let expanded = template?.expand(
      ["visits": .record(Visits(change: change))], blocks: [:], tags: EchoTags(), into: &log)
    return expanded.map(Fixture.print) ?? log.codes.joined(separator: " ")
  }

  @Test(arguments: [
    ("a change of {{ visits.change }}", "a change of ⟦−13%⟧"),
    ("| Change | {{ visits.change }} |", "| Change | ⟦−13%⟧ |"),
    ("{{ visits.change }}", "⟦−13%⟧"),
    ("It rose before. Now {{ visits.change }}.", "It rose before. Now ⟦−13%⟧."),
    ("It fell; the change is {{ visits.change }}", "It fell; the change is ⟦−13%⟧"),
    ("backed by {{ visits.change }}", "backed by ⟦−13%⟧"),
    ("a list of {{ visits.change }}", "a list of ⟦−13%⟧"),
    ("They fell by {{ visits.change }}", "They fell by ⟦13%⟧"),
    ("They fell sharply, by {{ visits.change }}", "They fell sharply, by ⟦13%⟧"),
    ("They fell by about {{visits.change}}", "They fell by about ⟦13%⟧"),
    ("a fall of {{ visits.change }}", "a fall of ⟦13%⟧"),
    ("down\n{{ visits.change }}", "down\n⟦13%⟧"),
    ("({{ visits.change }} fewer)", "(⟦13%⟧ fewer)"),
    ("fell by {{ visits.change }} ({{ visits.change }})", "fell by ⟦13%⟧ (⟦13%⟧)"),
    ("{% if visits.rose %}up{% else %}down{% end %} {{ visits.change }}", "down ⟦13%⟧"),
    ("fell by {{ visits.change | places: 1 }}", "fell by ⟦13.0%⟧"),
    ("change {{ visits.change | places: 1 }}", "change ⟦−13.0%⟧"),
  ])
  func aFallHasItsSignOrItsWord(text: String, expected: String) {
    #expect(expand(text) == expected)
  }

  @Test func aRiseHasItsSignToo() {
    #expect(expand("a change of {{ visits.change }}", change: 13) == "a change of ⟦+13%⟧")
    #expect(expand("rose by {{ visits.change }}", change: 13) == "rose by ⟦13%⟧")
  }

  @Test(arguments: [
    ("{{ visits.made | words }} visits were made", "⟦no⟧ visits were made"),
    ("{{ visits.made | words }} of the visits", "⟦none⟧ of the visits"),
    ("there were {{ visits.made | words }}.", "there were ⟦none⟧."),
    ("{{ visits.made | words }}, and", "⟦none⟧, and"),
    ("{{ visits.made | words }} in March", "⟦none⟧ in March"),
    ("{{ visits.made }} visits", "⟦0⟧ visits"),
    ("{{ visits.share | words }} of visits", "⟦0%⟧ of visits"),
  ])
  func noughtIsNoVisitsAndNeverNoneVisits(text: String, expected: String) {
    #expect(expand(text) == expected)
  }
}
