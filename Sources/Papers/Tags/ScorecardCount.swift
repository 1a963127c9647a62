import Analysis
import Documents
import Figures

/// The sentence above a scorecard: how many of its measures miss their target, and what the others do.
struct ScorecardCount {
  private let all: Int
  private let missed: Int
  private let near: Int
  private let met: Int
  private let none: Int
  private let later: Int
  private let neither: Int
  private let unknown: Int
  /// Of those that have a figure; nil where the scorecard does not say it.
  private let unusual: Int?
  private let saysTargets: Bool

  init(_ rows: [ScorecardRow], _ columns: [Scorecard.Column]) {
    func count(_ isSo: (Rating) -> Bool) -> Int { rows.count { isSo($0.rating) } }
    all = rows.count
    missed = count { $0 == .missed }
    near = count { $0 == .near }
    met = count { $0 == .met }
    none = count { $0 == .noTarget }
    later = count { if case .later = $0 { true } else { false } }
    neither = count { $0 == .neither }
    unknown = count { if case .unknown = $0 { true } else { false } }
    unusual = columns.contains(.usual) ? rows.count(where: \.usual.isSignal) : nil
    saysTargets = columns.contains(.target)
  }

  /// "4 of 15 measures miss their target. Two are within tolerance, five meet theirs, …"
  var sentence: [Inline] {
    guard all > 0 else { return [] }
    var rest: [String] = []
    if saysTargets, all > 1 {
      rest.append(PublishableReading.list(others).capitalisedFirst)
    }
    if let unusual, unusual > 0 {
      rest.append(
        all == 1
          ? "Its newest figure is not usual"
          : "The newest \(unusual == 1 ? "figure" : "figures") of \(word(unusual)) "
            + "\(unusual == 1 ? "is" : "are") not usual")
    }
    let others = rest.filter { !$0.isEmpty }.map { $0 + "." }.joined(separator: " ")
    guard saysTargets else { return others.isEmpty ? [] : [.text(others)] }
    return [Inline(.strong([.text(first)]))] + (others.isEmpty ? [] : [.text(" " + others)])
  }

  private var first: String {
    if all == 1 { return ofOne }
    if missed + near + met == 0 {
      return all == 2
        ? "Neither measure is rated against a target."
        : "None of the \(all) measures is rated against a target."
    }
    switch missed {
    case 0:
      return all == 2
        ? "Neither measure misses its target." : "None of \(all) measures misses its target."
    case all:
      return all == 2
        ? "Both measures miss their target." : "All \(all) measures miss their target."
    case 1: return "1 of \(all) measures misses its target."
    default: return "\(missed) of \(all) measures miss their target."
    }
  }

  private var ofOne: String {
    if missed == 1 { return "The measure misses its target." }
    if met == 1 { return "The measure meets its target." }
    if near == 1 { return "The measure is within the tolerance of its target." }
    if unknown == 1 { return "The measure has no figure to rate." }
    if later == 1 { return "The target of the measure is not yet in force." }
    return neither == 1 ? "The measure is neither good nor bad." : "The measure has no target."
  }

  private var others: [String] {
    func said(_ count: Int, _ one: String, _ several: String) -> String? {
      count == 0 ? nil : "\(word(count)) \(count == 1 ? one : several)"
    }
    return [
      said(near, "is within tolerance", "are within tolerance"),
      said(met, "meets its target", "meet their target"),
      said(unknown, "has no figure to rate", "have no figure to rate"),
      said(later, "has a target not yet in force", "have a target not yet in force"),
      said(none, "has no target", "have no target"),
      said(neither, "is neither good nor bad", "are neither good nor bad"),
    ].compactMap { $0 }
  }

  private func word(_ count: Int) -> String { FigureFormat.word(count) ?? String(count) }
}
