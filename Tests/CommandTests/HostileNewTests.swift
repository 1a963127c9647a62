import Foundation
import TestSupport
import Testing

/// Titles and names that settings could misread come back as they were given.
struct HostileNewTests {
  private let command: Command

  init() throws { command = try Command() }

  @Test(arguments: [
    "yes", "2026", "Null", "a: b", "- dash", "# hash", "it's \"quoted\"", "C:\\temp", "100% of it",
    "{{ cla_rate.latest }}", "[x]", "*bold*", "Ysgol y Ŵyl", "<b>&amp;", "@at", "a #b", "!tag",
    "&anchor",
  ])
  func aTitleIsPrintedAsItWasGiven(title: String) throws {
    let meeting = "2026-03-17-overview-and-scrutiny"
    let made = try command.run(
      "new", "report", "--council", "sefton", "--meeting", meeting, "06-more", "--title=\(title)")
    #expect(made.status == 0, "\(made.errors)")
    let built = try command.run("build", meeting)
    #expect(built.status == 0, "\(built.errors)")
    let page = try command.folder.text("Output/sefton/\(meeting)/public/06-more.html")
    let escaped = title.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
      .replacing("'", with: "&#39;")
    let heading = page.firstRange(of: "<h1").map { page[$0.upperBound...].prefix(300) } ?? ""
    #expect(heading.contains(escaped))
  }
}
