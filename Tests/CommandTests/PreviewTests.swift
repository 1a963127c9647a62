import Foundation
import TestSupport
import Testing

/// One draft, whatever its neighbours say.
struct PreviewTests {
  private let command: Command
  private static let meeting = "Data/councils/sefton/meetings/2026-03-17-overview-and-scrutiny"
  private static let draft =
    "Output/.preview/sefton/2026-03-17-overview-and-scrutiny/05-workforce/05-workforce"

  init() throws { command = try Command() }

  private var folder: TemporaryFolder { command.folder }

  @Test func aDraftIsMarkedAndForItsAuthorAlone() throws {
    try folder.write("\(Self.meeting)/04-performance.md", "half a sentence")
    let outcome = try command.run("preview", "\(Self.meeting)/05-workforce.md")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "\(Self.draft).html\n")
    let page = try folder.text("\(Self.draft).html")
    #expect(page.contains("<title>DRAFT: "))
    #expect(page.contains("DRAFT. Not published"))
    #expect(!page.contains("index.html"))
    #expect(try folder.mode("\(Self.draft).html") == "600")
    #expect(try folder.mode("Output/.preview") == "700")
    #expect(try folder.text("\(Self.draft).md").contains("**DRAFT. Not published"))
    #expect(!folder.exists("Output/sefton"))
  }

  @Test func aBuildLeavesDraftsAloneAndAnErrorMakesNone() throws {
    let paper = "\(Self.meeting)/05-workforce.md"
    #expect(try command.run("preview", paper).status == 0)
    #expect(try command.run("build", "2026-03-17").status == 0)
    #expect(folder.exists("\(Self.draft).html"))
    try folder.write(paper, try folder.text(paper) + "\nThere were 4,711 of them.\n")
    let outcome = try command.run("preview", paper)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("05-workforce.md:"))
    #expect(outcome.errors.contains(": error[D040]: '4,711' is bound to no figure\n"))
    #expect(outcome.errors.hasSuffix("No draft was made.\n"))
  }

  @Test func onlyAReportOfAMeetingCanBeADraft() throws {
    for path in ["\(Self.meeting)/meeting.yaml", "Data/areas.csv", "Templates", "nowhere.md"] {
      #expect(try command.run("preview", path).status == 64, "\(path)")
    }
  }
}
