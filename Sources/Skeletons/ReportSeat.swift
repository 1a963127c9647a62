import Councils
import Diagnostics
import Packs
import ProjectFiles

/// Where a new report goes: its folder, and the agenda that it is put on.
struct ReportSeat {
  let paper: PaperName
  let files: SkeletonMaker.CouncilFiles
  let meeting: Meeting
  /// Of the meeting, as its folder is called.
  let id: String
  let folder: String
  /// The text of meeting.yaml.
  let source: SourceText

  /// The report's own path in the folder of data.
  var path: String { "\(folder)/\(paper.markdown)" }
  var next: String { "scrutiny check --council \(files.council.id) \(id)" }
}

extension SkeletonMaker {
  /// The place of a report that is not there yet.
  ///
  /// - Parameters:
  ///   - name: `04-performance`, with or without `.md`.
  ///   - id: the folder of the meeting, or its date.
  ///   - log: what was found in other files already; told together with what is wrong with the meeting.
  func seat(
    of name: String, meeting id: String, of council: String, title: String?,
    _ log: DiagnosticLog = DiagnosticLog()
  ) throws(Failure) -> ReportSeat {
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
    var log = log
    var reader = InputReader(inputs)
    guard let source = reader.text("\(folder)/meeting.yaml", into: &log),
      let meeting = MeetingReader.read(id: id, source, into: &log), !log.hasErrors
    else { throw .project(log) }
    return ReportSeat(
      paper: paper, files: files, meeting: meeting, id: id, folder: folder, source: source)
  }

  /// Puts the report on the agenda, unless that names it already.
  ///
  /// - Returns: the path of the file that was changed.
  func enter(_ seat: ReportSeat, _ agenda: [UInt8]?) throws(FileProblem) -> [String] {
    guard let agenda else { return [] }
    let path = "\(seat.folder)/meeting.yaml"
    // The text as it lies on the disk, with the mark that the reader takes away.
    let old = try inputs.data.bytes(of: path)
    let mark = old.starts(with: [0xEF, 0xBB, 0xBF]) ? old[..<3] : []
    try inputs.data.replace(path, holding: mark + seat.source.bytes, with: mark + agenda)
    return [inputs.data.named(path)]
  }
}
