package import Analysis
package import Diagnostics
import Figures
import Indicators

/// Refuses small numbers of children among the figures that a council declares itself.
///
/// A reading's small number is withheld; a declared one is an error, because its author can say whom
/// it counts and word it otherwise, and the program can do neither.
package enum SmallDeclaredCounts {
  /// - Parameter known: what was looked at before.
  package static func check(
    _ declared: DeclaredFigures, beside known: DeclaredFigures? = nil,
    _ policy: DisclosurePolicy, into log: inout DiagnosticLog
  ) {
    // A meeting may declare a figure of the same name anew, so that its place tells it apart.
    let seen = Set((known?.counts ?? []).map(\.location))
    for count in declared.counts
    where count.about == .children && count.isTyped && !count.isPublished
      && !seen.contains(count.location) && isSmall(count, policy)
    {
      log.report(
        count.isCell
          ? DeclaredProblem.smallCell(count.name, most: policy.threshold)
          : DeclaredProblem.smallFact(count.name, most: policy.threshold), at: count.location)
    }
    let old = Set((known?.tables ?? []).map(\.name))
    DeclaredLeftovers.check(declared.tables.filter { !old.contains($0.name) }, policy, into: &log)
  }

  private static func isSmall(_ count: DeclaredCount, _ policy: DisclosurePolicy) -> Bool {
    guard let amount = count.amount else { return namesFewChildren(count.words, policy) }
    guard amount.unit == .count || amount.unit == .cases else { return false }
    let small = (0...policy.threshold).filter(policy.isSmall).map { Rational($0) }
    let possible = small.filter(amount.allows)
    // "Fewer than 6" or "up to 5" says no more than the mark of a withheld number.
    return !possible.isEmpty && (amount.isOne || possible.count < small.count)
  }

  /// A text that is no amount: "three siblings", "2 children in one home".
  private static func namesFewChildren(_ text: String, _ policy: DisclosurePolicy) -> Bool {
    guard FactDate(text) == nil else { return false }
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard words.contains(where: people.contains) else { return false }
    return words.contains { word in
      let number = Int(word) ?? (0...20).first { FigureFormat.word($0) == word }
      return number.map(policy.isSmall) ?? false
    }
  }

  private static let people: Set = [
    "child", "children", "boy", "boys", "girl", "girls", "baby", "babies", "infant", "infants",
    "sibling", "siblings", "brother", "brothers", "sister", "sisters", "teenager", "teenagers",
    "pupil", "pupils", "person", "people", "leaver", "leavers", "family", "families", "case",
    "cases", "adopted", "minor", "minors",
  ]
}

extension DeclaredFigures {
  /// The same with what a meeting declares itself, which is held to the policy as the council's is.
  package func adding(
    facts: SourceText?, tables: SourceText?, _ policy: DisclosurePolicy,
    into log: inout DiagnosticLog
  ) -> DeclaredFigures {
    let whole = adding(facts: facts, tables: tables, into: &log)
    SmallDeclaredCounts.check(whole, beside: self, policy, into: &log)
    return whole
  }
}

extension Amount {
  /// One number, however firm.
  fileprivate var isOne: Bool { highest == nil && (qualifier == nil || qualifier == .about) }

  /// Whether the number that is meant can be this one.
  fileprivate func allows(_ value: Rational) -> Bool {
    if let highest { return number <= value && value <= highest }
    return switch qualifier {
    case nil, .about?: value == number
    case .atLeast?: value >= number
    case .upTo?: value <= number
    }
  }
}
