/// Gives a paper the names and numbers that only the whole of it decides.
package enum DocumentFinisher {
  /// Names that the page itself uses.
  private static let taken: Set<String> = ["main"]

  /// Every heading has an id, unique in the paper: the slug of its words (not of its number, so
  /// that a section keeps its name when another is put before it), then `-2`, `-3`. Every table
  /// that counts among the tables of the paper has a number, "Table 1" and on, and every chart
  /// "Figure 1" and on. What has a name or
  /// number already keeps it.
  package static func finish(_ document: Document, naming captions: CaptionWords = CaptionWords())
    -> Document
  {
    var run = Run(taken: taken, captions: captions)
    for block in document.blocks.allBlocks { run.take(block) }
    var document = document
    document.blocks = PrintedValues.placed(in: run.finish(document.blocks))
    return document
  }

  private struct Run {
    var taken: Set<String>
    let captions: CaptionWords
    var tables = 0
    var charts = 0

    mutating func take(_ block: Block) {
      switch block.content {
      case .heading(let heading): if let id = heading.id { taken.insert(id) }
      case .numberedParagraph(let paragraph): taken.insert(paragraph.id)
      case .recommendations(let items): taken.formUnion(items.map(\.anchor))
      case .table(let table): if let anchor = table.anchor { taken.insert(anchor) }
      case .chart(let chart): if let anchor = chart.anchor { taken.insert(anchor) }
      default: return
      }
    }

    mutating func finish(_ blocks: [Block]) -> [Block] {
      var blocks = blocks
      for index in blocks.indices {
        switch blocks[index].content {
        case .heading(var heading):
          if heading.id == nil { heading.id = unique(Slug.make(heading.inlines.plainText)) }
          blocks[index].content = .heading(heading)
        case .table(var table):
          if table.isNumbered {
            tables += 1
            if table.number == nil { table.number = "\(captions.table) \(tables)" }
          }
          blocks[index].content = .table(table)
        case .chart(var chart):
          charts += 1
          let number = chart.number ?? "\(captions.chart) \(charts)"
          chart.number = number
          chart.table.number = chart.table.number ?? "\(number), values"
          blocks[index].content = .chart(chart)
        case .blockQuote(let inner): blocks[index].content = .blockQuote(finish(inner))
        case .panel(var panel):
          panel.blocks = finish(panel.blocks)
          blocks[index].content = .panel(panel)
        case .list(var list):
          for item in list.items.indices {
            list.items[item].blocks = finish(list.items[item].blocks)
          }
          blocks[index].content = .list(list)
        default: continue
        }
      }
      return blocks
    }

    private var counts: [String: Int] = [:]

    init(taken: Set<String>, captions: CaptionWords) {
      self.taken = taken
      self.captions = captions
    }

    /// Names that look like those of tables, charts and recommendations are set apart too.
    private mutating func unique(_ slug: String) -> String {
      var name = slug
      var count = counts[slug, default: 1]
      if ["table-", "figure-", "rec-"].contains(where: slug.hasPrefix) { name = "section-" + slug }
      let base = name
      while !taken.insert(name).inserted {
        count += 1
        name = "\(base)-\(count)"
      }
      counts[slug] = count
      return name
    }
  }
}
