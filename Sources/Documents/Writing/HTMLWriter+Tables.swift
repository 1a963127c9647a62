import Figures

extension HTMLOutput {
  /// A table in a region that scrolls sideways on a narrow screen, named by its caption. One that no
  /// page is wide enough for stands in parts that each begin with its first column.
  ///
  /// - Parameter isNamedBySummary: whether its caption stands above it already, in what unfolds it.
  mutating func write(_ table: Table, isNamedBySummary: Bool = false) {
    guard !table.columns.isEmpty else { return }
    if let scorecard = table.scorecard { return write(table, scorecard) }
    let written = inset == 0 ? table.written : nil
    let layout = written?.layout ?? TableLayout(table, inset: inset)
    for index in layout.parts.indices {
      let part = layout.parts.count > 1 ? "part \(index + 1) of \(layout.parts.count)" : nil
      write(
        written?.parts[index] ?? WrittenTable.Part(index, of: table, layout), of: table, part: part,
        isFirst: index == 0, isNamed: isNamedBySummary)
    }
    for note in table.notes {
      buffer.open(.p, [.style(.note)])
      write(note)
      end(.p)
    }
  }

  private mutating func write(
    _ written: WrittenTable.Part, of table: Table, part: String?, isFirst: Bool, isNamed: Bool
  ) {
    let anchor = isFirst ? table.anchor : nil
    openRegion(
      of: table, Self.styles(written.setting, written.extent), anchor, part, isNamed: isNamed)
    if let cells = written.cells { buffer.put(cells) } else { writeCells(of: written.table) }
    end(.table)
    end(.div)
  }

  /// The heading of a table and its rows.
  mutating func writeCells(of table: Table) {
    writeHead(table)
    buffer.open(.tbody)
    buffer.newline()
    for row in table.rows { write(row, of: table) }
    end(.tbody)
  }

  /// The region of a table with its caption, up to the table's head.
  ///
  /// - Parameter isNamed: whether the caption stands above it already; on a screen only the parts of a table
  ///   that is parted then show one, and in print the table has it.
  mutating func openRegion(
    of table: Table, _ styles: [HTMLBuffer.Class], _ anchor: String?, _ part: String? = nil,
    isNamed: Bool = false
  ) {
    var region: [HTMLBuffer.Attribute] = [.styles(styles), .role(.region)]
    let paper = paper?.label ?? ""
    if paper.isEmpty, let anchor {
      region.append(.labelledBy(placed(anchor)))
    } else {
      // Two papers of one page may have the same caption, and no two regions the same name.
      var name = table.caption.isEmpty ? "Table" : table.printedCaption.plainText
      if let part { name += " (\(part))" }
      region.append(.label(paper.isEmpty ? name : "\(paper): \(name)"))
    }
    buffer.open(.div, region + [.focusable])
    buffer.newline()
    buffer.open(.table)
    buffer.newline()
    if !table.printedCaption.isEmpty {
      let name: [HTMLBuffer.Attribute] = isNamed ? [] : anchor.map { [.id(placed($0))] } ?? []
      buffer.open(.caption, name)
      write(table.printedCaption)
      if let part { buffer.text(" (\(part))") }
      end(.caption)
    }
  }

  private mutating func writeHead(_ table: Table) {
    buffer.open(.thead)
    buffer.open(.tr)
    for column in table.columns {
      open(.th, scope: .col, column, for: column.heading)
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
        open(.th, scope: .row, column, for: cell)
        write(cell)
        buffer.close(.th)
      } else if cell.count == 1, case .figure(let figure) = cell[0].content {
        open(.td, column, for: cell, holding: figure)
        buffer.text(figure.printed)
        buffer.close(.td)
      } else {
        open(.td, column, for: cell)
        write(cell)
        buffer.close(.td)
      }
    }
    end(.tr)
  }

  private static func styles(
    _ setting: TableSetting, _ extent: PrintedHeight.TableExtent
  ) -> [HTMLBuffer.Class] {
    let type: [HTMLBuffer.Class] =
      switch setting {
      case .plain: []
      case .small: [.small]
      case .turned: [.turned]
      case .smallTurned: [.turned, .smallest]
      }
    switch extent {
    case .onePage: return [.scroll] + type
    case .pages: return [.scroll, .long] + type
    case .pagesWithinRows: return [.scroll, .long, .tallRows] + type
    }
  }

  private mutating func open(
    _ element: HTMLBuffer.Element, scope: HTMLBuffer.Scope? = nil, _ column: Table.Column,
    for cell: [Inline], holding figure: Figure? = nil
  ) {
    buffer.begin(element)
    if let scope { buffer.add(.scope(scope)) }
    let alignment: HTMLBuffer.Class? =
      switch column.alignment {
      case .none, .left: nil
      case .center: .centred
      case .right: .numeric
      }
    if TableWidths.breaksWords(cell, isNumeric: scope == nil && alignment == .numeric) {
      buffer.add(.styles([alignment, .breaks].compactMap(\.self)))
    } else if let alignment {
      buffer.add(.style(alignment))
    }
    if let figure { buffer.add(.figure(figure.id)) }
    buffer.endOfTag()
  }
}
