import Figures
import Publication

/// What became of declared figures: by their values, each once, whatever the forms in which the papers
/// print them.
enum DeclaredFiguresComparison {
  /// Figures in the order of the newer pack, then those that are gone; of each table what changed around
  /// its figures comes before them.
  ///
  /// - Parameters:
  ///   - before: the lines of the older pack.
  ///   - now: the lines of the newer one.
  static func compare(
    _ old: Manifest, _ new: Manifest, _ before: [DeclaredLine], _ now: [DeclaredLine]
  ) -> [DeclaredChange] {
    let known = Dictionary(before.map { ($0.id, $0) }) { first, _ in first }
    let ids = Set(now.map(\.id))
    let hidden = withdrawnCounts(before, now)
    let isRead = !(before + now).allSatisfy(\.isRecorded)
    let tables = DeclaredTables(
      before, now,
      printed: isRead
        ? (PrintedCell.all(in: old.paragraphs), PrintedCell.all(in: new.paragraphs)) : ([:], [:]))
    let absentBefore = absences(in: old)
    let absentNow = absences(in: new)
    var changes = tables.changes
    for line in now where !tables.isNew(line) {
      func report(_ what: DeclaredChange.What) {
        changes.append(change(line, what))
      }
      guard let earlier = known[line.id] else {
        // A cell that says why it has no number is in the papers all the same.
        report(
          absentBefore[line.id].map { .amount(from: $0.words, to: line.fact.printed) }
            ?? .new(line.fact.printed))
        continue
      }
      if hidden.contains(line.id) {
        report(.withdrawn(to: line.fact.printed))
      } else if !earlier.isSame(as: line) {
        let (from, to) = earlier.shown(before: line)
        report(.amount(from: from, to: to))
      }
      guard line.table == nil else { continue }
      let (one, two) = (earlier.fact, line.fact)
      if one.period != two.period { report(.period(from: one.period, to: two.period)) }
      if one.label != two.label { report(.label(from: one.label, to: two.label)) }
      if one.basis != two.basis { report(.basis(from: one.basis, to: two.basis)) }
    }
    for line in before where !ids.contains(line.id) && !tables.isGone(line) {
      changes.append(change(line, absentNow[line.id].map { .withdrawn(to: $0.words) } ?? .gone))
    }
    return changes
  }

  /// The reasons that are printed in place of declared figures, by their names.
  private static func absences(in manifest: Manifest) -> [String: Absence] {
    var found: [String: Absence] = [:]
    for entry in manifest.figures where isDeclared(entry.figure.id) {
      if let absence = entry.figure.absence { found[entry.figure.id.indicator] = absence }
    }
    return found
  }

  private static func isDeclared(_ id: FigureID) -> Bool {
    let measure = id.measure
    return measure == "fact" || measure == "derived"
  }

  /// The time of each declared table, by its name; a table without one is left out.
  static func periods(of lines: [DeclaredLine]) -> [String: String] {
    var periods: [String: String] = [:]
    for line in lines where !line.fact.period.isEmpty {
      if let table = line.table { periods[table] = line.fact.period }
    }
    return periods
  }

  private static func change(
    _ line: DeclaredLine, _ what: DeclaredChange.What
  ) -> DeclaredChange {
    DeclaredChange(
      id: line.id, label: line.name, table: line.tableName, isMoney: line.isMoney, what: what)
  }

  /// The names of declared counts of the older pack of which the newer one gives no number. What was a
  /// number of children may have been taken out for its size, so it is not shown again.
  static func withdrawnCounts(
    _ before: [DeclaredLine], _ now: [DeclaredLine]
  ) -> Set<String> {
    let numbers = Set(now.filter { $0.number != nil }.map(\.id))
    return Set(before.filter { $0.isCount && !numbers.contains($0.id) }.map(\.id))
  }

  /// The same for an id as a paper's words name it.
  static func isAmong(_ names: Set<String>, printed text: String) -> Bool {
    guard let id = FigureID(description: text), isDeclared(id) else { return false }
    return names.contains(id.indicator)
  }

  /// What the record has of facts and cells; of an older one, the cells as they were printed.
  static func lines(of manifest: Manifest) -> [DeclaredLine] {
    let recorded = manifest.facts.map(DeclaredLine.init(recorded:))
    let known = Set(recorded.map(\.id))
    var order: [FigureID] = []
    var printings: [String: [String]] = [:]
    for entry in manifest.figures where isDeclared(entry.figure.id) {
      let id = entry.figure.id
      guard entry.figure.absence == nil, !known.contains(id.indicator) else { continue }
      if printings[id.indicator] == nil { order.append(id) }
      printings[id.indicator, default: []].append(entry.figure.printed)
    }
    guard !order.isEmpty else { return recorded }
    let cells = PrintedCell.all(in: manifest.paragraphs)
    return recorded
      + order.map { id in
        DeclaredLine(
          id, printings: (printings[id.indicator] ?? []).sorted(), in: cells[id.indicator])
      }
  }
}
