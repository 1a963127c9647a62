/// The words of one cell.
extension OpenDocumentReader {
  /// The most spaces of a sheet that are given by their number.
  private static let spaceLimit = 1_000_000

  /// The text of a cell that has just begun, up to its end: its paragraphs on lines of their own.
  /// Comments, drawings and notes are no part of it.
  mutating func readText(
    _ xml: inout XMLReader, _ names: OpenDocumentNames
  ) throws(PartFault) -> String {
    let outside = xml.depth - 1
    var lines: [String] = []
    while true {
      switch try xml.next() {
      case .start:
        if xml.isElement(names.paragraph) || xml.isElement(names.heading) {
          lines.append(try readParagraph(&xml, names))
        } else {
          try xml.skipElement()
        }
      case .text: break
      case .end, .finish: if xml.depth <= outside { return lines.joined(separator: "\n") }
      }
    }
  }

  /// The characters of a paragraph. A run of white space is one space, and none at the ends; further
  /// spaces, tabs and line ends are written as elements.
  private mutating func readParagraph(
    _ xml: inout XMLReader, _ names: OpenDocumentNames
  ) throws(PartFault) -> String {
    let outside = xml.depth - 1
    var out: [UInt8] = []
    // Space that stands in the text, and counts once something follows it.
    var isDue = false
    func settle() {
      if isDue, !out.isEmpty { out.append(0x20) }
      isDue = false
    }
    while true {
      switch try xml.next() {
      case .start:
        if xml.isElement(names.spaces) {
          let count = try xml.value(named: names.spaceCount).map { Int($0) ?? -1 } ?? 1
          countedSpaces += max(count, 0)
          guard count >= 0, count <= Self.spaceLimit, countedSpaces <= Self.spaceLimit else {
            throw PartFault(.tooMany, xml.position)
          }
          settle()
          out += Array(repeating: 0x20, count: count)
          try xml.skipElement()
        } else if xml.isElement(names.tab) || xml.isElement(names.lineBreak) {
          settle()
          out.append(xml.isElement(names.tab) ? 0x09 : 0x0A)
          try xml.skipElement()
        } else if names.asides.contains(where: xml.isElement)
          || !xml.bytes[xml.element].starts(with: names.textPrefix)
        {
          try xml.skipElement()
        }
      case .text:
        scratch.removeAll(keepingCapacity: true)
        try xml.appendText(to: &scratch)
        for byte in scratch {
          if XMLReader.isSpace(byte) {
            isDue = true
          } else {
            settle()
            out.append(byte)
          }
        }
      case .end, .finish:
        if xml.depth <= outside { return String(decoding: out, as: UTF8.self) }
      }
    }
  }
}
