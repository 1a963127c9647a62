import Publication

/// What changed of declared tables around their figures: whole tables that came or went, their time, and
/// what they, their rows and their columns are called. Each is told once and not for every cell.
struct DeclaredTables {
  private(set) var changes: [DeclaredChange] = []
  private var come: Set<String> = []
  private var gone: Set<String> = []

  /// What the tables of the two packs print, where a record says no more than that.
  private let printed: (old: [String: PrintedCell], new: [String: PrintedCell])

  init(
    _ before: [DeclaredLine], _ now: [DeclaredLine],
    printed: (old: [String: PrintedCell], new: [String: PrintedCell]) = ([:], [:])
  ) {
    self.printed = printed
    let left = Self.byTable(before)
    let right = Self.byTable(now)
    for (name, lines) in right.order {
      guard let earlier = left.lines[name] else {
        come.insert(name)
        report(name, lines, .newTable(lines.count))
        continue
      }
      compare(name, earlier, lines)
    }
    for (name, lines) in left.order where right.lines[name] == nil {
      gone.insert(name)
      report(name, lines, .goneTable)
    }
  }

  /// Whether a line is told of with its table.
  func isNew(_ line: DeclaredLine) -> Bool { line.table.map(come.contains) ?? false }
  func isGone(_ line: DeclaredLine) -> Bool { line.table.map(gone.contains) ?? false }

  private typealias Tables = (
    order: [(String, [DeclaredLine])], lines: [String: [DeclaredLine]]
  )

  private static func byTable(_ lines: [DeclaredLine]) -> Tables {
    var found: [String: [DeclaredLine]] = [:]
    var names: [String] = []
    for line in lines {
      guard let table = line.table else { continue }
      if found[table] == nil { names.append(table) }
      found[table, default: []].append(line)
    }
    return (names.map { ($0, found[$0] ?? []) }, found)
  }

  private mutating func compare(
    _ name: String, _ earlier: [DeclaredLine], _ lines: [DeclaredLine]
  ) {
    guard let old = earlier.first?.fact, let new = lines.first?.fact else { return }
    if old.period != new.period {
      report(name, lines, .tablePeriod(from: old.period, to: new.period))
    }
    // Labels that were read off a page are held against labels that were read off a page.
    let areRecorded = earlier.allSatisfy(\.isRecorded) && lines.allSatisfy(\.isRecorded)
    let known = Dictionary(
      earlier.compactMap { line in
        Self.labels(of: line, areRecorded ? nil : printed.old).map { (line.id, $0) }
      }
    ) { first, _ in first }
    let labels = Dictionary(
      lines.compactMap { line in
        Self.labels(of: line, areRecorded ? nil : printed.new).map { (line.id, $0) }
      }
    ) { first, _ in first }
    let both = lines.first { known[$0.id] != nil && labels[$0.id] != nil }
    if let both, let one = known[both.id], let two = labels[both.id],
      TypedText.plain(one.table) != TypedText.plain(two.table)
    {
      report(name, lines, .renamed(.table, from: one.table, to: two.table))
    }
    var told: Set<String> = []
    for line in lines {
      guard let before = known[line.id], let now = labels[line.id] else { continue }
      let parts = line.id.split(separator: ".")
      guard parts.count == 3 else { continue }
      for (part, key, from, to) in [
        (DeclaredChange.Part.row, parts[1], before.row, now.row),
        (.column, parts[2], before.column, now.column),
      ]
      where TypedText.plain(from) != TypedText.plain(to)
        && told.insert("\(part.rawValue) \(key)").inserted
      {
        report("\(name).\(key)", lines, .renamed(part, from: from, to: to))
      }
    }
  }

  private struct Labels {
    let table: String
    let row: String
    let column: String
  }

  /// As declared, or as the pages of the papers print them; nil where no table prints the cell.
  private static func labels(
    of line: DeclaredLine, _ printed: [String: PrintedCell]?
  ) -> Labels? {
    guard let printed else {
      return Labels(table: line.fact.table, row: line.fact.label, column: line.fact.column)
    }
    return printed[line.id].map { Labels(table: $0.table, row: $0.row, column: $0.column) }
  }

  private mutating func report(
    _ id: String, _ lines: [DeclaredLine], _ what: DeclaredChange.What
  ) {
    let name = lines.first?.tableName ?? ""
    changes.append(
      DeclaredChange(
        id: id, label: name, table: name, isMoney: lines.contains(where: \.isMoney), what: what))
  }
}
