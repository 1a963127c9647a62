import Documents
import Figures

extension TypstOutput {
  /// A table, in the parts that pages have.
  ///
  /// - Parameter isTurned: whether it stands on a turned page already.
  mutating func write(_ table: Table, isTurned: Bool, room: Int? = nil) {
    guard !table.columns.isEmpty else { return }
    if let card = table.scorecard { return write(table, card) }
    let layout = inset == 0 ? table.layout : TableLayout(table, inset: inset)
    for (index, setting) in layout.settings.enumerated() {
      let part = table.keeping(layout.parts[index])
      let extent = PrintedHeight.extent(of: part, in: setting)
      let turns = setting.isTurned && !isTurned && inset == 0 && room == nil
      if turns { text.put("#turned[\n") }
      if extent == .pages, room == nil { hold(PrintedHeight.start(of: part, in: setting)) }
      text.put(extent == .onePage ? "#keep[" : "#loose[")
      write(
        part, setting, extent,
        called: index == 0 ? table.anchor : nil,
        part: layout.parts.count > 1 ? " (part \(index + 1) of \(layout.parts.count))" : "",
        room: room)
      if index == layout.parts.count - 1 { writeNotes(of: table) }
      text.put("]\n")
      if turns { text.put("]\n") }
    }
  }

  /// Goes to the next page where this one has no room for the start of what comes.
  private mutating func hold(_ points: Int) {
    text.put("#hold(")
    text.put(points)
    text.put("pt)\n")
  }

  mutating func writeNotes(of table: Table) {
    for note in table.notes where !note.isEmpty { line(note, "#note[") }
  }

  mutating func line(_ inlines: [Inline], _ function: StaticString) {
    guard !inlines.isEmpty else { return }
    text.put(function)
    write(inlines)
    text.put("]\n")
  }

  private mutating func write(
    _ table: Table, _ setting: TableSetting, _ extent: PrintedHeight.TableExtent,
    called name: String?, part: String, room: Int?
  ) {
    let size = room == nil ? (isInCompact ? 85 : setting.printedSize) : ChartLayout.typeSize
    let widths = ColumnWidths(
      table, size: size, leastHeading: room == nil ? setting.leastRowHeading : 0,
      room: room ?? setting.width - inset, isNarrow: room != nil)
    text.put("#tb(")
    let caption = table.printedCaption
    if caption.isEmpty {
      text.put("none")
    } else {
      text.put("[")
      write(caption)
      if !part.isEmpty { text.words(part, widest: 30_000) }
      text.put("]")
    }
    text.put(",")
    self.name(name)
    text.put(",")
    text.put(hundredths: size * 10)
    text.put(room == nil ? ",1.25," : ",1.2,")
    text.put("(")
    for width in widths.widths {
      text.put(width)
      text.put("fr,")
    }
    text.put("),(")
    for column in table.columns {
      switch column.alignment {
      case .none, .left: text.put("start,")
      case .center: text.put("center,")
      case .right: text.put("end,")
      }
    }
    text.put("),")
    text.put(extent == .pagesWithinRows ? "true," : "false,")
    text.put(room == nil ? (isInCompact ? "1pt" : "1.5pt") : "1.2pt")
    text.put(",(")
    for column in table.columns {
      write(cell: column.heading, column.alignment, isNarrow: room != nil)
      text.put(",")
    }
    text.put("),")
    let kept = extent == .pages && room == nil ? PrintedHeight.rowsAtAnEnd : 0
    let end = table.rows.count >= 2 * kept ? table.rows.count - kept : table.rows.count
    for row in table.rows[..<end] { write(row, of: table, isNarrow: room != nil) }
    if end < table.rows.count {
      text.put("\nending(")
      for row in table.rows[end...] { write(row, of: table, isNarrow: room != nil) }
      text.put(")")
    }
    text.put(")\n")
  }

  private mutating func write(_ row: Table.Row, of table: Table, isNarrow: Bool) {
    text.put("\n")
    for (index, column) in table.columns.enumerated() {
      write(
        cell: index < row.cells.count ? row.cells[index] : [], column.alignment, isNarrow: isNarrow)
      text.put(",")
    }
  }

  private mutating func write(
    cell inlines: [Inline], _ alignment: Table.Alignment, isNarrow: Bool
  ) {
    text.put(alignment == .right ? "r" : "c")
    text.put(isNarrow ? "s[" : "[")
    write(inlines, widest: ColumnWidths.longestWord)
    text.put("]")
  }

  // MARK: Scorecards

  /// A table of measures, with a heading for each group of them, marks and lines.
  private mutating func write(_ table: Table, _ card: Scorecard) {
    line(card.lead, "#lead-line[")
    text.put("#card([")
    write(table.printedCaption)
    text.put("],")
    name(table.anchor)
    text.put(",(")
    for kind in card.columns { text.put(kind.width) }
    text.put("),(")
    for (column, kind) in zip(table.columns, card.columns) {
      text.put(kind.heading)
      text.put("[")
      write(column.heading)
      text.put("],")
    }
    text.put(")")
    for (row, shown) in zip(table.rows, card.rows) {
      text.put(",\n")
      if shown.isHeading {
        text.put("group(")
        text.put(table.columns.count)
        text.put(")[")
        write(row.cells.first ?? [])
        text.put("]")
        continue
      }
      for (index, kind) in card.columns.enumerated() {
        if index > 0 { text.put(",") }
        text.put(kind.function)
        text.put("[")
        if kind == .usual, let line = shown.line {
          text.put("#spark(")
          text.file(SVGWriter().bytes(of: line), isText: true)
          text.put(",")
          text.quoted(line.title)
          text.put(");")
        }
        if let mark = shown.marks[kind] {
          text.put("#mk(")
          text.quoted(mark.rawValue)
          text.put(");")
        }
        write(index < row.cells.count ? row.cells[index] : [], widest: ColumnWidths.longestWord)
        text.put("]")
      }
    }
    text.put(")\n")
    for note in [card.key] + table.notes where !note.isEmpty { line(note, "#note[") }
  }
}

extension Scorecard.Column {
  fileprivate var width: StaticString {
    switch self {
    case .measure: "1fr,"
    case .newest: "8%,"
    case .change: "15%,"
    case .target: "12%,"
    case .comparator: "9.5%,"
    case .usual: "14%,"
    }
  }

  fileprivate var heading: StaticString {
    switch self {
    case .measure, .target: "head"
    case .newest: "endhead"
    case .change, .usual: "in6"
    case .comparator: "cmp"
    }
  }

  fileprivate var function: StaticString {
    switch self {
    case .measure: "measure"
    case .newest: "val"
    case .change, .usual: "in6"
    case .target: "goal"
    case .comparator: "cmp"
    }
  }
}
