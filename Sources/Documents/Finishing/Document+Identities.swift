package import Figures

extension Document {
  /// The same paper with other ids of its figures, and every word as it is.
  package func identified(_ id: (FigureID) -> FigureID) -> Document {
    var document = self
    document.blocks = blocks.map { $0.identified(id) }
    return document
  }
}

extension Block {
  fileprivate func identified(_ id: (FigureID) -> FigureID) -> Block {
    var block = self
    block.content = content.identified(id)
    return block
  }
}

extension Block.Content {
  fileprivate func identified(_ id: (FigureID) -> FigureID) -> Block.Content {
    func inlines(_ inlines: [Inline]) -> [Inline] { inlines.map { $0.identified(id) } }
    func blocks(_ blocks: [Block]) -> [Block] { blocks.map { $0.identified(id) } }
    switch self {
    case .code, .thematicBreak, .html: return self
    case .paragraph(let words): return .paragraph(inlines(words))
    case .heading(var heading):
      heading.inlines = inlines(heading.inlines)
      return .heading(heading)
    case .blockQuote(let inner): return .blockQuote(blocks(inner))
    case .list(var list):
      for item in list.items.indices { list.items[item].blocks = blocks(list.items[item].blocks) }
      return .list(list)
    case .table(let table): return .table(table.identified(id))
    case .chart(var chart):
      chart.caption = inlines(chart.caption)
      chart.subtitle = inlines(chart.subtitle)
      chart.description = inlines(chart.description)
      chart.table = chart.table.identified(id)
      return .chart(chart)
    case .numberedParagraph(var paragraph):
      paragraph.inlines = inlines(paragraph.inlines)
      return .numberedParagraph(paragraph)
    case .recommendations(var items):
      for item in items.indices { items[item].inlines = inlines(items[item].inlines) }
      return .recommendations(items)
    case .fields(var grid):
      for row in grid.rows.indices {
        for field in grid.rows[row].indices {
          grid.rows[row][field].value = inlines(grid.rows[row][field].value)
        }
      }
      return .fields(grid)
    case .contents(var entries):
      for entry in entries.indices {
        entries[entry].inlines = inlines(entries[entry].inlines)
        entries[entry].note = inlines(entries[entry].note)
      }
      return .contents(entries)
    case .panel(var panel):
      panel.blocks = blocks(panel.blocks)
      return .panel(panel)
    }
  }
}

extension Table {
  fileprivate func identified(_ id: (FigureID) -> FigureID) -> Table {
    func inlines(_ inlines: [Inline]) -> [Inline] { inlines.map { $0.identified(id) } }
    var table = self
    table.caption = inlines(caption)
    for column in columns.indices {
      table.columns[column].heading = inlines(columns[column].heading)
    }
    for row in rows.indices { table.rows[row].cells = rows[row].cells.map(inlines) }
    table.notes = notes.map(inlines)
    guard var scorecard else { return table }
    scorecard.lead = inlines(scorecard.lead)
    scorecard.key = inlines(scorecard.key)
    for row in scorecard.rows.indices {
      for value in scorecard.rows[row].values.indices {
        let figure = scorecard.rows[row].values[value].figure
        scorecard.rows[row].values[value].figure = figure.identified(id)
      }
    }
    table.scorecard = scorecard
    return table
  }
}

extension Inline {
  fileprivate func identified(_ id: (FigureID) -> FigureID) -> Inline {
    func inner(_ inlines: [Inline]) -> [Inline] { inlines.map { $0.identified(id) } }
    var inline = self
    switch content {
    case .figure(let figure): inline.content = .figure(figure.identified(id))
    case .emphasis(let words): inline.content = .emphasis(inner(words))
    case .strong(let words): inline.content = .strong(inner(words))
    case .changed(let change, let words): inline.content = .changed(change, inner(words))
    case .link(let destination, let title, let words):
      inline.content = .link(destination: destination, title: title, inner(words))
    case .image(let destination, let title, let words):
      inline.content = .image(destination: destination, title: title, inner(words))
    case .text, .softBreak, .hardBreak, .code, .html, .value: break
    }
    return inline
  }
}

extension Figure {
  fileprivate func identified(_ id: (FigureID) -> FigureID) -> Figure {
    Figure(id: id(self.id), printed: printed, absence: absence, origins: origins)
  }
}
