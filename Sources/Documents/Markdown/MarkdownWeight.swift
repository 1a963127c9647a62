package import Diagnostics

/// How much memory a text takes to read as a paper: its bytes, and far more for each mark that may
/// begin something, for each line and for each paragraph. What is counted follows what each was
/// measured to take. Ordinary prose of 10 MB stays within the limit, and so does a megabyte in which
/// every word is marked. Both are far above what anybody writes.
package enum MarkdownWeight {
  /// The most that a paper may weigh, in bytes.
  package static let most = 13_500_000

  /// The same as messages say it: 13.5 million.
  static var mostInWords: String { "\(most / 1_000_000).\(most / 100_000 % 10) million" }

  /// What a mark, a line end and an empty line count as beside their bytes.
  package static let ofMark = 50
  package static let ofLineEnd = 30
  package static let ofEmptyLine = 70

  /// The most bytes of one paragraph, heading or cell.
  static let mostInParagraph = 1 << 20

  /// Where a text passes the limit; nil where it does not.
  package static func excess(in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count > most / (ofEmptyLine + 1) else { return nil }
    var weight = 0
    var last: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      weight += 1
      if byte == lineEnd {
        weight += last == lineEnd ? ofEmptyLine : ofLineEnd
      } else if isMark[Int(byte)] && !(byte == last && goesOn[Int(byte)])
        || isNumeral(byte, after: last)
      {
        weight += ofMark
      }
      if weight > most { return index }
      last = byte
    }
    return nil
  }

  /// The finding about a template that is too much to be read; true where there is none.
  package static func holds(_ range: SourceRange, into log: inout DiagnosticLog) -> Bool {
    guard let place = excess(in: range.source.bytes[range.bytes]) else { return true }
    log.report(MarkdownProblem.tooMuch, at: range.source.range(place, place + 1))
    return false
  }

  private static let lineEnd = UInt8(ascii: "\n")

  /// What may begin or end something wherever it stands.
  private static let isMark = table("\r*_[]`<>&\\|#~={}-+") { $0 == MarkedText.markByte }

  /// Of what a run is one mark, however long.
  private static let goesOn = table("*_`#~=-") { _ in false }

  /// Whether a full stop or a bracket may end the number of an item.
  private static func isNumeral(_ byte: UInt8, after last: UInt8) -> Bool {
    (byte == UInt8(ascii: ")") || byte == UInt8(ascii: "."))
      && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last)
  }

  private static func table(_ characters: String, or isOne: (UInt8) -> Bool) -> [Bool] {
    let bytes = Set(characters.utf8)
    return (0...255).map { bytes.contains(UInt8($0)) || isOne(UInt8($0)) }
  }
}
