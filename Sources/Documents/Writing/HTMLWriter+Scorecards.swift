import Figures

extension HTMLOutput {
  /// A scorecard: what is said above it, and a table with a body for each group of measures. On a narrow
  /// screen each row is a block, so that nothing scrolls sideways.
  mutating func write(_ table: Table, _ card: Scorecard) {
    if !card.lead.isEmpty {
      buffer.open(.p, [.style(.lead)])
      write(card.lead)
      end(.p)
    }
    let isLong = PrintedHeight.extent(of: table, in: .small) != .onePage
    openRegion(of: table, [.scroll, .card] + (isLong ? [.long] : []), table.anchor)
    writeHead(table, card)
    for (index, (row, shown)) in zip(table.rows, card.rows).enumerated() {
      if index == 0 || shown.isHeading {
        if index > 0 { end(.tbody) }
        buffer.open(.tbody)
        buffer.newline()
      }
      if shown.isHeading {
        writeHeading(row, over: table.columns.count)
      } else {
        write(row, shown, of: table, card)
      }
    }
    if !card.rows.isEmpty { end(.tbody) }
    end(.table)
    end(.div)
    for (index, note) in ([card.key] + table.notes).enumerated() where !note.isEmpty {
      buffer.open(.p, [.style(index == 0 ? .key : .note)])
      write(note)
      end(.p)
    }
  }

  private mutating func writeHead(_ table: Table, _ card: Scorecard) {
    buffer.open(.thead)
    buffer.open(.tr)
    for (column, kind) in zip(table.columns, card.columns) {
      buffer.open(.th, [.scope(.col)] + kind.style)
      write(column.heading)
      buffer.close(.th)
    }
    buffer.close(.tr)
    end(.thead)
  }

  private mutating func writeHeading(_ row: Table.Row, over columns: Int) {
    buffer.open(.tr, [.style(.group)])
    buffer.open(.th, [.scope(.rowgroup), .columns(columns)])
    write(row.cells.first ?? [])
    buffer.close(.th)
    end(.tr)
  }

  private mutating func write(
    _ row: Table.Row, _ shown: Scorecard.Row, of table: Table, _ card: Scorecard
  ) {
    buffer.open(.tr)
    for (index, kind) in card.columns.enumerated() where index < row.cells.count {
      let cell = row.cells[index]
      let element: HTMLBuffer.Element = kind == .measure ? .th : .td
      let heading = table.columns[index].heading.plainText
      buffer.open(
        element, (kind == .measure ? [.scope(.row)] : [.heading(heading)]) + kind.style)
      if kind == .usual, let line = shown.line { write(line: line) }
      if let mark = shown.marks[kind] {
        buffer.open(.span, [.mark(mark)])
        buffer.close(.span)
      }
      write(cell)
      buffer.close(element)
    }
    end(.tr)
  }

  /// The title is the alternative of a drawing for all that read pages, and of the PDF.
  private mutating func write(line: Graphic) {
    buffer.open(
      .svg,
      [
        .style(.spark), .role(.img), .drawing(.viewBox(width: line.width, height: line.height)),
        .drawing(.place(.width, line.width)), .drawing(.place(.height, line.height)),
        .drawing(.fontSize(12)), .drawing(.paint(.fill, nil)),
      ])
    buffer.open(.title)
    buffer.text(line.title)
    buffer.close(.title)
    for layer in line.layers where !layer.shapes.isEmpty { buffer.write(layer) }
    buffer.close(.svg)
  }
}

extension Scorecard.Column {
  fileprivate var style: [HTMLBuffer.Attribute] {
    switch self {
    case .measure: []
    case .newest: [.style(.newest)]
    case .change: [.style(.changed)]
    case .target: [.style(.target)]
    case .comparator: [.style(.comparator)]
    case .usual: [.style(.usual)]
    }
  }
}
