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
    let measures = row.paragraph.figures.filter { !$0.isEmpty }.map(withoutPeriod)
    if !measures.isEmpty {
      codes.append(RowCode(section: section, code: measures.joined(separator: " ")))
    }
    let cells = row.paragraph.plainText.split(separator: "|").map(\.trimmedOfSpaces)
    for text in cells where isCode(text) { codes.append(RowCode(section: section, code: text)) }
    // Older records name no measures; the rest of the row knows it all the same.
    let rest = cells.dropFirst()
    if rest.count(where: holdsNumber) > 1 {
      codes.append(RowCode(section: section, code: "| \(rest.joined(separator: " | "))"))
    }
    return codes
  }

  /// The id of a figure without its period, or a text that is none.
  private static func withoutPeriod(_ id: String) -> String {
    let bytes = id.utf8
    guard let hash = bytes.lastIndex(of: UInt8(ascii: "#")),
      let area = bytes[..<hash].firstIndex(of: UInt8(ascii: "/")),
      let period = bytes[bytes.index(after: area)..<hash].firstIndex(of: UInt8(ascii: "/"))
    else { return id }
    return String(id[..<period]) + String(id[hash...])
  }

  private static func holdsNumber(_ text: String) -> Bool {
    text.utf8.contains { (0x30...0x39).contains($0) }
      || text.utf8.contains { $0 >= 0x80 } && text.contains(where: \.isNumber)
  }

  /// Letters and digits together, such as "E08000013", "KPI-4" or "3.2a"; no number and no year.
  private static func isCode(_ text: String) -> Bool {
    text.utf8.count >= 2 && holdsNumber(text) && text.count <= 20 && text.count >= 2
      && text.contains(where: \.isLetter) && text.first.map { $0.isLetter || $0.isNumber } ?? false
      && text.allSatisfy { $0.isLetter || $0.isNumber || "-./_".contains($0) }
      && PrintedAmount(text) == nil
  }
}

extension Substring {
  fileprivate var trimmedOfSpaces: String {
    if utf8.allSatisfy({ $0 < 0x80 }) {
      return utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
        .joined(separator: " ")
    }
    return split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }
}
