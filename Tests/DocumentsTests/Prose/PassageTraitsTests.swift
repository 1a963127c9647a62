import Diagnostics
import Figures
import TestSupport
import Testing

@testable import Documents

struct PassageTraitsTests {
  /// What some rule looks for, and what no rule does.
  private static let pieces = [
    "a", "In care were ", "12 ", "26.2%", "Q1 2024/25 ", "[^1]", "[insert date]", "TBC", "xxx",
    "???",
    "\u{2026}", "{ cla_rate.latest }", "~~gone~~", "**", "__x__", "https://www.x.uk/a ",
    "www.x.uk ",
    "Please describe ", "delete as appropriate ", "phase 1 ", "phase 2 ", "£2.3m ", "37 fte ",
    "a steady rise ", "continues to fall. ", "downward trend ", "rate of 81 ", "per 10,000 ",
    "Six practice managers ", "practice managers", "Posts asked for", "2 additional posts ",
    "Total ", "None", "N/A", "Yes", "N", "y", "by 10% (now 78%) ", "(+10), (+12%) and (+86%) ",
    "including UASC ", "excluding UASC ", "\u{661}\u{662} ", "½ ", "²", "\u{2212}1.2", "É", "7. ",
    "1.1 Words ", "27-month check ", "0151 934 4444 ", ". ", "? ", ": ", "FILL IN",
  ]

  /// A paper of made-up runs, some of them written in a source, some by the program.
  private static func paper(_ maker: inout WordMaker) -> [Block] {
    let written = (0..<40).map { _ in (0..<3).map { _ in maker.pick(pieces) }.joined() }
    let source = SourceText(name: "report.md", text: written.joined(separator: "\n"))
    var start = 0
    let runs = written.map { text in
      defer { start += text.utf8.count + 1 }
      return Inline(.text(text), range: source.range(start, start + text.utf8.count))
    }
    func inlines() -> [Inline] {
      (0..<Int.random(in: 1...3, using: &maker.generator)).map { _ -> Inline in
        switch Int.random(in: 0..<12, using: &maker.generator) {
        case 0: .text(maker.pick(pieces))
        case 1: Inline(.value(maker.pick(pieces)))
        case 2:
          Inline(
            .link(destination: maker.pick(["a.html", "", "/x"]), title: nil, [maker.pick(runs)]))
        case 3:
          Inline(.image(destination: "a.svg", title: nil, [maker.pick([.text(""), .text("x")])]))
        case 4: Inline(.strong([maker.pick(runs)]))
        case 5, 6, 7: .figure(figure(&maker))
        default: maker.pick(runs)
        }
      }
    }
    func table() -> Block {
      Block(
        .table(
          Table(
            caption: inlines(), columns: (0..<3).map { _ in Table.Column(heading: inlines()) },
            rows: (0..<4).map { _ in
              Table.Row(
                cells: (0..<3).map { _ in maker.chance(60) ? [.figure(figure(&maker))] : inlines() }
              )
            }, notes: [inlines()])))
    }
    return (0..<12).map { _ in
      switch Int.random(in: 0..<8, using: &maker.generator) {
      case 0: table()
      case 1: Block(.heading(Heading(level: 2, inlines: inlines())))
      case 2: Block(.panel(Panel(role: .note, blocks: [Block(.paragraph(inlines()))])))
      case 3: Block(.blockQuote([Block(.paragraph(inlines())), table()]))
      default: Block(.paragraph(inlines()))
      }
    }
  }

  private static func figure(_ maker: inout WordMaker) -> Figure {
    Figure(
      id: FigureID(
        indicator: maker.pick(["cla", "cin"]), area: maker.pick(["E08000014", "E92000001"]),
        period: maker.pick(["2024-03-31", "2025-03-31"]),
        measure: maker.pick(["value", "change", "change_percent"])),
      printed: maker.pick(["26.2%", "26%", "7", "[c]", "rose by 3", "£4m", "\u{2212}1.2", "10"]),
      origins: [Origin(file: "a.csv", row: 2, column: "x")])
  }

  private static func findings(_ document: Document) -> [String] {
    var log = DiagnosticLog()
    Rules.check(CheckedPaper(document, in: "report.md"), into: &log)
    return log.sorted().map { "\($0.code) \($0.location) \($0.problem.message)" }
  }

  /// Rules that pass over text by its traits find what they find when they read all of it.
  @Test func noRuleMissesAnythingForATrait() {
    var maker = WordMaker(seed: 17)
    var codes: Set<String> = []
    for _ in 0..<80 {
      let document = Document(title: "Title", blocks: Self.paper(&maker))
      var read = document
      read.passagesRead = PaperPassages(of: document.blocks) { _ in PassageTraits(rawValue: .max) }
      let all = Self.findings(read)
      #expect(Self.findings(document) == all)
      codes.formUnion(all.map { String($0.prefix(4)) })
    }
    // The papers break most rules; a paper that breaks none would show nothing.
    #expect(codes.count >= 20, "\(codes.sorted())")
  }
}
