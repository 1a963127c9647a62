import Figures

/// Finds for each chart the table of its paper that prints all that the chart plots, so that print holds
/// the same figures once.
enum PrintedValues {
  private struct Printed: Hashable {
    let id: FigureID
    let text: String

    init(_ figure: Figure) {
      id = figure.id
      text = figure.printed
    }
  }

  /// The blocks of a whole paper with each chart told of the first table that has its values.
  static func placed(in blocks: [Block]) -> [Block] {
    let all = blocks.allBlocks
    guard all.contains(where: { if case .chart = $0.content { true } else { false } }) else {
      return blocks
    }
    let tables = all.compactMap { block -> (anchor: String, figures: Set<Printed>)? in
      guard case .table(let table) = block.content, let anchor = table.anchor else { return nil }
      return (anchor, Set(table.figures.map(Printed.init)))
    }
    return tables.isEmpty ? blocks : placed(in: blocks, tables)
  }

  private static func placed(
    in blocks: [Block], _ tables: [(anchor: String, figures: Set<Printed>)]
  ) -> [Block] {
    blocks.map { block in
      var block = block
      switch block.content {
      case .chart(var chart):
        let own = Set(chart.table.figures.map(Printed.init))
        guard !own.isEmpty else { return block }
        chart.printedIn = tables.first { own.isSubset(of: $0.figures) }?.anchor
        block.content = .chart(chart)
      case .blockQuote(let inner): block.content = .blockQuote(placed(in: inner, tables))
      case .panel(var panel):
        panel.blocks = placed(in: panel.blocks, tables)
        block.content = .panel(panel)
      case .list(var list):
        for item in list.items.indices {
          list.items[item].blocks = placed(in: list.items[item].blocks, tables)
        }
        block.content = .list(list)
      default: break
      }
      return block
    }
  }
}
