package import Analysis
package import Diagnostics
package import Extracts
import Figures
package import Indicators

extension ReleaseComparison {
  /// Compares two files as received. Rows go together by time, level, place and filters; places by
  /// name, so that a new code is reported and breaks nothing.
  ///
  /// - Parameters:
  ///   - areas: knows which codes are of one place; nil to know none.
  ///   - policy: what is withheld where either file is not one that its publisher has protected;
  ///     nil to print both as received.
  ///   - shared: names of the files that lie among the open ones that all councils share.
  /// - Returns: Nil with what is wrong in the log.
  package static func between(
    _ old: ExtractFile, _ new: ExtractFile, areas: AreaTable?,
    withholding policy: DisclosurePolicy?,
    shared: Set<String> = [],
    into log: inout DiagnosticLog
  ) -> ReleaseComparison? {
    guard let before = ReleaseTable(old, into: &log), let now = ReleaseTable(new, into: &log) else {
      return nil
    }
    var run = ReleaseComparison(oldFile: old.name, newFile: new.name)
    let places = PlaceMatching(before, now)
    run.respelt = places.respelt
    let columns = ColumnMatching(before, now, places)
    run.renamedColumns = columns.renamed.map { Renamed(from: $0.from, to: $0.to) }
    run.relabelled = columns.relabelled.map { Renamed(from: $0.from, to: $0.to) }
    run.droppedColumns = columns.dropped
    run.addedColumns = columns.added
    let pairs = run.pairRows(before, now, columns, places)
    run.compareCodes(before, now, pairs, areas)
    let isPublished =
      before.isNational(isShared: shared.contains(old.name))
      && now.isNational(isShared: shared.contains(new.name))
    let protection = isPublished ? nil : policy.map { ReleaseProtection(before, now, $0) }
    run.compareCells(before, now, columns, pairs, protection)
    if let policy, let protection { run.withhold(by: protection, policy) }
    if pairs.isEmpty { log.report(ComparisonProblem.noRowsInCommon, at: Location(file: new.name)) }
    return run
  }

  private mutating func pairRows(
    _ before: ReleaseTable, _ now: ReleaseTable, _ columns: ColumnMatching, _ places: PlaceMatching
  ) -> [(old: Int, new: Int)] {
    func key(_ table: ReleaseTable, _ row: Int, _ place: String, _ filters: [String]) -> String {
      ([table.timeKey(row), place] + filters).joined(separator: "\u{2}")
    }
    var rows: [String: Int] = [:]
    for row in now.rows.indices {
      rows[key(now, row, now.placeKey(row), columns.filters.map { now.rows[row][$0.new] })] = row
    }
    var pairs: [(old: Int, new: Int)] = []
    for row in before.rows.indices {
      let filters = columns.filters.enumerated().map { index, pair in
        let label = before.rows[row][pair.old]
        return columns.labels[index][label] ?? label
      }
      let place = places.key(before.placeKey(row))
      if let found = rows[key(before, row, place, filters)] { pairs.append((row, found)) }
    }
    let oldTimes = Dictionary(before.rows.indices.map { (before.timeKey($0), before.time($0)) }) {
      first, _ in first
    }
    let newTimes = Dictionary(now.rows.indices.map { (now.timeKey($0), now.time($0)) }) {
      first, _ in first
    }
    droppedTimes = oldTimes.filter { newTimes[$0.key] == nil }.values.sorted()
    addedTimes = newTimes.filter { oldTimes[$0.key] == nil }.values.sorted()
    commonRows = pairs.count
    droppedRows = before.rows.count - pairs.count
    addedRows = now.rows.count - pairs.count
    return pairs
  }

  private mutating func compareCodes(
    _ before: ReleaseTable, _ now: ReleaseTable, _ pairs: [(old: Int, new: Int)],
    _ areas: AreaTable?
  ) {
    var seen: Set<Recoded> = []
    for (old, new) in pairs {
      var isRecoded = false
      for column in ReleaseTable.codeColumns.sorted() {
        let from = before.cell(old, column)
        let to = now.cell(new, column)
        guard from != to, before.column(column) != nil, now.column(column) != nil else { continue }
        isRecoded = true
        let known = areas.map { areas in
          areas.area(AreaCode(from)).map { $0.code } == areas.area(AreaCode(to)).map { $0.code }
            && areas.area(AreaCode(to)) != nil
        }
        let change = Recoded(
          place: now.place(new), column: column, from: from, to: to, isKnown: known ?? false)
        if seen.insert(change).inserted { recoded.append(change) }
      }
      if isRecoded { recodedRows += 1 }
    }
  }

  private mutating func compareCells(
    _ before: ReleaseTable, _ now: ReleaseTable, _ columns: ColumnMatching,
    _ pairs: [(old: Int, new: Int)], _ protection: ReleaseProtection?
  ) {
    let isWithholding = protection?.isNeeded ?? false
    let quotients = isWithholding ? [:] : ReleaseQuotients.find(in: now)
    let oldColumn = Dictionary(uniqueKeysWithValues: columns.figures.map { ($0.new, $0.old) })
    for (oldPlace, newPlace) in columns.figures {
      let quotient = quotients[newPlace]
      var changed = 0
      var sameNumerator = 0
      var figures: Set<String> = []
      let isOfPlace = !isWithholding && Self.isOfTimeAndPlace(now, newPlace)
      for (old, new) in pairs {
        let from = before.rows[old][oldPlace]
        let to = now.rows[new][newPlace]
        guard from != to else { continue }
        guard
          var what = Self.change(ReleaseTable.value(from), ReleaseTable.value(to), from, to)
        else {
          reformatted += 1
          continue
        }
        changed += 1
        let filters = columns.filters.map { now.rows[new][$0.new] }
        let figure = [now.time(new), now.placeKey(new)] + (isOfPlace ? [] : filters)
        figures.insert(figure.joined(separator: "\u{2}"))
        if let quotient, let above = oldColumn[quotient.numerator],
          let below = oldColumn[quotient.denominator],
          before.rows[old][above] == now.rows[new][quotient.numerator]
        {
          sameNumerator += 1
          if case .revised(let first, let second) = what,
            before.rows[old][below] != now.rows[new][quotient.denominator]
          {
            what = .denominatorRevised(
              from: first, to: second, numerator: now.rows[new][quotient.numerator],
              oldDenominator: before.rows[old][below],
              newDenominator: now.rows[new][quotient.denominator])
          }
        }
        if what.hasNumber, protection?.withholds((old, new)) ?? false { what = .withheld }
        cells.append(
          CellChange(
            column: now.header[newPlace], time: now.time(new), place: now.place(new),
            filters: isOfPlace ? [] : filters, what: what))
      }
      if changed > 0 {
        counts.append(
          ColumnCount(
            column: now.header[newPlace], cells: changed, figures: figures.count,
            withSameNumerator: quotient == nil ? nil : sameNumerator))
      }
    }
    dropRepeats()
  }

  /// Labels that are counts are not printed either.
  private mutating func withhold(by protection: ReleaseProtection, _ policy: DisclosurePolicy) {
    self.policy = policy
    relabelled = relabelled.map {
      Renamed(from: protection.label($0.from), to: protection.label($0.to))
    }
    cells = cells.map { change in
      CellChange(
        column: change.column, time: change.time, place: change.place,
        filters: change.filters.map(protection.label), what: change.what)
    }
  }

  /// A value that stands in several rows is one change.
  private mutating func dropRepeats() {
    var seen: Set<CellChange> = []
    cells = cells.filter { seen.insert($0).inserted }
  }

  /// Whether a column says the same in all rows of one time and place, whatever the filters.
  private static func isOfTimeAndPlace(_ table: ReleaseTable, _ column: Int) -> Bool {
    var values: [String: String] = [:]
    var repeats = 0
    for row in table.rows.indices {
      let key = "\(table.time(row))\u{2}\(table.placeKey(row))"
      if let known = values[key] {
        guard known == table.rows[row][column] else { return false }
        repeats += 1
      } else {
        values[key] = table.rows[row][column]
      }
    }
    return repeats > 0
  }

  /// Nil where the two say the same number in different ways.
  private static func change(
    _ old: CellValue, _ new: CellValue, _ from: String, _ to: String
  ) -> CellChange.What? {
    if let one = ReleaseTable.duration(from), let two = ReleaseTable.duration(to) {
      return one == two ? nil : .revised(from: from, to: to)
    }
    switch (number(old) ?? amount(from), number(new) ?? amount(to)) {
    case (let first?, let second?):
      return first == second ? nil : .revised(from: from, to: to)
    case (_?, nil):
      switch absence(new) {
      case .confidential?: return .suppressed
      case .notApplicable?: return .becameNotApplicable
      case let reason: return .withdrawn(reason)
      }
    case (nil, _?): return .published(to)
    case (nil, nil): return absence(old) == absence(new) ? nil : .otherReason
    }
  }

  /// A duration beside a symbol for none is there as a number is.
  private static func amount(_ text: String) -> Rational? {
    ReleaseTable.duration(text).map {
      $0.reduce(Rational.zero) { $0 * Rational(60) + Rational($1) }
    }
  }

  private static func number(_ value: CellValue) -> Rational? {
    if case .number(let decimal) = value { decimal.rational } else { nil }
  }

  private static func absence(_ value: CellValue) -> Absence? {
    switch value {
    case .absent(let absence), .olderSymbol(let absence): absence
    case .number, .blank, .fault: nil
    }
  }
}
