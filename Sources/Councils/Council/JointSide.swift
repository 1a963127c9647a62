import Analysis
import Figures
import Houses
import Indicators

/// One of the councils of a joint meeting, for what its papers print of it.
package struct JointSide: Sendable {
  /// The name of its folder.
  package let folder: String
  /// As its own `council.yaml` has it.
  package let council: Council

  package init(_ council: Council) {
    folder = council.id
    self.council = council
  }

  /// What stands before its figures: `west_sussex` in `{{ west_sussex.cla_rate.latest }}`.
  package var name: String { folder.replacing("-", with: "_") }

  /// The id by which papers and their rules know one of its indicators while they are made.
  package func id(of indicator: String) -> String { "\(name).\(indicator)" }
}

extension Council {
  /// The council that leads a joint committee, as the committee's papers have it: under the stricter policy and the stricter
  /// clock of all, and under the names of all.
  package func joined(with others: [Council]) -> Council {
    var council = self
    council.sides = ([self] + others).map(JointSide.init)
    for other in others {
      council.disclosure = council.disclosure.joined(with: other.disclosure)
      council.workingDays = WorkingDays(
        closed: council.workingDays.closed.union(other.workingDays.closed))
      council.submissionDays = [council.submissionDays, other.submissionDays].compactMap { $0 }
        .max()
      council.dataNoOlderThan =
        [council.dataNoOlderThan, other.dataNoOlderThan].compactMap { $0 }.min()
      if let spend = other.keyDecisionOver, council.keyDecisionOver?.isOver(spend) ?? true {
        council.keyDecisionOver = spend
      }
    }
    council.fullName = Self.list(([self] + others).map(\.fullName))
    return council
  }

  /// The same as it reads the figures of one of the councils: its area, targets and neighbours.
  package func reading(_ side: JointSide) -> Council {
    let own = side.council
    var council = viewing(
      own.area, region: own.region, neighbours: own.neighbours, model: own.neighbourModel)
    council.targets = side.folder == id ? targets : own.targets
    council.rebases = own.rebases
    return council
  }

  /// "Sefton and Knowsley"
  package static func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
