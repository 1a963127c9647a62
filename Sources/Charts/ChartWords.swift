import Documents
import Figures

/// Words that charts are described with.
enum ChartWords {
  /// "a, b and c".
  static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The number in words up to twenty.
  static func number(_ count: Int) -> String { FigureFormat.word(count) ?? String(count) }

  /// With a full stop at its end.
  static func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

  /// What a chart's numbers are in, as the subtitle says it; nil where the name says it.
  static func unit(_ unit: Unit, in measure: String) -> String? {
    let word: String? =
      switch unit {
      case .count, .cases: "number"
      case .fte: "full-time equivalents"
      case .ratio: nil
      default: unit.rawValue
      }
    return word.flatMap { measure.contains(ascii: $0) ? nil : $0 }
  }

  /// A figure in a sentence of its own: with its unit, where that is a word too.
  static func spelt(_ value: FigureValue) -> Figure {
    var format = value.format
    format.spellsUnit = ![.cases, .perTenThousand].contains(format.unit)
    return value.figure(as: format)
  }

  /// "2019", "2019 and 2020", "5 of 13 periods", "any period".
  static func periods(_ labels: [String], of all: Int) -> String {
    if labels.count == all, all > 1 { return "any period" }
    return labels.count <= 4 ? list(labels) : "\(labels.count) of \(all) periods"
  }

  /// "2014", "2013 and 2014", "2014 to 2020 and 2023", "9 of 13 periods".
  static func spans(_ found: [Int], of slots: [ChartSlot]) -> String {
    guard found.count < slots.count || found.count < 3 else { return "every period" }
    var runs: [(first: Int, last: Int)] = []
    for index in found {
      if let run = runs.last, run.last + 1 == index {
        runs[runs.count - 1].last = index
      } else {
        runs.append((index, index))
      }
    }
    let words = runs.flatMap { run -> [String] in
      let ends = [run.first, run.last].map { slots[$0].label }
      return run.last - run.first > 1
        ? ["\(ends[0]) to \(ends[1])"] : Array(ends.prefix(run.last - run.first + 1))
    }
    return words.count <= 4 ? list(words) : "\(found.count) of \(slots.count) periods"
  }

  /// The notes that a table of these figures needs: what its shorthand means.
  static func key(_ values: [FigureValue]) -> [[Inline]] {
    let absences = Absence.allCases.filter { absence in
      values.contains { $0.value.absence == absence }
    }
    guard !absences.isEmpty else { return [] }
    let words = absences.map { "\($0.shorthand) \($0.words)" }.joined(separator: "; ")
    return [[.text(words + ".")]]
  }
}

extension FigureValue {
  /// As a cell of a table prints it, where the caption says the unit.
  var withoutUnit: Figure {
    var format = format
    format.showsUnit = false
    return figure(as: format)
  }

  var printed: String { figure().printed }

  /// The number as it is printed.
  var rounded: Rational? { value.number?.rounded(places: format.places) }
}
