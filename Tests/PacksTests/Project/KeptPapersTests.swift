import Diagnostics
import Foundation
import Papers
import Publication
import Testing

@testable import Packs

/// A meeting that is made again and again as its files change: what is kept between two runs must change no
/// byte and no finding of what a run that knows nothing makes.
struct KeptPapersTests {
  private let project: ProjectCopy

  init() throws { project = try ProjectCopy() }

  /// What a program keeps.
  private final class Kept {
    var shelf = ReleaseShelf()
    var houses = HouseShelf()
    var papers = PaperShelf()
  }

  private func made(_ kept: Kept?) throws -> [String: String] {
    let inputs = try ProjectInputs(project: project.folder.path, data: nil, templates: nil)
    var request = BuildRequest(
      council: "sefton", meetings: [ProjectCopy.newestMeeting], jobs: 2, toolVersion: "test")
    request.shelf = kept?.shelf
    request.houses = kept?.houses
    request.papers = kept?.papers
    let address = try PackAddress(
      council: PackName("sefton"), meeting: PackName(ProjectCopy.newestMeeting))
    kept?.papers.stand(at: try #require(MeetingStamp(around: address, inputs, project.place)))
    var log = DiagnosticLog()
    let built = PackBuilder(inputs: inputs, request: request).build(into: &log)
    var made = ["findings": ConsoleWriter(usesColour: false).text(of: log)]
    for file in built.packs.flatMap(\.pack.parts).flatMap(\.files) {
      made[file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    return made
  }

  /// Both ways; answers what was made.
  @discardableResult
  private func same(_ kept: Kept, _ what: String) throws -> [String: String] {
    let (with, without) = (try made(kept), try made(nil))
    #expect(with["findings"] == without["findings"], "\(what)")
    #expect(with.keys.sorted() == without.keys.sorted(), "\(what)")
    for (path, text) in without { #expect(with[path] == text, "\(what): \(path)") }
    return with
  }

  private static let paper = "\(ProjectCopy.newest)/04-performance.md"
  private static let other = "\(ProjectCopy.newest)/05-workforce.md"

  @Test func `each save of a narrative is made as if nothing were kept`() throws {
    let kept = Kept()
    let first = try same(kept, "the first time")
    #expect(try same(kept, "again") == first)
    let words = try project.text(Self.paper)
    try project.write(Self.paper, words + "\nMore words stand here.\n")
    let more = try same(kept, "more words")
    #expect(more["04-performance.html"] != first["04-performance.html"])
    #expect(more["05-workforce.html"] == first["05-workforce.html"])
    // The links on every page have the title.
    try project.replace(
      "title: Children's social care performance", with: "title: Other", in: Self.paper)
    let titled = try same(kept, "another title")
    #expect(titled["05-workforce.html"] != first["05-workforce.html"])
    // Another measure is protected together with all others.
    try project.replace(
      "  - cpp_second\n", with: "  - cpp_second\n  - sw_caseload\n", in: Self.paper)
    try same(kept, "another measure")
    try project.write(Self.paper, words + "\n{{ rereferral.latets }}\n")
    let broken = try same(kept, "a mistake")
    #expect(broken["findings"]?.contains("latets") == true && broken.count == 1)
    try project.write(Self.other, try project.text(Self.other) + "\nAnd here.\n")
    try same(kept, "a mistake, and words in the other paper")
    try project.write(Self.paper, words)
    #expect(
      try same(kept, "as it was, beside them")["05-workforce.html"]?.contains("And here.") == true)
  }

  @Test func `a release of which a file changed is read again`() throws {
    let kept = Kept()
    let first = try same(kept, "the first time")
    let folder = "Data/extracts/dfe-children-looked-after/2025"
    try project.replace(
      "publication: Children looked after in England", with: "publication: Children in care",
      in: "\(folder)/mapping.yaml")
    let named = try same(kept, "another name")
    #expect(named["04-performance.html"] != first["04-performance.html"])
    let table = "\(folder)/cla_number_and_rate_per_10k_children.csv"
    try project.replace(
      ",Sefton,E08000014,Children looked after on 31 March each year,",
      with: ",Sefton,E08000014,Nobody,", in: table)
    try same(kept, "without its figures")
    try project.write("\(folder)/943 476 5919.csv", "")
    let refused = try same(kept, "a number of a person in the name of a file")
    #expect(refused["findings"]?.contains("O014") == true && refused.count == 1)
  }

  @Test func `a changed figure changes the papers that print it and leaves the others`() throws {
    let kept = Kept()
    let first = try same(kept, "the first time")
    let table =
      "Data/extracts/dfe-children-looked-after/2025/cla_number_and_rate_per_10k_children.csv"
    let rows = try project.text(table).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let place = try #require(
      rows.firstIndex { $0.hasPrefix("2025") && $0.contains(",Sefton,E08000014,") })
    for change in 1...2 {
      var changed = rows
      let digits = try #require(changed[place].lastIndex { $0.isNumber })
      changed[place].replaceSubrange(digits...digits, with: "\(change)")
      try project.write(table, changed.joined(separator: "\n"))
      let made = try same(kept, "change \(change)")
      #expect(made["04-performance.html"] != first["04-performance.html"])
      #expect(made["05-workforce.html"] == first["05-workforce.html"])
    }
    try project.write(table, rows.joined(separator: "\n"))
    #expect(try same(kept, "as it was") == first)
  }

  @Test func `a changed look changes pages and no words`() throws {
    let kept = Kept()
    let first = try same(kept, "the first time")
    let sheet = "Templates/standard/paper.css"
    try project.write(sheet, "\(try project.text(sheet))\n.other { width: 3px; }\n")
    kept.houses = HouseShelf()
    let other = try same(kept, "another style sheet")
    #expect(other["04-performance.html"] != first["04-performance.html"])
    #expect(other["04-performance.md"] == first["04-performance.md"])
    let template = "Templates/standard/report.md"
    try project.write(template, try project.text(template) + "\nThe end.\n")
    kept.houses = HouseShelf()
    let ended = try same(kept, "another template")
    #expect(ended["04-performance.md"] != first["04-performance.md"])
    // What is protected together is kept, and a narrative that asks for more is not.
    try project.replace(
      "  - cpp_second\n", with: "  - cpp_second\n  - sw_caseload\n", in: Self.paper)
    try project.write(template, try project.text(template) + "\nThe very end.\n")
    kept.houses = HouseShelf()
    try same(kept, "another template and another measure")
    try project.write(template, try project.text(template) + "\n{{ report.titel }}\n")
    kept.houses = HouseShelf()
    let broken = try same(kept, "a mistake in the template")
    #expect(broken["findings"]?.contains("titel") == true && broken.count == 1)
    let letter = "Templates/sefton/letter.md"
    try project.replace("\n{{ report.titel }}\n", with: "", in: template)
    try project.write(letter, "# A letter\n")
    kept.houses = HouseShelf()
    try same(kept, "another letter")
  }

  @Test func `settings of the council change every paper`() throws {
    let kept = Kept()
    try same(kept, "the first time")
    let settings = "Data/councils/sefton/council.yaml"
    try project.replace(
      "Not a publication of Sefton Council.", with: "Words for each page.", in: settings)
    let noticed = try same(kept, "a notice")
    #expect(noticed["05-workforce.html"]?.contains("Words for each page.") == true)
  }
}
