import Documents
import Figures

/// Figures that moved on to a newer period: each value once, in the unit that its row names, beside those
/// of others.
extension ChangesPage {
  typealias Moved = (subject: FigureChange.Subject, movement: FigureChange.Movement)

  private var moved: [Moved] {
    comparison.figures.changes.compactMap { change in
      guard case .movedOn(let movement) = change.what else { return nil }
      return (change.subject, movement)
    }
  }

  /// The measures that crossed their target, then those that the analysis calls out of the ordinary.
  private var outstanding: [MovedMeasure] {
    let measures = MovedMeasure.all(moved)
    return measures.filter { $0.own?.crossing != nil }
      + measures.filter { $0.own?.crossing == nil && Self.isUnusual($0.own?.variation ?? "") }
  }

  var standings: [Block] { Self.tables(outstanding, areOutstanding: true) }

  /// Every other new figure.
  var movements: [Block] {
    let known = Set(outstanding.map(\.key))
    let others = MovedMeasure.all(moved).filter { !known.contains($0.key) }
    let usual = others.count { ($0.own?.variation ?? "").hasPrefix("within") }
    let lie = Self.count(usual, "of these measures lies", "of these measures lie")
    let sentence = "\(lie.capitalisedFirst) within \(usual == 1 ? "its" : "their") usual variation."
    return (usual == 0 ? [] : [Self.paragraph(sentence)])
      + Self.tables(others, areOutstanding: false)
  }

  /// A table for each two periods that are compared, in the order in which they come first.
  private static func tables(
    _ measures: [MovedMeasure], areOutstanding: Bool
  ) -> [Block] {
    var order: [MovedMeasure.Periods] = []
    for measure in measures where !order.contains(measure.key.periods) {
      order.append(measure.key.periods)
    }
    return order.flatMap { periods in
      table(
        of: measures.filter { $0.key.periods == periods }, for: periods,
        areOutstanding: areOutstanding)
    }
  }

  private static func table(
    of measures: [MovedMeasure], for periods: MovedMeasure.Periods,
    areOutstanding: Bool
  ) -> [Block] {
    // A place that few measures have stands under the table and not in columns that are nearly empty.
    let places = MovedMeasure.places(of: measures)
    let columns = places.filter { place in
      let count = measures.count { $0.beside[place] != nil }
      return count * 3 >= measures.count && (count > 1 || MovedMeasure.usual.contains(place))
    }
    let rows = measures.map { measure -> [[Inline]] in
      let unit = measure.unit
      func value(_ text: String?) -> [Inline] { cell(text.map { unit.bare($0) } ?? "–") }
      var row = [
        cell(unit.label(measure.key.title)),
        value(measure.own.map { $0.old ?? "not shown" }), value(measure.own?.new),
      ]
      for place in columns {
        let movement = measure.beside[place]
        row += [value(movement.map { $0.old ?? "not shown" }), value(movement?.new)]
      }
      let words = measure.own.map { areOutstanding ? event($0) : judgement($0) }
      return row + [cell(words ?? "")]
    }
    let notes = places.filter { !columns.contains($0) }.map { place in
      let parts = measures.compactMap { measure in
        measure.beside[place].map {
          "\(measure.key.title), \($0.old ?? "not shown") before and \($0.new) now"
        }
      }
      return "\(place.capitalisedFirst): \(parts.joined(separator: "; "))."
    }
    let targets =
      areOutstanding
      ? []
      : measures.compactMap { measure in
        measure.own.flatMap { own in
          own.standing.map { "\(measure.key.title) \(against(own.target, $0))" }
        }
      }
    return table(
      "\(periods.new.capitalisedFirst), beside \(periods.old)",
      ["Measure", "Before", "Now"]
        + columns.flatMap { place in
          ["before", "now"].map { "\(Self.short(place)) \($0)" }
        } + ["How it moved"],
      rows, numbers: Set(1..<(3 + 2 * columns.count)),
      notes: notes + (targets.isEmpty ? [] : [targets.joined(separator: "; ") + "."]))
  }

  /// The place at the head of a narrow column.
  private static func short(_ place: String) -> String {
    place == "statistical neighbours" ? "Neighbours" : place.capitalisedFirst
  }

  /// What makes a movement stand out.
  private static func event(_ movement: FigureChange.Movement) -> String {
    var parts: [String] = []
    if let crossing = movement.crossing {
      parts.append(
        "\(crossing == .meets ? "now meets" : "no longer meets") its target of \(movement.target)")
    }
    if isUnusual(movement.variation) { parts.append(movement.variation) }
    if let way = way(movement) { parts.append(way) }
    if movement.crossing == nil, let standing = movement.standing {
      parts.append(against(movement.target, standing))
    }
    return parts.joined(separator: "; ").capitalisedFirst
  }

  private static func judgement(_ movement: FigureChange.Movement) -> String {
    if let absence = movement.absence { return absence.words.capitalisedFirst }
    return way(movement)?.capitalisedFirst ?? "No older figure to set beside it"
  }

  private static func way(_ movement: FigureChange.Movement) -> String? {
    switch movement.obstacle {
    case .measuredOtherwise: return "measured otherwise than before, and not compared"
    case .countedAnew: return "counted anew from 1 April, and not compared"
    case nil: break
    }
    switch movement.direction {
    case .up: return "rose"
    case .down: return "fell"
    case .level: return "did not change"
    case nil: return nil
    }
  }

  private static func against(_ target: String, _ standing: Standing) -> String {
    "\(standing == .meets ? "meets" : "misses") the target of \(target)"
  }
}
