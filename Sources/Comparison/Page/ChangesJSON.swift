import Diagnostics
import Figures
import Publication

/// The same changes as data: canonical JSON with sorted keys and one change a line. It holds no more
/// than the page does.
package struct ChangesJSON: Sendable {
  private let comparison: PackComparison

  package init(_ comparison: PackComparison) { self.comparison = comparison }

  package var text: String {
    let fields: [(String, String)] = [
      ("changed", comparison.isEmpty ? "false" : "true"),
      ("comparison", "1"),
      ("declared", JSONText.lines(comparison.declared.map(Self.line))),
      ("figures", JSONText.lines(comparison.figures.changes.map(Self.line))),
      ("implications", JSONText.lines(comparison.implications.map(Self.line))),
      ("indicators", JSONText.lines(comparison.figures.indicators.map(Self.line))),
      ("new", Self.side(comparison.new)), ("old", Self.side(comparison.old)),
      (
        "recoded",
        JSONText.lines(
          comparison.figures.recodings.map {
            JSONText.object([("from", $0.from), ("name", $0.name), ("to", $0.to)])
          })
      ),
      ("recommendations", JSONText.lines(comparison.recommendations.map(Self.line))),
      (
        "successions",
        JSONText.lines(
          comparison.figures.successions.map {
            JSONText.object([
              ("from", $0.from), ("name", $0.name), ("predecessor", $0.predecessor),
              ("to", $0.to),
            ])
          })
      ),
      ("unchanged", String(comparison.figures.unchanged)),
      ("words", JSONText.lines(comparison.texts.flatMap(Self.lines))),
    ]
    return "{\n" + fields.map { "  \"\($0.0)\": \($0.1)" }.joined(separator: ",\n") + "\n}\n"
  }

  /// The same for two papers.
  package static func text(of comparison: TextComparison) -> String {
    let isChanged = !comparison.isEmpty || comparison.movedFigures > 0
    return "{\n  \"changed\": \(isChanged),\n  \"comparison\": 1,\n"
      + "  \"moved_figures\": \(comparison.movedFigures),\n"
      + "  \"words\": \(JSONText.lines(lines(comparison)))\n}\n"
  }

  private static func side(_ side: PackComparison.Side) -> String {
    JSONText.fields([
      ("committee", JSONText.quoted(side.committee)), ("council", JSONText.quoted(side.council)),
      ("date", JSONText.quoted(side.date)), ("published", side.isPublished ? "true" : "false"),
    ])
  }

  private static func object(_ fields: [(String, String)]) -> String {
    JSONText.object(fields.filter { !$0.1.isEmpty }.sorted { $0.0 < $1.0 })
  }

  private static func line(_ change: FigureChange) -> String {
    let subject = change.subject
    var fields = [
      ("indicator", subject.indicator), ("measure", subject.measure), ("name", subject.name),
      ("period", subject.period), ("place", subject.place),
    ]
    switch change.what {
    case .movedOn(let movement):
      fields += [
        ("change", "moved on"), ("from", movement.from), ("old", movement.old ?? ""),
        ("new", movement.new), ("absence", movement.absence?.rawValue ?? ""),
        ("direction", movement.direction?.rawValue ?? ""), ("target", movement.target),
        ("standing", movement.standing?.rawValue ?? ""), ("variation", movement.variation),
        ("crossed", movement.crossing == nil ? "" : "yes"),
      ]
    case .revised(let restatement): fields += restated("revised", restatement)
    case .denominatorRevised(let restatement):
      fields += restated("denominator revised", restatement)
    case .status(let from, let to, let value):
      fields += [("change", "status"), ("from", from), ("to", to), ("value", value)]
    case .suppressed(let absence):
      fields += [("change", "suppressed"), ("absence", absence.rawValue)]
    case .withdrawn(let absence):
      fields += [("change", "withdrawn"), ("absence", absence.rawValue)]
    case .becameNotApplicable: fields.append(("change", "became not applicable"))
    case .published(let value): fields += [("change", "newly published"), ("new", value)]
    case .otherReason(let from, let to):
      fields += [("change", "other reason"), ("from", from.rawValue), ("to", to.rawValue)]
    }
    return object(fields)
  }

  private static func restated(
    _ word: String, _ restatement: FigureChange.Restatement
  ) -> [(String, String)] {
    [("change", word), ("old", restatement.old), ("new", restatement.new)]
  }

  private static func line(_ change: IndicatorChange) -> String {
    let (word, from, to): (String, String, String) =
      switch change.what {
      case .new: ("new", "", "")
      case .retired: ("retired", "", "")
      case .label(let from, let to): ("label", from, to)
      case .definition(let from, let to): ("definition", from, to)
      case .unit(let from, let to): ("unit", from, to)
      case .rule(let from, let to): ("period", from, to)
      case .polarity(let from, let to): ("polarity", from, to)
      case .part(let from, let to): ("part", from, to)
      case .target(let from, let to, _): ("target", from, to)
      }
    return object([
      ("change", word), ("from", from), ("indicator", change.id), ("name", change.name), ("to", to),
    ])
  }

  private static func line(_ change: DeclaredChange) -> String {
    let (word, from, to): (String, String, String) =
      switch change.what {
      case .amount(let from, let to): ("amount", from, to)
      case .withdrawn(let to): ("number withdrawn", "", to)
      case .period(let from, let to): ("period", from, to)
      case .label(let from, let to): ("label", from, to)
      case .basis(let from, let to): ("basis", from, to)
      case .new(let value): ("new", "", value)
      case .gone: ("gone", "", "")
      case .newTable(let count): ("new table", "", String(count))
      case .goneTable: ("table gone", "", "")
      case .tablePeriod(let from, let to): ("period of table", from, to)
      case .renamed(let part, let from, let to): ("\(part.rawValue) renamed", from, to)
      }
    return object([
      ("change", word), ("from", from), ("id", change.id), ("label", change.label),
      ("money", change.isMoney ? "yes" : ""), ("table", change.table), ("to", to),
    ])
  }

  private static func line(_ change: ImplicationChange) -> String {
    object([
      ("heading", change.heading), ("report", change.report),
      ("same_words_in", change.unchangedFor.map { String($0) } ?? ""),
    ])
  }

  private static func line(_ change: RecommendationChange) -> String {
    var fields = [("id", change.id), ("meeting", change.meeting), ("text", change.text)]
    switch change.what {
    case .new: fields.append(("change", "new"))
    case .reworded(let difference):
      fields += [("change", "reworded"), ("difference", plain(difference))]
    case .repeated: fields.append(("change", "repeated"))
    case .agreed(let response): fields += [("change", "agreed"), ("response", response)]
    case .closed(let status, let reason, let isMadeAgain):
      fields += [
        ("change", "closed"), ("made_again", isMadeAgain ? "yes" : ""), ("reason", reason),
        ("status", status),
      ]
    case .overdue(let overdue, let isMadeAgain):
      fields += [
        ("change", "overdue"), ("due", overdue.action), ("made_again", isMadeAgain ? "yes" : ""),
        ("respond_by", overdue.response),
      ]
    case .open(let due): fields += [("change", "open"), ("due", due)]
    case .noted: fields.append(("change", "noted"))
    case .dropped: fields.append(("change", "dropped"))
    }
    return object(fields)
  }

  private static func lines(_ text: TextComparison) -> [String] {
    if text.isNew { return [object([("change", "new report"), ("report", text.title)])] }
    if text.isGone { return [object([("change", "report gone"), ("report", text.title)])] }
    let sections = text.sections.map { change in
      let fields: [(String, String)] =
        switch change {
        case .added(let heading): [("change", "section added"), ("section", heading)]
        case .removed(let heading): [("change", "section removed"), ("section", heading)]
        case .retitled(let from, let to):
          [("change", "section retitled"), ("from", from), ("section", to)]
        case .exchanged(let first, let second):
          [("change", "sections exchanged"), ("section", first), ("other", second)]
        case .moved(let heading, let after):
          [("change", "section moved"), ("after", after), ("section", heading)]
        case .renumbered(let all):
          [
            ("change", "sections renumbered"),
            (
              "sections",
              all.map { "\($0.heading): \($0.old) to \($0.new)" }.joined(separator: "; ")
            ),
          ]
        }
      return object(fields + [("report", text.title)])
    }
    return sections
      + text.changes.map { change in
        var fields = [
          ("kind", change.kind.rawValue), ("new_number", change.newNumber),
          ("old_number", change.oldNumber), ("report", text.title), ("section", change.section),
        ]
        switch change.what {
        case .added(let words): fields += [("change", "added"), ("text", words)]
        case .removed(let words): fields += [("change", "removed"), ("text", words)]
        case .reworded(let difference):
          fields += [("change", "reworded"), ("difference", plain(difference))]
        case .moved(let from):
          fields += [("change", "moved"), ("from", from), ("text", change.words)]
        case .movedAndReworded(let from, let difference):
          fields += [
            ("change", "moved and reworded"), ("difference", plain(difference)), ("from", from),
          ]
        case .parted(let count, let difference, let from):
          fields += [
            ("change", "parted"), ("difference", difference.map(plain) ?? ""), ("from", from ?? ""),
            ("parts", String(count)),
          ]
        case .joined(let count, let difference):
          fields += [
            ("change", "joined"), ("difference", difference.map(plain) ?? ""),
            ("parts", String(count)),
          ]
        case .links(let gone, let new):
          fields += [
            ("change", "links"), ("gone", gone.joined(separator: " ")),
            ("new", new.joined(separator: " ")),
          ]
        }
        return object(fields)
      }
  }

  private static func plain(_ difference: WordDifference) -> String {
    difference.runs.map { run in
      switch run {
      case .same(let text): text
      case .removed(let text): "(removed: \(text))"
      case .added(let text): "(added: \(text))"
      }
    }.joined(separator: " ")
  }
}
