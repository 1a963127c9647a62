import Diagnostics
import Documents
import Houses

/// The words of a report whose figures could not be put in: what an author typed by hand is told
/// together with what is wrong with its templates, so that one round of corrections is enough.
enum WordsAlone {
  /// Reports the numbers that were typed. Nothing else can be said of half a paper.
  static func check(_ report: ReportSource, _ house: HouseStyle, into log: inout DiagnosticLog) {
    let ranges =
      [report.body] + report.recommendations.map(\.text.template)
      + report.prose.sorted { $0.key < $1.key }.map(\.value.template)
      + report.rows.sorted { $0.key < $1.key }.flatMap { row in
        row.value.sorted { $0.key < $1.key }.map(\.value.template)
      }
    let phrases = AllowedPhrases(house.allowedPhrases)
    for range in ranges {
      // What else is wrong with the Markdown is told when the paper is whole.
      var unheard = DiagnosticLog()
      let blocks = MarkdownReader.read(marked(range), into: &unheard)
      let paper = CheckedPaper(
        Document(title: report.title, blocks: blocks), in: report.source.name, phrases: phrases)
      UnboundDigitRule().check(paper, into: &log)
    }
  }

  /// The text with a mark for whatever a template would put in or take away. What opens and is not
  /// closed goes to the end of its line.
  static func marked(_ range: SourceRange) -> MarkedText {
    let bytes = range.source.bytes
    var text = MarkedText()
    var (start, index) = (range.bytes.lowerBound, range.bytes.lowerBound)
    let end = range.bytes.upperBound
    while index < end {
      guard bytes[index] == UInt8(ascii: "{"), index + 1 < end,
        let closing = closing(of: bytes[index + 1])
      else {
        index += 1
        continue
      }
      text.append(range.source.range(start, index))
      var last = index + 2
      while last < end, bytes[last] != UInt8(ascii: "\n"),
        !(bytes[last - 1] == closing && bytes[last] == UInt8(ascii: "}") && last > index + 2)
      {
        last += 1
      }
      let next = last < end && bytes[last] == UInt8(ascii: "}") ? last + 1 : last
      text.insert(.text(""), for: range.source.range(index, next))
      (start, index) = (next, next)
    }
    text.append(range.source.range(start, end))
    return text
  }

  /// The byte before the brace that closes what a byte after a brace opens.
  private static func closing(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    case UInt8(ascii: "%"), UInt8(ascii: "#"): byte
    default: nil
    }
  }
}
