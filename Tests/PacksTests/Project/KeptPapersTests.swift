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
    kept.papers = PaperShelf()
    let named = try same(kept, "another name")
    #expect(named["04-performance.html"] != first["04-performance.html"])
    let table = "\(folder)/cla_number_and_rate_per_10k_children.csv"
    try project.replace(
      ",Sefton,E08000014,Children looked after on 31 March each year,",
      with: ",Sefton,E08000014,Nobody,", in: table)
    kept.papers = PaperShelf()
    try same(kept, "without its figures")
  }
}
