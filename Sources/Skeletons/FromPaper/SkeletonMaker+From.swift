import Councils
import Diagnostics
import Houses
import OldPapers
import Packs
import ProjectFiles

extension SkeletonMaker {
  /// Writes a report in the form of the council's house from an old paper, with its figures as facts and
  /// tables of the meeting, and puts it on the agenda.
  ///
  /// - Parameters:
  ///   - path: the old paper, as the user typed it.
  ///   - title: in place of the paper's own.
  package func report(
    _ name: String, meeting id: String, of council: String, from path: String, title: String?
  ) throws(Failure) -> Result {
    var log = DiagnosticLog()
    let old = OldPaperFile.read(path, into: &log)
    let seat = try self.seat(of: name, meeting: id, of: council, title: title, log)
    guard let old else { throw .project(log) }
    var reader = InputReader(inputs)
    let facts = ["\(seat.folder)/facts.yaml", "councils/\(council)/facts.yaml"].flatMap { path in
      DeclaredFigures(facts: reader.optionalText(path, into: &log), tables: nil, into: &log).facts
    }
    var made = ReportFromPaper(
      old, house: seat.files.house, facts: facts,
      measures: KnownMeasures(seat.files, cutOff: seat.meeting.dataCutOff, inputs: inputs),
      named: seat.paper)
    let text = made.text(title: title)
    let agenda = try Self.agenda(seat.source, of: seat.meeting, with: seat.paper)
    var written = [NewFile(path: seat.path, text: text.report)]
    var changed: [(path: String, text: String)] = []
    for (name, more) in [("facts.yaml", text.facts), ("tables.yaml", text.tables)] {
      guard let more else { continue }
      let path = "\(seat.folder)/\(name)"
      let lead = "# Read from an old paper. Put each right, and take away what is not needed.\n"
      if reader.exists(path) {
        changed.append((path, more))
      } else {
        written.append(NewFile(path: path, text: lead + more))
      }
    }
    let paths = try write(written, in: inputs.data)
    let entered: [String]
    do throws(FileProblem) {
      for (path, more) in changed {
        let before = try inputs.data.bytes(of: path)
        let gap = before.last == UInt8(ascii: "\n") ? "" : "\n"
        try inputs.data.replace(path, holding: before, with: before + Array((gap + more).utf8))
      }
      entered = try enter(seat, agenda)
    } catch {
      throw .file(error)
    }
    return Result(
      written: paths, changed: changed.map { inputs.data.named($0.path) } + entered,
      notes: text.notes, next: seat.next)
  }
}
