import Analysis
import Councils
package import Diagnostics
import Documents
import Extracts
import Forms
package import Papers
import ProjectFiles
package import Publication

/// Makes one report as a marked draft, whatever state the other papers of its meeting are in.
///
/// Nothing of it can be taken for a published page: it says that it is a draft in its title and on top,
/// has no links to a pack, and lies where nobody but its author reads.
package struct DraftBuilder: Sendable {
  private let inputs: ProjectInputs
  private let toolVersion: String

  package init(inputs: ProjectInputs, toolVersion: String) {
    self.inputs = inputs
    self.toolVersion = toolVersion
  }

  /// Where a report stands in the project.
  package struct Place: Sendable {
    package let address: PackAddress
    package let file: String
    package let stem: String
  }

  /// The report of a path, however it was written; nil, with the reason in the log, where it is none.
  package func place(of path: String, into log: inout DiagnosticLog) -> Place? {
    let resolved: String
    do throws(SystemError) {
      resolved = try SystemCalls.resolve(path)
    } catch {
      log.report(FileProblem.unreadable(path: path, error), at: Location(file: path))
      return nil
    }
    let parts = (ProjectFolder.part(of: resolved, below: inputs.data.path) ?? [])
      .split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    let place = Self.council(of: parts, inputs).map { ["councils", $0] + parts } ?? parts
    guard place.count == 5, place[0] == "councils", place[2] == "meetings",
      let council = try? PackName(place[1]), let meeting = try? PackName(place[3]),
      let name = PaperName(file: place[4])
    else {
      log.report(DraftProblem.notAReport(path), at: Location(file: path))
      return nil
    }
    return Place(
      address: PackAddress(council: council, meeting: meeting), file: place[4], stem: name.stem)
  }

  /// Whose draft is made of a paper that many councils have: that of the first.
  private static func council(of parts: [String], _ inputs: ProjectInputs) -> String? {
    guard parts.count == 3, parts[0] == SharedMeetings.folder else { return nil }
    let reader = InputReader(inputs)
    return reader.folderNames(in: "councils").first {
      reader.exists("councils/\($0)/meetings/\(parts[1])")
    }
  }

  /// The draft's files by path; nil with what is wrong in the log.
  package func build(_ place: Place, into log: inout DiagnosticLog) -> [DraftFile]? {
    guard let builder = builder(of: place, into: &log) else { return nil }
    let files = builder.draft(into: &log)
    return log.hasErrors ? nil : files
  }

  /// What the report can print; nil with what is wrong in the log.
  package func names(_ place: Place, into log: inout DiagnosticLog) -> [PrintableName]? {
    guard let builder = builder(of: place, into: &log), let report = builder.reports.first else {
      return nil
    }
    return builder.reportBuilder(for: report, into: &log)?.printableNames(of: report)
  }

  /// What makes the one report; nil with what is wrong in the log.
  private func builder(of place: Place, into log: inout DiagnosticLog) -> MeetingBuilder? {
    let request = BuildRequest(
      council: place.address.council.text, meetings: [place.address.meeting.text], jobs: 1,
      toolVersion: toolVersion, draft: place.file)
    // What was printed before decides what may be printed now.
    _ = RecordChain(
      PublicationHistory(inputs.data), council: place.address.council.text, into: &log)
    var loader = ProjectLoader(inputs, request: request)
    guard let loaded = loader.load(into: &log), !log.hasErrors, let project = loaded.meetings.first
    else { return nil }
    let library = ExtractLibrary.discover(
      in: ["extracts", "councils/\(place.address.council)/extracts"], of: inputs.data, into: &log)
    let asked = project.byArea.map { FigureRequest($0, loaded.dictionary, library) }
    let releases = ReleaseReadings.read(asked, loaded, inputs.data)
    var told: Set<ExtractLibrary.Choice> = []
    releases.report(for: asked, besides: &told, into: &log)
    let read = MeetingTask.Read.Part(
      part: .restricted, project: project,
      readings: project.byArea.map {
        MeetingReadings.read($0, loaded, library, releases, inputs.data, into: &log)
      })
    let made = MeetingDisclosure.together(read.readings, loaded.dictionary, inputs.data)
    var findings = DiagnosticLog()
    for (_, found) in made { findings.merge(found) }
    for readings in read.readings { findings.merge(readings.undeclared) }
    log.merge(
      findings, silencedBy: project.meeting.silences(of: DisclosureProblem.samples))
    let figures = PartFigures(read, made.map(\.0), inputs.data, into: &log)
    PassedOverReleases(library, of: project.meeting, inputs.data, loaded).report(
      project, newest: read.readings.map(\.newest), into: &log)
    guard !log.hasErrors, let figures else { return nil }
    return MeetingBuilder(
      .restricted, project: project, figures: figures, dictionary: loaded.dictionary,
      withheld: [], toolVersion: toolVersion, converters: .none, attached: [])
  }
}

extension MeetingBuilder {
  /// The one report of the meeting in its forms, each marked.
  func draft(into log: inout DiagnosticLog) -> [DraftFile]? {
    guard let report = reports.first,
      let made = reportBuilder(for: report, into: &log)?.document(of: report, into: &log)
    else { return nil }
    let words =
      "DRAFT. Not published, and not to be sent on: the figures are those of the files "
      + "as they stand, and the other papers of the meeting were not looked at."
    let mark = Block(
      .panel(Panel(role: .notice, blocks: [Block(.paragraph([Inline(.strong([.text(words)]))]))])))
    let document = Document(title: "DRAFT: \(made.title)", blocks: [mark] + made.blocks)
    let name = report.source.name
    let html = pages.page(
      of: document, item: meeting.item(of: name),
      description: "A draft. Not published.",
      mark: ClosedMark(
        words: report.source.exemption?.mark(council.jurisdiction) ?? "Draft, not for publication"),
      navigation: [], footer: [], into: &log)
    return html.map { html in
      [
        DraftFile(path: name.html, text: String(decoding: html, as: UTF8.self)),
        DraftFile(path: name.markdown, text: MarkdownWriter().text(of: document)),
      ]
        + made.charts.map { DraftFile(path: $0.file, text: SVGWriter().text(of: $0)) }
    }
  }
}
