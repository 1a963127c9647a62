import Documents
import Figures

/// Writes a pack as markup for Typst, from the tree of its blocks: the same words as its page, in the same order,
/// but for what a page shows on screen alone.
package struct TypstWriter: Sendable {
  package init() {}

  /// A whole document in UTF-8. It asks for no file, no package and no clock.
  ///
  /// - Parameter reserved: how many empty pages follow the paper of a name, for a file made elsewhere.
  package func bytes(of pack: PrintedPack, reserving reserved: [String: Int] = [:]) -> [UInt8] {
    var output = TypstOutput(reserved: reserved, startsOnRightPages: pack.startsOnRightPages)
    output.write(whole: pack)
    var all = TypstText()
    all.define(pack, places: output.places)
    all.put(TypstPreamble.functions)
    all.setPages(of: pack)
    all.put(output.text)
    return all.bytes
  }
}

/// One run over the blocks of a pack.
struct TypstOutput {
  var text = TypstText()
  /// The names of all places so far; the second of a name has none.
  private(set) var places: Set<String> = []
  /// The paper that is being written.
  private(set) var paper: PaperNames?
  /// How far in the blocks stand, in points; more than 0 where no page may be turned.
  var inset = 0
  /// Whether the day of the meeting stands above, after which the front sheet is set closer.
  private var isAfterDay = false
  private var isCompact = false
  /// The name of a paper's place, which its first heading has.
  private var waiting: String?
  let reserved: [String: Int]
  let startsOnRightPages: Bool

  init(reserved: [String: Int], startsOnRightPages: Bool) {
    self.reserved = reserved
    self.startsOnRightPages = startsOnRightPages
  }

  var isInCompact: Bool { isCompact }
  var isInTwoColumns: Bool { isCompact && isAfterDay }

  mutating func write(whole pack: PrintedPack) {
    text.writeHead(of: pack)
    mark(running: "paper", pack.title)
    if let mark = pack.mark { self.mark(running: "closed", mark) }
    var isBesidePaper = false
    var hasEnded = false
    for (index, block) in pack.blocks.enumerated() {
      guard case .panel(let panel) = block.content, let names = panel.names else {
        write(pack.blocks[index...index])
        isBesidePaper = false
        continue
      }
      if !hasEnded { text.put("#[#metadata(none)<front-end>]\n") }
      hasEnded = true
      let goesOn = names.goesOn && isBesidePaper && !startsOnRightPages
      write(
        panel.blocks, called: names, goesOn: goesOn, mark: pack.marks[names.anchor] ?? pack.mark)
      isBesidePaper = true
    }
    if !hasEnded { text.put("#[#metadata(none)<front-end>]\n") }
    text.put(
      "#block(above: 10pt, width: 100%, stroke: (top: 0.75pt + rule), inset: (top: 5pt), {set text(fill: quiet); z(["
    )
    write(pack.footer[...])
    text.put("], 9pt, 1.27)})\n")
  }

  /// A mark that says what the pages from here on are about.
  private mutating func mark(running kind: StaticString, _ words: String) {
    text.put("#[#metadata(")
    text.quoted(words)
    text.put(")<")
    text.put(kind)
    text.put(">]\n")
  }

  // MARK: Places

  /// A name of this paper as the whole knows it; nil where it is taken.
  mutating func place(_ id: String) -> String? {
    let name = paper?.placed(id) ?? id
    return places.insert(name).inserted ? name : nil
  }

  /// A place in the text.
  mutating func anchor(_ id: String?) {
    guard let id, let name = place(id) else { return }
    text.put("#m(")
    text.quoted(name)
    text.put(");")
  }

  mutating func name(_ id: String?) {
    if let id, let name = place(id) { text.quoted(name) } else { text.put("none") }
  }

  // MARK: Blocks

  mutating func write(_ blocks: ArraySlice<Block>) {
    var index = blocks.startIndex
    var isBeside = false
    while index < blocks.endIndex {
      let rest = blocks[index...]
      if let count = turned(rest) {
        text.put("#turned[\n")
        for block in rest.prefix(count) { write(block, isTurned: true) }
        text.put("]\n")
        index += count
      } else if Self.standsBeside(rest) {
        text.put(isBeside ? "#short(0pt,[\n" : "#short(6pt,[\n")
        isBeside = true
        write(rest[index], isTurned: false)
        text.put("],[\n")
        write(rest[index + 1], isTurned: false)
        text.put("])\n")
        index += 2
      } else {
        write(rest[index], isTurned: false)
        isBeside = false
        index += 1
      }
    }
  }

  /// How many blocks go to a turned page: headings and the table after them.
  private func turned(_ blocks: ArraySlice<Block>) -> Int? {
    guard inset == 0 else { return nil }
    var count = 0
    for block in blocks {
      count += 1
      switch block.content {
      case .heading: continue
      case .table(let table): return isTurned(table) ? count : nil
      default: return nil
      }
    }
    return nil
  }

  func isTurned(_ table: Table) -> Bool {
    inset == 0 && !table.columns.isEmpty && table.layout.settings.first?.isTurned == true
  }

  /// Whether a heading comes first that stands beside the one paragraph after it.
  private static func standsBeside(_ blocks: ArraySlice<Block>) -> Bool {
    guard case .heading(let heading)? = blocks.first?.content, heading.isBeside,
      case .paragraph(let inlines)? = blocks.dropFirst().first?.content
    else { return false }
    return !inlines.isEmpty
  }

  private mutating func write(_ block: Block, isTurned: Bool) {
    switch block.content {
    case .paragraph(let inlines):
      guard !inlines.isEmpty else { return }
      text.put("#p[")
      write(inlines)
      text.put("]\n")
    case .heading(let heading): write(heading)
    case .blockQuote(let blocks):
      text.put("#quoted[\n")
      write(blocks, inset: 16)
      text.put("]\n")
    case .list(let list): write(list)
    case .code(let code):
      text.put("#code(")
      text.quoted(lines: code.text.hasSuffix("\n") ? String(code.text.dropLast()) : code.text)
      text.put(")\n")
    case .thematicBreak: text.put("#divider()\n")
    case .html: break
    case .table(let table): write(table, isTurned: isTurned)
    case .chart(let chart): write(chart)
    case .numberedParagraph(let paragraph):
      text.put("#numbered(")
      text.quoted(paragraph.number)
      text.put(")[")
      anchor(paragraph.id)
      write(paragraph.inlines)
      text.put("]\n")
    case .recommendations(let recommendations): write(recommendations)
    case .fields(let grid): write(grid)
    case .contents(let entries): write(entries)
    case .panel(let panel): write(panel)
    }
  }

  mutating func write(_ blocks: [Block], inset more: Int) {
    inset += more
    write(blocks[...])
    inset -= more
  }

  // MARK: Headings

  private mutating func write(_ heading: Heading) {
    let level = min(max(heading.level, 1), 6)
    let look = HeadingLook(
      level: level, isInPaper: paper != nil, isBeside: heading.isBeside, inset: inset,
      isAfterDay: isAfterDay)
    let title = heading.inlines.plainText
    if level == (paper == nil ? 1 : 2) { mark(running: "paper", title) }
    if let waiting {
      // The place of the paper is that of its first heading, which a PDF keeps by its name.
      anchor(heading.id)
      self.waiting = nil
      write(heading, level, look, name: waiting)
    } else {
      write(heading, level, look, name: heading.id.flatMap { place($0) })
    }
  }

  private mutating func write(
    _ heading: Heading, _ level: Int, _ look: HeadingLook, name: String?
  ) {
    text.put("#hd(")
    text.put(level)
    for length in [look.size, look.above, look.below] {
      text.put(",")
      text.put(hundredths: length)
    }
    text.put(",")
    text.quoted(heading.number ?? "")
    text.put(",")
    if let name { text.quoted(name) } else { text.put("none") }
    text.put(")[")
    write(heading.inlines)
    text.put("]\n")
  }

  // MARK: Panels

  private mutating func write(_ panel: Panel) {
    switch panel.role {
    case .notice, .note, .draft:
      text.put("#framed(")
      text.quoted(panel.role.rawValue)
      text.put(")[\n")
      write(panel.blocks, inset: 30)
      text.put("]\n")
    case .box:
      text.put("#framed(\"box\")[\n")
      write(panel.blocks, inset: 30)
      text.put("]\n")
    case .lines:
      text.put("#lines[\n")
      write(panel.blocks, inset: 1)
      text.put("]\n")
    case .signature:
      text.put("#signature[\n")
      write(panel.blocks, inset: 1)
      text.put("]\n")
    // What a screen shows of a whole pack; a PDF has its bookmarks, and the agenda its pages.
    case .outline: break
    case .compact:
      let outer = isCompact
      isCompact = true
      text.put("#z([\n")
      write(panel.blocks[...])
      text.put("], 8.5pt, 1.15)\n")
      isCompact = outer
    case .day:
      for (index, block) in panel.blocks.enumerated() {
        text.put(index == 0 ? "#big[\n" : "#next[\n")
        write(block, isTurned: false)
        text.put("]\n")
      }
      isAfterDay = true
    case .entry:
      text.put("#entry[\n")
      write(panel.blocks, inset: 1)
      text.put("]\n")
    case .paper: write(panel.blocks[...])
    }
  }

  /// A whole paper, which begins a page unless it goes on under the one before it.
  private mutating func write(
    _ blocks: [Block], called names: PaperNames, goesOn: Bool, mark closed: String?
  ) {
    (paper, isAfterDay, waiting) = (names, false, nil)
    text.put("#paper(")
    text.put(startsOnRightPages ? "true" : "false")
    text.put(goesOn ? ",true," : ",false,")
    text.quoted(names.anchor)
    text.put(")\n")
    if let closed { mark(running: "closed", closed) }
    let isNew = places.insert(names.anchor).inserted
    if isNew { waiting = names.anchor }
    if blocks.contains(where: { if case .heading = $0.content { true } else { false } }) == false {
      waiting = nil
      if isNew { put(place: names.anchor) }
    }
    if let first = blocks.first, case .paragraph(let inlines) = first.content {
      text.put("#block(sticky: true, above: 0pt, below: 4pt)[")
      write(inlines)
      text.put("]\n")
      write(blocks.dropFirst())
    } else {
      write(blocks[...])
    }
    let end = PaperNames.end(of: names.anchor)
    let isNewEnd = places.insert(end).inserted
    if let sheets = reserved[names.anchor] {
      let count = sheets == 1 ? "The next page is" : "The next \(sheets) pages are"
      text.put("#p[#")
      text.quoted("\(count) this file, as it was received.")
      text.put(";]\n#sheets(")
      text.put(sheets)
      text.put(",")
      text.quoted(end)
      text.put(")\n")
    } else if isNewEnd {
      text.put("#ends(")
      text.quoted(end)
      text.put(")\n")
    }
    paper = nil
  }

  private mutating func put(place name: String) {
    text.put("#m(")
    text.quoted(name)
    text.put(");")
  }

  // MARK: Fields

  private mutating func write(_ grid: FieldGrid) {
    guard grid.rows.contains(where: { !$0.isEmpty }) else { return }
    text.put(isAfterDay ? "#fields(8.5pt,1pt," : "#fields(9pt,1.5pt,")
    text.put(inset == 1 ? "false" : "true")
    for row in grid.rows {
      for field in row {
        text.put(",")
        text.quoted(field.printedLabel)
        text.put(row.count == 1 ? ",grid.cell(colspan: 3, p[" : ",p[")
        write(field.value)
        text.put(row.count == 1 ? "])" : "]")
      }
    }
    text.put(")\n")
  }
}
