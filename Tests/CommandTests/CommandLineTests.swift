import Fingerprints
import Foundation
import TestSupport
import Testing

/// What a scheduler and a terminal see of the command.
struct CommandLineTests {
  private let command: Command

  init() throws { command = try Command() }

  private var folder: TemporaryFolder { command.folder }

  @Test func aBuildIsSilentWhereNobodyLooks() throws {
    let outcome = try command.run("build")
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.errors == "")
  }

  @Test func aBuildTellsWhereToLookWhenAsked() throws {
    let outcome = try command.run("build", "--verbose", "2026-03-17")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("Sefton, Overview and Scrutiny Committee") == true)
    #expect(lines.last == "Output/sefton/2026-03-17-overview-and-scrutiny/public/index.html")
    #expect(folder.exists(String(lines.last ?? "")))
  }

  @Test func aCheckPrintsEachFileOnceAndWritesNothing() throws {
    let before = folder.listing
    let outcome = try command.run("check")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = outcome.output.split(separator: "\n").dropLast()
      .filter { !$0.hasPrefix("silenced ") }.compactMap { $0.split(separator: " ").first }
    #expect(files.count > 3)
    #expect(Set(files).count == files.count)
    #expect(files == files.sorted())
    #expect(outcome.output.hasSuffix("packs checked, no findings.\n"))
    #expect(folder.listing == before)
  }

  @Test func theSumsOfAPackAreThoseOfItsFiles() throws {
    let outcome = try command.run("build", "--output", folder.path("papers"), "2026-03-17")
    #expect(outcome.status == 0)
    let pack = "papers/sefton/2026-03-17-overview-and-scrutiny/public"
    let sums = try folder.text("\(pack)/SHA256SUMS").split(separator: "\n")
    var named: Set<String> = []
    for line in sums {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      let file = String(parts[1].dropFirst())
      let bytes = Array(try Data(contentsOf: folder.url.appending(path: "\(pack)/\(file)")))
      #expect(Fingerprint(of: bytes).description == parts[0], "\(file)")
      named.insert(file)
    }
    let files = Set(
      try FileManager.default.subpathsOfDirectory(atPath: folder.path(pack))
        .filter { $0.contains(".") || !$0.contains("charts") })
    #expect(files.subtracting(["SHA256SUMS"]) == named)
  }

  @Test func aMisspeltMeetingOrCouncilIsAMistakeInTheCommand() throws {
    for verb in ["build", "check"] {
      let meeting = try command.run(verb, "2026-03-17-overview-and-scrutinny")
      #expect(meeting.status == 64)
      #expect(meeting.errors.contains("did you mean '2026-03-17-overview-and-scrutiny'?"))
      let council = try command.run(verb, "--council", "seftn")
      #expect(council.status == 64)
      #expect(council.errors.contains("did you mean 'sefton'?"))
    }
  }

  @Test func aDateOfTwoMeetingsNamesThem() throws {
    let meetings = "Data/councils/sefton/meetings"
    try FileManager.default.copyItem(
      atPath: folder.path("\(meetings)/2026-03-17-overview-and-scrutiny"),
      toPath: folder.path("\(meetings)/2026-03-17-schools"))
    let outcome = try command.run("build", "2026-03-17")
    #expect(outcome.status == 64)
    #expect(
      outcome.errors.contains("'2026-03-17-overview-and-scrutiny', '2026-03-17-schools'"))
    #expect(!folder.exists("Output"))
  }

  @Test func aMissingInputIsToldFromAMistakeInOne() throws {
    let meeting = "Data/councils/sefton/meetings/2026-03-17-overview-and-scrutiny"
    try FileManager.default.removeItem(atPath: folder.path("\(meeting)/05-workforce.md"))
    let missing = try command.run("build", "2026-03-17")
    #expect(missing.status == 66, "\(missing.errors)")
    try folder.write("\(meeting)/05-workforce.md", "no front matter\n")
    let wrong = try command.run("build", "2026-03-17")
    #expect(wrong.status == 65)
    #expect(wrong.errors.hasSuffix("Nothing was written.\n"))
    #expect(!folder.exists("Output"))
  }

  @Test func aFormThatCannotBeMadeHereIsToldAndTheOthersAreWritten() throws {
    let outcome = try command.run(
      "build", "2026-03-17", "--format", "html,markdown,pdf,docx", environment: ["PATH": "/nowhere"]
    )
    #expect(outcome.status == 69)
    #expect(outcome.errors.contains("weasyprint") && outcome.errors.contains("warning[P420]"))
    let pack = "Output/sefton/2026-03-17-overview-and-scrutiny/public"
    #expect(folder.exists("\(pack)/pack.html") && !folder.exists("\(pack)/pack.pdf"))
    #expect(folder.exists("\(pack)/pack.docx"))
  }

  @Test func withoutAProjectThereIsNothingToBuild() throws {
    let empty = try Command(withoutProject: ())
    #expect(try empty.run("build").status == 66)
    #expect(try empty.run("check", "--project", "nowhere").status == 66)
  }

  @Test(arguments: [
    ["bild"], ["build", "--jobs", "0"], ["build", "--jobs", "many"], ["check", "--verbos"],
    ["build", "--diagnostics", "xml"], ["build", "--format", "pdf,odt"], ["new", "counsil"],
    ["new", "council"],
  ])
  func wordsThatMeanNothingAreAUsageError(arguments: [String]) throws {
    let outcome = try command.shell("\"$scrutiny\" " + arguments.joined(separator: " "))
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("Usage:") || outcome.errors.contains("--jobs"))
  }

  @Test(arguments: ["1", "3"])
  func theBytesAreTheSameForAnyNumberOfJobs(jobs: String) throws {
    #expect(try command.run("build", "--output", folder.path("a")).status == 0)
    #expect(try command.run("build", "--jobs", jobs, "--output", folder.path("b")).status == 0)
    #expect(try command.shell("diff -r a/sefton b/sefton").status == 0)
  }

  @Test(arguments: [
    "--help", "--version", "build --verbose", "check", "--generate-completion-script bash",
    "new house-style kent --from sefton",
  ])
  func anOutputThatCannotBeWrittenIsAFailure(arguments: String) throws {
    let full = try command.shell("\"$scrutiny\" \(arguments) >/dev/full")
    #expect(full.status == 73, "\(full.errors)")
    #expect(full.errors.contains("standard output cannot be written"))
  }

  @Test func aClosedOutputIsAFailureAndNoSignal() throws {
    let closed = try command.shell("exec \"$scrutiny\" check >&-")
    #expect(closed.status == 73)
    #expect(!closed.isKilled)
    // The reader ends before the first line is written.
    let broken = try command.shell(
      "{ \"$scrutiny\" build --verbose; echo $? >status; } | true; cat status")
    #expect(broken.output == "73\n")
  }

  @Test func findingsAreOneObjectALineWhenAskedFor() throws {
    let outcome = try command.run("check", "--diagnostics", "json", "--council", "seftn")
    #expect(outcome.status == 64)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 1)
    let object = try JSONSerialization.jsonObject(with: Data((lines.first ?? "").utf8))
    #expect((object as? [String: Any])?["code"] as? String == "P026")
  }

  @Test(arguments: ["", "build", "check", "new", "new council", "new meeting", "new report"])
  func helpIsReadAtEightyColumnsAndNamesEachOption(verb: String) throws {
    let outcome = try command.shell("COLUMNS=80 \"$scrutiny\" \(verb) --help")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("USAGE: scrutiny"))
    #expect(outcome.output.contains("OVERVIEW:"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreMadeForEachShell(shell: String) throws {
    let outcome = try command.run("--generate-completion-script", shell)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("house-style"))
  }

  @Test func coloursAreForTerminals() throws {
    let outcome = try command.run("check", "--council", "seftn")
    #expect(!outcome.errors.contains("\u{1B}"))
  }
}
