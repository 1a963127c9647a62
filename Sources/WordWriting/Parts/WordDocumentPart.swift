/// `word/document.xml` with the pictures, heads and feet that it refers to.
struct WordDocumentPart: Sendable {
  let look: WordLook
  /// A raster of a drawing, for readers that show no drawings; nil where none can be made.
  let raster: @Sendable (WordPicture) -> [UInt8]?
  /// When changes were made and comments written, as the file's clock has it.
  let time: String?
  var xml = XMLBuffer(), relations = WordRelations()
  /// Other parts by their names below `word/`.
  var parts: [(name: String, bytes: [UInt8])] = []
  var pictures: [WordPicture: (svg: String?, png: String?)] = [:]
  /// Numbers of bookmarks, drawings, controls and changes.
  private var lastID = 0
  var drawingsWithoutRaster = 0

  init(
    look: WordLook, time: String?, raster: @escaping @Sendable (WordPicture) -> [UInt8]?
  ) {
    self.look = look
    self.time = time
    self.raster = raster
  }

  mutating func id() -> String {
    lastID += 1
    return String(lastID)
  }

  /// The whole part.
  mutating func bytes(of body: WordBody) -> [UInt8] {
    _ = relations.id(of: "styles.xml", kind: "styles")
    _ = relations.id(of: "settings.xml", kind: "settings")
    if !body.lists.isEmpty { _ = relations.id(of: "numbering.xml", kind: "numbering") }
    if !body.comments.isEmpty { _ = relations.id(of: "comments.xml", kind: "comments") }
    _ = relations.id(of: "fontTable.xml", kind: "fontTable")
    _ = relations.id(of: "theme/theme1.xml", kind: "theme")
    xml.open(
      "w:document", ("xmlns:w", WordNames.words), ("xmlns:r", WordNames.office),
      ("xmlns:wp", WordNames.placing), ("xmlns:a", WordNames.drawing),
      ("xmlns:pic", WordNames.picture))
    xml.open("w:body")
    for block in body.blocks {
      switch block {
      case .paragraph(let paragraph): write(paragraph)
      case .table(let table): write(table)
      }
    }
    write(body.section)
    xml.close("w:body")
    xml.close("w:document")
    return xml.bytes
  }

  // MARK: Paragraphs

  private mutating func write(_ paragraph: WordParagraph) {
    xml.open("w:p")
    writeProperties(of: paragraph)
    for name in paragraph.bookmarks {
      let id = id()
      xml.leaf("w:bookmarkStart", ("w:id", id), ("w:name", name))
      xml.leaf("w:bookmarkEnd", ("w:id", id))
    }
    var index = 0
    while index < paragraph.runs.count {
      let link = paragraph.runs[index].link
      let end =
        paragraph.runs[index...].firstIndex { $0.link != link } ?? paragraph.runs.endIndex
      if let link { open(link) }
      for run in paragraph.runs[index..<end] { write(run, isWhole: paragraph.change != nil) }
      if link != nil { xml.close("w:hyperlink") }
      index = end
    }
    xml.close("w:p")
  }

  private mutating func writeProperties(of paragraph: WordParagraph) {
    xml.open("w:pPr")
    if paragraph.style != .text || look.template != nil {
      xml.value("w:pStyle", look.id(paragraph.style))
    }
    if paragraph.isKeptWithNext { xml.leaf("w:keepNext") }
    if let number = paragraph.number {
      xml.open("w:numPr")
      xml.value("w:ilvl", number.level)
      xml.value("w:numId", number.list + 1)
      xml.close("w:numPr")
    }
    if paragraph.indent > 0 {
      xml.leaf("w:ind", ("w:left", String(paragraph.indent)))
    }
    if paragraph.isRightAligned { xml.value("w:jc", "right") }
    if paragraph.isCentred { xml.value("w:jc", "center") }
    if let change = paragraph.change {
      xml.open("w:rPr")
      xml.leaf(change.element, attributes(isWhole: true))
      xml.close("w:rPr")
    }
    if let section = paragraph.section { write(section) }
    xml.close("w:pPr")
  }

  private mutating func open(_ link: WordRun.Link) {
    switch link {
    case .place(let name): xml.open("w:hyperlink", ("w:anchor", name), ("w:history", "1"))
    case .address(let address):
      let id = relations.id(of: address, kind: "hyperlink", isOutside: true)
      xml.open("w:hyperlink", ("r:id", id), ("w:history", "1"))
    }
  }

  /// LibreOffice joins changes of one author and minute over the end of a paragraph that did not change,
  /// and takes that end with them; so what comes or goes whole is of another minute.
  private mutating func attributes(isWhole: Bool) -> [XMLBuffer.Attribute] {
    var attributes: [XMLBuffer.Attribute] = [("w:id", id()), ("w:author", "scrutiny")]
    let other = time?.replacing("T00:00:00Z", with: "T00:01:00Z") ?? "2000-01-01T00:00:00Z"
    if let time = isWhole ? other : time { attributes.append(("w:date", time)) }
    return attributes
  }

  // MARK: Runs

  private mutating func write(_ run: WordRun, isWhole: Bool) {
    for comment in run.comments { xml.leaf("w:commentRangeStart", ("w:id", String(comment))) }
    if let change = run.change { xml.open(change.element, attributes(isWhole: isWhole)) }
    if let figure = run.figure {
      let bookmark = id()
      xml.leaf("w:bookmarkStart", ("w:id", bookmark), ("w:name", "fig_\(figure.number)"))
      xml.open("w:sdt")
      xml.open("w:sdtPr")
      xml.value("w:alias", figure.name)
      xml.value("w:tag", "figure:\(figure.name)#\(figure.number)")
      xml.value("w:id", 100_000 + figure.number)
      xml.leaf("w:text")
      xml.close("w:sdtPr")
      xml.open("w:sdtContent")
      writeRun(run)
      xml.close("w:sdtContent")
      xml.close("w:sdt")
      xml.leaf("w:bookmarkEnd", ("w:id", bookmark))
    } else {
      writeRun(run)
    }
    if let change = run.change { xml.close(change.element) }
    for comment in run.comments {
      xml.leaf("w:commentRangeEnd", ("w:id", String(comment)))
      xml.open("w:r")
      xml.open("w:rPr")
      xml.value("w:rStyle", look.commentMark)
      xml.close("w:rPr")
      xml.leaf("w:commentReference", ("w:id", String(comment)))
      xml.close("w:r")
    }
  }

  private mutating func writeRun(_ run: WordRun) {
    xml.open("w:r")
    writeLook(of: run)
    switch run.content {
    case .text(let words):
      xml.element(run.change == .deleted ? "w:delText" : "w:t", words, ("xml:space", "preserve"))
    case .lineBreak: xml.leaf("w:br")
    case .tab: xml.leaf("w:tab")
    case .picture(let picture): write(picture)
    }
    xml.close("w:r")
  }

  private mutating func writeLook(of run: WordRun) {
    let look = run.look
    guard look != WordRun.Look() || run.link != nil else { return }
    xml.open("w:rPr")
    if run.link != nil { xml.value("w:rStyle", self.look.link) }
    if look.isCode {
      let font = WordNames.codeFont
      xml.leaf("w:rFonts", ("w:ascii", font), ("w:hAnsi", font), ("w:cs", font))
    }
    if look.isBold {
      xml.leaf("w:b")
      xml.leaf("w:bCs")
    }
    if look.isItalic {
      xml.leaf("w:i")
      xml.leaf("w:iCs")
    }
    if look.isStruck { xml.leaf("w:strike") }
    if look.isQuiet { xml.value("w:color", self.look.colours.quiet) }
    if look.isUnderlined { xml.value("w:u", "single") }
    xml.close("w:rPr")
  }

  // MARK: Tables

  private mutating func write(_ table: WordTable) {
    xml.open("w:tbl")
    xml.open("w:tblPr")
    xml.value("w:tblStyle", look.id(table.style.rawValue, named: table.style.name))
    xml.leaf(
      "w:tblW", ("w:w", String(table.columns.reduce(0, +))), ("w:type", "dxa"))
    if table.indent > 0 {
      xml.leaf("w:tblInd", ("w:w", String(table.indent)), ("w:type", "dxa"))
    }
    xml.leaf("w:tblLayout", ("w:type", "fixed"))
    let isRuled = table.style == .ruled
    xml.leaf(
      "w:tblLook", ("w:val", isRuled ? "0620" : "0680"), ("w:firstRow", isRuled ? "1" : "0"),
      ("w:lastRow", "0"), ("w:firstColumn", isRuled ? "0" : "1"), ("w:lastColumn", "0"),
      ("w:noHBand", "1"), ("w:noVBand", "1"))
    if !table.title.isEmpty { xml.value("w:tblCaption", table.title) }
    if !table.summary.isEmpty { xml.value("w:tblDescription", table.summary) }
    xml.close("w:tblPr")
    xml.open("w:tblGrid")
    for width in table.columns { xml.leaf("w:gridCol", ("w:w", String(width))) }
    xml.close("w:tblGrid")
    for row in table.rows { write(row, of: table) }
    xml.close("w:tbl")
  }

  private mutating func write(_ row: WordTable.Row, of table: WordTable) {
    xml.open("w:tr")
    xml.open("w:trPr")
    // A heading row stands with the next one. Were it told to stay whole too, LibreOffice 7.4 would print no row
    // of a table whose heading row is the last thing that a page has room for.
    xml.leaf(row.isHeading ? "w:tblHeader" : "w:cantSplit")
    if let change = row.change { xml.leaf(change.element, attributes(isWhole: false)) }
    xml.close("w:trPr")
    var column = 0
    for cell in row.cells {
      let width = table.columns.dropFirst(column).prefix(cell.span).reduce(0, +)
      column += cell.span
      xml.open("w:tc")
      xml.open("w:tcPr")
      xml.leaf("w:tcW", ("w:w", String(width)), ("w:type", "dxa"))
      if cell.span > 1 { xml.value("w:gridSpan", cell.span) }
      xml.close("w:tcPr")
      for paragraph in cell.paragraphs { write(paragraph) }
      xml.close("w:tc")
    }
    xml.close("w:tr")
  }

  // MARK: Sections

  private mutating func write(_ section: WordSection) {
    let head = part(of: section.head, isHead: true, section.isTurned)
    let foot = part(of: section.foot, isHead: false, section.isTurned)
    let firstHead = section.first.map { part(of: $0.head, isHead: true, section.isTurned) }
    let firstFoot = section.first.map { part(of: $0.foot, isHead: false, section.isTurned) }
    xml.open("w:sectPr")
    xml.leaf("w:headerReference", ("w:type", "default"), ("r:id", head))
    if let firstHead {
      xml.leaf("w:headerReference", ("w:type", "first"), ("r:id", firstHead))
    }
    xml.leaf("w:footerReference", ("w:type", "default"), ("r:id", foot))
    if let firstFoot {
      xml.leaf("w:footerReference", ("w:type", "first"), ("r:id", firstFoot))
    }
    xml.value("w:type", section.start.rawValue)
    let (short, long) = (String(look.shortSide), String(look.longSide))
    if section.isTurned {
      xml.leaf("w:pgSz", ("w:w", long), ("w:h", short), ("w:orient", "landscape"))
    } else {
      xml.leaf("w:pgSz", ("w:w", short), ("w:h", long))
    }
    let margins = look.margins
    xml.leaf(
      "w:pgMar", ("w:top", String(margins.top)), ("w:right", String(margins.right)),
      ("w:bottom", String(margins.bottom)), ("w:left", String(margins.left)),
      ("w:header", String(margins.top * 9 / 20)), ("w:footer", String(margins.bottom * 9 / 20)),
      ("w:gutter", "0"))
    if section.hasLineNumbers {
      xml.leaf(
        "w:lnNumType", ("w:countBy", "1"), ("w:distance", "240"), ("w:restart", "continuous"))
    }
    if section.first != nil { xml.leaf("w:titlePg") }
    xml.close("w:sectPr")
  }

  /// The relation of a head or foot, made where it is not there yet.
  private mutating func part(of words: PageWords, isHead: Bool, _ isTurned: Bool) -> String {
    let kind = isHead ? "header" : "footer"
    let key = "\(isHead)\(isTurned)"
    let number: Int
    if let known = marginNumbers[words]?[key] {
      number = known
    } else {
      number = parts.count { $0.name.hasPrefix(kind) } + 1
      marginNumbers[words, default: [:]][key] = number
      parts.append(
        (
          "\(kind)\(number).xml",
          WordMargin.bytes(of: words, isHead: isHead, look, isTurned: isTurned)
        ))
    }
    return relations.id(of: "\(kind)\(number).xml", kind: kind)
  }

  private var marginNumbers: [PageWords: [String: Int]] = [:]
}

extension WordChange {
  fileprivate var element: XMLName { self == .inserted ? "w:ins" : "w:del" }
}
