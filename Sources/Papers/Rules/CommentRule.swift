package import Analysis
package import Diagnostics
package import Documents
import Figures
import Indicators

/// A paper that prints the newest value of a measure says why it misses its target, where the dictionary
/// asks for it: in a paragraph, or an item of a list, that begins with the measure's name.
package struct CommentRule: Rule {
  private let readings: [PublishableReading]

  package init(_ readings: [PublishableReading]) { self.readings = readings }

  /// Fewer words after the name explain nothing.
  private static let fewestWords = 8

  /// Reported where the value is printed first, be it by a tag.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    let asked = readings.filter { $0.indicator.asksForComment && $0.rating == .missed }
    guard !asked.isEmpty else { return }
    let printed = PrintedFigures(paper)
    var comments: [String]?
    for reading in asked {
      let id = reading.value(at: reading.latestPeriod).id
      guard printed.holds(id) else { continue }
      let all = comments ?? Self.comments(in: paper.document)
      comments = all
      guard !all.contains(where: { Self.isComment($0, of: reading.indicator.name) }) else {
        continue
      }
      let target = reading.target?.figure(of: reading.indicator, area: reading.area)
      report(
        Finding(name: reading.indicator.name, target: target?.figure().printed ?? ""),
        at: printed.place(of: id) ?? Self.table(holding: id, in: paper.document), of: paper,
        into: &log)
    }
  }

  private static func comments(in document: Document) -> [String] {
    document.blocks.allBlocks.compactMap { block in
      switch block.content {
      case .paragraph(let inlines): inlines.plainText
      case .numberedParagraph(let paragraph): paragraph.inlines.plainText
      default: nil
      }
    }
  }

  private static func isComment(_ text: String, of name: String) -> Bool {
    guard text.lowercased().hasPrefix(name.lowercased()) else { return false }
    let rest = text.dropFirst(name.count)
    guard let next = rest.first, !next.isLetter, !next.isNumber else { return false }
    return String(rest).wordCount > fewestWords
  }

  private static func table(holding id: FigureID, in document: Document) -> SourceRange? {
    document.blocks.allBlocks.first { block in
      switch block.content {
      case .table(let table): table.figures.contains { $0.id == id }
      case .chart(let chart): chart.table.figures.contains { $0.id == id }
      default: false
      }
    }?.range
  }
}

extension CommentRule {
  /// A measure misses its target, and nothing says why.
  package struct Finding: Problem, Equatable {
    let name: String
    let target: String

    package var code: String { "P162" }
    package var severity: Severity { .error }

    package var message: String {
      "'\(name)' misses its target of \(target), and no paragraph of the paper says why"
    }

    package var hint: String? {
      "write a paragraph that begins '**\(name):**' and says in a sentence or two why the target is missed "
        + "and what is being done; the dictionary asks for it (comment: required when missed)"
    }

    package var example: CodeExample {
      CodeExample(
        in: "04-performance.md", "{% scorecard rereferral %}",
        cure: """
          {% scorecard rereferral %}

          **Re-referrals:** help ended before plans were carried out. Each closure is now read by a second manager.
          """)
    }

    package static let samples: [Self] = [
      Self(name: "Re-referrals within twelve months", target: "22%")
    ]
  }
}
