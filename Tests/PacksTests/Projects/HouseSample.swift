import Houses
import Packs

/// A report in which every field of a house is filled, whatever the house.
enum HouseSample {
  static func report(in style: HouseStyle) -> String {
    var front = ["title: Children in care", "indicators: [cla_rate, cla_count]"]
    var body: [String] = []
    if style.header.fields.isEmpty {
      front.append("silence:")
      for rule in ["P100", "P101", "P102"] {
        front.append("  - {rule: \(rule), reason: The house has no place for it.}")
      }
    }
    for name in Set(style.header.fields).sorted()
    where !HouseStyle.meetingFields.contains(name) && name != "title" {
      front.append("\(name): \(headerValue(of: name, in: style))")
    }
    for field in style.fields { write(field, style, &front, &body) }
    if style.hasBody { body.append(sections) }
    return "---\n" + front.joined(separator: "\n") + "\n---\n" + body.joined(separator: "\n")
  }

  private static func headerValue(of name: String, in style: HouseStyle) -> String {
    if style.checks.classification?.field == name { return style.checks.classification?.open ?? "" }
    return ["key_decision", "forward_plan", "exempt"].contains(name) ? "no" : "Director of Services"
  }

  private static func write(
    _ field: HouseField, _ style: HouseStyle, _ front: inout [String], _ body: inout [String]
  ) {
    let heading = field.id.replacing("_", with: " ")
    switch field.kind {
    case .prose:
      let references = style.checks.references.first { $0.field == field.id }
      let numbers = references?.patterns.map { $0.text.replacing("#", with: "1") } ?? []
      if field.form == .line || field.form == .boxedLine {
        front.append("\(field.id): Head of Service")
      } else {
        body.append(
          "# \(heading)\n\nOfficers have something to say about this here. \(numbers.joined(separator: " "))\n"
        )
      }
    case .rows(let rows, _, _):
      front.append("\(field.id):")
      front += rows.map { "  \"\($0)\": The report shows how services help." }
    case .grid(let grid):
      let chosen = grid.choices.map { "\($0.key): \($0.options.last?.word ?? "")" }
      let answers = grid.questions.map { "\($0.key): yes" }
      var given = chosen + answers
      if style.checks.consultation?.grid == field.id { given.append("mitigated: yes") }
      front.append("\(field.id): {\(given.joined(separator: ", "))}")
      body.append("# \(heading)\n\nThe effect is explained here.\n")
    case .recommendations:
      front += [
        "recommendations:", "  first: That the report be noted.", "  second: That more be brought.",
      ]
    case .details(let details):
      front.append(
        "\(field.id): {\(details.map { "\($0.key): Head of Service" }.joined(separator: ", "))}")
    case .signatures: front.append("\(field.id): [Director of Services, Director of Finance]")
    case .extracts: break
    }
  }

  private static let sections = """
    # The position

    On {{ cla_rate.period }} {{ cla_rate.latest }} children in every 10,000 were in care.

    A second paragraph stands here.

    ## Beside the neighbours

    A third paragraph stands under a smaller heading.

    {% table cla_rate periods: 3 beside: england %}

    # What comes next

    - Officers will bring a plan.
    - The committee will look at it.

    A last paragraph stands here.

    """
}
