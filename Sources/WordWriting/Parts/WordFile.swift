/// A Word file put together from its parts, in the same order and with the same bytes each time.
enum WordFile {
  static func bytes(
    of body: WordBody, _ properties: WordProperties, look: WordLook,
    raster: @escaping @Sendable (WordPicture) -> [UInt8]?
  ) -> (bytes: [UInt8], drawingsWithoutRaster: Int) {
    var part = WordDocumentPart(
      look: look, time: properties.time, raster: raster)
    let document = part.bytes(of: body)
    var archive = ZipArchive()
    var parts: [(name: String, kind: String)] = [
      ("word/document.xml", "\(WordNames.types).document.main+xml"),
      ("word/styles.xml", "\(WordNames.types).styles+xml"),
      ("word/settings.xml", "\(WordNames.types).settings+xml"),
      ("word/fontTable.xml", "\(WordNames.types).fontTable+xml"),
      ("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
      (
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml"
      ),
      (
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml"
      ),
    ]
    if !body.lists.isEmpty {
      parts.append(("word/numbering.xml", "\(WordNames.types).numbering+xml"))
    }
    if !body.comments.isEmpty {
      parts.append(("word/comments.xml", "\(WordNames.types).comments+xml"))
    }
    if !properties.own.isEmpty {
      parts.append(
        (
          "docProps/custom.xml",
          "application/vnd.openxmlformats-officedocument.custom-properties+xml"
        ))
    }
    for (name, _) in part.parts where name.hasSuffix(".xml") {
      let kind = name.hasPrefix("header") ? "header" : "footer"
      parts.append(("word/\(name)", "\(WordNames.types).\(kind)+xml"))
    }
    archive.add("[Content_Types].xml", types(of: parts))
    archive.add("_rels/.rels", relations(hasOwn: !properties.own.isEmpty))
    archive.add("docProps/core.xml", properties.core)
    archive.add("docProps/app.xml", properties.application)
    if !properties.own.isEmpty { archive.add("docProps/custom.xml", properties.custom) }
    archive.add("word/document.xml", document)
    archive.add("word/_rels/document.xml.rels", part.relations.bytes)
    archive.add("word/styles.xml", WordStyles(look: look).bytes)
    archive.add("word/settings.xml", settings)
    let theme = WordTheme(look: look)
    archive.add("word/fontTable.xml", theme.fonts)
    archive.add("word/theme/theme1.xml", theme.bytes)
    if !body.lists.isEmpty {
      archive.add("word/numbering.xml", WordNumbering.bytes(of: body.lists))
    }
    if !body.comments.isEmpty {
      archive.add("word/comments.xml", comments(body.comments, of: properties, look))
    }
    for (name, bytes) in part.parts { archive.add("word/\(name)", bytes) }
    return (archive.bytes, part.drawingsWithoutRaster)
  }

  private static func types(of parts: [(name: String, kind: String)]) -> [UInt8] {
    var xml = XMLBuffer()
    xml.open("Types", ("xmlns", WordNames.package + "/content-types"))
    for (end, kind) in [
      ("png", "image/png"),
      ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
      ("svg", "image/svg+xml"), ("xml", "application/xml"),
    ] {
      xml.leaf("Default", ("Extension", end), ("ContentType", kind))
    }
    for part in parts {
      xml.leaf("Override", ("PartName", "/\(part.name)"), ("ContentType", part.kind))
    }
    xml.close("Types")
    return xml.bytes
  }

  private static func relations(hasOwn: Bool) -> [UInt8] {
    var relations = WordRelations()
    _ = relations.id(of: "word/document.xml", kind: "officeDocument")
    _ = relations.id(
      of: "docProps/core.xml",
      kind: WordNames.package + "/relationships/metadata/core-properties")
    _ = relations.id(of: "docProps/app.xml", kind: "extended-properties")
    if hasOwn { _ = relations.id(of: "docProps/custom.xml", kind: "custom-properties") }
    return relations.bytes
  }

  private static var settings: [UInt8] {
    var xml = XMLBuffer()
    xml.open("w:settings", ("xmlns:w", WordNames.words))
    xml.leaf("w:zoom", ("w:percent", "100"))
    xml.value("w:defaultTabStop", 720)
    xml.value("w:characterSpacingControl", "doNotCompress")
    xml.open("w:compat")
    xml.leaf(
      "w:compatSetting", ("w:name", "compatibilityMode"),
      ("w:uri", "http://schemas.microsoft.com/office/word"), ("w:val", "15"))
    xml.close("w:compat")
    xml.leaf("w:themeFontLang", ("w:val", "en-GB"))
    xml.value("w:decimalSymbol", ".")
    xml.value("w:listSeparator", ",")
    xml.close("w:settings")
    return xml.bytes
  }

  private static func comments(
    _ comments: [WordComment], of properties: WordProperties, _ look: WordLook
  ) -> [UInt8] {
    var xml = XMLBuffer()
    xml.open("w:comments", ("xmlns:w", WordNames.words))
    for (index, comment) in comments.enumerated() {
      var attributes: [XMLBuffer.Attribute] = [("w:id", String(index)), ("w:author", "scrutiny")]
      if let time = properties.time { attributes.append(("w:date", time)) }
      attributes.append(("w:initials", "s"))
      xml.open("w:comment", attributes)
      xml.open("w:p")
      xml.open("w:pPr")
      xml.value("w:pStyle", look.id(.commentText))
      xml.close("w:pPr")
      xml.open("w:r")
      xml.open("w:rPr")
      xml.value("w:rStyle", look.commentMark)
      xml.close("w:rPr")
      xml.leaf("w:annotationRef")
      xml.close("w:r")
      xml.open("w:r")
      xml.element("w:t", comment.words, ("xml:space", "preserve"))
      xml.close("w:r")
      xml.close("w:p")
      xml.close("w:comment")
    }
    xml.close("w:comments")
    return xml.bytes
  }
}
