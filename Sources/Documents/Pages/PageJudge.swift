package import Diagnostics

/// Holds the page of a house to what a page of a pack may be: nothing in it runs, embeds, sends or
/// asks for anything, and its security policy says so to the browser.
///
/// Elements that are known to do none of that are allowed and all others refused.
package struct PageJudge {
  private let shell: MarkedText
  private var found: [(fault: PageFault, range: Range<Int>)] = []
  private var hasPolicy = false
  /// The first thing after which a policy comes too late.
  private var firstContent: Range<Int>?

  /// Reports all that is wrong with an expanded page, each at its place; true for a page that holds.
  package static func judge(_ shell: MarkedText, into log: inout DiagnosticLog) -> Bool {
    var judge = PageJudge(shell: shell)
    judge.read()
    for (fault, range) in judge.found {
      if let place = shell.origin(of: range) { log.report(fault, at: place) }
    }
    return judge.found.isEmpty
  }

  private init(shell: MarkedText) { self.shell = shell }

  private mutating func read() {
    let bytes = shell.bytes
    var lexer = PageLexer(bytes)
    while let piece = lexer.next() {
      switch piece {
      case .tag(let tag): judge(tag, isInDrawing: lexer.drawings > 0)
      case .text(let range):
        judgeReferences(range)
        if let first = range.first(where: { !StyleLexer.isSpace(bytes[$0]) }) {
          noteContent(first..<first + 1)
        }
      case .raw(let element, let range):
        if element == "title" { judgeReferences(range) } else { judgeRules(range) }
      case .unclear(let range): found.append((.unclear, range))
      case .comment, .documentType: break
      }
    }
    if !hasPolicy { found.append((.noPolicy(.whole), 0..<min(1, bytes.count))) }
  }

  private mutating func noteContent(_ range: Range<Int>) {
    if firstContent == nil { firstContent = range }
  }

  private mutating func judge(_ tag: PageTag, isInDrawing: Bool) {
    let isAllowed =
      isInDrawing
      ? PageNames.shapes.contains(tag.name) : PageNames.elements.contains(tag.name)
    guard isAllowed || tag.name == "svg" else {
      // The end of what never began does nothing, and of what began is told at its beginning.
      if tag.isEnd { return }
      found.append((.element(tag.name), tag.range))
      noteContent(tag.range)
      return
    }
    for attribute in tag.attributes { judge(attribute, of: tag) }
    if tag.name == "meta", !tag.isEnd { judgeMeta(tag) }
    if !["html", "head", "meta", "title"].contains(tag.name) { noteContent(tag.range) }
  }

  private mutating func judgeMeta(_ tag: PageTag) {
    guard let kind = tag["http-equiv"] else { return }
    let content = tag["content"]?.value
    guard word(kind.value) == "content-security-policy", let content,
      tag.attributes.count(where: { $0.name == "content" || $0.name == "http-equiv" }) == 2
    else {
      found.append((.attribute("http-equiv", element: "meta"), kind.range))
      return
    }
    if hasPolicy { found.append((.noPolicy(.twice), tag.range)) }
    hasPolicy = true
    if let firstContent { found.append((.noPolicy(.late), firstContent)) }
    guard !holdsValue(content), let fault = ContentPolicy.fault(in: text(content)) else {
      if holdsValue(content) { found.append((.noPolicy(.defaultSource), content)) }
      return
    }
    found.append((fault, content))
  }

  private mutating func judge(_ attribute: PageTag.Attribute, of tag: PageTag) {
    if let value = attribute.value { judgeReferences(value) }
    if !allows(attribute, of: tag) {
      found.append((.attribute(attribute.name, element: tag.name), attribute.range))
    }
    if attribute.name == "style", let value = attribute.value { judgeRules(value) }
  }

  private func allows(_ attribute: PageTag.Attribute, of tag: PageTag) -> Bool {
    let name = attribute.name
    if name.hasPrefix("on") || PageNames.attributes.contains(name) { return false }
    if name.contains(":"), !PageNames.prefixed.contains(name) { return false }
    guard let value = attribute.value else { return true }
    switch name {
    case "href":
      if tag.name == "link" {
        return !holdsValue(value) && (word(tag["rel"]?.value) != "icon" || isPicture(value))
      }
      // What a value makes of an address is judged where it is put in.
      if holdsValue(value) { return tag.name == "a" }
      return tag.name == "a" ? isPlainAddress(value) : text(value).hasPrefix("#")
    case "src": return !holdsValue(value) && isPicture(value)
    case "rel":
      return tag.name != "link"
        || ["icon", "canonical", "license", "author", "help"].contains(word(value) ?? "")
    default:
      // Colours and clips of drawings may name a place in them, and nothing else.
      return !tag.name.isEmpty
        && (!text(value).lowercased().contains("url(") || name == "style"
          || text(value).lowercased().contains("url(#"))
    }
  }

  private func isPlainAddress(_ range: Range<Int>) -> Bool {
    let address = text(range)
    // A reference could hide what the address begins with.
    guard !address.replacing("&amp;", with: "").contains("&") else { return false }
    return LinkTarget(address).isLinked
  }

  private func isPicture(_ range: Range<Int>) -> Bool {
    let address = text(range).lowercased()
    guard !address.contains("&") else { return false }
    return address == "data:,"
      || StyleNames.kinds.contains { $0.hasPrefix("image/") && address.hasPrefix("data:\($0)") }
  }

  private func holdsValue(_ range: Range<Int>) -> Bool {
    shell.bytes[range].contains(MarkedText.markByte)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: shell.bytes[range], as: UTF8.self)
  }

  private func word(_ range: Range<Int>?) -> String? {
    range.map { text($0).lowercased() }
  }

  private mutating func judgeRules(_ range: Range<Int>) {
    // The style sheets of the house, which were judged, stand here as one value.
    let rules = shell.bytes[range].filter { $0 != MarkedText.markByte }
    guard rules.contains(where: { !StyleLexer.isSpace($0) }) else { return }
    var plain = Array(shell.bytes[range])
    var index = 0
    while index < plain.count {
      if MarkedText.markNumber(in: plain, at: index) != nil {
        for offset in 0..<MarkedText.markLength { plain[index + offset] = 0x20 }
        index += MarkedText.markLength
      } else {
        index += 1
      }
    }
    var judge = StyleJudge(plain)
    for found in judge.faults() {
      let start = range.lowerBound
      self.found.append(
        (.style(found.fault), start + found.range.lowerBound..<start + found.range.upperBound))
    }
  }

  /// References by number, which browsers take without their semicolon too.
  private mutating func judgeReferences(_ range: Range<Int>) {
    let bytes = shell.bytes
    var index = range.lowerBound
    while index + 2 < range.upperBound {
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "&"), bytes[index + 1] == UInt8(ascii: "#") else {
        continue
      }
      let isHexadecimal = bytes[index + 2] | 0x20 == UInt8(ascii: "x")
      let first = index + (isHexadecimal ? 3 : 2)
      var end = first
      var value: UInt32 = 0
      while end < range.upperBound, let digit = Self.digit(bytes[end], isHexadecimal) {
        value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x11_0000)
        end += 1
      }
      guard end > first, let scalar = Unicode.Scalar(value),
        InvisibleCharacters.actsOnText(scalar)
      else { continue }
      found.append((.hiddenReference(scalar.value), index..<end))
    }
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    if byte.isDigit { return UInt32(byte - UInt8(ascii: "0")) }
    let lower = byte | 0x20
    guard isHexadecimal, lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "f") else { return nil }
    return UInt32(lower - UInt8(ascii: "a")) + 10
  }
}
