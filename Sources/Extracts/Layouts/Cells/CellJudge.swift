internal import Diagnostics
internal import Figures
internal import Indicators

/// Judges what a cell was read as. Here alone stands which cells are values, which are reasons why
/// there is none, and which are wrong.
struct CellJudge {
  private let blank: CellRules.Blank?
  /// Whether a comma may part decimals as well as thousands.
  private let isCommaUnclear: Bool
  private var numbers = 0
  private var absences: [Absence: Int] = [:]
  private var traits: [NumberReader.Trait: Int] = [:]
  /// Older symbols with how often and where they were first seen.
  private var symbols: [String: (absence: Absence, count: Int, place: Location)] = [:]

  init(blank: CellRules.Blank?, isCommaUnclear: Bool) {
    self.blank = blank
    self.isCommaUnclear = isCommaUnclear
  }

  /// Counts a number that is taken as it stands.
  mutating func taken(
    _ decimal: ExactDecimal, _ traits: Set<NumberReader.Trait> = []
  ) -> ObservationTable.Content {
    numbers += 1
    for trait in traits { self.traits[trait, default: 0] += 1 }
    return .number(decimal)
  }

  /// Counts a reason.
  mutating func taken(_ absence: Absence) -> ObservationTable.Content {
    absences[absence, default: 0] += 1
    return .absent(absence)
  }

  /// What nothing need be said of: a number within the range of its indicator, or a reason. Nil for
  /// everything else, which `content` judges.
  mutating func plain(
    _ value: CellValue, within range: Plausibility.Range
  ) -> ObservationTable.Content? {
    switch value {
    case .number(let decimal) where range.holds(decimal):
      numbers += 1
      return .number(decimal)
    case .absent(let absence): return taken(absence)
    default: return nil
    }
  }

  /// What a cell gives; nil where it is wrong, which is reported.
  ///
  /// - Parameters:
  ///   - column: the heading that the cell stands under.
  ///   - hasFewChildren: whether the area is too small for the bounds of the dictionary.
  ///   - text: the cell as written; asked for only where something is said of it, as is its place.
  mutating func content(
    _ value: CellValue, _ traits: Set<NumberReader.Trait> = [], of indicator: Indicator,
    column: String, hasFewChildren: Bool, text: () -> String, at place: () -> Location,
    into log: inout DiagnosticLog
  ) -> ObservationTable.Content? {
    switch value {
    case .number(let decimal):
      if let problem = Plausibility.problem(decimal, indicator) {
        if !(hasFewChildren && problem.isOfBounds) { log.report(problem, at: place()) }
        if problem.severity == .error { return nil }
      }
      return taken(decimal, traits)
    case .absent(let absence): return taken(absence)
    case .olderSymbol(let absence):
      let symbol = NumberReader.trimmed(text())
      let known = symbols[symbol] ?? (absence, 0, place())
      symbols[symbol] = (absence, known.count + 1, known.place)
      return taken(absence)
    case .blank:
      if case .absent(let absence) = blank { return taken(absence) }
      log.report(ExtractProblem.blankValue(column: column), at: place())
    case .fault(.comma) where isCommaUnclear:
      log.report(LayoutProblem.decimalComma(String(text().prefix(60))), at: place())
    case .fault(let why):
      log.report(ExtractProblem.notANumber(String(text().prefix(60)), why: why), at: place())
    }
    return nil
  }

  /// Says of each older symbol once what it was read as.
  func reportSymbols(into log: inout DiagnosticLog) {
    for (symbol, found) in symbols.sorted(by: { $0.key < $1.key }) {
      log.report(
        LayoutProblem.olderSymbol(symbol, meaning: found.absence.words, count: found.count),
        at: found.place)
    }
  }

  /// Adds what was counted to the summary of the file.
  func count(into summary: inout ExtractSummary) {
    summary.numbers += numbers
    summary.absences.merge(absences, uniquingKeysWith: +)
    summary.traits.merge(traits, uniquingKeysWith: +)
  }
}
