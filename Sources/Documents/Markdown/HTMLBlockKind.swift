import Diagnostics

/// The seven kinds of HTML block, by what begins them and what ends them.
enum HTMLBlockKind: Int {
  /// `<pre`, `<script`, `<style` or `<textarea`, up to the matching end tag.
  case verbatim = 1
  case comment, processingInstruction, declaration, characterData
  /// A tag with a name that HTML uses for blocks, up to a blank line.
  case blockTag
  /// Any other complete tag alone on its line, up to a blank line; never inside a paragraph.
  case anyTag

  var endsAtBlankLine: Bool { self == .blockTag || self == .anyTag }

  /// The kind of block that begins at `<`, the first byte of `stretch`, which runs to the line's end.
  static func start(_ bytes: [UInt8], _ stretch: Range<Int>) -> HTMLBlockKind? {
    let scan = HTMLScanner(bytes: bytes, end: stretch.upperBound)
    let start = stretch.lowerBound
    if scan.matches("<!--", at: start) { return .comment }
    if scan.matches("<?", at: start) { return .processingInstruction }
    if scan.matches("<![CDATA[", at: start) { return .characterData }
    guard let second = scan.byte(start + 1) else { return nil }
    if second == UInt8(ascii: "!") {
      return scan.byte(start + 2)?.isLetter == true ? .declaration : nil
    }
    let isEndTag = second == UInt8(ascii: "/")
    let nameStart = start + (isEndTag ? 2 : 1)
    guard scan.byte(nameStart)?.isLetter == true else { return nil }
    var nameEnd = nameStart
    while let byte = scan.byte(nameEnd), byte.isAlphanumericByte { nameEnd += 1 }
    let after = scan.byte(nameEnd)
    if nameEnd - nameStart <= longestName,
      after == nil || after?.isSpaceOrTab == true || after == UInt8(ascii: ">")
        || (after == UInt8(ascii: "/") && scan.byte(nameEnd + 1) == UInt8(ascii: ">"))
    {
      let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self).lowercased()
      if after != UInt8(ascii: "/"), !isEndTag, verbatimNames.contains(name) { return .verbatim }
      if blockNames.contains(name) { return .blockTag }
    }
    guard let tagEnd = isEndTag ? scan.endTag(at: start) : scan.startTag(at: start) else {
      return nil
    }
    for index in tagEnd..<stretch.upperBound where !bytes[index].isSpaceOrTab { return nil }
    return .anyTag
  }

  /// Whether a line of the block holds what ends it.
  func ends(in bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let scan = HTMLScanner(bytes: bytes, end: line.upperBound)
    switch self {
    case .verbatim:
      return line.contains { index in
        bytes[index] == UInt8(ascii: "<")
          && Self.verbatimEnds.contains { scan.matches($0, at: index) }
      }
    case .comment: return line.contains { scan.matches("-->", at: $0) }
    case .processingInstruction: return line.contains { scan.matches("?>", at: $0) }
    case .declaration: return line.contains { bytes[$0] == UInt8(ascii: ">") }
    case .characterData: return line.contains { scan.matches("]]>", at: $0) }
    case .blockTag, .anyTag: return false
    }
  }

  private static let longestName = 10
  private static let verbatimNames: Set<String> = ["pre", "script", "style", "textarea"]
  private static let verbatimEnds: [StaticString] = [
    "</pre>", "</script>", "</style>", "</textarea>",
  ]
  private static let blockNames: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
