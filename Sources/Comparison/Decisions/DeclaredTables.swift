import Publication

/// What changed of declared tables around their figures: whole tables that came or went, their time, and
/// what they, their rows and their columns are called. Each is told once and not for every cell.
struct DeclaredTables {
  private(set) var changes: [DeclaredChange] = []
  private var come: Set<String> = []
  private var gone: Set<String> = []

  init(_ before: [DeclaredLine], _ now: [DeclaredLine]) {
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
    // Labels that were read off a page are not held against labels that were declared.
    guard earlier.allSatisfy(\.isRecorded), lines.allSatisfy(\.isRecorded) else { return }
    if old.table != new.table {
      report(name, lines, .renamed(.table, from: old.table, to: new.table))
    }
    let known = Dictionary(earlier.map { ($0.id, $0.fact) }) { first, _ in first }
    var told: Set<String> = []
    for line in lines {
      guard let before = known[line.id] else { continue }
      let parts = line.id.split(separator: ".")
      guard parts.count == 3 else { continue }
      for (part, key, from, to) in [
        (DeclaredChange.Part.row, parts[1], before.label, line.fact.label),
        (.column, parts[2], before.column, line.fact.column),
      ] where from != to && told.insert("\(part.rawValue) \(key)").inserted {
        report("\(name).\(key)", lines, .renamed(part, from: from, to: to))
      }
    }
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
