import Councils
import Diagnostics
import Documents
package import Figures
import Indicators
import Packs
import ProjectFiles

/// Begins a project in an empty folder: a council with its published figures, all house styles, and a
/// first meeting whose papers build without an edit.
///
/// All is made in a folder beside its place, so that a run that is stopped leaves no half of a project.
package struct ProjectStarter: Sendable {
  /// What a user asks for.
  package struct Request: Sendable {
    /// The folder, which is made where it is missing.
    let folder: String
    /// The council's name, code or number.
    let council: String
    let house: String
    let committee: String
    /// The day of the first meeting; nil for one some weeks on.
    let date: CalendarDate?
    let today: CalendarDate

    package init(
      folder: String, council: String, house: String, committee: String, date: CalendarDate?,
      today: CalendarDate
    ) {
      self.folder = folder
      self.council = council
      self.house = house
      self.committee = committee
      self.date = date
      self.today = today
    }
  }

  private let request: Request

  package init(_ request: Request) { self.request = request }

  /// Makes the project.
  package func make() throws(SkeletonMaker.Failure) -> SkeletonMaker.Result {
    guard let areas = StarterArea.table() else { throw .asked(.damagedProgram) }
    let area: Area
    do throws(SkeletonProblem) {
      area = try StarterArea.find(request.council, among: areas)
    } catch {
      throw .asked(error)
    }
    let place = try NewProjectFolder.begin(request.folder)
    do throws(SkeletonMaker.Failure) {
      let result = try fill(place, area)
      try place.finish()
      return result
    } catch {
      place.abandon()
      throw error
    }
  }

  private func fill(
    _ place: borrowing NewProjectFolder, _ area: Area
  ) throws(SkeletonMaker.Failure) -> SkeletonMaker.Result {
    let name = Self.printed(area)
    let id = Slug.make(name)
    let shared = ["Data", "Templates"].flatMap { folder in
      StarterFiles.begun(of: folder).map { NewFile(path: "\(folder)/\($0.path)", bytes: $0.bytes) }
    }
    let isEnglish = area.code.gss.hasPrefix("E")
    let begun = isEnglish ? shared : shared.filter { !$0.path.hasPrefix("Data/extracts/") }
    let own = [
      NewFile(path: "README.md", text: StarterReadme.text(name, id: id, hasFigures: isEnglish)),
      NewFile(path: ".gitignore", text: "# What build makes.\n/Output/\n"),
    ]
    let list = NewFile(path: "Data/\(StarterList.path)", text: StarterList(begun).text)
    try place.create(begun + own + [list])
    let inputs = try place.inputs()
    let maker = SkeletonMaker(inputs: inputs)
    _ = try maker.council(id, gss: area.code.gss, house: request.house, called: name)
    let meeting = try firstMeeting(of: id, maker, hasFigures: isEnglish)
    return SkeletonMaker.Result(
      written: [
        "\(request.folder): the project of \(name), with \(begun.count) files of Data and Templates"
      ]
        + meeting.files,
      changed: [], notes: notes(area) + meeting.notes,
      next: (request.folder == "." ? "" : "cd \(request.folder) && ") + "scrutiny build")
  }

  /// "Bristol, City of" is Bristol in a sentence.
  private static func printed(_ area: Area) -> String {
    area.name.split(separator: ",").first.map(String.init) ?? area.name
  }

  private func notes(_ area: Area) -> [String] {
    area.code.gss.hasPrefix("E")
      ? []
      : [
        "the program carries the published figures of English councils alone: put those of \(area.name) "
          + "under Data/councils and write their mappings with scrutiny new extract"
      ]
  }

  private func firstMeeting(
    of id: String, _ maker: SkeletonMaker, hasFigures: Bool
  ) throws(SkeletonMaker.Failure) -> (files: [String], notes: [String]) {
    let files = try maker.council(id)
    let days = MeetingDates(
      request.date ?? MeetingDates.first(after: request.today), files.council)
    let meeting = "\(days.meeting.iso)-\(Slug.make(request.committee))"
    let folder = "councils/\(id)/meetings/\(meeting)"
    guard hasFigures else {
      let made = try maker.meeting(
        meeting, of: id, committee: request.committee, time: nil, place: nil)
      return (made.written, made.notes)
    }
    let papers = [
      StarterPaper.performance(file: "03-performance.md"),
      StarterPaper.workforce(file: "04-workforce.md"),
    ]
    var log = DiagnosticLog()
    let found = StarterMeasures(
      papers.flatMap(\.measures), files, cutOff: days.cutOff, meeting: days.meeting,
      data: maker.inputs.data, into: &log)
    guard !log.hasErrors else { throw .project(log) }
    var made = [
      NewFile(
        path: "\(folder)/meeting.yaml",
        text: SkeletonMaker.meetingSettings(
          committee: request.committee, time: nil, place: nil, days, minutes: nil,
          reports: papers.map(\.file)))
    ]
    for paper in papers {
      guard let name = PaperName(file: paper.file) else { continue }
      let skeleton = ReportSkeleton(house: files.house, paper, found, of: files.council.name)
      made.append(
        NewFile(path: "\(folder)/\(paper.file)", text: skeleton.text(title: paper.title, of: name)))
    }
    let written = try maker.write(made, in: maker.inputs.data)
    try maker.allow(found.oldest, of: id)
    return (written, days.notes + Self.notes(found, id))
  }

  private static func notes(_ found: StarterMeasures, _ id: String) -> [String] {
    guard found.oldest > SkeletonMaker.Freshness.usual else { return [] }
    return [
      "the oldest figures are \(found.oldest) days old at the meeting: newer ones are likely to be out; put "
        + "them under Data/extracts, and 'data_no_older_than: \(SkeletonMaker.Freshness.usual) days' into "
        + "Data/councils/\(id)/council.yaml"
    ]
  }
}

extension SkeletonMaker {
  /// Lets a council's papers show figures as old as those that a new project comes with.
  fileprivate func allow(_ oldest: Int, of id: String) throws(Failure) {
    let path = "councils/\(id)/council.yaml"
    do throws(FileProblem) {
      let old = try inputs.data.bytes(of: path)
      let text = String(decoding: old, as: UTF8.self)
        .replacing(Freshness().line, with: Freshness(oldest: oldest).line)
      try inputs.data.replace(path, holding: old, with: Array(text.utf8))
    } catch {
      throw .file(error)
    }
  }
}
