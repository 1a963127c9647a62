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
    let file = name.hasSuffix(".md") ? name : "\(name).md"
    guard let paper = PaperName(file: file) else { throw .asked(.reportName(name)) }
    try Self.check(line: title, of: "--title")
    let files = try self.council(council)
    let meetings = folders(in: "councils/\(council)/meetings")
    guard let id = Self.only(id, among: meetings) else {
      throw .asked(.unknownMeeting(id, known: meetings))
    }
    let folder = "councils/\(council)/meetings/\(id)"
    try checkFree("\(folder)/\(file)", in: inputs.data)
    var log = DiagnosticLog()
    var reader = InputReader(inputs)
    guard let source = reader.text("\(folder)/meeting.yaml", into: &log),
      let meeting = MeetingReader.read(id: id, source, into: &log),
      let old = OldPaperFile.read(path, into: &log), !log.hasErrors
    else { throw .project(log) }
    let declared = DeclaredFigures(
      facts: reader.optionalText("councils/\(council)/facts.yaml", into: &log),
      tables: nil, into: &log)
    var made = ReportFromPaper(old, house: files.house, facts: declared.facts, named: paper)
    let text = made.text(title: title)
    let agenda = try Self.agenda(source, of: meeting, with: paper)
    var written = [NewFile(path: "\(folder)/\(file)", text: text.report)]
    var changed: [(path: String, text: String)] = []
    for (name, more) in [("facts.yaml", text.facts), ("tables.yaml", text.tables)] {
      guard let more else { continue }
      let path = "\(folder)/\(name)"
      let lead = "# Read from an old paper. Put each right, and take away what is not needed.\n"
      if reader.exists(path) {
        changed.append((path, more))
      } else {
        written.append(NewFile(path: path, text: lead + more))
      }
    }
    let paths = try write(written, in: inputs.data)
    do throws(FileProblem) {
      for (path, more) in changed {
        let before = try inputs.data.bytes(of: path)
        let gap = before.last == UInt8(ascii: "\n") ? "" : "\n"
        try inputs.data.replace(path, holding: before, with: before + Array((gap + more).utf8))
      }
      if let agenda {
        let path = "\(folder)/meeting.yaml"
        let before = try inputs.data.bytes(of: path)
        let mark = before.starts(with: [0xEF, 0xBB, 0xBF]) ? before[..<3] : []
        try inputs.data.replace(path, holding: before, with: mark + agenda)
      }
    } catch {
      throw .file(error)
    }
    return Result(
      written: paths,
      changed: (changed.map(\.path) + (agenda == nil ? [] : ["\(folder)/meeting.yaml"]))
        .map { inputs.data.named($0) },
      notes: text.notes, next: "scrutiny check --council \(council) \(id)")
  }
}
