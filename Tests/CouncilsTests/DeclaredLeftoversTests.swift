import Analysis
import Councils
import Diagnostics
import Testing

/// Withheld cells of declared tables, beside totals that give them away and totals that do not.
@Suite struct DeclaredLeftoversTests {
  private func codes(_ rows: [String], columns: String = "{n: Number}", more: String = "")
    -> [String]
  {
    let text =
      "t:\n  caption: Children by ward\n  source: us\n\(more)  columns: \(columns)\n  rows:\n"
      + rows.map { "    \($0)\n" }.joined()
    var log = DiagnosticLog()
    let declared = DeclaredFigures(
      facts: nil, tables: SourceText(name: "tables.yaml", text: text), into: &log)
    SmallDeclaredCounts.check(declared, .standard, into: &log)
    return log.codes
  }

  private func ward(_ name: String, _ values: String, label: String? = nil) -> String {
    "\(name): {label: \(label ?? name), values: [\(values)]}"
  }

  @Test(
    arguments: [
      // What is left is small, or each of two is.
      (["12", "withheld", "20"], "35", true), (["12", "withheld", "20"], "33", true),
      (["withheld", "withheld", "20"], "24", true), (["withheld", "withheld", "20"], "22", true),
      // Every number from 1 to 5 stays possible, or none of them is.
      (["withheld", "withheld", "20"], "26", false), (["12", "withheld", "20"], "45", false),
      (["12", "14", "20"], "46", false), (["12", "withheld", "20"], "withheld", false),
      // They are no parts of it, or nobody knows one of them.
      (["12", "withheld", "20"], "30", false), (["not available", "withheld", "20"], "25", false),
    ])
  func `a total gives away what is left of it`(parts: [String], total: String, isTold: Bool) {
    let rows = zip(["north", "south", "west"], parts).map { ward($0, $1) }
    for label in ["Total", "All wards", "Wards in total"] {
      #expect(codes(rows + [ward("w", total, label: label)]) == (isTold ? ["P263"] : []))
    }
    #expect(codes(rows + [ward("w", total, label: "East")]) == [])
    #expect(codes(rows + [ward("all", total)], more: "  about: staff\n") == [])
    #expect(codes(rows + [ward("all", total)], more: "  published_in: a paper\n") == [])
  }

  @Test func `what one line gives away is known in the next`() {
    let rows = [
      ward("north", "withheld, withheld, 30"), ward("south", "withheld, 20, 40"),
      ward("all", "27, 43, 70"),
    ]
    #expect(codes(rows, columns: "{u: Under ten, o: Ten and over, t: Total}") == [])
    let small = [
      ward("north", "withheld, withheld, 30"), ward("south", "withheld, 20, 40"),
      ward("all", "24, 46, 70"),
    ]
    #expect(codes(small, columns: "{u: Under ten, o: Ten and over, t: Total}") == ["P263"])
  }
}
