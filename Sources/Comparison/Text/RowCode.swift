import Figures
import Publication

/// What a row of a table is known by when its name is another: the measures that it prints, or a code such
/// as E08000013 or KPI4 in one of its cells.
struct RowCode: Hashable {
  private let section: String
  private let code: String

  /// The codes of a row, the surest first; none for what is no row.
  static func all(of row: PaperWords) -> [RowCode] {
    guard row.paragraph.kind == .row else { return [] }
    let section = row.paragraph.section
    var codes: [RowCode] = []
    // The period moves on from paper to paper, and the measure stays.
    let measures = row.paragraph.figures.filter { !$0.isEmpty }.map { text in
      FigureID(text: text).map { "\($0.indicator)/\($0.area)#\($0.measure)" } ?? text
    }
    if !measures.isEmpty {
      codes.append(RowCode(section: section, code: measures.joined(separator: " ")))
    }
    for cell in row.paragraph.plainText.split(separator: "|") {
      let text = cell.trimmedOfSpaces
      if isCode(text) { codes.append(RowCode(section: section, code: text)) }
    }
    // Older records name no measures; the rest of the row knows it all the same.
    let rest = row.paragraph.plainText.split(separator: "|").dropFirst().map(\.trimmedOfSpaces)
    if rest.count(where: { $0.contains(where: \.isNumber) }) > 1 {
      codes.append(RowCode(section: section, code: "| \(rest.joined(separator: " | "))"))
    }
    return codes
  }

  /// Letters and digits together, such as "E08000013", "KPI-4" or "3.2a"; no number and no year.
  private static func isCode(_ text: String) -> Bool {
    (2...20).contains(text.count) && text.contains(where: \.isNumber)
      && text.contains(where: \.isLetter) && text.first.map { $0.isLetter || $0.isNumber } ?? false
      && text.allSatisfy { $0.isLetter || $0.isNumber || "-./_".contains($0) }
      && PrintedAmount(text) == nil
  }
}

extension Substring {
  fileprivate var trimmedOfSpaces: String {
    split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }
}
