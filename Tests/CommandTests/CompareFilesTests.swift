import Foundation
import TestSupport
import Testing

/// Two files of a council's own, as a user compares them.
struct CompareFilesTests {
  private static func file(_ last: Int) -> String {
    let place = "Local authority,E92000001,England,E12000004,East Midlands,857,Rutland,E06000017"
    return """
      time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,missing
      202526,Financial year Q1,\(place),29
      202526,Financial year Q2,\(place),\(last)

      """
  }

  private static func command() throws -> Command {
    let command = try Command(withoutProject: ())
    try command.folder.write("a.csv", file(48))
    try command.folder.write("b.csv", file(3))
    return command
  }

  @Test(arguments: ["text", "html", "markdown", "json"])
  func noFormPrintsASmallCount(form: String) throws {
    let command = try Self.command()
    let outcome = try command.run("compare", "a.csv", "b.csv", "--format", form)
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("48"))
    #expect(!outcome.output.contains("ot for publication"))
    let open = try command.run("compare", "a.csv", "b.csv", "--format", form, "--as-received")
    #expect(open.status == 0)
    #expect(open.output.contains("48"))
    #expect(open.output.contains("Not for publication"))
  }

  @Test func filesAsReceivedAreForTheUserAlone() throws {
    let command = try Self.command()
    try command.folder.write("out/README", "Papers for one officer.\n")
    for _ in 0..<2 {
      let forms = "text,html,markdown,json"
      _ = try command.run("compare", "a.csv", "b.csv", "--format", forms, "--output", "out")
      let outcome = try command.run(
        "compare", "a.csv", "b.csv", "--format", forms, "--output", "out", "--as-received")
      #expect(outcome.status == 0)
      for form in ["txt", "html", "md", "json"] {
        let path = command.folder.url.appending(path: "out/changes.\(form)").path
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
      }
    }
  }

  @Test func itIsForFilesOfFiguresAlone() throws {
    let command = try Self.command()
    try command.folder.write("a.md", "# One\n")
    try command.folder.write("b.md", "# Two\n")
    let outcome = try command.run("compare", "a.md", "b.md", "--as-received")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--as-received is for two files of figures"))
  }
}
