import Diagnostics
import Foundation
import TestSupport
import Testing

/// What a person is told when something is wrong: every place at once, and no pack.
struct BadInputTests {
  private let performance = "\(ProjectCopy.newest)/04-performance.md"
  private let workforce = "\(ProjectCopy.newest)/05-workforce.md"
  private let referrals =
    "Data/extracts/dfe-children-in-need/2025/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv"

  @Test func namesThatAreMisspeltInNarrativesAndTemplates() async throws {
    let project = try ProjectCopy()
    try project.replace("{{ cla_rate.latest }}", with: "{{ cla_rate.lastest }}", in: performance)
    try project.replace(
      "{{ rereferral.movement }}", with: "{{ rerefferal.movement }}", in: performance)
    try project.replace(
      "{% blocks %}", with: "{% blocks %}\n\n{{ report.titel }}", in: "Templates/standard/report.md"
    )
    try project.replace(
      "{{ page.title }}", with: "{{ page.heading }}", in: "Templates/standard/page.html")
    expectGolden(try await project.findings(), "misspelt-names.txt")
  }

  @Test func requiredFieldsThatAreMissingOrEmpty() async throws {
    let project = try ProjectCopy()
    let legal =
      "The report proposes nothing with a legal effect. The council's duties towards children in need, children in need of protection and children in care are set by the Children Act 1989."
    try project.replace(legal + "\n", with: "", in: performance)
    try project.replace(
      "# Capital costs\n\nNone.\n", with: "# Capital costs\n\nN/A\n", in: performance)
    try project.replace("# Appendices\n\nNone.\n", with: "", in: performance)
    expectGolden(try await project.findings(), "fields.txt")
  }

  @Test func frontMatterThatLacksOrMisspellsFields() async throws {
    let project = try ProjectCopy()
    try project.replace("wards: All\n", with: "", in: performance)
    try project.replace("key_decision: no", with: "key_decision: No", in: performance)
    try project.replace(
      "  Cleaner Greener: None\n", with: "  Cleaner Geener: None\n", in: performance)
    try project.replace("portfolio:", with: "portfolo:", in: workforce)
    try project.replace("exempt: no", with: "exempt: maybe", in: workforce)
    expectGolden(try await project.findings(), "front-matter.txt")
  }

  @Test func frontMatterThatIsBroken() async throws {
    let project = try ProjectCopy()
    try project.replace(
      "climate: {effect: neutral", with: "climate: {effect: [neutral", in: performance)
    let text = try project.text(workforce)
    try project.write(workforce, text.replacing("\n---\n", with: "\n"))
    expectGolden(try await project.findings(), "broken-front-matter.txt")
  }

  @Test func anIndicatorWithoutData() async throws {
    let project = try ProjectCopy()
    let text = try project.text(referrals)
    let without = text.components(separatedBy: "\n").filter { !$0.contains(",Sefton,") }
    try project.write(referrals, without.joined(separator: "\n"))
    expectGolden(try await project.findings(), "no-data.txt")
  }

  @Test func aRowThatStandsTwiceAndARowOfAnotherLength() async throws {
    let project = try ProjectCopy()
    var lines = try project.text(referrals).components(separatedBy: "\n")
    let sefton = try #require(lines.firstIndex { $0.hasPrefix("2025,") && $0.contains(",Sefton,") })
    let other = try #require(lines.firstIndex { $0.hasPrefix("2024,") && $0.contains(",Sefton,") })
    lines[other] += ",1"
    lines.insert(lines[sefton], at: sefton + 1)
    try project.write(referrals, lines.joined(separator: "\n"))
    expectGolden(try await project.findings(), "rows.txt")
  }

  @Test func aLinkThatLeadsOutOfTheProject() async throws {
    let project = try ProjectCopy()
    let file = project.folder.appending(path: performance)
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createSymbolicLink(
      at: file, withDestinationURL: Repository.root.appending(path: "README.md"))
    expectGolden(try await project.findings(), "link-out.txt")
  }

  @Test func figuresTypedByHand() async throws {
    let project = try ProjectCopy()
    try project.replace(
      "{{ cla_count.latest }} children; the number", with: "506 children; the number",
      in: performance)
    try project.replace(
      "against {{ rereferral.previous }}.", with: "against 23.4%.", in: performance)
    expectGolden(try await project.findings(), "typed-figures.txt")
  }

  @Test func agendasThatNameWhatIsNotThere() async throws {
    let project = try ProjectCopy()
    let meeting = "\(ProjectCopy.newest)/meeting.yaml"
    try project.replace("- report: 05-workforce.md", with: "- report: 05-workfore.md", in: meeting)
    try project.replace("issued: 2026-03-09", with: "issued: 2026-03-10", in: meeting)
    expectGolden(try await project.findings(), "agenda.txt")
  }

  /// Every field of every template is checked without a figure: the extracts are gone here.
  @Test(arguments: ["report.md", "agenda.md", "page.html"])
  func renamingAnyFieldThatATemplateUsesIsFoundWithoutData(template: String) async throws {
    let path = "Templates/standard/\(template)"
    let original = try ProjectCopy().text(path)
    let fields = original.matches(of: /(?:\{\{|\{% insert) *([a-z]+)\.([a-z_]+)/).map {
      (String($0.1), String($0.2))
    }
    #expect(!fields.isEmpty)
    for (name, field) in fields {
      let project = try ProjectCopy()
      try FileManager.default.removeItem(at: project.folder.appending(path: "Data/extracts"))
      try project.replace("\(name).\(field)", with: "\(name).\(field)x", in: path)
      let (_, log) = try await project.build()
      #expect(
        log.sorted().contains { $0.location.file == path && $0.code.hasPrefix("T") },
        "\(path): \(name).\(field)")
    }
  }

  @Test func everyFieldOfEveryNarrativeIsCheckedWithoutData() async throws {
    for path in [performance, workforce] {
      let fields = Set(
        try ProjectCopy().text(path).matches(of: /\{\{ *([a-z0-9_]+)\.([a-z_]+)/).map {
          "\($0.1).\($0.2)"
        })
      #expect(fields.count > 10)
      let project = try ProjectCopy()
      try FileManager.default.removeItem(at: project.folder.appending(path: "Data/extracts"))
      var text = try project.text(path)
      for field in fields { text = text.replacing("{{ \(field)", with: "{{ \(field)x") }
      try project.write(path, text)
      let (_, log) = try await project.build()
      let told = log.sorted().filter { $0.location.file == path && $0.code == "T021" }
      for field in fields {
        let name = field.split(separator: ".").last.map { "'\($0)x'" } ?? ""
        #expect(told.contains { $0.problem.message.contains(name) }, "\(path): \(field)")
      }
    }
  }
}
