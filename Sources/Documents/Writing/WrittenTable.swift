/// A table as every page that holds it has it: how it is parted, and the cells of each part. A paper stands
/// on a page of its own and on that of the whole pack, and its tables are most of either.
package struct WrittenTable: Sendable {
  let layout: TableLayout
  let parts: [Part]

  /// One part of a table in print.
  struct Part {
    /// The part by itself.
    let table: Table
    let setting: TableSetting
    let extent: PrintedHeight.TableExtent
    /// Its heading and its rows; nil where they are not written yet.
    var cells: HTMLBuffer?

    /// - Parameter index: the number of the part.
    init(_ index: Int, of table: Table, _ layout: TableLayout) {
      self.table = table.keeping(layout.parts[index])
      setting = layout.settings[index]
      extent = PrintedHeight.extent(of: self.table, in: setting)
    }
  }

  /// Nil for a table that is not the same on every page: a scorecard, which is written otherwise, and
  /// one with a link, which leads elsewhere on a page of several papers.
  init?(_ table: Table) {
    guard table.scorecard == nil, !table.columns.isEmpty, !table.holdsLinks else { return nil }
    let layout = TableLayout(table)
    self.layout = layout
    parts = layout.parts.indices.map { index in
      var part = Part(index, of: table, layout)
      var output = HTMLOutput()
      output.writeCells(of: part.table)
      part.cells = output.buffer
      return part
    }
  }
}

extension Table {
  /// How the table is parted where it stands in no list and no quotation.
  package var layout: TableLayout { written?.layout ?? TableLayout(self) }

  fileprivate var holdsLinks: Bool {
    columns.contains { $0.heading.holdLinks }
      || rows.contains { $0.cells.contains(where: \.holdLinks) }
  }
}

extension [Inline] {
  fileprivate var holdLinks: Bool {
    contains { inline in
      switch inline.content {
      case .text, .softBreak, .hardBreak, .code, .html, .figure, .value: false
      case .emphasis(let inner), .strong(let inner), .changed(_, let inner): inner.holdLinks
      case .link, .image: true
      }
    }
  }
}

extension Document {
  /// The same paper with its tables and its drawings written, so that each page that holds it takes them
  /// as they are. Nothing of the paper changes, and a table that is changed afterwards is written anew.
  package var withTablesWritten: Document {
    var document = self
    document.blocks = blocks.map { block in
      var block = block
      switch block.content {
      case .table(var table):
        table.written = WrittenTable(table)
        block.content = .table(table)
      case .chart(var chart):
        chart.table.written = WrittenTable(chart.table)
        chart.written = HTMLBuffer(shapesOf: chart.graphic)
        block.content = .chart(chart)
      default: break
      }
      return block
    }
    return document
  }
}
