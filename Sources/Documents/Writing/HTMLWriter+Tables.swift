import Figures

extension HTMLOutput {
  /// A table in a region that scrolls sideways on a narrow screen, named by its caption.
  mutating func write(_ table: Table) {
    guard !table.columns.isEmpty else { return }
    var region: [HTMLBuffer.Attribute] = [
      .style(PrintedHeight.fitsOnOnePage(table) ? .scroll : .longTable), .role(.region),
    ]
    let paper = paper?.label ?? ""
    if paper.isEmpty, let anchor = table.anchor {
      region.append(.labelledBy(placed(anchor)))
    } else {
      // Two papers of one page may have the same caption, and no two regions the same name.
      let name = table.caption.isEmpty ? "Table" : table.printedCaption.plainText
      region.append(.label(paper.isEmpty ? name : "\(paper): \(name)"))
    }
    buffer.open(.div, region + [.focusable])
    buffer.newline()
    buffer.open(.table)
    buffer.newline()
    if !table.printedCaption.isEmpty {
      buffer.open(.caption, table.anchor.map { [.id(placed($0))] } ?? [])
      write(table.printedCaption)
      end(.caption)
    }
    writeHead(table)
    buffer.open(.tbody)
    buffer.newline()
    for row in table.rows { write(row, of: table) }
    end(.tbody)
    end(.table)
    end(.div)
    for note in table.notes {
      buffer.open(.p, [.style(.note)])
      write(note)
      end(.p)
    }
  }

  private mutating func writeHead(_ table: Table) {
    buffer.open(.thead)
    buffer.open(.tr)
    for column in table.columns {
      open(.th, scope: .col, column)
      write(column.heading)
      buffer.close(.th)
    }
    buffer.close(.tr)
    end(.thead)
  }

  private mutating func write(_ row: Table.Row, of table: Table) {
    buffer.open(.tr)
    for (index, column) in table.columns.enumerated() {
      let cell = index < row.cells.count ? row.cells[index] : []
      if index == 0, table.hasRowHeadings, !cell.isEmpty {
        open(.th, scope: .row, column)
        write(cell)
        buffer.close(.th)
      } else if cell.count == 1, case .figure(let figure) = cell[0].content {
        open(.td, column, holding: figure)
        buffer.text(figure.printed)
        buffer.close(.td)
      } else {
        open(.td, column)
        write(cell)
        buffer.close(.td)
      }
    }
    end(.tr)
  }

  private mutating func open(
    _ element: HTMLBuffer.Element, scope: HTMLBuffer.Scope? = nil, _ column: Table.Column,
    holding figure: Figure? = nil
  ) {
    buffer.begin(element)
    if let scope { buffer.add(.scope(scope)) }
    switch column.alignment {
    case .none, .left: break
    case .center: buffer.add(.style(.centred))
    case .right: buffer.add(.style(.numeric))
    }
    if let figure { buffer.add(.figure(figure.id)) }
    buffer.endOfTag()
  }
}
