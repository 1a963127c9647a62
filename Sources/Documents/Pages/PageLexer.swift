import Diagnostics

/// Cuts the HTML of a house's page into tags, text and comments, and takes only what every reader of
/// HTML cuts alike. Marks of values stand in it like letters.
struct PageLexer {
  enum Piece {
    case tag(PageTag)
    case text(Range<Int>)
    case comment
    /// What `<style>` or `<title>` holds.
    case raw(element: String, Range<Int>)
    /// `<!DOCTYPE html>`.
    case documentType
    /// What readers of HTML do not all read alike.
    case unclear(Range<Int>)
  }

  private let bytes: [UInt8]
  private var index = 0
  private var rawElement: String?
  /// How many `<svg>` are open: in them no element's text is raw.
  private(set) var drawings = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; nil at the end.
  mutating func next() -> Piece? {
    guard index < bytes.count else { return nil }
    if let element = rawElement { return raw(element) }
    let start = index
    guard bytes[start] == UInt8(ascii: "<") else {
      while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
      return .text(start..<index)
    }
    if holds("<!--") { return comment() }
    if holds("<!doctype html>") {
      index += 15
      return .documentType
    }
    guard let tag = tag() else {
      index = max(index, start + 1)
      return .unclear(start..<start + 1)
    }
    if tag.name == "svg", !tag.isEmpty { drawings = max(0, drawings + (tag.isEnd ? -1 : 1)) }
    if !tag.isEnd, drawings == 0, tag.name == "style" || tag.name == "title" {
      rawElement = tag.name
    }
    return .tag(tag)
  }

  private func holds(_ text: String, at place: Int? = nil) -> Bool {
    let start = place ?? index
    return start + text.utf8.count <= bytes.count
      && zip(bytes[start...], text.utf8).allSatisfy { $0 == $1 || $1.isLetter && $0 == $1 & 0xDF }
  }

  /// Up to `-->`; one that ends otherwise for some readers is unclear.
  private mutating func comment() -> Piece {
    let start = index
    index += 4
    if holds(">") || holds("->") { return .unclear(start..<start + 4) }
    while index < bytes.count {
      if holds("-->") {
        index += 3
        return .comment
      }
      if holds("--!>") || holds("<!--") { return .unclear(index..<index + 4) }
      index += 1
    }
    return .unclear(start..<start + 4)
  }

  private mutating func raw(_ element: String) -> Piece {
    let start = index
    rawElement = nil
    while index < bytes.count {
      if holds("</\(element)"), index + element.utf8.count + 2 < bytes.count,
        Self.endsName(bytes[index + element.utf8.count + 2])
      {
        return .raw(element: element, start..<index)
      }
      index += 1
    }
    return .raw(element: element, start..<index)
  }

  /// The tag that begins here; nil where it is none that all readers take.
  private mutating func tag() -> PageTag? {
    let start = index
    index += 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    guard index < bytes.count, bytes[index].isLetter else { return nil }
    let name = word()
    let range = start..<index
    var attributes: [PageTag.Attribute] = []
    while true {
      let hadSpace = skipSpace()
      guard index < bytes.count else { return nil }
      switch bytes[index] {
      case UInt8(ascii: ">"):
        index += 1
        return PageTag(
          name: name, isEnd: isEnd, isEmpty: false, attributes: attributes, range: range)
      case UInt8(ascii: "/"):
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ">") else { return nil }
        index += 2
        return PageTag(
          name: name, isEnd: isEnd, isEmpty: true, attributes: attributes, range: range)
      default:
        guard hadSpace, !isEnd, let attribute = attribute() else { return nil }
        attributes.append(attribute)
      }
    }
  }

  private mutating func attribute() -> PageTag.Attribute? {
    let start = index
    let name = word()
    guard !name.isEmpty else { return nil }
    let range = start..<index
    let end = index
    _ = skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      index = end
      return PageTag.Attribute(name: name, range: range, value: nil)
    }
    index += 1
    _ = skipSpace()
    guard index < bytes.count else { return nil }
    let mark = bytes[index]
    if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      let first = index + 1
      guard let last = bytes[first...].firstIndex(of: mark) else { return nil }
      index = last + 1
      return PageTag.Attribute(name: name, range: range, value: first..<last)
    }
    let first = index
    while index < bytes.count, !Self.endsName(bytes[index]), !Self.isOdd(bytes[index]) {
      index += 1
    }
    guard index > first else { return nil }
    return PageTag.Attribute(name: name, range: range, value: first..<index)
  }

  /// Letters up to what ends a name, in small letters.
  private mutating func word() -> String {
    let start = index
    while index < bytes.count, !Self.endsName(bytes[index]), !Self.isOdd(bytes[index]) {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
  }

  private mutating func skipSpace() -> Bool {
    let start = index
    while index < bytes.count, StyleLexer.isSpace(bytes[index]) { index += 1 }
    return index > start
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    StyleLexer.isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  /// Bytes that names and values without quotation marks hold only by a slip.
  private static func isOdd(_ byte: UInt8) -> Bool {
    byte < 0x20 || [0x22, 0x27, 0x3C, 0x3D, 0x60].contains(byte)
  }
}
