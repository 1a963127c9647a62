import Foundation
import TestSupport
import Testing

/// `scrutiny take`, with a draft as the program makes it. Edits are in `ReturnsTests` and in
/// `Tests/Scripts/word-edits`.
struct TakeTests {
  private static let paper =
    "Data/councils/sefton/meetings/2021-07-06-overview-and-scrutiny/04-improvement-journey.md"

  @Test func anUntouchedDraftGivesNothingAndAnOldOneIsRefused() throws {
    let command = try Command()
    let made = try command.run("preview", Self.paper, "--format", "docx")
    #expect(made.status == 0, "\(made.errors)")
    let draft = try #require(
      made.output.split(separator: "\n").map(String.init).first { $0.hasSuffix(".docx") })
    let taken = try command.run("take", draft, "--apply")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(
      taken.output == "\(Self.paper)\nNothing came back: the draft is as it was made.\n")
    #expect(taken.errors.isEmpty)
    let paper = command.folder.url.appending(path: Self.paper)
    let text = try String(contentsOf: paper, encoding: .utf8)
    try (text + "\nMore.\n").write(to: paper, atomically: true, encoding: .utf8)
    let old = try command.run("take", draft)
    #expect(old.status == 65)
    #expect(old.errors.contains("error[O186]"), "\(old.errors)")
  }

  @Test func aFileThatIsNoDraftIsRefused() throws {
    let command = try Command()
    let bytes = WordFileMaker(WordFileMaker.paragraph("Words.")).bytes
    try Data(bytes).write(to: command.folder.url.appending(path: "a.docx"))
    let taken = try command.run("take", "a.docx")
    #expect(taken.status == 65)
    #expect(taken.output.isEmpty)
    #expect(taken.errors.contains("error[O184]"), "\(taken.errors)")
  }
}
