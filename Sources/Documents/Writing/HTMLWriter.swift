/// Writes blocks as a fragment of HTML: the same words as the Markdown form, in the same order.
///
/// The fragment opens nothing that it does not close, holds no script, handler or style, and asks
/// for no file outside the pack. Raw HTML is never printed; a rule has refused it. Inside a link
/// only words are written, and lists hold no `<p>`: the PDF made from the page stays accessible.
package struct HTMLWriter: Sendable {
  package init() {}

  /// The blocks as elements, without a page around them. What data holds is escaped.
  package func fragment(_ blocks: [Block]) -> String {
    String(decoding: bytes(of: blocks), as: UTF8.self)
  }

  /// The runs as text and elements, without a block around them.
  package func fragment(_ inlines: [Inline]) -> String {
    String(decoding: bytes(of: inlines), as: UTF8.self)
  }

  /// Words that are safe between tags and in a quoted attribute, in HTML and in XML.
  package func escaped(_ words: String) -> String {
    var bytes: [UInt8] = []
    HTMLBuffer.escape(words, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// As `fragment`, in UTF-8.
  func bytes(of blocks: [Block]) -> [UInt8] {
    var output = HTMLOutput()
    output.write(blocks)
    return output.buffer.bytes
  }

  /// As `fragment`, in UTF-8.
  func bytes(of inlines: [Inline]) -> [UInt8] {
    var output = HTMLOutput()
    output.write(inlines)
    return output.buffer.bytes
  }

  /// A picture that the page holds in itself, with its alternative.
  package func fragment(_ picture: Picture) -> String {
    var output = HTMLOutput()
    output.buffer.open(
      .img, [.style(.logo), .holding(picture), .alt(picture.alternative)])
    return output.buffer.html
  }
}

struct HTMLOutput {
  var buffer = HTMLBuffer()
  /// The paper that is being written, on a page that holds several.
  private(set) var paper: PaperNames?
  /// How far in the blocks stand that are being written, in points of print.
  private(set) var inset = 0

  /// A name of this paper as the page knows it.
  func placed(_ id: String) -> String { paper?.placed(id) ?? id }

  /// A link of this paper as it leads on the page.
  ///
  /// An author names another paper by the file that authors know, `04-performance.md`, and a page
  /// leads to its page: the forms of a paper have one name. What the program links to, it means.
  func placed(destination: String, isWritten: Bool) -> String {
    let placed = paper?.placed(destination: destination) ?? destination
    guard isWritten, LinkTarget(placed).kind == .relative else { return placed }
    let parts = placed.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let file = parts.first, file.hasSuffix(".md") else { return placed }
    return file.dropLast(3) + ".html" + (parts.count == 2 ? "#" + parts[1] : "")
  }

  mutating func write(_ blocks: [Block]) {
    var beside: Int?
    for (index, block) in blocks.enumerated() {
      if index == beside {
        write(block)
        end(.div)
        continue
      }
      if Self.standsBeside(blocks[index...]) {
        beside = index + 1
        buffer.open(.div, [.style(.short)])
        buffer.newline()
      }
      // A heading goes to the turned page with the table that follows it.
      if case .heading(let heading) = block.content {
        write(heading, isTurned: Self.beginsTurned(blocks[(index + 1)...], inset: inset))
      } else {
        write(block)
      }
    }
  }

  /// Whether a heading comes first that stands beside the one paragraph after it.
  private static func standsBeside(_ blocks: ArraySlice<Block>) -> Bool {
    guard case .heading(let heading)? = blocks.first?.content, heading.isBeside,
      case .paragraph(let inlines)? = blocks.dropFirst().first?.content
    else { return false }
    return !inlines.isEmpty
  }

  /// Whether a table on a turned page comes first, or headings and then such a table.
  private static func beginsTurned(_ blocks: ArraySlice<Block>, inset: Int) -> Bool {
    let next = blocks.first { if case .heading = $0.content { false } else { true } }
    guard case .table(let table) = next?.content else { return false }
    let layout = inset == 0 ? table.layout : TableLayout(table, inset: inset)
    return layout.settings.first?.isTurned == true
  }

  private mutating func write(_ block: Block) {
    switch block.content {
    case .paragraph(let inlines): paragraph(inlines)
    case .heading(let heading): write(heading, isTurned: false)
    case .blockQuote(let blocks):
      buffer.open(.blockquote)
      buffer.newline()
      write(blocks, inset: 16)
      end(.blockquote)
    case .list(let list): write(list)
    case .code(let code):
      buffer.open(.pre)
      buffer.open(.code)
      buffer.text(code.text)
      buffer.close(.code)
      end(.pre)
    case .thematicBreak:
      buffer.open(.hr)
      buffer.newline()
    case .html: break
    case .table(let table): write(table)
    case .chart(let chart): write(chart)
    case .numberedParagraph(let paragraph):
      buffer.open(.p, [.id(placed(paragraph.id)), .style(.numbered)])
      write(number: paragraph.number, paragraph.inlines)
      end(.p)
    case .recommendations(let recommendations): write(recommendations)
    case .fields(let grid): write(grid)
    case .contents(let entries): write(entries)
    case .panel(let panel): write(panel)
    }
  }

  mutating func end(_ element: HTMLBuffer.Element) {
    buffer.close(element)
    buffer.newline()
  }

  private mutating func paragraph(_ inlines: [Inline]) {
    guard !inlines.isEmpty else { return }
    buffer.open(.p)
    write(inlines)
    end(.p)
  }

  mutating func write(number: String, _ inlines: [Inline]) {
    if !number.isEmpty {
      buffer.open(.span, [.style(.number)])
      buffer.text(number)
      buffer.close(.span)
      if !inlines.isEmpty { buffer.text(" ") }
    }
    write(inlines)
  }

  private mutating func write(_ heading: Heading, isTurned: Bool) {
    let levels: [HTMLBuffer.Element] = [.h1, .h2, .h3, .h4, .h5, .h6]
    let element = levels[min(max(heading.level, 1), 6) - 1]
    let name: [HTMLBuffer.Attribute] = heading.id.map { [.id(placed($0))] } ?? []
    buffer.open(element, name + (isTurned ? [.style(.turned)] : []))
    write(number: heading.number ?? "", heading.inlines)
    end(element)
  }

  // MARK: Lists

  private mutating func write(_ list: List) {
    guard !list.items.isEmpty else { return }
    let element: HTMLBuffer.Element
    var attributes: [HTMLBuffer.Attribute] = []
    switch list.kind {
    case .bullet: element = .ul
    case .ordered(let start, _):
      element = .ol
      if start != 1 { attributes.append(.start(start)) }
    case .lettered(let numerals, let start, let enclosure):
      element = .ol
      if numerals != .decimal { attributes.append(.numerals(numerals)) }
      if start != 1 { attributes.append(.start(start)) }
      attributes.append(.marker(numerals, enclosure, isLoose: !list.isTight))
    }
    if case .lettered = list.kind {} else if !list.isTight { attributes.append(.style(.loose)) }
    buffer.open(element, attributes)
    buffer.newline()
    for item in list.items {
      buffer.open(.li)
      inset += 17
      write(item: item)
      inset -= 17
      end(.li)
    }
    end(element)
  }

  /// An item's first paragraph stands in the item itself, the others in `<span>`: WeasyPrint
  /// tags any block but a list inside `<li>` so that the PDF fails PDF/UA.
  private mutating func write(item: ListItem) {
    for (index, block) in item.blocks.enumerated() {
      if case .paragraph(let inlines) = block.content {
        if index == 0 {
          write(inlines)
        } else {
          buffer.newline()
          buffer.open(.span, [.style(.more)])
          write(inlines)
          buffer.close(.span)
        }
      } else {
        if index > 0 { buffer.newline() }
        write(block)
      }
    }
  }

  private mutating func write(_ recommendations: [Recommendation]) {
    guard !recommendations.isEmpty else { return }
    buffer.open(.ol, [.style(.recommendations)])
    buffer.newline()
    for recommendation in recommendations {
      buffer.open(.li, [.id(placed(recommendation.anchor))])
      write(number: recommendation.label, recommendation.inlines)
      end(.li)
    }
    end(.ol)
  }

  private mutating func write(_ entries: [ContentsEntry]) {
    guard !entries.isEmpty else { return }
    buffer.open(.ul, [.style(.contents)])
    buffer.newline()
    for group in entries.nested {
      buffer.open(.li)
      write(group.entry)
      if !group.below.isEmpty {
        buffer.newline()
        buffer.open(.ul)
        buffer.newline()
        for entry in group.below {
          buffer.open(.li)
          write(entry)
          end(.li)
        }
        end(.ul)
      }
      end(.li)
    }
    end(.ul)
  }

  private mutating func write(_ entry: ContentsEntry) {
    var text = entry.inlines
    if let target = entry.target, !text.isEmpty {
      text = [Inline(.link(destination: target, title: nil, text))]
    }
    write(number: entry.label, text)
    if !entry.note.isEmpty {
      buffer.text(" ")
      write(entry.note)
    }
  }

  // MARK: Fields and panels

  private mutating func write(_ grid: FieldGrid) {
    guard grid.rows.contains(where: { !$0.isEmpty }) else { return }
    buffer.open(.dl, [.style(.fields)])
    buffer.newline()
    for row in grid.rows {
      for field in row {
        buffer.open(.dt)
        buffer.text(field.printedLabel)
        buffer.close(.dt)
        buffer.open(.dd, row.count == 1 ? [.style(.wide)] : [])
        write(field.value)
        end(.dd)
      }
    }
    end(.dl)
  }

  private mutating func write(_ panel: Panel) {
    if let names = panel.names { return write(panel.blocks, called: names) }
    let name: HTMLBuffer.Class =
      switch panel.role {
      case .notice: .notice
      case .note: .note
      case .draft: .draft
      case .box: .box
      case .lines: .lines
      case .signature: .signature
      case .outline: .outline
      case .compact: .compact
      case .day: .day
      case .entry: .entry
      case .paper: .paper
      }
    buffer.open(.div, [.style(name)] + (panel.role.isOfThePaper ? [] : [.role(.note)]))
    buffer.newline()
    write(panel.blocks, inset: [.notice, .note, .draft, .box].contains(panel.role) ? 30 : 0)
    end(.div)
  }

  private mutating func write(_ blocks: [Block], inset more: Int) {
    inset += more
    write(blocks)
    inset -= more
  }

  /// A whole paper on a page of several: its names begin with its own, and its last words have one.
  private mutating func write(_ blocks: [Block], called names: PaperNames) {
    let outer = paper
    paper = names
    buffer.open(.section, [.id(names.anchor), .style(names.goesOn ? .paperGoingOn : .paper)])
    buffer.newline()
    write(blocks)
    buffer.nameEnd(PaperNames.end(of: names.anchor))
    end(.section)
    paper = outer
  }
}
