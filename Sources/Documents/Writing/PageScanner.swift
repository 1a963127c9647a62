import Diagnostics

/// Follows the literal HTML of a house's page byte by byte, so that each value is known to stand
/// in text, in an attribute, or where no value may stand.
///
/// The literal parts are the house's own and trusted; this is no parser of hostile HTML.
struct PageScanner {
  enum State: Equatable {
    case content
    case tagOpen
    case tagName
    case insideTag
    case attributeName
    case afterAttributeName
    case beforeValue
    case quoted(UInt8)
    case unquoted
    case comment
    /// `<!DOCTYPE …>` and the like.
    case declaration
    /// Inside an element whose text is not parsed for tags.
    case raw(String)
  }

  private(set) var state = State.content
  private(set) var attribute = ""
  /// What the quoted attribute being read holds so far, values included.
  private(set) var attributeValue: [UInt8] = []
  private var tag: [UInt8] = []
  private var name: [UInt8] = []
  private var isEndTag = false
  /// The last bytes of a comment or of raw text, enough to see its end.
  private var recent: [UInt8] = []

  private static let rawElements: Set<String> = [
    "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript",
    "plaintext",
  ]

  /// Adds the text of a value to the attribute being read.
  mutating func take(value: String) { attributeValue += Array(value.utf8) }

  /// Reads one literal byte; answers true where it ends a quoted attribute.
  mutating func read(_ byte: UInt8) -> Bool {
    switch state {
    case .content: if byte == UInt8(ascii: "<") { state = .tagOpen }
    case .tagOpen: readTagOpen(byte)
    case .tagName: readTagName(byte)
    case .insideTag, .attributeName, .afterAttributeName: readAttributeName(byte)
    case .beforeValue: readBeforeValue(byte)
    case .quoted(let mark):
      if byte == mark {
        state = .insideTag
        return true
      }
      attributeValue.append(byte)
    case .unquoted:
      if Self.isSpace(byte) { state = .insideTag }
      if byte == UInt8(ascii: ">") { endTag() }
    case .comment:
      remember(byte, 3)
      if recent == Array("-->".utf8) { state = .content }
    case .declaration:
      remember(byte, 2)
      if recent == Array("--".utf8) { state = .comment }
      if byte == UInt8(ascii: ">") { state = .content }
    case .raw(let element):
      remember(byte, element.utf8.count + 3)
      readRaw(element)
    }
    return false
  }

  private mutating func remember(_ byte: UInt8, _ count: Int) {
    recent.append(byte)
    if recent.count > count { recent.removeFirst() }
  }

  private mutating func readTagOpen(_ byte: UInt8) {
    tag = []
    isEndTag = false
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      recent = []
      state = .declaration
    case UInt8(ascii: "/"):
      isEndTag = true
      state = .tagName
    case _ where byte.isLetter:
      tag = [byte | 0x20]
      state = .tagName
    default: state = .content
    }
  }

  private mutating func readTagName(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      endTag()
    } else if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
      state = .insideTag
    } else {
      tag.append(byte.isLetter ? byte | 0x20 : byte)
    }
  }

  private mutating func readAttributeName(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "="):
      attribute = String(decoding: name, as: UTF8.self)
      state = .beforeValue
    case UInt8(ascii: "/"): state = .insideTag
    case _ where Self.isSpace(byte):
      if state == .attributeName { state = .afterAttributeName }
    default:
      if state != .attributeName { name = [] }
      name.append(byte.isLetter ? byte | 0x20 : byte)
      state = .attributeName
    }
  }

  private mutating func readBeforeValue(_ byte: UInt8) {
    attributeValue = []
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(byte)
    case UInt8(ascii: ">"): endTag()
    case _ where Self.isSpace(byte): break
    default: state = .unquoted
    }
  }

  private mutating func endTag() {
    let element = String(decoding: tag, as: UTF8.self)
    recent = []
    state = !isEndTag && Self.rawElements.contains(element) ? .raw(element) : .content
  }

  private mutating func readRaw(_ element: String) {
    guard let last = recent.last, last == UInt8(ascii: ">") || Self.isSpace(last) else { return }
    let end = Array("</\(element)".utf8)
    guard recent.count > end.count, recent.dropLast().map(Self.lowercase) == end else { return }
    isEndTag = true
    state = last == UInt8(ascii: ">") ? .content : .insideTag
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 { byte.isLetter ? byte | 0x20 : byte }

  private static func isSpace(_ byte: UInt8) -> Bool {
    [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(byte)
  }
}
