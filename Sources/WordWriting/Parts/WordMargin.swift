/// The part that holds a head or a foot.
enum WordMargin {
  static func bytes(
    of words: PageWords, isHead: Bool, _ look: WordLook, isTurned: Bool
  ) -> [UInt8] {
    let width = look.width(isTurned: isTurned)
    var xml = XMLBuffer()
    let root: XMLName = isHead ? "w:hdr" : "w:ftr"
    xml.open(root, ("xmlns:w", WordNames.words))
    xml.open("w:p")
    xml.open("w:pPr")
    xml.value("w:pStyle", look.id(isHead ? .header : .footer))
    xml.open("w:tabs")
    xml.leaf("w:tab", ("w:val", "center"), ("w:pos", String(width / 2)))
    xml.leaf("w:tab", ("w:val", "right"), ("w:pos", String(width)))
    xml.close("w:tabs")
    xml.close("w:pPr")
    write(words.left, isBold: false, to: &xml)
    if !words.middle.isEmpty || !words.right.isEmpty { writeTab(to: &xml) }
    write(words.middle, isBold: false, to: &xml)
    if !words.right.isEmpty { writeTab(to: &xml) }
    write(words.right, isBold: words.isMarked, to: &xml)
    xml.close("w:p")
    xml.close(root)
    return xml.bytes
  }

  private static func writeTab(to xml: inout XMLBuffer) {
    xml.open("w:r")
    xml.leaf("w:tab")
    xml.close("w:r")
  }

  private static func write(
    _ pieces: [PageWords.Piece], isBold: Bool, to xml: inout XMLBuffer
  ) {
    for piece in pieces {
      switch piece {
      case .text(let words):
        xml.open("w:r")
        if isBold {
          xml.open("w:rPr")
          xml.leaf("w:b")
          xml.leaf("w:bCs")
          xml.close("w:rPr")
        }
        xml.element("w:t", words, ("xml:space", "preserve"))
        xml.close("w:r")
      case .page: writeField(" PAGE ", to: &xml)
      case .pages: writeField(" NUMPAGES ", to: &xml)
      }
    }
  }

  /// A number that Word counts itself each time that it lays the pages out.
  private static func writeField(_ instruction: String, to xml: inout XMLBuffer) {
    func mark(_ kind: String) {
      xml.open("w:r")
      xml.leaf("w:fldChar", ("w:fldCharType", kind))
      xml.close("w:r")
    }
    mark("begin")
    xml.open("w:r")
    xml.element("w:instrText", instruction, ("xml:space", "preserve"))
    xml.close("w:r")
    mark("separate")
    xml.open("w:r")
    xml.element("w:t", "1")
    xml.close("w:r")
    mark("end")
  }
}
