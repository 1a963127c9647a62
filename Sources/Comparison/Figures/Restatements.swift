import Figures
import Publication

/// Why a past figure reads differently now, as far as two packs show it.
enum Restatements {
  /// The count behind it is the same and what it is counted against is not.
  static func isOfDenominator(_ old: FigureLedger.Known, _ new: FigureLedger.Known) -> Bool {
    guard let before = old.parts, let now = new.parts else { return false }
    return before.numerator == now.numerator && before.denominator != now.denominator
  }

  static func reasons(
    _ old: FigureLedger.Known, _ new: FigureLedger.Known, _ now: FigureLedger
  ) -> [FigureChange.Reason] {
    var reasons: [FigureChange.Reason] = []
    if let before = old.parts, let after = new.parts {
      let indicator = now.indicators[new.indicator]
      let above = indicator?.numerator ?? ""
      let below = indicator?.denominator ?? ""
      if before.numerator != after.numerator {
        reasons.append(.numerator(name: above, from: before.numerator, to: after.numerator))
      }
      if before.denominator != after.denominator {
        reasons.append(.denominator(name: below, from: before.denominator, to: after.denominator))
        if before.numerator == after.numerator {
          reasons.append(.numeratorUnchanged(name: above, value: after.numerator))
        }
      }
    }
    return reasons + releases(old, new)
  }

  private static func releases(
    _ old: FigureLedger.Known, _ new: FigureLedger.Known
  ) -> [FigureChange.Reason] {
    let before = releases(of: old.origins)
    let now = releases(of: new.origins)
    guard !before.isEmpty, !now.isEmpty else { return [] }
    let changed = now.keys.sorted().compactMap { source -> FigureChange.Reason? in
      guard let from = before[source], let to = now[source], from != to else { return nil }
      return .release(source: source, from: from, to: to)
    }
    return changed.isEmpty && before == now ? [.sameRelease] : changed
  }

  /// The release that each source was read from, from paths such as
  /// `Data/extracts/<source>/<release>/<file>`.
  private static func releases(of origins: [Origin]) -> [String: String] {
    var found: [String: String] = [:]
    for origin in origins {
      let parts = origin.file.split(separator: "/")
      guard let place = parts.firstIndex(of: "extracts"), place + 3 < parts.count else { continue }
      found[String(parts[place + 1])] = String(parts[place + 2])
    }
    return found
  }
}
