import Foundation
import TestSupport
import Testing

/// The forms of packs as settings say, with programs that stand in for those that make them.
struct FormatsTests {
  private let life: MeetingLife
  private let tools: TemporaryFolder

  init() throws {
    life = try MeetingLife()
    tools = try TemporaryFolder()
    // What each makes is told apart by what it was made from.
    try add("weasyprint", "printf '%%PDF-1.7 '; cat | cksum")
    try add("rsvg-convert", "printf '\\211PNG'; cat | cksum")
    try life.addToCouncil("formats: [html, markdown, pdf, docx]")
  }

  private func add(_ name: String, _ line: String) throws {
    let file = tools.url.appending(path: name)
    try "#!/bin/sh\n\(line)\n".write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    // Nothing else of the machine's is found but what the programs need.
    for tool in ["cat", "cksum", "sh"] {
      let link = tools.url.appending(path: tool)
      guard !FileManager.default.fileExists(atPath: link.path) else { continue }
      try FileManager.default.createSymbolicLink(
        atPath: link.path, withDestinationPath: "/usr/bin/\(tool)")
    }
  }

  private func build(_ arguments: String..., tools isThere: Bool = true) throws -> Command.Outcome {
    try life.command.run(
      ["build"] + arguments, environment: ["PATH": isThere ? tools.url.path : "/nowhere"])
  }

  private static let made = [
    "pack.pdf", "pack.docx", "04-performance.docx", "05-workforce.docx",
  ]

  private func made() -> [String] { Self.made.filter { life.exists($0) } }

  private func edit() throws {
    try life.replace("# Summary", "# Summary\n\nOne more sentence.", in: "05-workforce.md")
  }

  @Test func aNightMakesTheFormsOfTheSettingsAndKeepsThemWhereNothingChanged() throws {
    #expect(try build("--due", "--as-of", "2026-03-10").status == 0)
    #expect(made() == Self.made)
    let pack = try life.page("pack.pdf")
    // A night without the programs, on which nothing of the papers changed.
    try life.addToCouncil("# a comment")
    let night = try build("--due", "--as-of", "2026-03-10", tools: false)
    #expect(night.status == 0 && night.errors.isEmpty, "\(night.errors)")
    #expect(try made() == Self.made && life.page("pack.pdf") == pack)
  }

  /// Shards make what a build would make where their packs go, forms that nobody names among it.
  @Test func aRunInShardsKeepsTheFormsThatStand() throws {
    #expect(try build().status == 0)
    try life.removeFromCouncil("formats")
    try edit()
    func run(_ words: String, tools isThere: Bool = true) throws -> Command.Outcome {
      try life.command.run(
        words.split(separator: " ").map(String.init),
        environment: ["PATH": isThere ? tools.url.path : "/nowhere"])
    }
    func expect(_ status: Int32, _ said: String, _ words: String, tools isThere: Bool = true) throws
    {
      let outcome = try run(words, tools: isThere)
      #expect(outcome.status == status, "\(words): \(outcome.output)\(outcome.errors)")
      #expect(
        said.isEmpty || (outcome.output + outcome.errors).contains(said),
        "\(words): \(outcome.errors)")
    }
    try expect(0, "", "plan --shards 1 --output run/plan.json")
    #expect(
      try life.command.folder.text("run/plan.json").contains("\"keeps\": [\"pdf\", \"docx\"]"))
    // Where the programs are not, the shard is done without them, and nothing is taken away.
    try expect(69, "", "build --plan run/plan.json --shard 0", tools: false)
    try expect(65, "error[O130]", "merge run/plan.json")
    #expect(made() == Self.made)
    try expect(0, "", "build --plan run/plan.json --shard 0")
    try expect(0, "", "merge run/plan.json")
    let merged = try Self.made.map { try life.bytes(of: $0) }
    #expect(try build("--output", "Output", "--verbose").status == 0)
    #expect(try Self.made.map { try life.bytes(of: $0) } == merged)
    // Planned for another folder, the packs would have no such forms.
    try expect(0, "", "plan --shards 1 --output run/other.json --into elsewhere")
    #expect(try !life.command.folder.text("run/other.json").contains("\"keeps\": [\"pdf\""))
  }

  @Test func aRunThatNamesNoFormOrAnotherDeletesNone() throws {
    #expect(try build().status == 0)
    try life.removeFromCouncil("formats")
    #expect(try build(MeetingLife.name).status == 0)
    #expect(made() == Self.made)
    #expect(try build(MeetingLife.name, "--format", "html", tools: false).status == 0)
    #expect(made() == Self.made)
    // Where the words are others, what the pack has is made again.
    let before = try life.bytes(of: "05-workforce.docx")
    try edit()
    #expect(try build(MeetingLife.name).status == 0)
    #expect(try made() == Self.made && life.bytes(of: "05-workforce.docx") != before)
  }

  @Test func anOlderFileThatNoLongerFitsIsNamedAndNotPublished() throws {
    #expect(try build(MeetingLife.name).status == 0)
    try edit()
    let built = try build(MeetingLife.name, tools: false)
    #expect(built.status == 69)
    #expect(
      built.errors.contains("error[P205]: pack.pdf was made from papers that have changed since"))
    // Word files need no program.
    #expect(made() == ["pack.docx", "04-performance.docx", "05-workforce.docx"])
    let published = try life.run("publish", MeetingLife.name)
    #expect(published.status == 1)
    #expect(
      published.errors.contains("error[O075]: the pack has no 'pack.pdf'"), "\(published.errors)")
    #expect(try life.run("verify", MeetingLife.name).errors.contains("error[O075]"))
    #expect(try build(MeetingLife.name).status == 0)
    #expect(made() == Self.made)
    #expect(try life.run("publish", MeetingLife.name).status == 0)
  }

  @Test func aPublishedPackIsMadeAgainInTheFormsInWhichItWasPublished() throws {
    #expect(try build(MeetingLife.name).status == 0)
    #expect(try life.run("publish", MeetingLife.name).status == 0)
    try life.removeFromCouncil("formats")
    try FileManager.default.removeItem(at: life.folder.appending(path: "Output"))
    let built = try build(MeetingLife.name)
    #expect(built.status == 0 && built.errors.isEmpty, "\(built.errors)")
    #expect(made() == Self.made)
    #expect(try life.run("verify", MeetingLife.name).status == 0)
  }

  /// Whoever has the PDF that went out finds the same pages in one that is made again.
  @Test(arguments: ["weasyprint", "typst"])
  func aPublishedPackIsMadeAgainByWhatPrintedIt(engine: String) throws {
    try add("typst", "printf '%%PDF-1.7 set '; cat | cksum")
    try life.addToCouncil("pdf: \(engine)")
    #expect(try build(MeetingLife.name).status == 0)
    #expect(try life.page("manifest.json").contains("\"printed_by\": \"\(engine)\""))
    let published = try life.bytes(of: "pack.pdf")
    #expect(published.starts(with: Data("%PDF-1.7 set ".utf8)) == (engine == "typst"))
    #expect(try life.run("publish", MeetingLife.name).status == 0)
    try life.removeFromCouncil("pdf")
    try life.addToCouncil("pdf: \(engine == "typst" ? "weasyprint" : "typst")")
    try FileManager.default.removeItem(at: life.folder.appending(path: "Output"))
    let built = try build(MeetingLife.name)
    #expect(built.status == 0 && built.errors.isEmpty, "\(built.errors)")
    #expect(try life.bytes(of: "pack.pdf") == published)
    #expect(try life.run("verify", MeetingLife.name).status == 0)
    // What an unpublished pack is made by is what the settings say today.
    try FileManager.default.removeItem(
      at: life.folder.appending(path: "Data/councils/sefton/published"))
    #expect(try build(MeetingLife.name).status == 0)
    #expect(try life.bytes(of: "pack.pdf") != published)
  }

  @Test func theMeetingsFormsComeBeforeTheCouncils() throws {
    try life.add("formats: [html, markdown, docx]")
    #expect(try build(MeetingLife.name).status == 0)
    #expect(made() == ["pack.docx", "04-performance.docx", "05-workforce.docx"])
    try life.remove("formats")
    try life.add("formats: [odt]")
    #expect(try build(MeetingLife.name).errors.contains("'odt'"))
  }
}

extension MeetingLife {
  /// Takes the line of a key out of `council.yaml`.
  func removeFromCouncil(_ key: String) throws {
    let file = folder.appending(path: "Data/councils/sefton/council.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("\(key):") }
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
  }
}
