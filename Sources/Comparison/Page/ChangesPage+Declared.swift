import Documents

extension ChangesPage {
  /// Of each declared table the figures that changed, with its time once in the caption; then facts.
  func declared(isMoney: Bool) -> [Block] {
    let changes = comparison.declared.filter { $0.isMoney == isMoney }
    let cells = changes.filter { !$0.isOfTable && !$0.table.isEmpty }
    var tables: [String] = []
    for change in cells where !tables.contains(Self.tableID(change)) {
      tables.append(Self.tableID(change))
    }
    return Self.list(changes.compactMap { aroundTheFigures($0) })
      + tables.flatMap { table -> [Block] in
        let own = cells.filter { Self.tableID($0) == table }
        return Self.table(
          caption(of: table, called: own.first?.table ?? ""), ["Line", "Before", "Now"],
          own.flatMap(Self.rows), numbers: [1, 2])
      }
      + Self.table(
        isMoney ? "Amounts of money that changed" : "Declared figures that changed",
        ["Line", "Before", "Now"],
        changes.filter { !$0.isOfTable && $0.table.isEmpty }.flatMap(Self.rows), numbers: [1, 2])
  }

  private static func tableID(_ change: DeclaredChange) -> String {
    String(change.id.prefix { $0 != "." })
  }

  /// "Budget monitor, figures that changed: for 2025/26, at period 6 before and at period 9 now".
  private func caption(of table: String, called name: String) -> String {
    for change in comparison.declared where change.id == table {
      guard case .tablePeriod(let from, let to) = change.what else { continue }
      return "\(name), figures that changed: before for \(Self.orUndated(from)), "
        + "now for \(Self.orUndated(to))"
    }
    let period = comparison.declaredPeriods[table] ?? ""
    return "\(name), figures that changed" + (period.isEmpty ? "" : ": for \(period)")
  }

  /// What changed of a table around its figures; nil for a figure, and for the time of a table that
  /// stands in the caption over its changed figures.
  private func aroundTheFigures(_ change: DeclaredChange) -> String? {
    switch change.what {
    case .newTable(let count):
      return "‘\(change.table)’ is new, with \(Self.count(count, "figure"))."
    case .goneTable: return "‘\(change.table)’ is not in the papers any more."
    case .tablePeriod(let from, let to):
      let isInCaption = comparison.declared.contains {
        !$0.isOfTable && Self.tableID($0) == change.id
      }
      guard !isInCaption else { return nil }
      return "‘\(change.table)’ is for \(Self.orUndated(to)) now and was for "
        + "\(Self.orUndated(from)). Its figures are the same."
    case .renamed(.table, let from, let to): return "‘\(from)’ is called ‘\(to)’ now."
    case .renamed(let part, let from, let to):
      return "In ‘\(change.table)’ the \(part.rawValue) ‘\(from)’ is called ‘\(to)’ now."
    case .amount, .withdrawn, .period, .label, .basis, .new, .gone: return nil
    }
  }

  private static func rows(_ change: DeclaredChange) -> [[[Inline]]] {
    let texts: (String, String)
    switch change.what {
    case .amount(let from, let to): texts = (from, to)
    case .withdrawn(let to): texts = ("a number", to)
    case .period(let from, let to): texts = ("for \(orUndated(from))", "for \(orUndated(to))")
    case .label(let from, let to): texts = ("called ‘\(from)’", "called ‘\(to)’")
    case .basis(let from, let to):
      texts = (from.isEmpty ? "no basis given" : from, to.isEmpty ? "no basis given" : to)
    case .new(let value): texts = ("not in the papers", value)
    case .gone: texts = ("in the papers", "not in the papers any more")
    case .newTable, .goneTable, .tablePeriod, .renamed: return []
    }
    return [[cell(change.label), cell(texts.0), cell(texts.1)]]
  }

  private static func orUndated(_ text: String) -> String {
    text.isEmpty ? "no stated time" : text
  }
}
