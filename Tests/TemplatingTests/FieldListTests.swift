import Templating
import Testing

/// A field and its answer as one value.
struct FieldListTests {
  private struct Paper: FixedRecord {
    var title = "Workforce"
    var pages = 12

    static let fields = FieldList<Paper>(
      "paper",
      [
        Field("title", .text, "what it is called") { .text($0.title) },
        Field("pages", .whole, "how long it is") { .whole($0.pages) },
        Field(
          "in", .text, argument: .text(what: "a language", example: "Welsh"), "its title elsewhere"
        ) { .text("\($0.title) in \($1)") },
        Field("title", .whole, "a second of the same name") { _ in .whole(0) },
      ])
  }

  private struct Item: FixedRecord {
    let paper = Paper()
    let number = 4

    static let fields = FieldList<Item>(
      "item",
      Paper.fields.held { $0.paper }
        + [Field("number", .whole, "its place") { .whole($0.number) }])
  }

  private func words(_ value: TemplateValue) -> String {
    switch value {
    case .text(let text): text
    case .whole(let number): "\(number)"
    case .absent(let reason): "absent: \(reason)"
    default: "another kind"
    }
  }

  @Test(arguments: [
    ("title", nil, "Workforce"), ("pages", nil, "12"), ("in", "Welsh", "Workforce in Welsh"),
    ("in", nil, "Workforce in "), ("author", nil, "absent: no such field"),
  ])
  func `a field is answered as it stands beside its declaration`(
    _ field: String, _ argument: String?, _ answer: String
  ) {
    #expect(words(Paper().value(of: field, argument: argument)) == answer)
  }

  @Test func `what templates are checked against is made from the same list`() {
    #expect(Paper.type.name == "paper")
    #expect(Paper.type.fields.map(\.name) == ["title", "pages", "in", "title"])
    #expect(Paper.type.field("title")?.type.words == "a text")
    #expect(Paper.type.field("in")?.argument != nil && Paper.type.field("author") == nil)
  }

  @Test func `a record that holds another has its fields too`() {
    #expect(Item.type.fields.map(\.name) == ["title", "pages", "in", "title", "number"])
    #expect(words(Item().value(of: "title", argument: nil)) == "Workforce")
    #expect(words(Item().value(of: "in", argument: "Welsh")) == "Workforce in Welsh")
    #expect(words(Item().value(of: "number", argument: nil)) == "4")
  }
}
