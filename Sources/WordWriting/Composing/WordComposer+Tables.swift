import Documents
import Figures

extension Table {
  /// Whether it stands on a turned page where it stands in no list.
  var isTurned: Bool {
    scorecard == nil && !columns.isEmpty && layout.settings.contains(where: \.isTurned)
  }
}

extension WordComposer {
  /// A table under its caption. One that no page is wide enough for stands in parts that each begin with
  /// its first column.
  mutating func write(_ table: Table) {
    guard !table.columns.isEmpty else { return }
    if let scorecard = table.scorecard { paragraph(.note, scorecard.lead) }
    let layout =
      indent == 0 && style == .text ? table.layout : TableLayout(table, inset: indent / 20)
    for index in layout.parts.indices {
      let part = layout.parts.count > 1 ? " (part \(index + 1) of \(layout.parts.count))" : ""
      if index == 0, let anchor = table.anchor { begin(placed(anchor)) }
      let caption = table.printedCaption
      if !caption.isEmpty {
        var paragraph = WordParagraph(.caption, runs(caption) + (part.isEmpty ? [] : [.text(part)]))
        paragraph.isKeptWithNext = true
        add(paragraph)
      }
      add(
        made(
          table.keeping(layout.parts[index]), in: layout.settings[index],
          title: caption.plainText + part))
    }
    let key = table.scorecard?.key ?? []
    for note in [key] + table.notes { paragraph(.note, note) }
  }

  private mutating func made(
    _ table: Table, in setting: TableSetting, title: String
  ) -> WordTable {
    let style: WordStyle =
      switch setting {
      case .plain, .turned: .tableText
      case .small: .tableSmall
      case .smallTurned: .tableSmallest
      }
    let size =
      setting == .plain || setting == .turned ? frame.look.sizes.table : setting.printedSize / 5
    var widths = ColumnWidths(columns: table.columns.count, size: size, look: frame.look)
    var rows: [WordTable.Row] = [heading(of: table, style)]
    for (column, heading) in table.columns.enumerated() {
      widths.add(heading.heading.plainText, to: column, isBold: true, mayBreak: true)
    }
    for (index, row) in table.rows.enumerated() {
      let shown = table.scorecard?.rows[index]
      if shown?.isHeading == true {
        var cell = WordTable.Cell(
          paragraphs: [WordParagraph(style, runs(row.cells.first ?? [], bold: true))])
        cell.paragraphs[0].isKeptWithNext = true
        cell.span = table.columns.count
        rows.append(WordTable.Row(cells: [cell]))
        continue
      }
      var cells: [WordTable.Cell] = []
      for (column, kind) in table.columns.enumerated() {
        let words = column < row.cells.count ? row.cells[column] : []
        var paragraph = WordParagraph(style, runs(words))
        if let shown, table.scorecard?.columns[column] == .usual, let line = shown.line {
          let number = "\(table.number ?? "")-\(index)"
          paragraph.runs.insert(
            WordRun(.picture(WordPicture(line: line, named: number))), at: 0)
          if !words.isEmpty { paragraph.runs.insert(.text(" "), at: 1) }
          widths.add(String(repeating: "n", count: 13), to: column, isBold: false, mayBreak: false)
        }
        paragraph.isRightAligned = kind.alignment == .right
        paragraph.isCentred = kind.alignment == .center
        cells.append(WordTable.Cell(paragraphs: [paragraph]))
        widths.add(
          words.plainText, to: column, isBold: false,
          mayBreak: kind.alignment != .right || table.scorecard != nil)
      }
      rows.append(WordTable.Row(cells: cells))
    }
    let names = table.columns.map(\.heading.plainText).filter { !$0.isEmpty }
    let count = rows.count - 1
    return WordTable(
      style: .ruled, title: title,
      summary: "\(count) \(count == 1 ? "row" : "rows") under the headings "
        + names.joined(separator: ", "),
      columns: widths.widths(filling: room), rows: rows)
  }

  private mutating func heading(of table: Table, _ style: WordStyle) -> WordTable.Row {
    var row = WordTable.Row(cells: [], isHeading: true)
    for column in table.columns {
      var paragraph = WordParagraph(style, runs(column.heading, bold: true))
      paragraph.isRightAligned = column.alignment == .right
      paragraph.isCentred = column.alignment == .center
      paragraph.isKeptWithNext = true
      row.cells.append(WordTable.Cell(paragraphs: [paragraph]))
    }
    return row
  }

  /// The header of a report and its like: labels beside their values, in two pairs or one.
  mutating func write(_ grid: FieldGrid) {
    let rows = grid.rows.filter { !$0.isEmpty }
    guard !rows.isEmpty else { return }
    let pairs = rows.contains { $0.count > 1 } ? 2 : 1
    let label = room * 17 / 100
    let columns =
      pairs == 2
      ? [label, room / 2 - label, label, room - room / 2 - label] : [label, room - label]
    var made: [WordTable.Row] = []
    for row in rows {
      var cells: [WordTable.Cell] = []
      for (index, field) in row.enumerated() {
        cells.append(
          WordTable.Cell(paragraphs: [WordParagraph(.fieldLabel, [.text(field.printedLabel)])]))
        var value = WordTable.Cell(paragraphs: [WordParagraph(.field, runs(field.value))])
        // The last value of a row has the room that is left.
        if index == row.count - 1 { value.span = pairs * 2 - index * 2 - 1 }
        cells.append(value)
      }
      made.append(WordTable.Row(cells: cells))
    }
    let labels = rows.joined().map(\.label).filter { !$0.isEmpty }.joined(separator: ", ")
    add(
      WordTable(
        style: .fields, title: "Details",
        summary: "Labels and what is said of each: \(labels)", columns: columns, rows: made))
  }
}
