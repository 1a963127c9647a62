import Diagnostics
import TestSupport
import Testing

/// Shares of a total, and sums that do not come out as they are printed.
struct TableShareTests {
  private func table(_ columns: String, _ rows: String, unit: String = "count", places: Int = 0)
    -> DeclaredPaper
  {
    DeclaredPaper(
      "{% figures contacts %}",
      tables: """
        contacts:
          caption: Contacts
          unit: \(unit)
          places: \(places)
          about: none
          columns: {\(columns)}
          rows: {\(rows)}
          source: Made up
        """)
  }

  private static let share = "share: {label: Share, unit: per cent, derive: n / total as per cent}"
  private static let total = "total: {label: All, derive: sum of rows}"

  private static func note(_ sum: String) -> String {
    "Share: shares of All, each rounded by itself, so that they add up to \(sum) as printed and not to "
      + "100%."
  }

  @Test func `shares of a row are worked out, and the row is a hundred`() {
    let paper = table(
      "n: Number, \(Self.share)",
      "a: {label: A, values: [111]}, b: {label: B, values: [111]}, c: {label: C, values: [111]}, "
        + Self.total)
    #expect(paper.findings == "")
    #expect(
      Array(paper.rows.dropFirst()) == [
        "A | 111 | 33", "B | 111 | 33", "C | 111 | 33", "All | 333 | 100",
      ])
    #expect(paper.lines.contains(Self.note("99%")))
  }

  @Test(arguments: [
    ([50, 50], "50 50 100", ""), ([1, 1, 1, 1, 1, 1], "17 17 17 17 17 17 100", "102%"),
    ([25, 25, 50], "25 25 50 100", ""), ([2, 2, 3], "29 29 43 100", "101%"),
  ])
  func `each share is rounded by itself`(numbers: [Int], shares: String, sum: String) {
    let rows = numbers.enumerated().map { "r\($0): {label: R, values: [\($1)]}" }
    let paper = table("n: Number, \(Self.share)", (rows + [Self.total]).joined(separator: ", "))
    #expect(paper.findings == "")
    let found = paper.rows.dropFirst().compactMap { $0.split(separator: " ").last }
    #expect(found.joined(separator: " ") == shares)
    #expect(paper.lines.contains { $0.contains("as printed and not to 100%") } == !sum.isEmpty)
    if !sum.isEmpty { #expect(paper.lines.contains(Self.note(sum))) }
  }

  @Test func `a row that is cut off at nothing may stand beside a column of shares`() {
    let paper = table(
      "n: Number, \(Self.share)",
      "a: {label: A, values: [30]}, b: {label: B, values: [70]}, "
        + "less: {label: Less, derive: 'a - b, not below 0'}, \(Self.total)")
    #expect(paper.findings == "")
    #expect(
      Array(paper.rows.dropFirst()) == [
        "A | 30 | 30", "B | 70 | 70", "Less | 0 [note 1] | 0", "All | 100 | 100",
      ])
    #expect(
      paper.lines.contains("[note 1] Not below 0. Number would be 30 \u{2212} 70 = \u{2212}40."))
  }

  @Test func `shares may rest on a total that is given, and others may rest on them`() {
    let paper = table(
      "n: Number, \(Self.share), rest: {label: Rest, unit: per cent, derive: share - share}",
      "a: {label: A, values: [30]}, b: {label: B, values: [50]}, total: {label: All, values: [100]}"
    )
    #expect(paper.findings == "")
    #expect(
      Array(paper.rows.dropFirst()) == [
        "A | 30 | 30 | 0", "B | 50 | 50 | 0", "All | 100 | 100 | 0",
      ])
  }

  @Test func `of nothing there is no share`() {
    let paper = table(
      "n: Number, \(Self.share)",
      "a: {label: A, values: [0]}, b: {label: B, values: [0]}, " + Self.total)
    #expect(paper.findings == "")
    #expect(paper.rows.last == "All | 0 | [z]")
  }

  @Test func `the printed figures of a table with shares are held to them`() {
    let paper = table(
      "n: Number, \(Self.share)",
      "a: {label: A, values: [1]}, b: {label: B, values: [2]}, "
        + "total: {label: All, derive: sum of rows, printed: [3, 99%]}")
    #expect(paper.log.codes == ["P089"])
  }

  @Test(arguments: [
    ("[33%, 33%, 33%]", "", "99", ["P094"]), ("[33%, 33%, 33%]", ", printed: [100%]", "100", []),
    ("[33%, 33%, 33%]", ", printed: [99%]", "99", []),
    ("[34%, 33%, 33%]", "", "100", []), ("[80%, 90%, 85%]", "", "255", ["P094"]),
    ("[20%, 30%, 10%]", "", "60", []), ("[40%, 40%, 22%]", "", "102", ["P094"]),
  ])
  func `percentages that are added up are a whole`(
    values: String, printed: String, total: String, codes: [String]
  ) {
    let shares = values.dropFirst().dropLast().split(separator: ",")
    let rows = shares.enumerated().map {
      "r\($0): {label: R, values: [\"\($1.filter { $0 != " " })\"]}"
    }
    let paper = table(
      "share: {label: Share, unit: per cent}",
      (rows + ["total: {label: All, derive: sum of rows\(printed)}"]).joined(separator: ", "))
    #expect(paper.log.codes == codes)
    #expect(paper.rows.last == "All | \(total)")
    #expect(paper.lines.contains { $0.contains("not to 100%") } == (values == "[33%, 33%, 33%]"))
  }

  @Test func `a name of the other kind is not said to be missing`() {
    let row = table(
      "n: Number, rest: {label: Rest, derive: total - n}",
      "a: {label: A, values: [1]}, " + Self.total)
    #expect(row.log.codes == ["P093"])
    let column = table(
      "n: Number, m: More", "a: {label: A, values: [1, 2]}, b: {label: B, derive: n + m}")
    #expect(Set(column.log.codes) == ["P093"])
  }

  @Test(arguments: [
    (["0.44", "0.44"], true), (["0.4", "0.4"], false), (["0.44", "0.41"], true),
    (["0.46", "0.46"], true), (["0.45", "0.05"], true), (["0.25", "0.24"], false),
  ])
  func `parts that do not add up as printed carry the note`(values: [String], isNoted: Bool) {
    let rows = values.enumerated().map { "r\($0): {label: R, values: [\"\($1)\"]}" }
    let paper = table(
      "n: Number", (rows + [Self.total]).joined(separator: ", "), unit: "£m", places: 1)
    #expect(paper.findings == "")
    #expect(
      paper.lines.contains("Figures are rounded, so those printed do not all add up as printed.")
        == isNoted)
  }

  @Test func `differences and totals of columns carry it too`() {
    let note = "Figures are rounded, so those printed do not all add up as printed."
    let less = table(
      "n: Number",
      "a: {label: A, values: [\"1.26\"]}, b: {label: B, values: [\"0.34\"]}, "
        + "d: {label: Less, derive: a - b}", places: 1)
    // 1.3 less 0.3 is printed as 0.9.
    #expect(less.rows.last == "Less | 0.9" && less.lines.contains(note))
    let across = table(
      "m: First, n: Second, t: {label: Both, derive: m + n}",
      "a: {label: A, values: [\"0.44\", \"0.44\"]}", places: 1)
    #expect(across.rows.last == "A | 0.4 | 0.4 | 0.9" && across.lines.contains(note))
    let ratio = table(
      "m: First, n: Second, t: {label: Share, unit: per cent, derive: m / n as per cent}",
      "a: {label: A, values: [\"0.44\", \"0.44\"]}", places: 1)
    #expect(!ratio.lines.contains(note))
  }
}
