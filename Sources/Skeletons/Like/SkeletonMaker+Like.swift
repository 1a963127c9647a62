import Councils
import Diagnostics
import Documents
import Extracts
import Figures
import Packs
import ProjectFiles
import Publication

extension SkeletonMaker {
  /// Writes a meeting that goes on from an earlier one: its agenda and papers, its facts and tables
  /// with marks where this meeting's stand, and in the tracker what the committee recommended.
  ///
  /// - Parameters:
  ///   - id: the folder of the new meeting.
  ///   - name: the earlier meeting, by its folder or its date.
  package func meeting(
    _ id: String, of council: String, like name: String
  ) throws(Failure) -> Result {
    try Self.check(id, for: .meeting)
    guard let date = Self.date(of: id) else { throw .asked(.meetingName(id)) }
    let files = try self.council(council)
    let meetings = folders(in: "councils/\(council)/meetings")
    guard let like = Self.only(name, among: meetings) else {
      throw .asked(.unknownMeeting(name, known: meetings))
    }
    let (old, new) = ("councils/\(council)/meetings/\(like)", "councils/\(council)/meetings/\(id)")
    try checkFree(new, in: inputs.data)
    var log = DiagnosticLog()
    var reader = InputReader(inputs)
    guard let source = reader.text("\(old)/meeting.yaml", into: &log),
      let meeting = MeetingReader.read(id: like, source, into: &log), !log.hasErrors
    else { throw .project(log) }
    guard meeting.date < date else { throw .asked(.notLater(id, than: like)) }
    let days = MeetingDates(date, files.council)
    let agenda = CarriedAgenda(
      String(decoding: source.bytes, as: UTF8.self), of: meeting, to: days)
    var made = [NewFile(path: "\(new)/meeting.yaml", text: agenda.text)]
    var notes = days.notes + agenda.notes
    let named = Set(meeting.agenda.flatMap(\.attachments).map(\.file))
    let carried = inputs.data.files(in: old).filter { $0 != "meeting.yaml" }
    do throws(FileProblem) {
      for file in carried {
        let bytes = try inputs.data.bytes(of: "\(old)/\(file)")
        switch file {
        case "facts.yaml", "tables.yaml":
          let text = CarriedFigures.marked(String(decoding: bytes, as: UTF8.self), from: like)
          made.append(NewFile(path: "\(new)/\(file)", text: text))
          notes.append(
            "write the amounts of this meeting where '\(DeclaredFigureProblem.mark)' stands in \(file)"
          )
        case let paper where paper.hasSuffix(".md") || paper == "targets.csv":
          made.append(NewFile(path: "\(new)/\(paper)", bytes: bytes))
        case let file where named.contains(file):
          notes.append(
            "'\(file)' was not copied, and the agenda still names it: put this meeting's file there under "
              + "that name, or take it off the agenda")
        default: notes.append("\(file) was not carried over")
        }
      }
    } catch {
      throw .file(error)
    }
    if carried.contains(where: { $0.hasSuffix(".md") }) {
      notes.append("read each paper: its figures are new, and its words are those of \(like)")
    }
    let tracked = try rows(of: like, date: meeting.date, council)
    let written = try write(made, in: inputs.data)
    var changed: [String] = []
    if let tracked {
      do throws(FileProblem) {
        try inputs.data.replace(tracked.path, holding: tracked.old, with: tracked.new)
      } catch {
        throw .file(error)
      }
      changed = [inputs.data.named(tracked.path)]
      notes.append("write who does each new recommendation in recommendations.csv, and by when")
    }
    return Result(
      written: written, changed: changed, notes: notes,
      next: "scrutiny check --council \(council) \(id)")
  }

  /// The tracker with a row for each recommendation of a published meeting that it lacks; nil where it
  /// lacks none.
  private func rows(
    of like: String, date: CalendarDate, _ council: String
  ) throws(Failure) -> (path: String, old: [UInt8], new: [UInt8])? {
    guard let pack = try? PackName(council), let meeting = try? PackName(like) else { return nil }
    let address = PackAddress(council: pack, meeting: meeting)
    let history = PublicationHistory(inputs.data)
    guard history.isPublished(address) else { return nil }
    var log = DiagnosticLog()
    guard let manifest = history.manifest(of: address, into: &log), !log.hasErrors else {
      throw .project(log)
    }
    let path = "councils/\(council)/recommendations.csv"
    let old: [UInt8]
    do throws(FileProblem) {
      old = try inputs.data.bytes(of: path)
    } catch {
      throw .file(error)
    }
    let text = CarriedRecommendations.adding(
      manifest.recommendations.map { ($0.id, $0.text) }, of: date,
      committee: manifest.meeting.committee, to: String(decoding: old, as: UTF8.self))
    return text.map { (path, old, Array($0.utf8)) }
  }
}
