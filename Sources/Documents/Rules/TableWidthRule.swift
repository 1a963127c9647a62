package import Diagnostics

/// Every table can be printed, if need be on a turned page, in small type and in parts.
package struct TableWidthRule: Rule {
  package init() {}

  /// Reported at the table.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    for block in paper.document.blocks.allBlocks {
      guard case .table(let table) = block.content else { continue }
      let layout = table.layout
      guard !layout.isPrintable else { continue }
      let finding = Finding(columns: table.columns.count, aPage: layout.columnsOfAPart)
      report(finding, at: block.range, of: paper, into: &log)
    }
  }
}

extension TableWidthRule {
  /// A table that would stand on more pages side by side than anyone would put together again.
  package struct Finding: Problem, Equatable {
    /// How many columns the table has, and how many of them a turned page holds in small type.
    let columns: Int
    let aPage: Int

    package let code = "D060"

    package var severity: Severity { .error }

    package var message: String {
      "the table has \(columns) columns, too many to print: a page holds \(aPage) of them"
    }

    package var hint: String? {
      "have at most \(TableLayout.mostParts * (aPage - 1)) columns beside the first, or turn rows and "
        + "columns round"
    }

    package var example: CodeExample {
      func table(_ count: Int) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let homes = (0..<count).map { "Home \(letters[$0 / 26])\(letters[$0 % 26])" }
        return "Table: What the inspections found\n\n| Matter | "
          + homes.joined(separator: " | ") + " |\n|"
          + String(repeating: " --- |", count: count + 1) + "\n| Judgement | "
          + homes.map { _ in "Outstanding" }.joined(separator: " | ") + " |"
      }
      return CodeExample(in: "04-performance.md", table(70), cure: table(6))
    }

    package static let samples: [Self] = [Self(columns: 120, aPage: 20)]
  }
}
