/// How the runs of a paragraph are read.
struct WordRun {
  var isBold: Bool
  var isHidden: Bool
  var isItalic = false
  var change = WordChange.none
  var tag: String?
  var link: String?
}

extension WordWalk {
  /// Reads what stands in a paragraph, or in a wrapper within it.
  ///
  /// - Parameter boxes: takes the contents of text boxes, which stand behind the paragraph.
  mutating func runs(
    of node: MarkupNode, _ run: inout WordRun, into paragraph: inout WordParagraph,
    _ boxes: inout [MarkupNode]
  ) throws(Refused) {
    for child in node.children {
      var inner = run
      switch child.name {
      case "w:r": try read(child, run, into: &paragraph, &boxes)
      case "w:ins", "w:del", "w:moveFrom", "w:moveTo":
        let change = Self.change(child, &roles) ?? .none
        // What was put in and taken out again is not there, whoever did which.
        if !run.change.isGone { inner.change = change }
        try runs(of: child, &inner, into: &paragraph, &boxes)
      case "w:hyperlink":
        inner.link = relations.link(child["r:id"])
        try runs(of: child, &inner, into: &paragraph, &boxes)
      case "w:fldSimple":
        try check(field: child["w:instr"] ?? "", at: child.offset)
        try runs(of: child, &inner, into: &paragraph, &boxes)
      case "w:sdt":
        if let tag = child.first("w:sdtPr")?.value(of: "w:tag") { inner.tag = tag }
        if child.first("w:sdtPr")?.first("w:dataBinding") != nil {
          count("a field that is bound to the properties of the file, read as it stands")
        }
        if let content = child.first("w:sdtContent") {
          try runs(of: content, &inner, into: &paragraph, &boxes)
        }
      case "w:smartTag", "w:customXml", "w:dir", "w:bdo":
        try runs(of: child, &inner, into: &paragraph, &boxes)
      case "mc:AlternateContent":
        if let chosen = child.first("mc:Choice") {
          try runs(of: chosen, &inner, into: &paragraph, &boxes)
        }
      case "m:oMath", "m:oMathPara":
        count("a formula, read as its letters and numbers")
        var text = ""
        child.walk { if $0.name == "m:t" { text += $0.children.map(\.text).joined() } }
        append(text, run, to: &paragraph)
      case "w:bookmarkStart":
        mark(child)
        if let name = child["w:name"] { paragraph.bookmarks.append(name) }
      default: mark(child)
      }
    }
  }

  /// What begins or ends at a place: bookmarks and comments.
  mutating func mark(_ node: MarkupNode) {
    guard let id = node["w:id"] else { return }
    switch node.name {
    case "w:bookmarkStart":
      if bookmarks.count < 1000, let name = node["w:name"] { bookmarks.append((id, name)) }
    case "w:bookmarkEnd": bookmarks.removeAll { $0.id == id }
    case "w:commentRangeStart": if openComments.count < 1000 { openComments.append(id) }
    case "w:commentRangeEnd": openComments.removeAll { $0 == id }
    default: break
    }
  }

  private mutating func read(
    _ node: MarkupNode, _ outer: WordRun, into paragraph: inout WordParagraph,
    _ boxes: inout [MarkupNode]
  ) throws(Refused) {
    var run = outer
    if let properties = node.first("w:rPr") {
      if properties.first("w:b") != nil { run.isBold = properties.isOn("w:b") }
      run.isItalic = properties.isOn("w:i")
      let style = properties.value(of: "w:rStyle")
      if style != nil, styles.isHidden(style) { run.isHidden = true }
      if properties.first("w:vanish") != nil { run.isHidden = properties.isOn("w:vanish") }
    }
    for child in node.children {
      switch child.name {
      case "w:t", "w:delText": append(child.children.map(\.text).joined(), run, to: &paragraph)
      case "w:tab", "w:ptab": append("\t", run, to: &paragraph)
      case "w:br", "w:cr":
        if child["w:type"] != "page", child["w:type"] != "column" {
          append("\n", run, to: &paragraph)
        }
      case "w:noBreakHyphen": append("-", run, to: &paragraph)
      case "w:sym": append(symbol(child), run, to: &paragraph)
      case "w:fldChar": try field(child)
      case "w:instrText", "w:delInstrText":
        if let last = fields.indices.last, !fields[last].isResult,
          fields[last].instruction.utf8.count < 10_000
        {
          fields[last].instruction += child.children.map(\.text).joined()
        }
      case "w:commentReference":
        // A comment without a range stands at its mark.
        break
      case "w:drawing", "w:pict": picture(child, run, into: &paragraph, &boxes)
      case "w:object":
        throw Refused(offset: child.offset, what: "an object of another program")
      case "mc:AlternateContent":
        if let chosen = child.first("mc:Choice") {
          picture(chosen, run, into: &paragraph, &boxes)
        }
      default: break
      }
    }
  }

  /// Adds words with all that is open at their place.
  private mutating func append(_ text: String, _ run: WordRun, to paragraph: inout WordParagraph) {
    guard !text.isEmpty else { return }
    // What a field says of itself is no text.
    if let field = fields.last, !field.isResult { return }
    if run.isHidden {
      hiddenStretches += 1
      return
    }
    var piece = WordPiece(text)
    piece.change = run.change
    piece.tag = run.tag
    piece.bookmarks = bookmarks.map(\.name)
    piece.comments = openComments
    piece.isBold = run.isBold
    piece.isItalic = run.isItalic
    piece.link = run.link
    if let last = paragraph.pieces.indices.last {
      var joined = paragraph.pieces[last]
      joined.text = text
      if joined == piece {
        paragraph.pieces[last].text += text
        return
      }
    }
    paragraph.pieces.append(piece)
  }

  /// Pictures by their alternatives, and text boxes for later.
  private mutating func picture(
    _ node: MarkupNode, _ run: WordRun, into paragraph: inout WordParagraph,
    _ boxes: inout [MarkupNode]
  ) {
    var alternative: String?
    var isPicture = false
    var found: [MarkupNode] = []
    Self.visit(node) { child in
      switch child.name {
      case "wp:docPr": alternative = alternative ?? child["descr"]
      case "v:shape": alternative = alternative ?? child["alt"]
      case "a:blip", "v:imagedata": isPicture = true
      case "w:txbxContent":
        found.append(child)
        return false
      case "mc:Fallback": return false
      default: break
      }
      return true
    }
    for box in found {
      count("a text box, whose words stand behind its paragraph")
      boxes.append(box)
    }
    var isChart = false
    node.walk { if $0.name == "c:chart" || $0.name.hasPrefix("dgm:") { isChart = true } }
    if isChart { count("a chart or a diagram of Word") }
    if isPicture {
      count("a picture, of which the alternative text alone is read")
      append(alternative ?? "", run, to: &paragraph)
      if let last = paragraph.pieces.indices.last, alternative?.isEmpty == false {
        paragraph.pieces[last].isPicture = true
      }
    }
  }

  private static func visit(_ node: MarkupNode, _ goesIn: (MarkupNode) -> Bool) {
    for child in node.children where goesIn(child) { visit(child, goesIn) }
  }

  /// A character by its place in a font of signs: the ticks and crosses that forms use.
  private mutating func symbol(_ node: MarkupNode) -> String {
    let code = UInt32(node["w:char"] ?? "", radix: 16) ?? 0
    switch code & 0xFF {
    case 0xFC, 0xFE, 0x52: return "✓"
    case 0xFB, 0xFD, 0x51: return "✗"
    case 0xB7, 0xA7: return "•"
    default:
      count("a sign of a font of signs")
      return ""
    }
  }

  private mutating func field(_ node: MarkupNode) throws(Refused) {
    switch node["w:fldCharType"] {
    case "begin":
      guard fields.count < 50 else { throw Refused(offset: node.offset, what: "fields 50 deep") }
      if let last = fields.last, !last.isResult { fields[fields.count - 1].instruction += "?" }
      fields.append(("", false, node.offset))
    case "separate":
      guard let last = fields.indices.last, !fields[last].isResult else { return }
      try check(field: fields[last].instruction, at: fields[last].offset)
      fields[last].isResult = true
    case "end":
      guard let last = fields.popLast() else { return }
      if !last.isResult { try check(field: last.instruction, at: last.offset) }
    default: break
    }
  }

  /// Fields that do nothing but print something of the file itself are taken; all others are refused.
  private func check(field instruction: String, at offset: Int) throws(Refused) {
    let word = instruction.split { $0.isWhitespace || $0 == "\\" || $0 == "\"" }.first
    let kind = word.map { $0.uppercased() } ?? ""
    guard !Self.harmless.contains(kind), !kind.hasPrefix("=") else { return }
    let name = kind.prefix(20).filter { $0.isLetter }
    throw Refused(
      offset: offset,
      what: name.isEmpty ? "a field whose kind is hidden" : "a field of the kind \(name)")
  }

  private static let harmless: Set<String> = [
    "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "REF", "PAGEREF", "NOTEREF", "HYPERLINK", "TOC",
    "TC", "XE", "INDEX", "SEQ", "STYLEREF", "DATE", "TIME", "SAVEDATE", "CREATEDATE", "PRINTDATE",
    "EDITTIME", "TITLE", "SUBJECT", "AUTHOR", "KEYWORDS", "COMMENTS", "LASTSAVEDBY", "FILENAME",
    "FILESIZE", "NUMWORDS", "NUMCHARS", "REVNUM", "TEMPLATE", "DOCPROPERTY", "DOCVARIABLE", "INFO",
    "USERNAME", "USERINITIALS", "USERADDRESS", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN",
    "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "SYMBOL", "EQ", "ADVANCE", "CITATION",
    "BIBLIOGRAPHY", "TA", "TOA", "MERGEFIELD", "PLACEHOLDER",
  ]
}
