package import Analysis
package import Diagnostics
package import Figures
package import Houses
package import Indicators

/// A council as `Data/councils/<council>/council.yaml` describes it.
package struct Council: Sendable {
  /// The name of its folder, and of its folder in Output.
  package let id: String
  package private(set) var name: String
  package private(set) var area: Area
  package private(set) var region: Area?
  package let england: Area?
  package private(set) var neighbours: [Area]
  /// The model that the neighbours come from, such as "2025"; empty without neighbours.
  package private(set) var neighbourModel: String
  package let jurisdiction: Jurisdiction
  /// The name of a folder in Templates.
  package let houseStyle: String
  /// Printed on every page; empty where the council wants none.
  package let notice: String
  package internal(set) var disclosure: DisclosurePolicy
  /// The age at the meeting beyond which a figure is warned about; nil for no limit.
  package internal(set) var dataNoOlderThan: Int?
  package internal(set) var workingDays: WorkingDays
  package internal(set) var targets: [Target]
  /// From which days limits of usual variation begin anew.
  package var rebases: [Rebase] = []
  /// The spend beyond which a decision is a key one, as the council's constitution has it.
  package internal(set) var keyDecisionOver: Spend?
  /// How many working days before a meeting its papers are due with democratic services.
  package var submissionDays: Int?
  /// Who sits on each committee, by role, in the order of the file.
  package var committees: [CommitteeMembership] = []
  /// What to know for the meetings of all committees.
  package var attendance = PublicAttendance()
  /// Warnings about figures that a check of everything finds and that are right for this council.
  package var knownWarnings: [Silence] = []
  /// The forms of its packs; nil where it names none.
  package var formats: Set<PaperFormat>?
  /// What makes the PDF of its packs.
  package var pdfEngine = PDFEngine.weasyprint
  /// As it stands at the head of its papers, such as "Sefton Council".
  package var fullName: String
  /// The councils of a joint meeting, the one that leads it first; empty for a meeting of one council.
  package internal(set) var sides: [JointSide] = []

  package init(
    id: String, name: String, area: Area, region: Area?, england: Area?, neighbours: [Area],
    neighbourModel: String, jurisdiction: Jurisdiction, houseStyle: String, notice: String,
    disclosure: DisclosurePolicy, dataNoOlderThan: Int?, workingDays: WorkingDays,
    targets: [Target], keyDecisionOver: Spend? = nil
  ) {
    self.id = id
    self.name = name
    fullName = name
    self.area = area
    self.region = region
    self.england = england
    self.neighbours = neighbours
    self.neighbourModel = neighbourModel
    self.jurisdiction = jurisdiction
    self.houseStyle = houseStyle
    self.notice = notice
    self.disclosure = disclosure
    self.dataNoOlderThan = dataNoOlderThan
    self.workingDays = workingDays
    self.targets = targets
    self.keyDecisionOver = keyDecisionOver
  }
}

extension Council {
  /// The same council with what a meeting aims at: for each indicator that is named there, those
  /// targets alone.
  package func aiming(at own: [Target]) -> Council {
    let named = Set(own.map(\.indicator))
    var council = self
    council.targets = targets.filter { !named.contains($0.indicator) } + own
    return council
  }

  /// What it aims at for an indicator on a day: of its area where there is such a target, and else of all.
  package func target(of indicator: String, on date: CalendarDate) -> Target? {
    let known = targets.filter { $0.indicator == indicator && $0.from <= date }
    let own = known.filter { $0.area == area.code }
    return (own.isEmpty ? known.filter { $0.area == nil } : own).max { $0.from < $1.from }
  }

  /// The same with another area in the place of its own, as the paper of that area needs it: whose figures
  /// they are and whom they are compared with. Its house, policy and folder stay.
  ///
  /// - Parameters:
  ///   - region: the region that the area lies in.
  ///   - neighbours: nearest first, by a model of this year; both empty where none lists the area.
  package func viewing(
    _ area: Area, region: Area?, neighbours: [Area], model: String
  ) -> Council {
    var council = self
    council.name = area.name
    council.fullName = area.name
    council.area = area
    council.region = region
    council.neighbours = neighbours
    council.neighbourModel = model
    return council
  }

  /// The indicators for which a meeting's targets take the place of the council's, by id.
  package func targets(replacedBy own: [Target]) -> [String] {
    Set(targets.map(\.indicator)).intersection(own.map(\.indicator)).sorted()
  }
}

/// Whose law sets the clear days before a meeting.
package enum Jurisdiction: String, Sendable, CaseIterable {
  case england = "England"
  case wales = "Wales"
  case scotland = "Scotland"

  /// That of a place, by the country that its code begins with; codes of England's places begin with E or with
  /// a number of the Department for Education.
  package init(of area: AreaCode) {
    self = area.gss.hasPrefix("W") ? .wales : area.gss.hasPrefix("S") ? .scotland : .england
  }

  /// The paragraphs of Schedule 12A to the Local Government Act 1972 (of Schedule 7A to that of 1973
  /// in Scotland) by which a paper can be exempt.
  package var exemptParagraphs: ClosedRange<Int> {
    switch self {
    case .england: 1...7
    case .wales: 12...18
    case .scotland: 1...15
    }
  }

  /// Five in England (SI 2002/715); three in Wales and Scotland.
  package var clearDays: Int { self == .england ? 5 : 3 }
}
