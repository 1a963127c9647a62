package import Diagnostics
package import Figures

/// One meeting and its agenda, as `meeting.yaml` has it.
package struct Meeting: Sendable {
  /// The name of its folder, and of its folder in Output.
  package let id: String
  package let committee: String
  package let date: CalendarDate
  package let time: String?
  package let place: String?
  /// The newest release that is not later than this day is read.
  package let dataCutOff: CalendarDate
  /// When the papers were or are to be issued.
  package let issued: CalendarDate?
  /// Where `issued` stands in `meeting.yaml`.
  package let issuedRange: SourceRange?
  /// Sources of which a release later than the cut-off is read.
  package let laterReleases: [String: LaterRelease]
  package let agenda: [AgendaItem]
  /// Findings about the meeting that have been answered with a reason.
  package let silences: [Silence]
  /// The letter that goes out with papers that could not be had with the agenda.
  package let letter: Letter?
  /// Why papers with too few clear days may be taken all the same.
  package var urgency: Urgency?

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
    self.agenda = agenda
    self.letter = letter
    self.silences = silences
  }

  /// The number of a report's item on the agenda.
  package func item(of paper: PaperName) -> Int? {
    reports.first { $0.file == paper.markdown }?.number
  }

  /// The reports in agenda order.
  package var reports: [(number: Int, file: String, range: SourceRange)] {
    agenda.enumerated().compactMap { index, item in
      guard case .report(let file) = item.kind else { return nil }
      return (index + 1, file, item.range)
    }
  }
}

package struct AgendaItem: Sendable {
  package let kind: Kind
  /// Its place in `meeting.yaml`.
  package let range: SourceRange

  package enum Kind: Sendable {
    /// An item without a paper, such as apologies for absence.
    case standing(String)
    /// The minutes of an earlier meeting.
    case minutes(CalendarDate)
    /// A report of this folder, by file name.
    case report(String)
    /// The page that says what has changed since the last published meeting.
    case changes
  }

  package init(kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}
