import Diagnostics
import Forms
import Foundation
import Packs
import Publication
import TestSupport
import Testing

/// The forms that other programs make, with stand-ins for the programs.
@Suite struct ConversionTests {
  /// A folder of programs: each a script that notes how it was run.
  private func programs(_ scripts: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, script) in scripts {
      try folder.write(name, "#!/bin/sh\n\(script)\n")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.path(name))
    }
    return folder
  }

  /// - Parameter tools: first on the search path, and the temporary folder of what is run.
  private func build(_ forms: Set<OutputForm>, tools: TemporaryFolder) async throws -> (
    files: [String: String], log: DiagnosticLog
  ) {
    let project = try ProjectCopy()
    let inputs = try ProjectInputs(project: project.folder.path, data: nil, templates: nil)
    let request = BuildRequest(
      council: nil, meetings: ["2026-03-17"], jobs: 1, toolVersion: "test",
      converters: Converters(forms, environment: ["PATH": tools.path, "TMPDIR": tools.path]))
    var log = DiagnosticLog()
    let built = PackBuilder(inputs: inputs, request: request).build(into: &log)
    #expect(log.isEmpty)
    let pack = try #require(built.packs.first).pack
    let files = pack.parts.flatMap(\.files).map {
      ($0.path, String(decoding: $0.bytes, as: UTF8.self))
    }
    return (Dictionary(uniqueKeysWithValues: files), built.unavailable(request))
  }

  /// Gives back what it was told, and keeps the page of each run.
  private static let printer = """
    PATH=/bin:/usr/bin
    cat >>"$TMPDIR/pages"; echo run >>"$TMPDIR/runs"
    printf '%%PDF-1.7 '; printf '%s ' "$@"; echo "$SOURCE_DATE_EPOCH $TZ $LC_ALL"
    """

  private static func places(lastPage: Int) -> String {
    """
    PATH=/bin:/usr/bin
    cat >/dev/null
    echo ' Page  Destination                 Name'
    echo '   3 [ XYZ   48  785 null      ] "item-4"'
    echo '   \(lastPage) [ XYZ   48  700 null      ] "item-4--end"'
    echo '   8 [ XYZ   48  785 null      ] "item-6"'
    echo '  10 [ XYZ   48  600 null      ] "item-6--end"'
    echo '  11 [ XYZ   48  785 null      ] "item-7"'
    echo '  11 [ XYZ   48  300 null      ] "item-7--end"'
    """
  }

  /// The follow-up of recommendations is short by reckoning, and the links to it are marked from the
  /// first.
  @Test func `a PDF is made once, and again where other papers fill one page than were expected`()
    async throws
  {
    for (last, runs) in [(4, 1), (3, 2)] {
      let tools = try programs(["weasyprint": Self.printer, "pdfinfo": Self.places(lastPage: last)])
      let (files, log) = try await build([.html, .pdf], tools: tools)
      #expect(log.isEmpty)
      let pdf = try #require(files["pack.pdf"])
      #expect(pdf.contains("--pdf-variant pdf/ua-1") && pdf.contains("--allowed-protocols data"))
      // The day of the meeting, 17 March 2026, in seconds.
      #expect(pdf.hasSuffix("1773705600 UTC C.UTF-8\n"))
      #expect(try tools.text("runs") == String(repeating: "run\n", count: runs))
      let marked = "<a class=\"pages one\" data-end=\"#item-4--end\""
      let pages = try tools.text("pages")
      #expect(pages.contains(marked) == (runs == 2))
      // The agenda and the contents of its page lead to it.
      #expect(pages.matches(of: /class="pages one" data-end="#item-7--end"/).count == 2 * runs)
      #expect(!pages.contains("<a class=\"pages\" data-end=\"#item-7--end\""))
      #expect(try #require(files["index.html"]).contains("in one file for print (PDF)"))
    }
  }

  @Test func `each paper is made as a Word file where that is asked for`() async throws {
    let tools = try programs([
      "rsvg-convert": "PATH=/bin:/usr/bin; cat >/dev/null; printf '\\211PNG'; printf '%s ' \"$@\""
    ])
    let (files, log) = try await build([.docx], tools: tools)
    #expect(log.isEmpty)
    let paper = try #require(files["04-performance.docx"])
    #expect(paper.hasPrefix("PK") && paper.contains("PNG--format png --zoom 2"))
    #expect(paper.contains("word/media/image1.svg") && paper.contains("<w:tblHeader/>"))
    #expect(files["05-workforce.docx"] != nil && files["pack.docx"] != nil)
    #expect(files["pack.pdf"] == nil)
    #expect(
      files["04-performance.html"]?.contains("This paper as a Word file (DOCX)") == true)
  }

  @Test func `what cannot be made is told with how to get it, and everything else is built`()
    async throws
  {
    let (files, log) = try await build([.pdf, .docx], tools: programs([:]))
    #expect(log.codes == ["P200", "P420"])
    #expect(log.sorted().allSatisfy { $0.problem.hint?.contains("apt install") == true })
    #expect(files["pack.html"] != nil && files["pack.pdf"] == nil)
    #expect(files["pack.docx"] != nil)
  }

  @Test(arguments: [
    ("exit 3", "P202"), ("printf 'not a PDF'", "P202"), ("kill -9 $$", "P202"),
  ])
  func `a program that fails is told, and everything else is built`(
    _ script: String, _ code: String
  ) async throws {
    let (files, log) = try await build([.pdf], tools: programs(["weasyprint": script]))
    #expect(log.codes == [code])
    #expect(files["pack.html"] != nil && files["pack.pdf"] == nil)
  }

  @Test func `without pdfinfo the pages are read from a PDF made for that alone`() async throws {
    let tools = try programs([
      "weasyprint": """
      PATH=/bin:/usr/bin
      cat >>"$TMPDIR/pages"; echo run >>"$TMPDIR/runs"
      case "$*" in
      *--uncompressed-pdf*)
        echo '%PDF-1.7'
        echo '<</Type /Pages/Kids [6 0 R 12 0 R 74 0 R]/Count 3>>'
        printf '%s' '<</Type /Catalog/Names <</Dests <</Names [(item-4) [12 0 R /XYZ 1 2 0] '
        echo '(item-4--end) [12 0 R /XYZ 1 2 0] (item-5) [6 0 R /XYZ 1 2 0] (item-5--end) [74 0 R /XYZ 1 2 0]]>>>>>>' ;;
      *) echo '%PDF-1.7 last' ;;
      esac
      """
    ])
    let (files, log) = try await build([.pdf], tools: tools)
    #expect(log.isEmpty)
    #expect(files["pack.pdf"] == "%PDF-1.7 last\n")
    #expect(try tools.text("runs") == "run\nrun\n")
    let pages = try tools.text("pages")
    #expect(pages.contains("<a class=\"pages one\" data-end=\"#item-4--end\""))
    #expect(!pages.contains("<a class=\"pages one\" data-end=\"#item-5--end\""))
  }
}
