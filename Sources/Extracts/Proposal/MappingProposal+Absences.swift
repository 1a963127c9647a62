internal import Figures
internal import Indicators

/// Texts in place of numbers, cells that hold nothing, and what numbers are scaled by.
extension MappingProposal {
  /// Texts that people and publishers write where there is no number, with the reason that they seem to
  /// give.
  static let absenceWords: [String: String] = [
    "-": "not reported", "–": "not reported", "—": "not reported", "..": "not available",
    ".": "not applicable", ":": "not available", "n/a": "not applicable",
    "N/A": "not applicable", "NA": "not available", "TBC": "not reported",
    "tbc": "not reported", "#DIV/0!": "not applicable", "#N/A": "not available",
    "*": "confidential", "NULL": "not available", "[w]": "not available",
    "[n/a]": "not applicable", "suppressed": "confidential", "Suppressed": "confidential",
    "<5": "confidential", "No data": "not available",
  ]

  /// What cells of figures hold that is no number, and whether any is blank, as lines of a mapping.
  static func absences(_ cells: some Collection<Cell>, blankIs blank: String) -> [String] {
    var found: Set<String> = []
    var hasBlanks = false
    for cell in cells {
      if cell.isBlank {
        hasBlanks = true
        continue
      }
      let text = NumberReader.trimmed(cell.text)
      if absenceWords[text] != nil { found.insert(text) }
    }
    var lines: [String] = []
    if !found.isEmpty {
      lines.append("absences:")
      for text in found.sorted() {
        lines.append(
          "  \(quoted(text)): \(absenceWords[text] ?? "not available")  # guess: confirm or change")
      }
    }
    if cells.contains(where: { $0.kind == .duration || $0.text.contains(/^[0-9]{1,2}:[0-9]{2}$/) })
    {
      lines.append(
        "durations: years and months  # guess: 01:10 is a year and ten months; confirm")
    }
    if hasBlanks { lines.append("blank: not reported  # guess: \(blank)") }
    return lines
  }

  /// The scale of percentages in columns, where bare numbers leave it open: one that has numbers above 1 is
  /// no share of 1; where none of them has, all are.
  ///
  /// - Parameter columns: the indicators of each column that are percentages, with its cells.
  static func scale(_ columns: [(ids: [String], cells: [Cell])]) -> [String] {
    var unclear: [String] = []
    var (shares, hasPerCent) = (0, false)
    for column in columns {
      let numbers = column.cells.filter { cell in
        cell.kind == .number || cell.kind == .text && !cell.text.contains("%")
      }.compactMap { NumberReader.decimal(NumberReader.trimmed($0.text))?.0.rational.magnitude }
      let small = numbers.count { !$0.isZero && $0 <= Rational(1) }
      if numbers.contains(where: { $0 > Rational(1) }) {
        hasPerCent = true
        if small > 0 { unclear += column.ids }
      } else {
        shares += small
        hasPerCent =
          hasPerCent || column.cells.contains { $0.kind == .percentage || $0.text.contains("%") }
      }
    }
    if !unclear.isEmpty {
      let each = unclear.sorted().map { "\($0): per cent" }.joined(separator: ", ")
      return ["scale: {\(each)}  # guess: others of its column are above 1; confirm"]
    }
    return !hasPerCent && shares > 1
      ? ["scale: fraction  # guess: no percentage is above 1; confirm"] : []
  }

  /// Whose figures they are, where a title is the name of a place.
  func areaLine(titles: [String]) -> [String] {
    let finder = AreaFinder(areas, wanted: nil)
    if area == nil, let named = titles.first(where: { finder.code(of: $0) != nil }) {
      return ["area: \(Self.quoted(named))  # guess: a title says so; confirm"]
    }
    return areaLine
  }
}
