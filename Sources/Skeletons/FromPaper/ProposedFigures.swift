import Councils
import Diagnostics
import Documents
import Figures
import Indicators
import OldPapers

/// The figures of an old paper by name: those that agree with a declared fact by its name, the others as
/// new facts with their sentences.
struct ProposedFigures {
  private let paper: OldPaper
  private let known: [(fact: Fact, amount: Amount)]
  private let prefix: String
  private var proposals: [(name: String, figure: OldFigure, unit: String)] = []
  private var declared: [String] = []
  private var tableCount = 0
  private let taken: Set<String>
  private let byPlace: [Int: [OldFigure]]
  private let measures: KnownMeasures
  private(set) var matchedCount = 0
  /// The indicators that numbers were called by, in the order of the paper.
  private(set) var indicators: [String] = []

  var proposedCount: Int { proposals.count }

  init(_ paper: OldPaper, known: [Fact], measures: KnownMeasures, prefix: String) {
    self.measures = measures
    self.paper = paper
    self.known = known.compactMap { fact in fact.amount.map { (fact, $0) } }
    self.prefix = prefix
    taken = Set(known.map(\.name))
    byPlace = Dictionary(grouping: paper.figures, by: \.place)
  }

  /// A text with the names of its figures in their places, and nothing in it that could be markup.
  mutating func bound(_ text: String, at place: Int) -> String {
    let scalars = Array(text.unicodeScalars)
    var out = ""
    var next = 0
    for figure in byPlace[place] ?? [] {
      let length = figure.figure.text.unicodeScalars.count
      guard figure.start >= next, figure.start + length <= scalars.count,
        String(String.UnicodeScalarView(scalars[figure.start..<figure.start + length]))
          == figure.figure.text
      else { continue }
      out += Self.escaped(scalars[next..<figure.start])
      // A length of time is one figure with its unit.
      let rest = String(String.UnicodeScalarView(scalars[(figure.start + length)...].prefix(10)))
      let unit =
        rest.prefixMatch(of: /\ (?:months|weeks|days|years)\b/).map { String($0.output) } ?? ""
      out += "{{ \(name(of: figure, unit)) }}"
      next = figure.start + length + unit.unicodeScalars.count
    }
    return out + Self.escaped(scalars[next...])
  }

  private static func escaped(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var out = ""
    for scalar in scalars {
      if "\\`*_[]<>{}#|".unicodeScalars.contains(scalar) { out += "\\" }
      out.unicodeScalars.append(scalar)
    }
    return out
  }

  private mutating func name(of figure: OldFigure, _ unit: String) -> String {
    if let amount = Amount(Self.value(of: figure) + unit), let period = figure.period,
      let match = known.first(where: { $0.amount == amount && Self.agree($0.fact.period, period) })
    {
      matchedCount += 1
      return match.fact.name
    }
    if unit.isEmpty, let measure = measures.measure(of: figure) {
      matchedCount += 1
      if !indicators.contains(measure.id) { indicators.append(measure.id) }
      return "\(measure.id).at(\"\(measure.period)\")"
    }
    // One amount of one time is one fact, however often it is said.
    if !figure.figure.unit.isEmpty, figure.period != nil,
      let same = proposals.first(where: {
        $0.figure.figure.value == figure.figure.value && $0.figure.figure.unit == figure.figure.unit
          && $0.figure.period == figure.period
      })
    {
      return same.name
    }
    var number = proposals.count + 1
    while taken.contains("\(prefix)_\(number)") { number += 1_000 }
    proposals.append(("\(prefix)_\(number)", figure, unit))
    return "\(prefix)_\(number)"
  }

  private static func agree(_ declared: String?, _ found: String) -> Bool {
    guard let declared else { return false }
    return declared == found || declared.lowercased().contains(found.lowercased())
  }

  private static func value(of figure: OldFigure) -> String {
    figure.figure.text.replacing(/(\d)(million|billion)/) { "\($0.output.1) \($0.output.2)" }
  }

  private var source: String {
    [paper.head["title"]?.text, paper.head["committee"]?.text, paper.date?.long].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The facts that are proposed; nil for none.
  var facts: String? {
    guard !proposals.isEmpty else { return nil }
    let mark = DeclaredFigureProblem.mark
    return proposals.map { name, figure, unit in
      """
      # "\(figure.sentence.printable.replacing("\"", with: "'"))"
      \(name):
        value: \(YAMLText.quoted(Self.value(of: figure) + unit))
        period: \(figure.period.map(YAMLText.quoted) ?? mark)
        source: \(YAMLText.quoted("\(source.isEmpty ? "the paper as published" : source), at \(figure.place)"))
      """
    }.joined(separator: "\n") + "\n"
  }

  /// The tables that are declared; nil for none.
  var tables: String? { declared.isEmpty ? nil : declared.joined(separator: "\n") + "\n" }

  // MARK: Tables

  /// What stands in the report for a table: the tag of a declared one, or its words.
  mutating func table(_ table: OldTable, isOfFigures: Bool) -> String {
    let width = table.rows.map(\.count).max() ?? 0
    guard isOfFigures, width > 1, let head = table.rows.first, table.rows.count > 1 else {
      return words(of: table, width)
    }
    tableCount += 1
    let name = "\(prefix)_table_\(tableCount)"
    let hasHead = !head.dropFirst().contains { OldWords.isNumber($0) }
    let columns = (1..<width).map {
      hasHead && $0 < head.count && !head[$0].isEmpty ? head[$0] : "Column \($0)"
    }
    let rows = hasHead ? Array(table.rows.dropFirst()) : table.rows
    let cells = rows.map { row in (1..<width).map { $0 < row.count ? row[$0] : "" } }
    let unit = Self.unit(of: cells)
    let plain = cells.map { $0.map { Self.plain($0, unit: unit) } }
    var lines = ["\(name):"]
    let caption = table.caption?.replacing(/^(?:Table|Figure|Chart) \w+[.:]?\s*/, with: "") ?? ""
    lines.append(
      "  caption: \(caption.isEmpty ? DeclaredFigureProblem.mark : YAMLText.quoted(caption))")
    if let unit { lines.append("  unit: \(unit.rawValue)") }
    lines.append("  places: as needed")
    lines.append(
      "  source: \(YAMLText.quoted("\(source.isEmpty ? "the paper as published" : source), at \(table.place)"))"
    )
    lines.append("  columns:")
    lines += columns.enumerated().map { "    c\($0 + 1): \(YAMLText.quoted($1))" }
    lines.append("  rows:")
    for (index, row) in rows.enumerated() {
      let values = plain[index].map(YAMLText.quoted).joined(separator: ", ")
      lines.append(
        "    r\(index + 1): {label: \(YAMLText.quoted(row.first ?? "")), values: [\(values)]}")
    }
    declared.append(lines.joined(separator: "\n"))
    return "{% figures \(name) %}\n"
  }

  private static func unit(of cells: [[String]]) -> Unit? {
    let full = cells.joined().filter { !$0.isEmpty }
    if full.contains(where: { $0.lowercased().hasSuffix("fte") }) { return .fte }
    if full.allSatisfy({ $0.hasSuffix("%") }) { return .perCent }
    return full.allSatisfy { $0.hasPrefix("£") } ? .pounds : nil
  }

  private static func plain(_ cell: String, unit: Unit?) -> String {
    unit == .fte && cell.lowercased().hasSuffix("fte")
      ? String(cell.dropLast(3)).trimmingMarks : cell
  }

  /// A table of words as Markdown.
  private mutating func words(of table: OldTable, _ width: Int) -> String {
    let rows = table.rows.map { row in
      (0..<width).map { $0 < row.count ? bound(row[$0], at: -table.place) : "" }
    }
    guard let head = rows.first, width > 0 else { return "" }
    let lines = [head, Array(repeating: "---", count: width)] + rows.dropFirst()
    return lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n") + "\n"
  }
}
