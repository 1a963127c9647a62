import Analysis
import Diagnostics
import Figures
import Indicators

/// Refuses declared tables of wards, teams, schools or other parts of which a withheld number of children
/// is what is left of a total that stands beside it.
///
/// A row or column is a total where its label says so or the program works it out; everything else in
/// the table that counts children is a part. Totals over something withheld that the program works
/// out are absent by themselves.
enum DeclaredLeftovers {
  static func check(
    _ tables: [DeclaredTable], _ policy: DisclosurePolicy, into log: inout DiagnosticLog
  ) {
    guard policy.threshold > 0 else { return }
    for table in tables where table.publishedIn == nil {
      let cells = leftOver(in: table, policy)
      guard let first = cells.first else { continue }
      log.report(
        DeclaredProblem.leftOver(first, more: cells.count - 1),
        at: Location(table.range).withoutExcerpt)
    }
  }

  /// What is known of a cell that counts children.
  fileprivate enum Known {
    case number(Int)
    /// Withheld, or the program's own sum over something withheld.
    case withheld
  }

  /// The names of withheld cells whose small number could be worked out, or narrowed.
  private static func leftOver(in table: DeclaredTable, _ policy: DisclosurePolicy) -> [String] {
    var cells = table.rows.map { $0.cells.map(known) }
    guard cells.joined().contains(where: { $0?.isWithheld ?? false }) else { return [] }
    let lines = lines(of: table)
    var found: [String] = []
    var isDone = false
    while !isDone {
      isDone = true
      for line in lines {
        // What one line gives away is known in the next.
        guard let rest = rest(of: line, cells), !rest.unknown.isEmpty else { continue }
        let count = rest.unknown.count
        let isTold = count == 1
        let isNarrowed =
          !isTold && rest.number >= count && rest.number - count + 1 < policy.threshold
        for (row, column) in rest.unknown where isTold || isNarrowed {
          let name = "\(table.name).\(table.rows[row].name).\(table.columns[column].name)"
          if isNarrowed || policy.isSmall(rest.number), !found.contains(name) { found.append(name) }
        }
        if isTold, let (row, column) = rest.unknown.first {
          cells[row][column] = .number(rest.number)
          isDone = false
        }
      }
    }
    return found
  }

  /// A total and its parts, by row and column.
  private struct Line {
    let whole: (Int, Int)
    let parts: [(Int, Int)]
  }

  private static func lines(of table: DeclaredTable) -> [Line] {
    let rows = table.rows.map { isTotal($0.name, $0.label) }
    let columns = table.columns.map { isTotal($0.name, $0.label) }
    func line(_ places: [(Int, Int)], _ totals: [Bool]) -> Line? {
      let wholes = zip(places, totals).filter(\.1).map(\.0)
      let parts = zip(places, totals).filter { !$0.1 }.map(\.0)
      guard wholes.count == 1, parts.count > 1 else { return nil }
      return Line(whole: wholes[0], parts: parts)
    }
    return table.columns.indices.compactMap { column in
      line(table.rows.indices.map { ($0, column) }, rows)
    }
      + table.rows.indices.compactMap { row in
        line(table.columns.indices.map { (row, $0) }, columns)
      }
  }

  /// What is left of a total for the parts that are withheld; nil where the total or another part is no
  /// known count.
  private static func rest(
    of line: Line, _ cells: [[Known?]]
  ) -> (number: Int, unknown: [(Int, Int)])? {
    guard case .number(var rest)? = cells[line.whole.0][line.whole.1] else { return nil }
    var unknown: [(Int, Int)] = []
    for (row, column) in line.parts {
      switch cells[row][column] {
      case .number(let part)?: rest -= part
      case .withheld?: unknown.append((row, column))
      case nil: return nil
      }
    }
    // Parts that come to more than the total are no parts of it.
    return rest < unknown.count ? nil : (rest, unknown)
  }

  /// Nil for what is no count of children.
  private static func known(_ cell: DeclaredTable.Cell) -> Known? {
    guard cell.about == .children, cell.unit.unit == .count || cell.unit.unit == .cases else {
      return nil
    }
    switch cell.content {
    case .amount(let amount):
      guard amount.highest == nil, amount.qualifier == nil else { return nil }
      return amount.number.whole.map(Known.number)
    case .absent(.withheldByUs), .absent(.confidential): return .withheld
    case .absent, .text, .empty: return nil
    }
  }

  private static let totals: Set<String> = [
    "all", "total", "totals", "overall", "altogether", "whole", "sum", "everyone",
  ]

  /// "All wards", "Total", "Borough as a whole".
  private static func isTotal(_ name: String, _ label: String) -> Bool {
    let words = label.lowercased().split { !$0.isLetter }.map(String.init)
    return totals.contains(name) || words.first.map(totals.contains) ?? false
      || words.last.map(totals.contains) ?? false
  }
}

extension DeclaredLeftovers.Known {
  fileprivate var isWithheld: Bool {
    if case .withheld = self { return true }
    return false
  }
}
