import Diagnostics

/// Notes what a paper's author most likely meant otherwise.
extension BlockParser {
  /// Notes a stretch of the text; nothing outside papers.
  mutating func note(_ problem: MarkdownProblem, _ range: Range<Int>) {
    guard dialect == .paper else { return }
    misread.append((problem, range))
  }

  /// A heading that stands inside a list or a quotation belongs to no section.
  mutating func noteHeading(_ range: Range<Int>) {
    for container in open.reversed() {
      switch nodes[container].kind {
      case .quote: return note(.misread(.headingInQuote), range)
      case .item: return note(.misread(.headingInList), range)
      default: continue
      }
    }
  }

  /// A text of several lines, or a sentence, above a line of dashes becomes a heading.
  mutating func noteUnderlined(_ paragraph: Int) {
    noteHeading(nodes[paragraph].start..<nodes[paragraph].end)
    guard let last = nodes[paragraph].content.last else { return }
    let end = bytes[lines[last].start..<lines[last].end].last { !$0.isSpaceOrTab }
    let isSentence = end.map { Array(".:;,".utf8).contains($0) } ?? false
    guard isSentence || nodes[paragraph].content.count > 1 else { return }
    note(.misread(.underlined), cursor.nonspace..<cursor.end)
  }

  /// A line without indentation that goes on with an item or a quotation, where the line before ends
  /// a sentence.
  mutating func noteJoined(_ paragraph: Int) {
    guard dialect == .paper, let last = nodes[paragraph].content.last else { return }
    let before = bytes[lines[last].start..<lines[last].end].last { !$0.isSpaceOrTab }
    let first = bytes[cursor.nonspace]
    guard let before, Array(".;:?!".utf8).contains(before),
      first >= UInt8(ascii: "A"), first <= UInt8(ascii: "Z")
    else { return }
    note(.misread(.joined), cursor.nonspace..<cursor.end)
  }
}

/// Lines of a paragraph that begin as something else begins, and would be printed as running text.
enum RunningText {
  /// What a line looks like; nil where it is text. `before` is the line above it in the paragraph.
  static func kind(
    _ bytes: [UInt8], _ line: Range<Int>, before: Range<Int>?, after: Range<Int>?
  ) -> MarkdownProblem.Misreading? {
    guard let first = line.first else { return nil }
    if PaperMarker.isTight(bytes, line, beside: [before, after].compactMap { $0 }) {
      return .tightItem
    }
    let isAmongItems = [before?.first, after?.first].contains {
      $0.map { bytes[$0] == bytes[first] } ?? false
    }
    let rest = bytes[line]
    func byte(_ offset: Int) -> UInt8 {
      first + offset < line.upperBound ? bytes[first + offset] : 0
    }
    switch bytes[first] {
    case UInt8(ascii: "#"):
      let marks = rest.prefix { $0 == UInt8(ascii: "#") }.count
      return marks <= 6 && (byte(marks).isLetter || byte(marks) >= 0xC3) ? .heading : nil
    case UInt8(ascii: ":"):
      return before != nil && byte(1).isSpaceOrTab ? .definition : nil
    case UInt8(ascii: "|"):
      return rest.dropFirst().contains(UInt8(ascii: "|")) ? .table : nil
    case UInt8(ascii: "*") where rest.dropFirst().contains(UInt8(ascii: "*")): return nil
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      let follows = before.map { bytes[$0].last { !$0.isSpaceOrTab } == UInt8(ascii: ":") } ?? false
      return byte(1).isLetter && (isAmongItems || follows) ? .tightItem : nil
    case 0xE2 where byte(1) == 0x80 && (byte(2) == 0x93 || byte(2) == 0x94):
      // A dash that begins a line of words is one; two of them are items.
      let isItem = [before, after].compactMap { $0 }.contains {
        bytes[$0].starts(with: [0xE2, 0x80, byte(2)])
      }
      return byte(3).isLetter && isItem ? .tightItem : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = rest.prefix { $0.isDigit }.count
      let mark = byte(digits)
      guard digits <= 2, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return nil }
      if byte(digits + 1).isLetter { return .tightItem }
      return before != nil && byte(digits + 1).isSpaceOrTab ? .item : nil
    case _ where before != nil && PaperMarker.lettered(bytes, line).first?.enclosure == .bracket:
      return .item
    case UInt8(ascii: "("):
      if let before, !PaperMarker.lettered(bytes, line).isEmpty {
        return isCitation(bytes[before]) ? nil : .item
      }
      return nil
    default: return nil
    }
  }

  /// Whether a line ends as a law is cited: with a number, or with what counts its parts.
  private static func isCitation(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.split(whereSeparator: \.isSpaceOrTab)
    guard let last = words.last else { return false }
    if last.last?.isDigit == true || last.last == UInt8(ascii: ")") { return true }
    let word = String(decoding: last, as: UTF8.self).lowercased()
    return ["section", "paragraph", "regulation", "article", "part", "rule", "schedule"].contains {
      word.hasPrefix($0)
    }
  }
}
