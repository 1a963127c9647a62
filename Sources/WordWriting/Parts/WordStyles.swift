/// `word/styles.xml`: the look of a house as styles of Word.
struct WordStyles: Sendable {
  let look: WordLook

  var bytes: [UInt8] {
    var xml = XMLBuffer()
    xml.open("w:styles", ("xmlns:w", WordNames.words))
    if let template = look.template, !template.defaults.isEmpty {
      xml.put(markup: template.defaults)
    } else {
      writeDefaults(to: &xml)
    }
    for style in look.template?.styles ?? [] { xml.put(markup: style.xml) }
    for style in WordStyle.allCases where !isShown(style.name) { write(style, to: &xml) }
    writeCharacterStyles(to: &xml)
    writeTableStyles(to: &xml)
    xml.close("w:styles")
    return xml.bytes
  }

  /// Whether the house shows a style of this name by a file of its own.
  func isShown(_ name: String) -> Bool { look.template?.id(named: name) != nil }

  private func writeDefaults(to xml: inout XMLBuffer) {
    xml.open("w:docDefaults")
    xml.open("w:rPrDefault")
    xml.open("w:rPr")
    let font = look.font
    xml.leaf(
      "w:rFonts", ("w:ascii", font), ("w:hAnsi", font), ("w:eastAsia", font), ("w:cs", font))
    xml.value("w:color", look.colours.text)
    xml.value("w:sz", look.sizes.text)
    xml.value("w:szCs", look.sizes.text)
    xml.leaf("w:lang", ("w:val", "en-GB"), ("w:eastAsia", "en-GB"), ("w:bidi", "ar-SA"))
    xml.close("w:rPr")
    xml.close("w:rPrDefault")
    xml.open("w:pPrDefault")
    xml.open("w:pPr")
    xml.leaf(
      "w:spacing", ("w:after", "100"), ("w:line", String(look.lines)), ("w:lineRule", "auto"))
    xml.close("w:pPr")
    xml.close("w:pPrDefault")
    xml.close("w:docDefaults")
  }

  /// What a style says that is not as its parent has it.
  private struct Form {
    var parent: WordStyle? = .text
    var next: WordStyle? = .text
    var size: Int?
    var isBold = false
    var colour: String?
    var before: Int?
    var after: Int?
    var lines: Int?
    var isKept = false
    var indent: Int?
    var hanging: Int?
    var outline: Int?
    /// The bars and frames around its paragraphs, by the side.
    var border: Border?
    var fill: String?
    var tabs: [Int] = []
    var isCode = false
    var isQuick = true
  }

  private enum Border { case bar, frame, below, quotation }

  private func form(of style: WordStyle) -> Form {
    let sizes = look.sizes
    switch style {
    case .text: return Form(parent: nil, next: nil)
    case .heading1: return heading(1, before: 200, after: 160)
    case .heading2: return heading(2, before: 200, after: 60)
    case .heading3: return heading(3, before: 140, after: 50)
    case .heading4: return heading(4, before: 120, after: 40)
    case .heading5: return heading(5, before: 120, after: 40)
    case .heading6: return heading(6, before: 120, after: 40)
    case .numbered: return Form(next: style, indent: 880, hanging: 880)
    case .recommendation: return Form(next: style, indent: 720, hanging: 720)
    case .item: return Form(next: style, after: 40)
    case .contents: return Form(next: style, after: 40, indent: 450, hanging: 450, tabs: [450])
    case .caption:
      return Form(size: sizes.caption, isBold: true, before: 120, after: 60, isKept: true)
    case .subtitle:
      return Form(size: sizes.note + 1, colour: look.colours.quiet, after: 60, isKept: true)
    case .drawing: return Form(after: 40, lines: 240)
    case .note:
      return Form(size: sizes.note, colour: look.colours.quiet, before: 40, after: 60, lines: 252)
    case .notice:
      return Form(
        next: style, before: 60, after: 60, indent: 160, border: .bar, fill: look.colours.soft)
    case .box: return Form(next: style, indent: 120, border: .frame)
    case .quotation: return Form(next: style, border: .quotation)
    case .code:
      return Form(next: style, after: 0, lines: 240, fill: look.colours.soft, isCode: true)
    case .rule: return Form(before: 60, after: 160, border: .below)
    case .lines: return Form(next: style, colour: look.colours.quiet, after: 0)
    case .signature: return Form(next: style, isBold: true, before: 240, after: 0)
    case .day: return Form(size: 60, isBold: true, after: 0, lines: 264)
    case .dayDetails: return Form(next: style, size: sizes.text + 4, after: 0)
    case .council: return Form(next: .meeting, size: 28, isBold: true, after: 20, isKept: true)
    case .meeting:
      return Form(colour: look.colours.quiet, after: 200, border: .below, isQuick: false)
    case .tableText: return Form(next: style, size: sizes.table, after: 0, lines: 250)
    case .tableHeading:
      return Form(parent: .tableText, next: style, isBold: true, isKept: true, isQuick: false)
    case .tableSmall:
      return Form(parent: .tableText, next: style, size: min(17, sizes.table), isQuick: false)
    case .tableSmallest:
      return Form(parent: .tableText, next: style, size: min(16, sizes.table), isQuick: false)
    case .field: return Form(next: style, size: sizes.fields, after: 0, lines: 250)
    case .fieldLabel: return Form(parent: .field, next: .field, isBold: true)
    case .header, .footer:
      return Form(next: style, size: sizes.foot, after: 0, lines: 240, isQuick: false)
    case .commentText: return Form(next: style, size: 20, lines: 240, isQuick: false)
    }
  }

  private func heading(_ level: Int, before: Int, after: Int) -> Form {
    Form(
      size: look.sizes.headings[level - 1], isBold: true, before: before, after: after, lines: 264,
      isKept: true, outline: level - 1)
  }

  private func write(_ style: WordStyle, to xml: inout XMLBuffer) {
    let form = form(of: style)
    let custom: [XMLBuffer.Attribute] =
      style == .text && look.template?.hasDefault != true
      ? [("w:default", "1")] : style.isWords ? [] : [("w:customStyle", "1")]
    var attributes: [XMLBuffer.Attribute] = [("w:type", "paragraph")]
    attributes += custom
    attributes.append(("w:styleId", look.id(style)))
    xml.open("w:style", attributes)
    xml.value("w:name", style.name)
    if let parent = form.parent { xml.value("w:basedOn", look.id(parent)) }
    if let next = form.next, next != style { xml.value("w:next", look.id(next)) }
    if form.isQuick { xml.leaf("w:qFormat") }
    xml.open("w:pPr")
    if form.isKept {
      xml.leaf("w:keepNext")
      xml.leaf("w:keepLines")
    }
    if let border = form.border { write(border, to: &xml) }
    if let fill = form.fill {
      xml.leaf("w:shd", ("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill))
    }
    if !form.tabs.isEmpty {
      xml.open("w:tabs")
      for tab in form.tabs { xml.leaf("w:tab", ("w:val", "left"), ("w:pos", String(tab))) }
      xml.close("w:tabs")
    }
    var spacing: [XMLBuffer.Attribute] = []
    if let before = form.before { spacing.append(("w:before", String(before))) }
    if let after = form.after { spacing.append(("w:after", String(after))) }
    if let lines = form.lines {
      spacing += [("w:line", String(lines)), ("w:lineRule", "auto")]
    }
    if !spacing.isEmpty { xml.leaf("w:spacing", spacing) }
    if let indent = form.indent {
      var place: [XMLBuffer.Attribute] = [("w:left", String(indent))]
      if let hanging = form.hanging { place.append(("w:hanging", String(hanging))) }
      xml.leaf("w:ind", place)
    }
    if let outline = form.outline { xml.value("w:outlineLvl", outline) }
    xml.close("w:pPr")
    xml.open("w:rPr")
    if form.isCode {
      let font = WordNames.codeFont
      xml.leaf("w:rFonts", ("w:ascii", font), ("w:hAnsi", font), ("w:cs", font))
    }
    if form.isBold {
      xml.leaf("w:b")
      xml.leaf("w:bCs")
    }
    if let colour = form.colour { xml.value("w:color", colour) }
    if let size = form.size {
      xml.value("w:sz", size)
      xml.value("w:szCs", size)
    }
    xml.close("w:rPr")
    xml.close("w:style")
  }

  private func write(_ border: Border, to xml: inout XMLBuffer) {
    let colours = look.colours
    func side(_ name: XMLName, _ size: Int, _ colour: String, _ space: Int) {
      xml.leaf(
        name, ("w:val", "single"), ("w:sz", String(size)), ("w:space", String(space)),
        ("w:color", colour))
    }
    xml.open("w:pBdr")
    switch border {
    case .bar: side("w:left", 36, colours.bar, 8)
    case .frame:
      side("w:top", 6, colours.text, 5)
      side("w:left", 6, colours.text, 6)
      side("w:bottom", 6, colours.text, 5)
      side("w:right", 6, colours.text, 6)
    case .below: side("w:bottom", 36, colours.bar, 6)
    case .quotation: side("w:left", 36, colours.line, 10)
    }
    xml.close("w:pBdr")
  }

  private func writeCharacterStyles(to xml: inout XMLBuffer) {
    let plain = look.id("DefaultParagraphFont", named: "Default Paragraph Font")
    if !isShown("Default Paragraph Font") {
      xml.open("w:style", ("w:type", "character"), ("w:default", "1"), ("w:styleId", plain))
      xml.value("w:name", "Default Paragraph Font")
      xml.value("w:uiPriority", 1)
      xml.leaf("w:semiHidden")
      xml.close("w:style")
    }
    if !isShown("Hyperlink") {
      xml.open("w:style", ("w:type", "character"), ("w:styleId", look.link))
      xml.value("w:name", "Hyperlink")
      xml.value("w:basedOn", plain)
      xml.open("w:rPr")
      xml.value("w:color", look.colours.link)
      xml.value("w:u", "single")
      xml.close("w:rPr")
      xml.close("w:style")
    }
    guard !isShown("annotation reference") else { return }
    xml.open("w:style", ("w:type", "character"), ("w:styleId", look.commentMark))
    xml.value("w:name", "annotation reference")
    xml.value("w:basedOn", plain)
    xml.open("w:rPr")
    xml.value("w:sz", 16)
    xml.value("w:szCs", 16)
    xml.close("w:rPr")
    xml.close("w:style")
  }
}

extension WordStyle {
  /// Whether Word has a style of this name itself.
  fileprivate var isWords: Bool {
    switch self {
    case .text, .heading1, .heading2, .heading3, .heading4, .heading5, .heading6, .item, .caption,
      .quotation, .header, .footer, .commentText:
      true
    default: false
    }
  }
}
