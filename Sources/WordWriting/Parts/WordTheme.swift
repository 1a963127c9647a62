/// `word/theme/theme1.xml` and `word/fontTable.xml`: the colours that Word offers beside the text and the
/// fonts of the file. Strict readers of the format ask for both parts.
struct WordTheme: Sendable {
  let look: WordLook

  /// A house has fewer colours than a theme, so that some stand in it twice.
  private var colours: [(slot: XMLName, colour: String)] {
    let own = look.colours
    return [
      ("a:dk1", own.text), ("a:lt1", "FFFFFF"), ("a:dk2", own.quiet), ("a:lt2", own.soft),
      ("a:accent1", own.bar), ("a:accent2", own.link), ("a:accent3", own.quiet),
      ("a:accent4", own.line), ("a:accent5", own.text), ("a:accent6", own.soft),
      ("a:hlink", own.link), ("a:folHlink", own.link),
    ]
  }

  var bytes: [UInt8] {
    var xml = XMLBuffer()
    xml.open("a:theme", ("xmlns:a", WordNames.drawing), ("name", "House"))
    xml.open("a:themeElements")
    xml.open("a:clrScheme", ("name", "House"))
    for (slot, colour) in colours {
      xml.open(slot)
      xml.leaf("a:srgbClr", ("val", colour))
      xml.close(slot)
    }
    xml.close("a:clrScheme")
    xml.open("a:fontScheme", ("name", "House"))
    for kind: XMLName in ["a:majorFont", "a:minorFont"] {
      xml.open(kind)
      xml.leaf("a:latin", ("typeface", look.font))
      xml.leaf("a:ea", ("typeface", ""))
      xml.leaf("a:cs", ("typeface", ""))
      xml.close(kind)
    }
    xml.close("a:fontScheme")
    writeShapes(to: &xml)
    xml.close("a:themeElements")
    xml.close("a:theme")
    return xml.bytes
  }

  /// How shapes look that somebody draws into the paper: plain. The format asks for three of each kind.
  private func writeShapes(to xml: inout XMLBuffer) {
    xml.open("a:fmtScheme", ("name", "House"))
    let fills: [(list: XMLName, item: (inout XMLBuffer) -> Void)] = [
      ("a:fillStyleLst", Self.writeFill),
      (
        "a:lnStyleLst",
        { xml in
          xml.open("a:ln", ("w", "9525"))
          Self.writeFill(to: &xml)
          xml.close("a:ln")
        }
      ),
      (
        "a:effectStyleLst",
        { xml in
          xml.open("a:effectStyle")
          xml.leaf("a:effectLst")
          xml.close("a:effectStyle")
        }
      ),
      ("a:bgFillStyleLst", Self.writeFill),
    ]
    for (list, item) in fills {
      xml.open(list)
      for _ in 0..<3 { item(&xml) }
      xml.close(list)
    }
    xml.close("a:fmtScheme")
  }

  private static func writeFill(to xml: inout XMLBuffer) {
    xml.open("a:solidFill")
    xml.leaf("a:schemeClr", ("val", "phClr"))
    xml.close("a:solidFill")
  }

  var fonts: [UInt8] {
    var xml = XMLBuffer()
    xml.open("w:fonts", ("xmlns:w", WordNames.words))
    var named: [String] = []
    for font in [look.font, WordNames.codeFont] where !named.contains(font) {
      named.append(font)
      xml.leaf("w:font", ("w:name", font))
    }
    xml.close("w:fonts")
    return xml.bytes
  }
}
