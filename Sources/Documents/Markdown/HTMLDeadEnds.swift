import Diagnostics

/// Finds raw HTML inside a paragraph, and remembers which ends do not come any more.
struct HTMLDeadEnds {
  private var hasNoCommentEnd = false
  private var hasNoInstructionEnd = false
  private var hasNoDeclarationEnd = false
  private var hasNoDataEnd = false

  /// The index after the HTML that begins at `start`, the place of a `<`.
  mutating func endOfHTML(_ bytes: [UInt8], _ start: Int) -> Int? {
    let scan = HTMLScanner(bytes: bytes, end: bytes.count)
    guard let second = scan.byte(start + 1) else { return nil }
    switch second {
    case UInt8(ascii: "/"): return scan.endTag(at: start)
    case UInt8(ascii: "?"):
      return Self.find("?>", scan, start + 2, deadEnd: &hasNoInstructionEnd)
    case UInt8(ascii: "!"):
      if scan.matches("<!-->", at: start) { return start + 5 }
      if scan.matches("<!--->", at: start) { return start + 6 }
      if scan.matches("<!--", at: start) {
        return Self.find("-->", scan, start + 4, deadEnd: &hasNoCommentEnd)
      }
      if scan.matches("<![CDATA[", at: start) {
        return Self.find("]]>", scan, start + 9, deadEnd: &hasNoDataEnd)
      }
      guard scan.byte(start + 2)?.isLetter == true else { return nil }
      return Self.find(">", scan, start + 3, deadEnd: &hasNoDeclarationEnd)
    default: return scan.startTag(at: start)
    }
  }

  private static func find(
    _ text: StaticString, _ scan: HTMLScanner, _ start: Int, deadEnd: inout Bool
  ) -> Int? {
    guard !deadEnd else { return nil }
    let end = scan.end(of: text, from: start)
    deadEnd = end == nil
    return end
  }
}
