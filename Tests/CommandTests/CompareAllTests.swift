import Foundation
import TestSupport
import Testing

/// Two meetings of every council, compared in one run.
struct CompareAllTests {
  private let command: Command

  init() throws { command = try Command() }

  private func own(_ format: String) throws -> String {
    let outcome = try command.run(
      "compare", "2022-09", "2022-12", "--council", "darlington", "--format", format)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test func eachCouncilIsComparedAsByItself() throws {
    let all = try command.run("compare", "2022-09", "2022-12", "--all")
    #expect(all.status == 0, "\(all.errors)")
    #expect(all.output == "darlington\n\n\(try own("text"))\n")
    for council in ["leicestershire", "sefton", "staffordshire", "west-sussex"] {
      #expect(
        all.errors.contains(
          "Data/councils/\(council)/meetings: warning[C006]: the council '\(council)' has no meeting "
            + "that is called '2022-09' or '2022-12', and is left out"))
    }
    #expect(!all.errors.contains("darlington"))
  }

  @Test func eachCouncilHasAFolderForItsForms() throws {
    try command.folder.write("out/README", "Papers for one officer.\n")
    for _ in 0..<2 {
      let outcome = try command.run(
        "compare", "2022-09", "2022-12", "--all", "--format", "markdown,json", "--output", "out")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output == "")
    }
    #expect(try command.folder.text("out/darlington/changes.md") == own("markdown"))
    #expect(try command.folder.text("out/darlington/changes.json") == own("json"))
    #expect(!command.folder.exists("out/sefton"))
  }

  @Test func oneCouncilAtLeastHasBoth() throws {
    let outcome = try command.run("compare", "2022-09", "2026-03", "--all")
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("error[C007]"))
    #expect(
      outcome.errors.contains("the council 'sefton' has no meeting that is called '2022-09', and"))
  }

  @Test func aNameThatFitsTwoMeetingsOfACouncilIsAnError() throws {
    let outcome = try command.run("compare", "2022", "2022-12", "--all")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("error[C002]"))
    #expect(outcome.errors.contains("darlington/2022-03-07-children-and-young-people"))
  }

  @Test(arguments: [
    ["--council", "sefton"], ["--as-received"], ["--format", "html"], ["--format", "text,json"],
  ])
  func whatDoesNotGoWithAllIsRefused(_ options: [String]) throws {
    let words = "\"$scrutiny\" compare 2022-09 2022-12 --all \(options.joined(separator: " "))"
    let outcome = try command.shell(words)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
  }
}
