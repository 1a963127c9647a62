/// The styles of tables.
extension WordStyles {
  func writeTableStyles(to xml: inout XMLBuffer) {
    let plain = look.id("TableNormal", named: "Normal Table")
    if !isShown("Normal Table") {
      xml.open("w:style", ("w:type", "table"), ("w:default", "1"), ("w:styleId", plain))
      xml.value("w:name", "Normal Table")
      xml.value("w:uiPriority", 99)
      xml.leaf("w:semiHidden")
      xml.open("w:tblPr")
      xml.leaf("w:tblInd", ("w:w", "0"), ("w:type", "dxa"))
      writeMargins(to: &xml, left: 0, right: 108, above: 0)
      xml.close("w:tblPr")
      xml.close("w:style")
    }
    for style in [WordTable.Style.ruled, .fields] where !isShown(style.name) {
      let isRuled = style == .ruled
      xml.open(
        "w:style", ("w:type", "table"), ("w:customStyle", "1"),
        ("w:styleId", look.id(style.rawValue, named: style.name)))
      xml.value("w:name", style.name)
      xml.value("w:basedOn", plain)
      xml.leaf("w:qFormat")
      xml.open("w:tblPr")
      xml.leaf("w:tblInd", ("w:w", "0"), ("w:type", "dxa"))
      xml.open("w:tblBorders")
      side("w:top", isRuled ? 0 : 12, look.colours.text, to: &xml)
      side("w:bottom", 4, look.colours.line, to: &xml)
      side("w:insideH", 4, look.colours.line, to: &xml)
      xml.close("w:tblBorders")
      writeMargins(
        to: &xml, left: ColumnWidths.before, right: ColumnWidths.after, above: 30)
      xml.close("w:tblPr")
      xml.open("w:tblStylePr", ("w:type", isRuled ? "firstRow" : "firstCol"))
      xml.open("w:rPr")
      xml.leaf("w:b")
      xml.leaf("w:bCs")
      xml.close("w:rPr")
      if isRuled {
        xml.open("w:tcPr")
        xml.open("w:tcBorders")
        side("w:bottom", 12, look.colours.text, to: &xml)
        xml.close("w:tcBorders")
        xml.value("w:vAlign", "bottom")
        xml.close("w:tcPr")
      }
      xml.close("w:tblStylePr")
      xml.close("w:style")
    }
  }

  private func side(_ name: XMLName, _ size: Int, _ colour: String, to xml: inout XMLBuffer) {
    if size == 0 { return xml.leaf(name, ("w:val", "nil")) }
    xml.leaf(
      name, ("w:val", "single"), ("w:sz", String(size)), ("w:space", "0"), ("w:color", colour))
  }

  private func writeMargins(to xml: inout XMLBuffer, left: Int, right: Int, above: Int) {
    func side(_ name: XMLName, _ width: Int) {
      xml.leaf(name, ("w:w", String(width)), ("w:type", "dxa"))
    }
    xml.open("w:tblCellMar")
    side("w:top", above)
    side("w:left", left)
    side("w:bottom", above)
    side("w:right", right)
    xml.close("w:tblCellMar")
  }
}

extension WordTable.Style {
  /// The name that Word shows.
  var name: String { self == .ruled ? "Paper Table" : "Field Table" }
}
