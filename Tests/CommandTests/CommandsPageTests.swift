import Foundation
import TestSupport
import Testing

@testable import scrutiny

/// The verbs and the pages that speak of them.
struct CommandsPageTests {
  private static let folder = Repository.root.appending(path: "Sources/scrutiny/scrutiny.docc")

  /// `UPDATE_GOLDEN=1` writes it anew.
  @Test func thePageOfCommandsSaysWhatHelpSays() throws {
    let file = Self.folder.appending(path: "Commands.md")
    let environment = ProcessInfo.processInfo.environment
    if environment["UPDATE_GOLDEN"] == "1", environment["CI"] == nil {
      try Data(CommandsPage.markdown.utf8).write(to: file)
    }
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == CommandsPage.markdown, "record it with UPDATE_GOLDEN=1 swift test")
  }

  @Test func theCommandPrintsWhatThePageSays() throws {
    let page = CommandsPage.markdown
    let command = try Command(withoutProject: ())
    for (verb, outcome) in try [
      ("build", command.run("help", "build", environment: ["COLUMNS": "80"])),
      ("new report", command.run("help", "new", "report", environment: ["COLUMNS": "80"])),
    ] {
      #expect(outcome.status == 0)
      let text = outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(page.contains("\n## scrutiny \(verb)\n\n```text\n\(text)\n```\n"))
    }
  }

  /// A row begins `scrutiny publish MEETING` · `verify`: what follows a point takes the place of the
  /// last verb, so `scrutiny new council` · `meeting` speaks of `scrutiny new meeting`.
  @Test func theTableOfTheReadmeNamesEachVerbAndNoOther() throws {
    let readme = try String(
      contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    var named: Set<String> = []
    for row in readme.matches(of: /(?m)^\| (`scrutiny .*?) \|/) {
      var before = ""
      for cell in row.1.matches(of: /`(.*?)`/) {
        let words = cell.1.split(separator: " ").prefix { word in
          word.allSatisfy { $0.isLowercase || $0 == "-" }
        }
        var name = words.joined(separator: " ")
        if words.first != "scrutiny" { name = before + name }
        before = name.split(separator: " ").dropLast().map { $0 + " " }.joined()
        named.insert(name)
      }
    }
    named.remove("scrutiny --help")
    // `scrutiny new` does nothing without a word after it.
    let verbs = CommandsPage.verbs.filter { !$0.isGroup }
    #expect(named == Set(verbs.map(\.name)))
  }

  @Test func thePageForTheNightNamesNoVerbThatIsNone() throws {
    let page = try String(
      contentsOf: Self.folder.appending(path: "RunningAtNight.md"), encoding: .utf8)
    let named = Set(page.matches(of: /(?:`|bin\/)scrutiny ([a-z-]+)/).map { "scrutiny \($0.1)" })
    #expect(named.contains("scrutiny build"))
    #expect(named.isSubset(of: CommandsPage.verbs.map(\.name)))
  }
}
