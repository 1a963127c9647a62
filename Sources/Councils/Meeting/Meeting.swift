package import Diagnostics
package import Figures
package import Indicators

/// One meeting and its agenda, as `meeting.yaml` has it.
package struct Meeting: Sendable {
  /// The name of its folder, and of its folder in Output.
  package let id: String
  package let committee: String
  package let date: CalendarDate
  /// Where `date` stands in `meeting.yaml`.
  package var dateRange: SourceRange?
  /// Such as `18:30`.
  package let time: String?
  /// When it ends, in the same form.
  package var ends: String?
  /// Where it is held; where it was moved, its new place.
  package private(set) var place: String?
  /// The newest release that is not later than this day is read.
  package let dataCutOff: CalendarDate
  /// Where `data_cut_off` stands in `meeting.yaml`.
  package var dataCutOffRange: SourceRange?
  /// When the papers were or are to be issued.
  package let issued: CalendarDate?
  /// Where `issued` stands in `meeting.yaml`.
  package let issuedRange: SourceRange?
  /// Sources of which a release later than the cut-off is read.
  package let laterReleases: [String: LaterRelease]
  package private(set) var agenda: [AgendaItem] { didSet { papers = Self.papers(of: agenda) } }
  /// The reports in agenda order, each with its appendices after it; of an item with a paper for each
  /// area, those.
  package private(set) var papers: [Paper] { didSet { index() } }
  /// The place of each paper in the list, by its file.
  private var places: [String: Int] = [:]
  /// Findings about the meeting that have been answered with a reason.
  package let silences: [Silence]
  /// The letter that goes out with papers that could not be had with the agenda.
  package private(set) var letter: Letter?
  /// Why papers with too few clear days may be taken all the same.
  package var urgency: Urgency?
  /// The published papers that these correct.
  package var correction: Correction?
  /// Who sits on the committee, by role; empty where neither the meeting nor the council says so.
  package var membership: [String] = []
  /// The forms of its pack; nil where the council's are.
  package var formats: Set<PaperFormat>?
  /// The councils that have it, where one definition gives it to several.
  package var councils: CouncilChoice?
  /// What became of it after it was called.
  package var states = MeetingStates()

  /// `letter:` of `meeting.yaml`: what is sent with papers that follow the agenda.
  package struct Letter: Sendable {
    /// Who signs it, by job title.
    package let from: String
    /// Why the papers come late, without a full stop.
    package let reason: String
    /// The file names of the papers that it encloses, with their places.
    package let items: [(file: String, range: SourceRange)]
    package let issued: CalendarDate
    package let range: SourceRange
  }

  /// `read_later_release:` of `meeting.yaml` for one source: a release that came out after the
  /// cut-off is read, but no further than a year.
  package struct LaterRelease: Sendable {
    /// The last year that is taken from it.
    package let upToYear: Int
    /// Where the source is named in `meeting.yaml`.
    package let range: SourceRange?
  }

  package init(
    id: String, committee: String, date: CalendarDate, time: String?, place: String?,
    dataCutOff: CalendarDate, issued: CalendarDate?, issuedRange: SourceRange?,
    laterReleases: [String: LaterRelease],
    agenda: [AgendaItem], letter: Letter? = nil, silences: [Silence] = []
  ) {
    self.id = id
    self.committee = committee
    self.date = date
    self.time = time
    self.place = place
    self.dataCutOff = dataCutOff
    self.issued = issued
    self.issuedRange = issuedRange
    self.laterReleases = laterReleases
    self.agenda = Self.numbered(agenda)
    self.letter = letter
    self.silences = silences
    papers = Self.papers(of: self.agenda)
    index()
  }

  /// Its `meeting.yaml`, as messages call it: in the folder of a council, or where one definition serves many.
  package func settings(of council: String) -> String {
    dateRange?.source.name ?? "Data/councils/\(council)/meetings/\(id)/meeting.yaml"
  }

  /// The meeting with one report alone, on the agenda or not yet.
  package func drafting(_ file: String) -> Meeting {
    var draft = self
    draft.letter = nil
    draft.agenda = agenda.map { item in
      guard case .report(let other) = item.kind, other != file else {
        if case .tracker = item.kind {
          return item.holding(.standing(RecommendationTracker.title))
        }
        var item = item
        item.appendices = []
        item.attachments = []
        item.state = nil
        return item
      }
      return item.holding(.standing(other))
    }
    if !draft.narratives.contains(where: { $0.file == file }), let range = agenda.last?.range {
      draft.agenda = Self.numbered(draft.agenda + [AgendaItem(kind: .report(file), range: range)])
    }
    return draft
  }

  /// The meeting with a place, where it has none, and with an agenda that begins with these items, but for
  /// those that it has in the same words.
  func completed(place other: String?, items: [String]) -> Meeting {
    var meeting = self
    meeting.place = place ?? other
    guard let range = agenda.first?.range else { return meeting }
    let own = Set(
      agenda.compactMap { item in
        if case .standing(let words) = item.kind { words.lowercased() } else { nil }
      })
    let standing = items.filter { !own.contains($0.lowercased()) }
      .map { AgendaItem(kind: .standing($0), range: range) }
    // A pack that goes on with another's agenda has that one's numbers and begins with none of its items.
    let goesOn = agenda.contains { $0.written != nil }
    meeting.agenda = Self.numbered(goesOn ? agenda : standing + agenda)
    return meeting
  }

  /// The items with their numbers: what is written, or the one after the item before.
  private static func numbered(_ agenda: [AgendaItem]) -> [AgendaItem] {
    var last = 0
    return agenda.map { item in
      var item = item
      last = item.written ?? last + 1
      item.number = last
      return item
    }
  }

  /// The agenda with the titles of reports that are not taken, by file name.
  package mutating func name(_ titles: [String: String]) {
    for index in agenda.indices {
      if case .report(let file) = agenda[index].kind { agenda[index].title = titles[file] }
    }
  }

  /// Whether the papers follow or correct those of another folder: so says a correction, a letter or a
  /// reason for urgency.
  package var followsOtherPapers: Bool {
    correction != nil || letter != nil || urgency != nil || isUrgentThroughout
  }

  /// Whether each paper of the pack belongs to an item that is urgent.
  var isUrgentThroughout: Bool {
    let items = agenda.filter { item in
      switch item.kind {
      case .report, .file: item.isTaken
      default: false
      }
    }
    return !items.isEmpty && items.allSatisfy { $0.state != nil }
  }

  /// The answers to some findings alone.
  package func silences(of problems: [any Problem]) -> [Silence] {
    let codes = Set(problems.map(\.code))
    return silences.filter { codes.contains($0.rule) }
  }

  /// The number of the item that a report or an appendix belongs to.
  package func item(of paper: PaperName) -> Int? {
    self.paper(paper)?.number
  }

  /// Where the agenda has a report or an appendix; nil where it has not.
  package func paper(_ name: PaperName) -> Paper? { places[name.markdown].map { papers[$0] } }

  private mutating func index() {
    places = Dictionary(papers.enumerated().map { ($0.element.file, $0.offset) }) { first, _ in
      first
    }
  }

  /// The number of the item under which recommendations of earlier meetings are followed up; nil
  /// where there is none.
  package var trackerItem: Int? {
    agenda.first { item in
      if case .tracker = item.kind { item.isTaken } else { false }
    }?.number
  }

  /// The number of the item that says what has changed; nil where there is none.
  package var changesItem: Int? {
    agenda.first { item in
      if case .changes = item.kind { item.isTaken } else { false }
    }?.number
  }

  /// The files of items that are on the agenda and not taken, those made elsewhere too.
  package var filesNotTaken: [String] {
    reportsNotTaken
      + agenda.filter { !$0.isTaken }.flatMap { $0.attachments.map(\.file) }
  }

  /// The files of reports that are on the agenda and not taken.
  package var reportsNotTaken: [String] {
    agenda.flatMap { item -> [String] in
      guard case .report(let file) = item.kind, !item.isTaken else { return [] }
      return [file] + item.appendices.map(\.file)
    }
  }

  /// The files of the reports that authors wrote, in agenda order, each where the agenda names it.
  package var narratives: [(file: String, range: SourceRange)] {
    agenda.compactMap { item in
      guard case .report(let file) = item.kind else { return nil }
      return (file, item.range)
    }
  }

  /// The tables of its folder that name its councils or the areas of an item.
  package var areaTables: Set<String> {
    let choices = agenda.map { $0.forEach?.wanted } + [councils?.wanted]
    return Set(
      choices.compactMap { choice in
        if case .column(_, let file)? = choice { file } else { nil }
      })
  }

  /// The reports in agenda order.
  package var reports: [Paper] { papers.filter { $0.appendix == nil } }

  /// The same with the papers of the areas of an item, by its place in the agenda.
  package func placing(_ areas: [Int: [AgendaItem.AreaPaper]]) -> Meeting {
    var meeting = self
    meeting.agenda = agenda.enumerated().map { index, item in
      var item = item
      item.areas = areas[index] ?? []
      return item
    }
    return meeting
  }

  private static func papers(of agenda: [AgendaItem]) -> [Paper] {
    agenda.flatMap { item -> [Paper] in
      guard case .report(let file) = item.kind, item.isTaken else { return [] }
      if item.forEach != nil {
        return item.areas.enumerated().map { place, paper in
          Paper(
            number: item.number, appendix: nil, name: paper.name, file: paper.name.markdown,
            range: item.range, source: file, area: paper.area, areaNumber: place + 1)
        }
      }
      let appendices = item.appendices.map { appendix in
        Paper(
          number: item.number, appendix: appendix.number, file: appendix.file,
          range: appendix.range)
      }
      return [Paper(number: item.number, appendix: nil, file: file, range: item.range)] + appendices
    }
  }

  /// A report or an appendix where the agenda names it.
  package struct Paper: Sendable {
    /// The number of the item.
    package let number: Int
    /// Which of the item's appendices it is, counted from 1; nil for the report.
    package let appendix: Int?
    /// Nil for a file that is called as no paper is.
    package let name: PaperName?
    package let file: String
    package let range: SourceRange
    /// The file that its author wrote: its own, or the narrative that the papers of several areas
    /// are made from.
    package let source: String
    /// Whose paper it is; nil for the council's own.
    package let area: Area?
    /// Which of the item's areas it is, counted from 1; nil for the council's own.
    package let areaNumber: Int?

    fileprivate init(
      number: Int, appendix: Int?, name: PaperName? = nil, file: String, range: SourceRange,
      source: String? = nil, area: Area? = nil, areaNumber: Int? = nil
    ) {
      self.number = number
      self.appendix = appendix
      self.name = name ?? PaperName(file: file)
      self.file = file
      self.range = range
      self.source = source ?? file
      self.area = area
      self.areaNumber = areaNumber
    }
  }
}
