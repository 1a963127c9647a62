import Figures
import Publication

/// What changed in a figure that the council declares itself: an amount of money above all.
package struct DeclaredChange: Sendable, Hashable {
  package let id: String
  package let label: String
  package let isMoney: Bool
  package let what: What

  /// What happened, in the words as they were and are printed.
  package enum What: Sendable, Hashable {
    case amount(from: String, to: String)
    /// There was a count; there are other words now, or none, and the count is not shown again.
    case withdrawn(to: String)
    /// The year or time that it belongs to.
    case period(from: String, to: String)
    /// What it is called, such as the phase that it is for.
    case label(from: String, to: String)
    case basis(from: String, to: String)
    case new(String)
    case gone
  }
}

/// The total of a declared table is one of its lines, so a total that changes is reported as one.
enum DeclaredFiguresComparison {
  static func compare(_ old: Manifest, _ new: Manifest) -> [DeclaredChange] {
    let before = lines(of: old)
    let now = lines(of: new)
    let known = Dictionary(before.map { ($0.id, $0) }) { first, _ in first }
    let ids = Set(now.map(\.id))
    let withdrawn = withdrawnCounts(old, new)
    var changes: [DeclaredChange] = []
    for line in now {
      func report(_ what: DeclaredChange.What) {
        changes.append(
          DeclaredChange(id: line.id, label: line.name, isMoney: line.isMoney, what: what))
      }
      guard let earlier = known[line.id] else {
        report(.new(line.printed))
        continue
      }
      if withdrawn.contains(line.id) {
        report(.withdrawn(to: line.printed))
      } else if earlier.printed != line.printed {
        report(.amount(from: earlier.printed, to: line.printed))
      }
      if earlier.period != line.period { report(.period(from: earlier.period, to: line.period)) }
      if earlier.label != line.label { report(.label(from: earlier.label, to: line.label)) }
      if earlier.basis != line.basis { report(.basis(from: earlier.basis, to: line.basis)) }
    }
    for line in before where !ids.contains(line.id) {
      changes.append(
        DeclaredChange(id: line.id, label: line.name, isMoney: line.isMoney, what: .gone))
    }
    return changes
  }

  /// The names of declared counts of the older pack of which the newer one gives no number. What was a
  /// number of children may have been taken out for its size, so it is not shown again.
  static func withdrawnCounts(_ old: Manifest, _ new: Manifest) -> Set<String> {
    let numbers = Set(lines(of: new).filter { Numbers.number($0.printed) != nil }.map(\.id))
    return Set(lines(of: old).filter { $0.isCount && !numbers.contains($0.id) }.map(\.id))
  }

  /// The same for an id as a paper's words name it.
  static func isAmong(_ names: Set<String>, printed text: String) -> Bool {
    guard let id = FigureID(text: text), ["fact", "derived"].contains(id.measure) else {
      return false
    }
    return names.contains(id.indicator)
  }

  private static func lines(of manifest: Manifest) -> [Manifest.Fact] {
    var lines = manifest.facts
    var seen = Set(lines.map(\.id))
    for entry in manifest.figures where ["fact", "derived"].contains(entry.figure.id.measure) {
      let id = entry.figure.id
      guard entry.figure.absence == nil, seen.insert(id.indicator).inserted else { continue }
      lines.append(
        Manifest.Fact(
          id: id.indicator, printed: entry.figure.printed,
          unit: entry.figure.printed.contains("£") ? Unit.pounds.rawValue : "",
          period: id.period == "undated" ? "" : id.period))
    }
    return lines
  }
}

extension Manifest.Fact {
  fileprivate var name: String {
    label.isEmpty
      ? id.replacing("_", with: " ").split(separator: ".").joined(separator: ", ") : label
  }

  fileprivate var isCount: Bool {
    !isMoney && !printed.contains("%") && Numbers.number(printed) != nil
      && ["", Unit.count.rawValue, Unit.cases.rawValue].contains(unit)
  }

  fileprivate var isMoney: Bool { unit == Unit.pounds.rawValue || printed.contains("£") }
}
