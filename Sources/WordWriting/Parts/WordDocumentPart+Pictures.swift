extension WordDocumentPart {
  mutating func write(_ picture: WordPicture) {
    let files = files(of: picture)
    guard let shown = files.png ?? files.svg else { return }
    let widest = look.width(isTurned: false) * 635
    // Tenths of a pixel, of which 96 make an inch.
    let wished = (width: picture.width * 952, height: picture.height * 952)
    let most = min(widest, Self.widest)
    let width = min(wished.width, most)
    let height = wished.width > most ? wished.height * most / wished.width : wished.height
    let id = id()
    func size(_ name: XMLName) {
      xml.leaf(name, ("cx", String(width)), ("cy", String(height)))
    }
    xml.open("w:drawing")
    xml.open("wp:inline", ("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0"))
    size("wp:extent")
    xml.leaf(
      "wp:docPr", ("id", id), ("name", picture.name), ("descr", picture.alternative))
    xml.open("wp:cNvGraphicFramePr")
    xml.leaf("a:graphicFrameLocks", ("noChangeAspect", "1"))
    xml.close("wp:cNvGraphicFramePr")
    xml.open("a:graphic")
    xml.open("a:graphicData", ("uri", WordNames.picture))
    xml.open("pic:pic")
    xml.open("pic:nvPicPr")
    xml.leaf("pic:cNvPr", ("id", id), ("name", picture.name), ("descr", picture.alternative))
    xml.leaf("pic:cNvPicPr")
    xml.close("pic:nvPicPr")
    xml.open("pic:blipFill")
    xml.open("a:blip", ("r:embed", shown))
    if let svg = files.svg, files.png != nil {
      xml.open("a:extLst")
      xml.open("a:ext", ("uri", WordNames.svgExtension))
      xml.leaf("asvg:svgBlip", ("xmlns:asvg", WordNames.svg), ("r:embed", svg))
      xml.close("a:ext")
      xml.close("a:extLst")
    }
    xml.close("a:blip")
    xml.open("a:stretch")
    xml.leaf("a:fillRect")
    xml.close("a:stretch")
    xml.close("pic:blipFill")
    xml.open("pic:spPr")
    xml.open("a:xfrm")
    xml.leaf("a:off", ("x", "0"), ("y", "0"))
    size("a:ext")
    xml.close("a:xfrm")
    xml.open("a:prstGeom", ("prst", "rect"))
    xml.leaf("a:avLst")
    xml.close("a:prstGeom")
    xml.close("pic:spPr")
    xml.close("pic:pic")
    xml.close("a:graphicData")
    xml.close("a:graphic")
    xml.close("wp:inline")
    xml.close("w:drawing")
  }

  /// The widest that a drawing stands on a page, in English Metric Units: 130 millimetres.
  private static let widest = 4_680_000

  private mutating func files(of picture: WordPicture) -> (svg: String?, png: String?) {
    if let known = pictures[picture] { return known }
    let number = pictures.count + 1
    func add(_ end: String, _ bytes: [UInt8]) -> String {
      let name = "media/image\(number).\(end)"
      parts.append((name, bytes))
      return relations.id(of: name, kind: "image")
    }
    var files: (svg: String?, png: String?)
    switch picture.kind {
    case .png: files.png = add("png", picture.bytes)
    case .svg:
      if let raster = raster(picture) {
        files.png = add("png", raster)
      } else {
        drawingsWithoutRaster += 1
      }
      files.svg = add("svg", picture.bytes)
    }
    pictures[picture] = files
    return files
  }
}
