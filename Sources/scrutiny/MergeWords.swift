import Diagnostics
import Publication
import Shards

/// What a merge did, in some sentences that may be sent as a mail.
struct MergeWords {
  let text: String

  /// - Parameter table: the file that the findings were written to.
  init(
    _ plan: RunPlan, _ ready: MergeRun.Ready, _ outcome: StagedOutput.Outcome,
    _ output: OutputPlace, _ table: String?
  ) {
    let packs = ready.packs.count
    let councils = Set(ready.packs.map(\.council)).count
    let new = outcome.published.count
    let place = output.name.printable
    var sentences: [String] = []
    let all =
      "\(counted(packs, "pack")) of \(counted(councils, "council")) from "
      + counted(plan.shards.count { !$0.isEmpty }, "shard")
    if packs == 0 {
      sentences.append("No pack was to be made.")
    } else if new == 0, outcome.withdrawn.isEmpty {
      sentences.append("Nothing to do: \(all) stood in \(place) already.")
    } else {
      sentences.append("\(all) \(packs == 1 ? "stands" : "stand") in \(place).")
      let were = outcome.upToDate.count
      if were > 0 {
        sentences.append(
          "\(new) \(new == 1 ? "is" : "are") new or other than before, "
            + "\(were) \(were == 1 ? "was" : "were") there already.")
      }
    }
    let gone = outcome.withdrawn.count
    if gone > 0 {
      sentences.append(
        "\(counted(gone, "pack")) of meetings that are no more \(gone == 1 ? "was" : "were") withdrawn."
      )
    }
    sentences.append(Self.words(of: ready.findings, table))
    if let first = ready.unavailable.first {
      sentences.append("Without a form that was asked for: \(first.message).")
    }
    text = sentences.joined(separator: " ") + "\n"
  }

  /// As in "No finding." or "3 warnings in 2 councils: E162 twice, D011 once."
  private static func words(of findings: [RunFinding], _ table: String?) -> String {
    guard !findings.isEmpty else { return "No finding." }
    let councils = Set(findings.map(\.council).filter { !$0.isEmpty }).count
    let codes = Dictionary(grouping: findings, by: \.code).mapValues(\.count)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let listed = codes.prefix(5).map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    return "\(counted(findings.count, "warning"))"
      + (councils > 0 ? " in \(counted(councils, "council"))" : "")
      + " (\(listed)\(codes.count > 5 ? ", …" : ""))"
      + (table.map { "; \($0.printable) lists \(findings.count == 1 ? "it" : "them")." }
        ?? "; --findings writes a table of them.")
  }
}
