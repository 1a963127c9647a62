package import Diagnostics
package import Indicators
import Settings

/// `for_each:` of a meeting in `Data/meetings`: the councils that each have this meeting.
package struct CouncilChoice: Sendable {
  package let wanted: AreaChoice.Wanted
  /// Councils of those that have another meeting, or none.
  package let except: [AreaChoice.NamedArea]
  /// Where it stands in `meeting.yaml`.
  package let range: SourceRange

  /// A council that can have a meeting: one with a `council.yaml`, or one of `areas.csv` where
  /// `councils.yaml` speaks for those that have none.
  package struct Candidate: Sendable, Equatable {
    /// Its folder in `Data/councils`, and in Output.
    package let id: String
    /// As `council.yaml` has it; otherwise that of the area.
    package let name: String
    /// Nil where `council.yaml` names none of `areas.csv`, which is told elsewhere.
    package let area: Area?
    /// Whether it has a `council.yaml`.
    package let isDeclared: Bool

    package init(id: String, name: String, area: Area?, isDeclared: Bool) {
      self.id = id
      self.name = name
      self.area = area
      self.isDeclared = isDeclared
    }

    /// What a list can call it.
    fileprivate var names: Set<String> {
      Set(
        [id, name, area?.name, area?.code.gss, area?.dfe].compactMap { $0 }.filter { !$0.isEmpty })
    }
  }

  static func read(_ field: Field) -> CouncilChoice? {
    guard field.isPresent, let range = field.keyRange else { return nil }
    return field.fields(.forEachCouncil) { fields in
      let except = AreaChoice.Wanted.names(in: fields.optional("except"))
      return AreaChoice.Wanted(fields.required("councils")).map {
        CouncilChoice(wanted: $0, except: except, range: range)
      }
    }
  }

  /// The councils, by their folders; nil with what is wrong with them in the log.
  ///
  /// - Parameter cells: the cells of a column of a table of the meeting's folder; nil where it cannot be
  ///   read, and the log says why.
  package func councils(
    among known: [Candidate], _ areas: AreaTable, into log: inout DiagnosticLog,
    cells: (_ column: String, _ file: String, inout DiagnosticLog) -> [AreaChoice.NamedArea]?
  ) -> [Candidate]? {
    let before = log.errorCount
    var byName: [String: [Int]] = [:]
    for (index, candidate) in known.enumerated() {
      for name in candidate.names { byName[name, default: []].append(index) }
    }
    var chosen: Set<Int> = []
    switch wanted {
    case .all: chosen = Set(known.indices)
    case .region(let name):
      let regions = areas.areas.filter { $0.level == .region }
      guard let region = regions.first(where: { $0.name == name }) else {
        log.report(AreaChoiceProblem.region(name, known: regions.map(\.name)), at: range)
        return nil
      }
      chosen = Set(known.indices.filter { known[$0].area?.region == region.code })
    case .named(let names): chosen = Self.indices(names, byName, known, into: &log)
    case .column(let column, let file):
      guard let names = cells(column, file, &log) else { return nil }
      chosen = Self.indices(names, byName, known, into: &log)
    }
    for name in except {
      let meant = byName[name.text] ?? []
      if meant.isEmpty {
        log.report(Self.unknown(name, known), at: name.place)
      } else if !meant.contains(where: chosen.contains) {
        log.report(CouncilChoiceProblem.notAmongThem(name.text), at: name.place)
      }
      chosen.subtract(meant)
    }
    if chosen.isEmpty, log.errorCount == before {
      log.report(CouncilChoiceProblem.none, at: range)
    }
    return log.errorCount == before ? chosen.sorted().map { known[$0] } : nil
  }

  private static func indices(
    _ names: [AreaChoice.NamedArea], _ byName: [String: [Int]], _ known: [Candidate],
    into log: inout DiagnosticLog
  ) -> Set<Int> {
    var chosen: Set<Int> = []
    for name in names {
      guard let meant = byName[name.text] else {
        log.report(unknown(name, known), at: name.place)
        continue
      }
      if meant.contains(where: chosen.contains) {
        log.report(CouncilChoiceProblem.twice(name.text), at: name.place)
      }
      chosen.formUnion(meant)
    }
    return chosen
  }

  private static func unknown(
    _ name: AreaChoice.NamedArea, _ known: [Candidate]
  ) -> CouncilChoiceProblem {
    .unknown(name.text, known: known.flatMap { [$0.id, $0.name] })
  }
}
