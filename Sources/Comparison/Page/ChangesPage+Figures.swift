import Diagnostics
import Documents
import Figures

extension ChangesPage {
  static func isUnusual(_ variation: String) -> Bool {
    !variation.isEmpty && !variation.hasPrefix("within") && !variation.hasPrefix("too few")
  }

  var restated: [(FigureChange.Subject, FigureChange.Restatement)] {
    comparison.figures.changes.compactMap { change in
      switch change.what {
      case .revised(let restatement), .denominatorRevised(let restatement):
        (change.subject, restatement)
      default: nil
      }
    }
  }

  /// Each figure once, with why, as far as the two packs show it.
  var restatements: [Block] {
    Self.table(
      "Figures of earlier periods that read differently",
      ["Measure and period", comparison.old.isPublished ? "As printed" : "Before", "Now", "Why"],
      restated.map { subject, restatement in
        [
          Self.cell("\(Self.title(subject)), \(subject.period)"), Self.cell(restatement.old),
          Self.cell(restatement.new), Self.cell(Self.reason(restatement.reasons)),
        ]
      }, numbers: [1, 2])
  }

  private static func reason(_ reasons: [FigureChange.Reason]) -> String {
    let parts = reasons.compactMap(cause)
    let release = release(reasons)
    let unknown = release.isEmpty ? "the papers do not say" : "another value"
    return (parts.isEmpty ? unknown : joined(parts)).capitalisedFirst + release
  }

  private static func cause(_ reason: FigureChange.Reason) -> String? {
    switch reason {
    case .numerator(let name, let from, let to):
      "\(Self.name(name, "the count behind it")) was revised from \(from) to \(to)"
    case .denominator(let name, let from, let to):
      "\(Self.name(name, "what it is counted against")) was revised from \(from) to \(to)"
    case .numeratorUnchanged(let name, let value):
      "\(Self.name(name, "the count behind it")) stayed at \(value)"
    case .sameRelease: "it is worked out in another way from the same files"
    case .release: nil
    }
  }

  /// Which release it was read from, in brackets after what is said of it.
  private static func release(_ reasons: [FigureChange.Reason]) -> String {
    let parts = reasons.compactMap { reason -> String? in
      guard case .release(_, let from, let to) = reason else { return nil }
      return "release \(to), not \(from)"
    }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }

  private static func name(_ name: String, _ other: String) -> String {
    name.isEmpty ? other : "‘\(name.inSentence)’"
  }

  static func joined(_ parts: [String]) -> String {
    parts.count < 2
      ? parts.joined()
      : parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "")
  }

  static func title(_ subject: FigureChange.Subject) -> String {
    measure(subject) + (subject.place.isEmpty ? "" : ", \(subject.place)")
  }

  /// The name without the place.
  static func measure(_ subject: FigureChange.Subject) -> String {
    let measure =
      switch subject.measure {
      case "numerator": ", count behind it"
      case "denominator": ", what it is counted against"
      default: ""
      }
    return subject.name + measure
  }

  /// What is withheld now is named without what it was.
  var absences: [Block] {
    Self.list(
      comparison.figures.changes.compactMap { change in
        let name = "\(Self.title(change.subject)) for \(change.subject.period)"
        switch change.what {
        case .suppressed: return "\(name) is withheld now so that no child can be identified."
        case .withdrawn(let absence): return "\(name) is not given any more: \(absence.words)."
        case .becameNotApplicable: return "\(name) does not apply any more."
        case .published(let value): return "\(name) is given now: \(value)."
        case .otherReason(let from, let to):
          return "\(name) was \(from.words); it is \(to.words) now."
        case .movedOn, .revised, .denominatorRevised, .status: return nil
        }
      })
  }

  var definitions: [Block] {
    Self.list(
      comparison.figures.indicators.map { change in
        switch change.what {
        case .new: "\(change.name) is a new measure in these papers."
        case .retired: "\(change.name) is not in these papers any more."
        case .label(let from, let to): "‘\(from)’ is called ‘\(to)’ now."
        case .definition(let from, let to):
          "\(change.name) is defined differently. It was: \(from). It is: \(to)."
        case .unit(let from, let to): "\(change.name) is given \(to) and no longer \(from)."
        case .rule(let from, let to): "\(change.name) is taken \(to) and no longer \(from)."
        case .polarity(let from, let to):
          "\(change.name): \(Self.polarity(to)), before \(Self.polarity(from))."
        case .part(let from, let to):
          "\(change.name) rests on ‘\(Self.orNothing(to))’ and no longer on ‘\(Self.orNothing(from))’."
        case .target(let from, let to, let standing):
          "\(change.name) has another target: \(Self.orNone(to)), before \(Self.orNone(from))."
            + (standing.map { " The newest figure \($0.rawValue) it." } ?? "")
        }
      })
  }

  private static func polarity(_ word: String) -> String {
    word == "none" || word.isEmpty ? "neither higher nor lower is better" : word
  }

  private static func orNothing(_ text: String) -> String { text.isEmpty ? "nothing" : text }
  private static func orNone(_ text: String) -> String { text.isEmpty ? "none" : text }
}
