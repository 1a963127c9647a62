/// Text in which nothing could become markup: nearly every cell and most sentences.
extension MarkdownInlines {
  /// Whether a text is written as it stands, on a line of its own.
  ///
  /// A look at the bytes, which says no wherever it would take more to say yes: a mark that is markup
  /// somewhere, a space at either end, a beginning like that of a list.
  static func isPlain(_ text: String, in place: Place) -> Bool {
    let bytes = text.utf8Span.span
    guard !bytes.isEmpty else { return false }
    let (first, last) = (bytes[0], bytes[bytes.count - 1])
    guard isVisible(first), isVisible(last) else { return false }
    switch place {
    case .paragraph: if beginsBlock(first) { return false }
    case .heading: if last == UInt8(ascii: "#") { return false }
    case .cell: break
    }
    var before: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "."): if before | 0x20 == UInt8(ascii: "w") { return false }
      case UInt8(ascii: ":"):
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") { return false }
      default: if isMark(byte) { return false }
      }
      before = byte
    }
    return true
  }

  /// ASCII that is neither a space nor a control.
  private static func isVisible(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

  /// What a line of a paragraph may not begin with as it stands, or not before a space.
  private static func beginsBlock(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// What is markup somewhere, or a control.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x1F, 0x7F, UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "|"),
      UInt8(ascii: "~"), UInt8(ascii: "_"), UInt8(ascii: "&"), UInt8(ascii: "!"):
      true
    default: false
    }
  }
}
