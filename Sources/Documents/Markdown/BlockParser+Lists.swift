import Diagnostics

extension BlockParser {
  /// Opens an item, and a list around it where the list above is of another kind.
  mutating func openItem(matched: Int, isLazy: Bool) -> Opening {
    let container = open[matched - 1]
    guard
      let (marker, length) = listMarker(interrupts: nodes[container].isParagraph)
        ?? paperMarker(in: container, isLazy: isLazy)
    else { return .none }
    guard matched + 2 <= Self.maximumDepth else {
      if tooDeep == nil { tooDeep = cursor.nonspace..<cursor.nonspace + length }
      return .none
    }
    close(downTo: matched)
    let start = cursor.nonspace
    let indent = cursor.indent
    cursor.advanceToNonspace()
    // A bullet is one column however many bytes it has.
    let width = String(decoding: bytes[start..<start + length], as: UTF8.self).unicodeScalars.count
    cursor.advance(bytes, bytes: length, columns: width)
    let markerEnd = cursor.offset
    let spaces = cursor.indent
    let contentIndent: Int
    if cursor.isBlank || spaces >= 5 {
      contentIndent = indent + width + 1
      cursor.skipOneColumn(bytes)
    } else {
      contentIndent = indent + width + spaces
      cursor.advance(bytes, columns: spaces)
    }
    var goesOn = false
    if let last = lastMarker(of: container) { goesOn = marker.continues(last) }
    if !goesOn {
      if nodes[container].isList { close(downTo: matched - 1) }
      push(.list(marker), at: start)
    }
    let item = push(.item(marker, contentIndent: contentIndent), at: start)
    nodes[item].end = markerEnd
    nodes[item].indent = indent
    return .opened
  }

  /// The marker at the first byte that is no white space. One that `interrupts` a paragraph must
  /// have text after it and, with a number, begin at 1.
  private func listMarker(interrupts: Bool) -> (ListMarker, length: Int)? {
    let start = cursor.nonspace
    let first = bytes[start]
    var index = start
    let marker: ListMarker
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      marker = ListMarker(character: first, number: nil)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var number = 0
      while index < cursor.end, bytes[index].isDigit, index - start < 9 {
        number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        index += 1
      }
      guard index < cursor.end,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return nil }
      if interrupts, number != 1, !mayInterrupt(number, bytes[index]) { return nil }
      marker = ListMarker(character: bytes[index], number: number)
    default: return nil
    }
    index += 1
    if dialect == .paper, let wide = PaperMarker.endOfWideSpaces(bytes, index..<cursor.end) {
      return (marker, wide - start)
    }
    guard index == cursor.end || bytes[index].isSpaceOrTab else { return nil }
    if interrupts, bytes[index..<cursor.end].allSatisfy(\.isSpaceOrTab) { return nil }
    return (marker, index - start)
  }
}
