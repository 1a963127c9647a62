import Figures
import Publication

/// What changed in a figure that the council declares itself: an amount of money above all.
package struct DeclaredChange: Sendable, Hashable {
  package let id: String
  package let label: String
  package let isMoney: Bool
  package let what: What

  package enum What: Sendable, Hashable {
    case amount(from: String, to: String)
    /// The year or time that it belongs to.
    case period(from: String, to: String)
    /// What it is called, such as the phase that it is for.
    case label(from: String, to: String)
    case basis(from: String, to: String)
    case new(String)
    case gone
  }
}

/// The total of a declared table is one of its lines, so a total that changes is told as one.
enum DeclaredFiguresComparison {
  static func compare(_ old: Manifest, _ new: Manifest) -> [DeclaredChange] {
    let before = lines(of: old)
    let now = lines(of: new)
    let known = Dictionary(before.map { ($0.id, $0) }) { first, _ in first }
    let ids = Set(now.map(\.id))
    var changes: [DeclaredChange] = []
    for line in now {
      func tell(_ what: DeclaredChange.What) {
        changes.append(
          DeclaredChange(id: line.id, label: line.name, isMoney: line.isMoney, what: what))
      }
      guard let earlier = known[line.id] else {
        tell(.new(line.printed))
        continue
      }
      if earlier.printed != line.printed { tell(.amount(from: earlier.printed, to: line.printed)) }
      if earlier.period != line.period { tell(.period(from: earlier.period, to: line.period)) }
      if earlier.label != line.label { tell(.label(from: earlier.label, to: line.label)) }
      if earlier.basis != line.basis { tell(.basis(from: earlier.basis, to: line.basis)) }
    }
    for line in before where !ids.contains(line.id) {
      changes.append(
        DeclaredChange(id: line.id, label: line.name, isMoney: line.isMoney, what: .gone))
    }
    return changes
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

  fileprivate var isMoney: Bool { unit == Unit.pounds.rawValue || printed.contains("£") }
}
