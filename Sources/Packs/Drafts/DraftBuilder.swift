import Analysis
import Councils
package import Diagnostics
import Documents
import Extracts
import Figures
import Fingerprints
package import Forms
package import Papers
import ProjectFiles
package import Publication
import Settings
import WordWriting

/// Makes one report as a marked draft, whatever state the other papers of its meeting are in.
///
/// Nothing of it can be taken for a published page: it says that it is a draft in its title and on top,
/// has no links to a pack, and lies where nobody but its author reads.
package struct DraftBuilder: Sendable {
  private let inputs: ProjectInputs
  private let toolVersion: String
  private let shelf: ReleaseShelf?
  private let houses: HouseShelf?

  /// - Parameters:
  ///   - shelf: what was read from releases before, for a program that makes drafts again and again.
  ///   - houses: the houses that were read before, for the same.
  package init(
    inputs: ProjectInputs, toolVersion: String, shelf: ReleaseShelf? = nil,
    houses: HouseShelf? = nil
  ) {
    self.inputs = inputs
    self.toolVersion = toolVersion
    self.shelf = shelf
    self.houses = houses
  }

  /// Where a report stands in the project.
  package struct Place: Sendable {
    package let address: PackAddress
    package let file: String
    package let stem: String
    /// The file below Data.
    let path: String
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
      address: PackAddress(council: council, meeting: meeting), file: place[4], stem: name.stem,
      path: parts.joined(separator: "/"))
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
  ///
  /// - Parameter word: what makes a Word file for comment, where one is wanted; it is then made whatever
  ///   state the report is in, and alone where the report has errors.
  package func build(
    _ place: Place, word: Converters? = nil, into log: inout DiagnosticLog
  ) -> [DraftFile]? {
    guard let builder = builder(of: place, into: &log) else {
      return word.flatMap { asWritten(place, $0, into: &log) }
    }
    var files = builder.draft(into: &log) ?? []
    if log.hasErrors { files = [] }
    guard let word else { return log.hasErrors ? nil : files }
    if let file = builder.draftForComment(word, into: &log) {
      files.append(file)
    } else if let file = asWritten(place, word, into: &log)?.first {
      files.append(file)
    }
    return files.isEmpty ? nil : files
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
    var request = BuildRequest(
      council: place.address.council.text, meetings: [place.address.meeting.text], jobs: 1,
      toolVersion: toolVersion, draft: place.file)
    request.shelf = shelf
    request.houses = houses
    // What was printed before decides what may be printed now.
    _ = RecordChain(
      PublicationHistory(inputs.data), council: place.address.council.text, into: &log)
    var loader = ProjectLoader(inputs, request: request)
    guard let loaded = loader.load(into: &log), !log.hasErrors, let project = loaded.meetings.first
    else { return nil }
    var known: [String: ExtractLibrary] = [:]
    let libraries = ExtractLibraries(of: project, in: inputs.data, known: &known, into: &log)
    let asked = project.byArea.map { FigureRequest($0, loaded.dictionary, libraries[$0]) }
    let releases = ReleaseReadings.read(asked, loaded, inputs.data, shelf: shelf)
    var told: Set<ExtractLibrary.Choice> = []
    releases.report(for: asked, besides: &told, into: &log)
    let read = MeetingTask.Read.Part(
      part: .restricted, project: project,
      readings: project.byArea.map {
        MeetingReadings.read($0, loaded, libraries[$0], releases, inputs.data, into: &log)
      })
    let made = MeetingDisclosure.together(read.readings, loaded.dictionary, inputs.data)
    var findings = DiagnosticLog()
    for (_, found) in made { findings.merge(found) }
    for readings in read.readings { findings.merge(readings.undeclared) }
    log.merge(
      findings, silencedBy: project.meeting.silences(of: DisclosureProblem.samples))
    let figures = PartFigures(read, made.map(\.0), inputs.data, into: &log)
    PassedOverReleases(libraries[project], of: project.meeting, inputs.data, loaded).report(
      project, newest: read.readings.map(\.newest), releases, into: &log)
    guard !log.hasErrors, let figures else { return nil }
    return MeetingBuilder(
      .restricted, project: project, figures: figures, dictionary: loaded.dictionary,
      withheld: [], toolVersion: toolVersion, converters: .none, attached: [], jobs: 1)
  }

  /// The report as its author wrote it, each tag as it stands, where no figure can be printed: the words can
  /// be commented on all the same.
  private func asWritten(
    _ place: Place, _ word: Converters, into log: inout DiagnosticLog
  ) -> [DraftFile]? {
    var findings = DiagnosticLog()
    guard let source = inputs.data.text(of: place.path, log: &findings)?.source else { return nil }
    let parts = FrontMatter.split(source, into: &findings)
    var text = MarkedText()
    text.append(source.range(parts.body.lowerBound, parts.body.upperBound))
    let blocks = MarkdownReader.read(text, into: &findings)
    let title = parts.settings?.entries?.first { $0.key == "title" }?.value.text ?? place.stem
    let heading = Block(.heading(Heading(level: 1, inlines: [Inline(.value(title))])))
    let words =
      "DRAFT FOR COMMENT. Not published, and not to be sent on. The report cannot be built as it stands, "
      + "so each figure is shown by its name."
    let document = DocumentFinisher.finish(
      Document(title: "DRAFT: \(title)", blocks: [Self.mark(words), heading] + blocks))
    let date = CalendarDate(iso: String(place.address.meeting.text.prefix(10)))
    let frame = WordFrame(
      look: .standard, council: place.address.council.text, meeting: place.address.meeting.text,
      date: date, mark: Self.headMark(nil))
    return [
      Self.file(document, source, place.stem, frame, on: date, by: word, into: &log)
    ]
  }

  /// What stands at the head of each page of a draft for comment.
  ///
  /// - Parameter mark: of a report that is not open to the public.
  static func headMark(_ mark: String?) -> String {
    "Draft for comment" + (mark.map { ". \($0)" } ?? ", not for publication")
  }

  /// The mark on top of a draft.
  static func mark(_ words: String) -> Block {
    Block(
      .panel(Panel(role: .notice, blocks: [Block(.paragraph([Inline(.strong([.text(words)]))]))])))
  }

  /// The draft as a Word file, with what it could not carry over in the log.
  static func file(
    _ document: Document, _ source: SourceText, _ stem: String, _ frame: WordFrame,
    on date: CalendarDate?, by word: Converters, into log: inout DiagnosticLog
  ) -> DraftFile {
    let draft = WordDraft(
      source: source, file: source.name, fingerprint: Fingerprint(of: source.bytes).description)
    let made = word.wordFile(of: document, frame, on: date, draft: draft)
    for problem in made.problems { log.report(problem, at: Location(file: source.name)) }
    return DraftFile(path: "\(stem).docx", bytes: made.bytes)
  }
}

extension MeetingBuilder {
  /// The one report as a Word file for comment, as far as it can be made at all; what is wrong with it is in
  /// the log already.
  func draftForComment(_ word: Converters, into log: inout DiagnosticLog) -> DraftFile? {
    var findings = DiagnosticLog()
    guard let report = reports.first,
      let made = reportBuilder(for: report, into: &findings)?
        .document(of: report, whatever: true, into: &findings)
    else { return nil }
    let words =
      "DRAFT FOR COMMENT. Not published, and not to be sent on. Change words and put comments where you "
      + "like; a figure comes from a file and is put right there."
    let document = Document(
      title: "DRAFT: \(made.title)", blocks: [DraftBuilder.mark(words)] + made.blocks)
    let name = report.source.name
    let mark = DraftBuilder.headMark(report.source.exemption?.mark(council.jurisdiction))
    let frame = pages.wordFrame(item: meeting.item(of: name), mark: ClosedMark(words: mark))
    return DraftBuilder.file(
      document, report.source.source, name.stem, frame, on: meeting.date, by: word, into: &log)
  }

  /// The one report of the meeting in its forms, each marked.
  func draft(into log: inout DiagnosticLog) -> [DraftFile]? {
    guard let report = reports.first,
      let made = reportBuilder(for: report, into: &log)?.document(of: report, into: &log)
    else { return nil }
    let words =
      "DRAFT. Not published, and not to be sent on: the figures are those of the files "
      + "as they stand, and the other papers of the meeting were not looked at."
    let mark = DraftBuilder.mark(words)
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
