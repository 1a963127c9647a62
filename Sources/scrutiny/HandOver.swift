import ArgumentParser
import Diagnostics
import Forms
import Handovers
import Packs
import ProjectFiles
import Publication

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `scrutiny hand-over`: the papers of a meeting as files for a committee system.
struct HandOver: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-over",
    abstract:
      "Writes the papers of a pack as one PDF and Word file an item, for a committee system.",
    usage: "scrutiny hand-over <meeting> --to <folder> [--council <council>] [<options>]",
    discussion: """
      Reads the pack in Output and writes into the folder, which must be there and not in Output:

        2026-03-17-scrutiny/public/items.csv
        2026-03-17-scrutiny/public/item-04-performance.pdf
        2026-03-17-scrutiny/public/item-04-performance.docx
        2026-03-17-scrutiny/restricted/items.csv
        …

      Each file is named by the number of its item, items.csv lists them with their titles, and files \
      that were made elsewhere go as they were received. Papers that are not open to the public stand in \
      the restricted folder alone, which nobody but you may read. A paper that was withdrawn is not \
      handed over. The folder is there whole or not at all: what a run leaves that is killed has a name \
      that begins with a dot, and the next run takes it away. PDF files are made with weasyprint; Word files are those of the pack.

        scrutiny hand-over 2026-03-17 --to ../hand-over

      Exit status: 66 where the pack is not built, 1 where it is not as it was built, 65 where the \
      folder is in Output or has that meeting already, 69 where a PDF file cannot be made; nothing is \
      written then.
      """)

  @OptionGroup var folders: FolderOptions
  @OptionGroup var place: OutputOptions
  @OptionGroup var findings: FindingsOptions

  @Option(help: "The council, where two have a meeting of that name.")
  var council: String?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("The folder to write into.", valueName: "folder"), completion: .directory)
  var target: String

  @Argument(help: "The meeting's folder name, or a date that names one.")
  var meeting: String

  func run() throws {
    let inputs = try folders.inputs()
    var log = DiagnosticLog()
    let written = try write(inputs, into: &log)
    findings.report(log)
    guard let written else {
      findings.close("\(ConsoleWriter.count(of: log)). Nothing was handed over.\n")
      throw ExitStatus.status(of: log)
    }
    for (part, papers, word, received) in written.parts {
      let files = received > 0 ? ", \(received) as received" : ""
      try Terminal.print(
        "\(target)/\(written.address.meeting)/\(part): \(papers) PDF, \(word) Word\(files), items.csv\n"
      )
    }
  }

  /// What stands in the names of what is not finished.
  private static let work = "hand-over"

  private func write(
    _ inputs: ProjectInputs, into log: inout DiagnosticLog
  ) throws -> HandoverMaker.Handover? {
    let printer = Converters([.pdf], environment: ProcessInfo.processInfo.environment)
    let maker = HandoverMaker(inputs: inputs, output: place.place(inputs), printer: printer)
    do throws(FileProblem) {
      let folder = try ProjectFolder(target, called: target)
      if maker.isInOutput(folder) {
        log.report(HandoverProblem.insideOutput(target), at: Location(file: target))
        return nil
      }
      guard
        let made = maker.make(.of(meeting: meeting, council: council), into: &log)
      else { return nil }
      let name = made.address.meeting.text
      folder.removeUnfinished(Self.work)
      if try folder.entries(of: "").contains(where: { $0.name.text == name }) {
        let path = "\(target)/\(name)"
        log.report(HandoverProblem.standing(path), at: Location(file: path))
        return nil
      }
      try folder.createTree(name, made.files, work: Self.work)
      return made
    } catch {
      log.report(error, at: error.location)
      return nil
    }
  }
}
