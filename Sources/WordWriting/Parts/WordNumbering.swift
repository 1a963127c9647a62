/// `word/numbering.xml`: the lists of a file.
enum WordNumbering {
  static func bytes(of lists: [WordList]) -> [UInt8] {
    var xml = XMLBuffer()
    xml.open("w:numbering", ("xmlns:w", WordNames.words))
    for (index, list) in lists.enumerated() {
      xml.open("w:abstractNum", ("w:abstractNumId", String(index + 1)))
      xml.value("w:multiLevelType", list.levels.count > 1 ? "multilevel" : "hybridMultilevel")
      for (place, level) in list.levels.sorted(by: { $0.key < $1.key }) {
        write(level, at: place, to: &xml)
      }
      xml.close("w:abstractNum")
    }
    for index in lists.indices {
      xml.open("w:num", ("w:numId", String(index + 1)))
      xml.value("w:abstractNumId", index + 1)
      xml.close("w:num")
    }
    xml.close("w:numbering")
    return xml.bytes
  }

  private static func write(_ level: WordList.Level, at place: Int, to xml: inout XMLBuffer) {
    xml.open("w:lvl", ("w:ilvl", String(place)))
    xml.value("w:start", level.start)
    xml.value("w:numFmt", level.numerals.rawValue)
    let isHeading = level.hanging == 0
    if isHeading { xml.value("w:suff", "space") }
    xml.value("w:lvlText", text(of: level, at: place))
    xml.value("w:lvlJc", "left")
    xml.open("w:pPr")
    if !isHeading {
      xml.open("w:tabs")
      xml.leaf("w:tab", ("w:val", "num"), ("w:pos", String(level.indent)))
      xml.close("w:tabs")
    }
    xml.leaf(
      "w:ind", ("w:left", String(level.indent)), ("w:hanging", String(level.hanging)))
    xml.close("w:pPr")
    xml.close("w:lvl")
  }

  /// A list that counts says where its number stands, and not in which level it is.
  private static func text(of level: WordList.Level, at place: Int) -> String {
    guard level.numerals != .bullet, let mark = level.text.firstIndex(of: "%") else {
      return level.text
    }
    let next = level.text.index(after: mark)
    if next < level.text.endIndex, level.text[next].isNumber { return level.text }
    return level.text[..<mark] + "%\(place + 1)" + level.text[next...]
  }
}
