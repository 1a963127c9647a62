import Diagnostics
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
    var measures: [UInt8] = []
    for id in row.paragraph.figures where !id.isEmpty {
      if !measures.isEmpty { measures.append(UInt8(ascii: " ")) }
      appendWithoutPeriod(id, to: &measures)
    }
    if !measures.isEmpty {
      codes.append(RowCode(section: section, code: String(decoding: measures, as: UTF8.self)))
    }
    let cells = Cells(row.paragraph.plainText)
    for cell in cells.ranges where cells.isCode(cell) {
      codes.append(RowCode(section: section, code: cells.text(cell)))
    }
    // Older records name no measures; the rest of the row knows it all the same.
    let rest = cells.ranges.dropFirst()
    if let first = rest.first, let last = rest.last, rest.count(where: cells.holdsNumber) > 1 {
      codes.append(
        RowCode(section: section, code: cells.text(first.lowerBound..<last.upperBound)))
    }
    return codes
  }

  /// The id of a figure without its period, or a text that is none as it is.
  private static func appendWithoutPeriod(_ id: String, to out: inout [UInt8]) {
    let bytes = id.utf8
    guard let hash = bytes.lastIndex(of: UInt8(ascii: "#")),
      let area = bytes[..<hash].firstIndex(of: UInt8(ascii: "/")),
      let period = bytes[bytes.index(after: area)..<hash].firstIndex(of: UInt8(ascii: "/"))
    else {
      out.append(contentsOf: bytes)
      return
    }
    out.append(contentsOf: bytes[..<period])
    out.append(contentsOf: bytes[hash...])
  }

  /// The cells of a row as they are compared: of a run of spaces one is kept, and none at either end. A cell
  /// may be empty.
  private struct Cells {
    private var bytes: [UInt8] = []
    private(set) var ranges: [Range<Int>] = []

    init(_ row: String) {
      bytes.reserveCapacity(row.utf8.count)
      var start = 0
      var isEmpty = true
      for byte in row.utf8 {
        if byte == UInt8(ascii: "|") {
          if !isEmpty { close(from: start) }
          bytes.append(byte)
          start = bytes.count
          isEmpty = true
        } else {
          isEmpty = false
          if byte != UInt8(ascii: " ") || bytes.count > start && bytes.last != byte {
            bytes.append(byte)
          }
        }
      }
      if !isEmpty { close(from: start) }
    }

    private mutating func close(from start: Int) {
      if bytes.count > start, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
      ranges.append(start..<bytes.count)
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func isASCII(_ cell: Range<Int>) -> Bool { bytes[cell].allSatisfy { $0 < 0x80 } }

    func holdsNumber(_ cell: Range<Int>) -> Bool {
      bytes[cell].contains(where: \.isDigit)
        || !isASCII(cell) && text(cell).contains(where: \.isNumber)
    }

    /// Letters and digits together, such as "E08000013", "KPI-4" or "3.2a"; no number and no year.
    func isCode(_ cell: Range<Int>) -> Bool {
      guard cell.count >= 2, holdsNumber(cell) else { return false }
      if isASCII(cell) {
        let bytes = bytes[cell]
        guard bytes.count <= 20, bytes.contains(where: \.isLetter),
          bytes.first.map({ $0.isLetter || $0.isDigit }) ?? false,
          bytes.allSatisfy({ $0.isLetter || $0.isDigit || "-./_".utf8.contains($0) })
        else { return false }
      } else {
        let text = text(cell)
        guard (2...20).contains(text.count), text.contains(where: \.isLetter),
          text.first.map({ $0.isLetter || $0.isNumber }) ?? false,
          text.allSatisfy({ $0.isLetter || $0.isNumber || "-./_".contains($0) })
        else { return false }
      }
      return PrintedAmount(text(cell)) == nil
    }
  }
}
