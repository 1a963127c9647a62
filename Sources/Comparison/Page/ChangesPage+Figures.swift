import Diagnostics
import Documents
import Figures

extension ChangesPage {
  private var moved: [(FigureChange.Subject, FigureChange.Movement)] {
    comparison.figures.changes.compactMap { change in
      guard case .movedOn(let movement) = change.what else { return nil }
      return (change.subject, movement)
    }
  }

  private var own: [(FigureChange.Subject, FigureChange.Movement)] {
    moved.filter { $0.0.place.isEmpty }
  }

  /// Figures that crossed their target, and figures that the analysis calls out of the ordinary.
  var standings: [Block] {
    var items: [String] = []
    for (subject, movement) in own {
      guard let crossing = movement.crossing, let old = movement.old else { continue }
      let words = crossing == .meets ? "now meets its target" : "no longer meets its target"
      items.append(
        "\(subject.name) \(words) of \(movement.target): \(old) for \(movement.from), "
          + "\(movement.new) for \(subject.period).")
    }
    for (subject, movement) in own where Self.isUnusual(movement.variation) {
      items.append(
        "\(subject.name), \(movement.new) for \(subject.period): \(movement.variation).")
    }
    return Self.list(items)
  }

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

  var restatements: [Block] {
    let all = restated
    guard !all.isEmpty else { return [] }
    let printed = comparison.old.isPublished ? "was printed" : "stood"
    let sentences = all.filter { $0.0.place.isEmpty }.map { subject, restatement in
      "\(subject.name) for \(subject.period) \(printed) as \(restatement.old) in the papers of "
        + "\(Self.day(comparison.old.date)) and is \(restatement.new) now"
        + Self.because(restatement.reasons) + "."
    }
    let rows = all.map { subject, restatement in
      [
        Self.cell(Self.title(subject)), Self.cell(subject.period.capitalisedFirst),
        Self.cell(restatement.old), Self.cell(restatement.new),
        Self.cell(Self.reason(restatement.reasons)),
      ]
    }
    return Self.list(sentences)
      + Self.table(
        "Figures of earlier periods that read differently",
        ["Measure", "Period", "Last time", "Now", "Why"], rows)
  }

  private static func because(_ reasons: [FigureChange.Reason]) -> String {
    let parts = reasons.compactMap(cause)
    return (parts.isEmpty ? "" : ", because " + joined(parts)) + release(reasons)
  }

  private static func reason(_ reasons: [FigureChange.Reason]) -> String {
    let parts = reasons.compactMap(cause)
    let release = release(reasons)
    let unknown = release.isEmpty ? "the papers do not say" : "the newer release has another value"
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

  /// Where it was read, in brackets after what is said of it.
  private static func release(_ reasons: [FigureChange.Reason]) -> String {
    let parts = reasons.compactMap { reason -> String? in
      guard case .release(let source, let from, let to) = reason else { return nil }
      return "\(source), release \(to) and not \(from)"
    }
    return parts.isEmpty ? "" : " (read from \(parts.joined(separator: "; ")))"
  }

  private static func name(_ name: String, _ other: String) -> String {
    name.isEmpty ? other : "‘\(name.inSentence)’"
  }

  static func joined(_ parts: [String]) -> String {
    parts.count < 2
      ? parts.joined()
      : parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "")
  }

  var movements: [Block] {
    let council = own.map(Self.row)
    let beside = moved.filter { !$0.0.place.isEmpty }.map(Self.row)
    // Not "last time": where the earlier figure was revised, it is as the newer papers have it.
    let columns = ["Measure", "Before", "Now", "How it moved"]
    return Self.table("New figures of \(comparison.new.council)", columns, council)
      + Self.table("New figures of those it is compared with", columns, beside)
  }

  private static func row(
    _ subject: FigureChange.Subject, _ movement: FigureChange.Movement
  ) -> [[Inline]] {
    [
      cell(title(subject)),
      cell("\(movement.old ?? "not shown") (\(movement.from))"),
      cell("\(movement.new) (\(subject.period))"), cell(judgement(movement)),
    ]
  }

  private static func judgement(_ movement: FigureChange.Movement) -> String {
    if let absence = movement.absence { return absence.words.capitalisedFirst }
    var parts: [String] = []
    switch movement.direction {
    case .up: parts.append("rose")
    case .down: parts.append("fell")
    case .level: parts.append("did not change")
    case nil: break
    }
    switch movement.obstacle {
    case .measuredOtherwise: parts.append("measured otherwise than before, and not compared")
    case .countedAnew: parts.append("counted anew from 1 April, and not compared")
    case nil: break
    }
    if !movement.variation.isEmpty { parts.append(movement.variation) }
    if let standing = movement.standing {
      parts.append("\(standing == .meets ? "meets" : "misses") the target of \(movement.target)")
    }
    return parts.isEmpty
      ? "No older figure to set beside it" : parts.joined(separator: "; ").capitalisedFirst
  }

  static func title(_ subject: FigureChange.Subject) -> String {
    let measure =
      switch subject.measure {
      case "numerator": ", count behind it"
      case "denominator": ", what it is counted against"
      default: ""
      }
    return subject.name + measure + (subject.place.isEmpty ? "" : ", \(subject.place)")
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
