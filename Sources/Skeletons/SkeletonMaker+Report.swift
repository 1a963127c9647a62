import Councils
import Diagnostics
import Figures
package import Houses
import Packs
import ProjectFiles

extension SkeletonMaker {
  /// Writes a report in the form of the council's house and puts it on the agenda.
  ///
  /// - Parameters:
  ///   - name: `04-performance`, with or without `.md`.
  ///   - kind: what the paper is to its committee.
  package func report(
    _ name: String, meeting id: String, of council: String, title: String,
    kind: PaperKind = .report
  ) throws(Failure) -> Result {
    let seat = try self.seat(of: name, meeting: id, of: council, title: title)
    let (files, meeting) = (seat.files, seat.meeting)
    let skeleton =
      kind == .report
      ? try ReportSkeleton(files, cutOff: meeting.dataCutOff, inputs: inputs)
      : ReportSkeleton(kind, house: files.house, meeting: meeting.date, of: files.council.name)
    let agenda = try Self.agenda(seat.source, of: meeting, with: seat.paper)
    let written = try write(
      [NewFile(path: seat.path, text: skeleton.text(title: title, of: seat.paper))],
      in: inputs.data)
    let changed: [String]
    do throws(FileProblem) {
      changed = try enter(seat, agenda)
    } catch {
      throw .file(error)
    }
    return Result(
      written: written, changed: changed, notes: skeleton.notes, next: seat.next)
  }

  /// The meeting of that name, or the only one of that date.
  static func only(_ name: String, among known: [String]) -> String? {
    if known.contains(name) { return name }
    let found = known.filter { $0.hasPrefix("\(name)-") }
    return found.count == 1 ? found.first : nil
  }

  /// The text of meeting.yaml with one line more, in the order of the reports' numbers; nil where
  /// the agenda names the report already. Everything else stays as it is.
  static func agenda(
    _ source: SourceText, of meeting: Meeting, with paper: PaperName
  ) throws(Failure) -> [UInt8]? {
    let reports = meeting.narratives
    guard !reports.contains(where: { $0.file == paper.markdown }) else { return nil }
    let form = SkeletonProblem.agendaForm(path: source.name, item: paper.markdown)
    var lines = source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let after =
      reports.last { $0.file < paper.markdown }?.range
      ?? (reports.isEmpty ? meeting.agenda.last?.range : nil)
    let neighbour = after ?? reports.first?.range
    guard let neighbour, case let place = neighbour.start.line - 1, lines.indices.contains(place)
    else { throw .asked(form) }
    let indent = lines[place].prefix { $0 == UInt8(ascii: " ") }
    guard lines[place].dropFirst(indent.count).starts(with: Array("- ".utf8)) else {
      throw .asked(form)
    }
    let end = lines[place].last == UInt8(ascii: "\r") ? "\r" : ""
    let line = indent + Array("- report: \(paper.markdown)\(end)".utf8)
    lines.insert(line[...], at: after == nil ? place : place + 1)
    let text = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    // The reader of meetings judges: it must find one item more, and the report.
    var log = DiagnosticLog()
    let edited = MeetingReader.read(
      id: meeting.id, SourceText(name: source.name, bytes: text), into: &log)
    guard let edited, edited.agenda.count == meeting.agenda.count + 1, !log.hasErrors,
      edited.narratives.contains(where: { $0.file == paper.markdown })
    else { throw .asked(form) }
    return text
  }
}
