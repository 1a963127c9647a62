/// The code by which a place is known in statistics: nine characters such as `E08000014`, or for
/// two councils that report as one, both codes with ` / ` between them.
package struct AreaCode: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let gss: String

  package init(_ gss: String) { self.gss = gss }

  package var description: String { gss }

  /// In the order of the codes' scalars.
  package static func < (left: Self, right: Self) -> Bool { left.gss < right.gss }

  package static let england = AreaCode("E92000001")
}

/// A place that figures are given for.
package struct Area: Sendable, Hashable {
  package let code: AreaCode
  /// The Department for Education's three digits; empty for England and regions.
  package let dfe: String
  package let name: String
  package let level: Level
  /// The region that a local authority lies in.
  package let region: AreaCode?
  /// Codes under which older releases give the same place.
  package let formerCodes: [AreaCode]
  /// Codes of councils whose area it took over, in part or with others: their figures are not its
  /// own.
  package var predecessors: [AreaCode] = []
  /// Whether so few children live there that what is improbable elsewhere is usual: its numbers are
  /// held to no bounds, and a share of nobody needs no word.
  package var hasFewChildren = false

  /// Whether it stands for two councils that report some figures as one.
  package var isJoint: Bool { code.gss.contains(" / ") }

  /// The raw value is the word of `areas.csv`.
  package enum Level: String, Sendable, Hashable, CaseIterable {
    case england = "England"
    case region
    case localAuthority = "local authority"
  }

  package init(
    code: AreaCode, dfe: String, name: String, level: Level, region: AreaCode? = nil,
    formerCodes: [AreaCode] = []
  ) {
    self.code = code
    self.dfe = dfe
    self.name = name
    self.level = level
    self.region = region
    self.formerCodes = formerCodes
  }
}

/// The places of `Data/areas.csv`, found by the code of today, an older code, or the department's
/// number.
package struct AreaTable: Sendable {
  /// In the order of the file.
  package let areas: [Area]
  private let byCode: [AreaCode: Area]
  private let byFormerCode: [AreaCode: Area]
  private let byNumber: [String: Area]

  /// Where two areas claim one code or number the first keeps it; readers refuse that before.
  package init(_ areas: [Area]) {
    self.areas = areas
    byCode = Dictionary(areas.map { ($0.code, $0) }) { first, _ in first }
    byFormerCode = Dictionary(areas.flatMap { area in area.formerCodes.map { ($0, area) } }) {
      first, _ in first
    }
    byNumber = Dictionary(areas.filter { !$0.dfe.isEmpty }.map { ($0.dfe, $0) }) { first, _ in
      first
    }
  }

  /// The area that a code means today, whether it is the code of today or an older one.
  package func area(_ code: AreaCode) -> Area? { byCode[code] ?? byFormerCode[code] }

  /// The area of a number of the department's; nil where none has it.
  package func area(dfe: String) -> Area? { byNumber[dfe] }

  /// The areas that took over the area of a council that is no more.
  package func successors(of code: AreaCode) -> [Area] {
    areas.filter { $0.predecessors.contains(code) }
  }

  /// The code of today for a code as it stands in a file; a code that the table does not hold
  /// stays itself.
  package func current(_ code: AreaCode) -> AreaCode { area(code)?.code ?? code }
}

/// Which councils the department compares with which, nearest first, by model year.
package struct StatisticalNeighbours: Sendable {
  /// The years in which a model was published, in order.
  package let models: [String]
  private let lists: [Key: [String]]

  private struct Key: Hashable {
    let model: String
    let dfe: String
  }

  /// One line of `neighbours.csv`: the `rank`th neighbour of a council in a model.
  package struct Entry: Sendable, Hashable {
    package let model: String
    package let dfe: String
    package let rank: Int
    package let neighbour: String

    package init(model: String, dfe: String, rank: Int, neighbour: String) {
      self.model = model
      self.dfe = dfe
      self.rank = rank
      self.neighbour = neighbour
    }
  }

  package init(_ entries: [Entry]) {
    let grouped = Dictionary(grouping: entries) { Key(model: $0.model, dfe: $0.dfe) }
    lists = grouped.mapValues { $0.sorted { $0.rank < $1.rank }.map(\.neighbour) }
    models = Set(entries.map(\.model)).sorted()
  }

  /// The department's numbers of a council's neighbours, nearest first; nil where the model does
  /// not list the council. Without a model, the newest.
  package func neighbours(of dfe: String, model: String? = nil) -> [String]? {
    guard let model = model ?? models.last else { return nil }
    return lists[Key(model: model, dfe: dfe)]
  }
}
