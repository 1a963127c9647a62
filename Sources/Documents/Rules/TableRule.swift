package import Diagnostics

/// Every table has a caption, and every column a heading. Captions that no table took are reported.
package struct TableRule: Rule {
  package init() {}

  /// Reported at the table, or at the caption that stands before none.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    for block in paper.document.blocks.allBlocks {
      switch block.content {
      case .table(let table):
        if table.caption.plainText.allSatisfy(\.isWhitespace) {
          report(.noCaption, at: block.range, of: paper, into: &log)
        }
        for (index, column) in table.columns.enumerated()
        where column.heading.plainText.allSatisfy(\.isWhitespace) {
          report(.emptyColumnHeading(column: index + 1), at: block.range, of: paper, into: &log)
        }
      case .paragraph(let inlines) where TableCaptions.isCaption(inlines):
        report(.captionWithoutTable, at: block.range ?? inlines.place, of: paper, into: &log)
      case .numberedParagraph(let paragraph) where TableCaptions.isCaption(paragraph.inlines):
        report(
          .captionWithoutTable, at: block.range ?? paragraph.inlines.place, of: paper, into: &log)
      default: continue
      }
    }
  }
}

extension TableRule {
  /// What is missing from a table or its caption.
  package enum Finding: Problem, Equatable {
    case noCaption
    case emptyColumnHeading(column: Int)
    case captionWithoutTable

    package var code: String {
      switch self {
      case .noCaption: "D028"
      case .emptyColumnHeading: "D029"
      case .captionWithoutTable: "D030"
      }
    }

    package var severity: Severity { .error }

    package var message: String {
      switch self {
      case .noCaption: "a table has no caption"
      case .emptyColumnHeading(let column): "column \(column) of the table has no heading"
      case .captionWithoutTable: "a caption stands before no table"
      }
    }

    package var hint: String? {
      switch self {
      case .noCaption:
        "write a paragraph 'Table: what it shows' before it; the number is added"
      case .emptyColumnHeading: "name what the column holds, for example 'Area'"
      case .captionWithoutTable: "put the table right after it, with a blank line between them"
      }
    }

    package var example: CodeExample {
      let table = "| Home | Judgement |\n| --- | --- |\n| Elm House | Good |"
      let caption = "Table: What the inspections found\n\n"
      return switch self {
      case .noCaption: CodeExample(in: "04-performance.md", table, cure: caption + table)
      case .emptyColumnHeading:
        CodeExample(
          in: "04-performance.md",
          caption + "| | Judgement |\n| --- | --- |\n| Elm House | Good |", cure: caption + table)
      case .captionWithoutTable:
        CodeExample(
          in: "04-performance.md", caption + "All homes were inspected.\n\n" + table,
          cure: "All homes were inspected.\n\n" + caption + table)
      }
    }

    package static let samples: [Self] = [
      .noCaption, .emptyColumnHeading(column: 1), .captionWithoutTable,
    ]
  }
}
