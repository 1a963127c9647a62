import Diagnostics
import Foundation
import Packs
import Publication
import Testing

/// Five papers that councils published, as worked examples: each holds every part and every figure
/// of the paper that it was made from, in its order, in both forms.
struct PaperAnatomyTests {
  @Test(arguments: PaperAnatomy.all)
  func thePaperIsBuiltWithoutAnError(_ anatomy: PaperAnatomy) async throws {
    let (packs, log) = try await ProjectCopy(whole: true).build([anatomy.meeting])
    #expect(log.errorCount == 0, "\(ConsoleWriter(usesColour: false).text(of: log))")
    #expect(packs.packs.map(\.pack.address.meeting.text) == [anatomy.meeting])
  }

  @Test(arguments: PaperAnatomy.all)
  func everyPartStandsInOrderInBothForms(_ anatomy: PaperAnatomy) async throws {
    for (form, text) in try await Self.forms(of: anatomy) {
      Self.walk(text, anatomy.parts, "\(anatomy.paper), \(form)")
    }
  }

  @Test(arguments: PaperAnatomy.all)
  func everyMetricStandsInOrderInBothForms(_ anatomy: PaperAnatomy) async throws {
    for (form, text) in try await Self.forms(of: anatomy) {
      Self.walk(text, anatomy.metrics, "\(anatomy.paper), \(form)")
    }
  }

  @Test(arguments: PaperAnatomy.all)
  func theTablesAndChartsStandInOrder(_ anatomy: PaperAnatomy) async throws {
    let files = try await Self.files(of: anatomy)
    let page = try #require(files["\(anatomy.paper).html"])
    let lines = try #require(files["\(anatomy.paper).md"]).components(separatedBy: "\n")
    let captions = lines.filter { $0.hasPrefix("**Table ") }
    #expect(captions.count == anatomy.tables.count, "\(captions)")
    Self.walk(captions.joined(separator: " "), anatomy.tables, "captions of \(anatomy.paper)")
    let charts = files.keys.filter { $0.hasPrefix("charts/") && $0.hasSuffix(".svg") }
    #expect(charts.count == anatomy.charts)
    #expect(page.components(separatedBy: "<svg").count - 1 == anatomy.charts)
  }

  @Test(arguments: PaperAnatomy.all)
  func nobodyIsNamedAndThePaperSaysWhatItIs(_ anatomy: PaperAnatomy) async throws {
    for (form, text) in try await Self.forms(of: anatomy) {
      let place = "\(anatomy.paper), \(form)"
      #expect(text.contains("Worked example made from published"), "\(place)")
      #expect(text.contains("Not a publication of"), "\(place)")
      #expect(!text.contains("@"), "\(place) holds an address of mail")
      #expect(!text.contains("N/A") && !text.contains("n/a"), "\(place)")
      for title in ["Cllr ", "Councillor ", "Mr ", "Mrs ", "Ms ", "Dr "] {
        #expect(!text.contains(title), "\(place) holds '\(title)'")
      }
      // A telephone number is the only thing with ten digits and no more than spaces among them.
      #expect(
        text.firstMatch(of: /\(?0\d{2,4}\)?[ ]?\d{3,4}[ ]?\d{3,4}/) == nil, "\(place)")
    }
  }

  /// The words of the paper as its page and as its Markdown hold them.
  private static func forms(of anatomy: PaperAnatomy) async throws -> [(String, String)] {
    let files = try await files(of: anatomy)
    let html = PageText.words(ofHTML: try #require(files["\(anatomy.paper).html"]))
    let markdown = PageText.words(ofMarkdown: try #require(files["\(anatomy.paper).md"]))
    try #require(html.count > 500 && markdown.count > 500)
    return [
      ("page", html.joined(separator: " ")), ("Markdown", markdown.joined(separator: " ")),
    ]
  }

  private static func files(of anatomy: PaperAnatomy) async throws -> [String: String] {
    let (packs, log) = try await ProjectCopy(whole: true).build([anatomy.meeting])
    try #require(!log.hasErrors, "\(ConsoleWriter(usesColour: false).text(of: log))")
    var files: [String: String] = [:]
    for file in packs.packs.flatMap(\.pack.parts).flatMap(\.files) {
      files[file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    return files
  }

  /// Finds each text after the one before it; the first that is missing ends the walk.
  private static func walk(_ text: String, _ wanted: [String], _ place: String) {
    var start = text.startIndex
    for (index, item) in wanted.enumerated() {
      guard let found = text.range(of: item, range: start..<text.endIndex) else {
        let before = index > 0 ? " after '\(wanted[index - 1])'" : ""
        Issue.record("\(place): '\(item)' is missing\(before)")
        return
      }
      start = found.upperBound
    }
  }
}
