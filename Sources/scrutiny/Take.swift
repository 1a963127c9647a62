import ArgumentParser
import Diagnostics
import Fingerprints
import Forms
import OldPapers
import Packs
import ProjectFiles
import Publication
import Returns
import WordFiles

/// `scrutiny take`: what of a draft that came back from comment goes into the Markdown.
struct Take: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take",
    abstract:
      "Shows what a commented Word draft would change in the Markdown, and with --apply changes it.",
    usage: "scrutiny take <draft.docx> [--apply] [<options>]",
    discussion: """
      Reads a draft that 'scrutiny preview FILE --format docx' made and people have edited, with \
      changes tracked or without, and prints what goes into the report's Markdown, paragraph by \
      paragraph: words that changed, paragraphs taken out, put in and moved, cells, texts of the front \
      matter, and comments by the role of who wrote them, never by name. Figures stay names: one that was \
      typed over is named and not taken. Nothing is written unless --apply is given; then the whole \
      report is written in one step. A draft that nobody touched gives nothing.

        scrutiny take 04-performance.docx
        scrutiny take 04-performance.docx --apply

      Exit status: 65 where the file is refused, or the report was changed since.
      """)

  @OptionGroup var folders: FolderOptions
  @OptionGroup var findings: FindingsOptions

  @Argument(help: "The draft that came back.", completion: .file(extensions: ["docx"]))
  var draft: String

  @Flag(help: "Writes the changes into the report.")
  var apply = false

  func run() throws {
    let inputs = try folders.inputs()
    var log = DiagnosticLog()
    guard let taken = take(inputs, into: &log) else {
      findings.report(log)
      findings.close("\(ConsoleWriter.count(of: log)). Nothing was taken.\n")
      throw ExitStatus.status(of: log)
    }
    findings.report(log)
    var lines = taken.changes.changes
    if !taken.changes.comments.isEmpty {
      lines += ["comments:"] + taken.changes.comments.map { "  \($0)" }
    }
    if taken.changes.isNothing { lines = ["Nothing came back: the draft is as it was made."] }
    try Terminal.print(([taken.source.name] + lines).map { $0.printable + "\n" }.joined())
    guard taken.changes.text != taken.source.bytes else { return }
    guard apply else {
      findings.close("Nothing was written; --apply writes the changes.\n")
      return
    }
    do throws(FileProblem) {
      try inputs.data.replace(taken.path, holding: taken.source.bytes, with: taken.changes.text)
    } catch {
      log = DiagnosticLog()
      log.report(error, at: Location(file: taken.source.name))
      findings.report(log)
      throw ExitCode(error.exitStatus)
    }
    findings.close("The changes were written. Read them, and run check.\n")
  }

  private struct Taken {
    let changes: TakenChanges
    let source: SourceText
    /// Below Data.
    let path: String
  }

  private func take(_ inputs: ProjectInputs, into log: inout DiagnosticLog) -> Taken? {
    let place = Location(file: draft)
    // What the draft itself has of pictures is nothing to tell: the difference is told below.
    var reading = DiagnosticLog()
    guard let bytes = OldPaperFile.bytes(of: draft, into: &log) else { return nil }
    guard let returned = WordReader.read(bytes, file: draft, into: &reading) else {
      log.merge(reading)
      return nil
    }
    guard let name = returned.properties["scrutiny-source"],
      let fingerprint = returned.properties["scrutiny-fingerprint"]
    else {
      log.report(TakeProblem.notADraft, at: place)
      return nil
    }
    let path = name.hasPrefix("Data/") ? String(name.dropFirst(5)) : name
    guard let source = inputs.data.text(of: path, log: &reading)?.source else {
      log.report(TakeProblem.noSuchReport(name), at: place)
      return nil
    }
    guard Fingerprint(of: source.bytes).description == fingerprint else {
      log.report(TakeProblem.changedSince(name), at: place)
      return nil
    }
    let builder = DraftBuilder(inputs: inputs, toolVersion: ToolVersion.current)
    let word = Converters([.docx], environment: [:])
    guard let report = builder.place(of: "\(inputs.data.path)/\(path)", into: &reading),
      let file = builder.build(report, word: word, into: &reading)?.first(where: {
        $0.path.hasSuffix(".docx")
      }),
      let made = WordReader.read(file.bytes, file: draft, into: &reading)
    else {
      log.report(TakeProblem.noDraft, at: place)
      return nil
    }
    for problem in returned.problems(besides: made) { log.report(problem, at: place) }
    let changes = ReturnedDraft.changes(of: returned, since: made, in: source)
    for (problem, line) in changes.problems {
      let start = line.map { source.offset(ofLine: $0) }
      log.report(problem, at: start.map { Location(source.range($0, $0)) } ?? place)
    }
    return Taken(changes: changes, source: source, path: path)
  }
}
