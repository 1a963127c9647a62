/// What begins with a mark of its own: declarations, comments, verbatim sections, instructions.
extension XMLReader {
  /// A comment or a verbatim section; true where it is a text. A document type is refused.
  mutating func readDeclarationLike() throws(PartFault) -> Bool {
    let start = position
    if holds("<!--") {
      try skip(past: [0x2D, 0x2D, 0x3E], from: start + 4)
      return false
    }
    guard holds("<![CDATA[") else { throw PartFault(.documentType, start) }
    guard !open.isEmpty else { throw PartFault(.textOutside, start) }
    try skip(past: [0x5D, 0x5D, 0x3E], from: start + 9)
    text = (start + 9)..<(position - 3)
    textIsVerbatim = true
    return true
  }

  /// The declaration at the start of a part may name no encoding but UTF-8, or ASCII.
  mutating func readDeclaration() throws(PartFault) {
    guard holds("<?xml") else { return }
    let start = position
    try skip(past: [0x3F, 0x3E], from: start + 5)
    let declaration = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    guard let encoding = declaration.split(separator: "encoding", maxSplits: 1).dropFirst().first
    else { return }
    let name = encoding.drop { $0 == "=" || $0.isWhitespace || $0 == "\"" || $0 == "'" }
    guard name.hasPrefix("utf-8") || name.hasPrefix("us-ascii") else {
      throw PartFault(.otherEncoding, start)
    }
  }

  mutating func skip(past mark: [UInt8], from start: Int) throws(PartFault) {
    var place = start
    while place + mark.count <= bytes.count {
      if bytes[place] == mark[0], bytes[place..<(place + mark.count)].elementsEqual(mark) {
        position = place + mark.count
        return
      }
      place += 1
    }
    throw PartFault(.unclosed, position)
  }

  private func holds(_ text: String) -> Bool {
    position + text.utf8.count <= bytes.count
      && bytes[position..<(position + text.utf8.count)].elementsEqual(text.utf8)
  }
}
