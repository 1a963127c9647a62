package import Diagnostics
import Documents

/// Makes the blocks of a Word file from those of a paper, in the order and with the words of the page.
struct WordComposer: Sendable {
  let frame: WordFrame
  /// What is said of the source of a draft for comment; nil for every other file.
  let draft: WordDraft?
  private(set) var blocks: [WordBlock] = []
  var lists = WordLists()
  /// The section that is being written.
  private var section = WordSection()
  /// The paper that is being written, in a file that holds several.
  private(set) var paper: PaperNames?
  /// How far in the blocks stand, in twentieths of a point, and in how many lists.
  var indent = 0
  var depth = 0
  /// The style of plain paragraphs where they are.
  var style = WordStyle.text
  /// Names of places that the next paragraph begins.
  private var waiting: [String] = []
  private var places = WordPlaces()
  private var lines: Set<Int> = []
  var figures = 0
  private var title: String
  /// Whether all is words on upright pages: numbers are typed, and there is no masthead.
  let isPlain: Bool

  init(_ frame: WordFrame, title: String, draft: WordDraft? = nil, isPlain: Bool = false) {
    self.isPlain = isPlain
    self.frame = frame
    self.draft = draft
    self.title = title
  }

  /// The whole file.
  mutating func body(of blocks: [Block]) -> WordBody {
    section = section(of: title, frame.mark, isFirst: true)
    if !isPlain { writeMasthead() }
    write(blocks)
    var body = WordBody()
    body.blocks = self.blocks.linked(to: places.defined)
    body.lists = lists.all
    body.section = section
    return body
  }

  private func section(of title: String, _ mark: String?, isFirst: Bool) -> WordSection {
    var section = WordSection()
    section.head = frame.head(of: title, mark: mark, isFirst: false)
    section.foot = frame.foot(of: title, isFirst: false)
    section.hasLineNumbers = draft != nil
    if isFirst {
      section.first = WordSection.Opening(
        head: frame.head(of: title, mark: mark, isFirst: true),
        foot: frame.foot(of: title, isFirst: true))
    }
    return section
  }

  private mutating func writeMasthead() {
    if let logo = frame.logo.flatMap(WordPicture.init(logo:)) {
      add(WordParagraph(.council, [WordRun(.picture(logo))]))
    }
    add(WordParagraph(.council, [.text(frame.council)]))
    add(WordParagraph(.meeting, [.text(frame.meeting)]))
  }

  // MARK: Putting blocks down

  /// A name of this paper as the file knows it.
  func placed(_ id: String) -> String { paper?.placed(id) ?? id }

  /// The next paragraph begins a place that links can lead to.
  mutating func begin(_ place: String) { waiting.append(places.name(defining: place)) }

  /// The bookmark of a place.
  mutating func bookmark(_ place: String) -> String { places.name(of: place) }

  /// The next paragraph is the first that came of a block of the draft's Markdown.
  mutating func begin(_ range: SourceRange?) {
    guard let draft, let range, range.source === draft.source else { return }
    let line = range.start.line
    if lines.insert(line).inserted { waiting.append("src_\(line)") }
  }

  mutating func add(_ paragraph: WordParagraph) {
    var paragraph = paragraph
    paragraph.indent += indent
    paragraph.bookmarks += waiting
    waiting = []
    blocks.append(.paragraph(paragraph))
  }

  mutating func add(_ table: WordTable) {
    var table = table
    table.indent = indent
    if !waiting.isEmpty, let row = table.rows.indices.first,
      let cell = table.rows[row].cells.indices.first,
      let paragraph = table.rows[row].cells[cell].paragraphs.indices.first
    {
      table.rows[row].cells[cell].paragraphs[paragraph].bookmarks += waiting
      waiting = []
    }
    // Word joins two tables between which nothing stands.
    if case .table = blocks.last { blocks.append(.paragraph(WordParagraph(.drawing))) }
    blocks.append(.table(table))
  }

  /// The width of the text where the blocks stand.
  var room: Int { frame.look.width(isTurned: section.isTurned) - indent }

  // MARK: Sections

  /// Ends the section with what stands last, and begins another.
  private mutating func begin(_ next: WordSection) {
    if case .paragraph(var last) = blocks.last, last.section == nil {
      last.section = section
      blocks[blocks.count - 1] = .paragraph(last)
    } else {
      var end = WordParagraph(.drawing)
      end.section = section
      blocks.append(.paragraph(end))
    }
    section = next
    section.first = nil
  }

  mutating func turn(_ isTurned: Bool) {
    guard isTurned != section.isTurned, !isPlain else { return }
    var next = section
    next.isTurned = isTurned
    next.start = .nextPage
    begin(next)
  }

  // MARK: Blocks

  mutating func write(_ blocks: [Block]) {
    for (index, block) in blocks.enumerated() {
      if depth == 0, indent == 0, style == .text {
        turn(Self.isTurned(blocks[index...]))
      }
      write(block)
    }
  }

  /// Whether a table on a turned page comes first, or headings and then such a table.
  private static func isTurned(_ blocks: ArraySlice<Block>) -> Bool {
    let next = blocks.first { if case .heading = $0.content { false } else { true } }
    switch next?.content {
    case .table(let table): return table.isTurned
    default: return false
    }
  }

  mutating func write(_ block: Block) {
    begin(block.range)
    switch block.content {
    case .paragraph(let inlines): paragraph(style, inlines)
    case .heading(let heading): write(heading)
    case .blockQuote(let blocks):
      within(.quotation, indent: 320) { $0.write(blocks) }
    case .list(let list): write(list)
    case .code(let code):
      let lines = code.text.split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines.last == "" ? lines.dropLast() : lines[...] {
        add(WordParagraph(.code, [.text(String(line))]))
      }
    case .thematicBreak: add(WordParagraph(.rule))
    case .html: break
    case .table(let table): write(table)
    case .chart(let chart): write(chart)
    case .numberedParagraph(let paragraph):
      begin(placed(paragraph.id))
      write(
        label: paragraph.number, of: .outline, .init(indent: 880, hanging: 880),
        WordParagraph(.numbered, runs(paragraph.inlines)))
    case .recommendations(let items):
      for item in items {
        begin(placed(item.anchor))
        write(
          label: item.label, of: .recommendations, .init(indent: 720, hanging: 720),
          WordParagraph(.recommendation, runs(item.inlines)))
      }
    case .fields(let grid): write(grid)
    case .contents(let entries):
      for group in entries.nested {
        write(group.entry, level: 0)
        for entry in group.below { write(entry, level: 1) }
      }
    case .panel(let panel): write(panel)
    }
  }

  mutating func within(
    _ style: WordStyle, indent more: Int = 0, _ write: (inout WordComposer) -> Void
  ) {
    let outer = (self.style, indent)
    self.style = style
    indent += more
    write(&self)
    (self.style, indent) = outer
  }

  mutating func paragraph(_ style: WordStyle, _ inlines: [Inline]) {
    guard !inlines.isEmpty else { return }
    add(WordParagraph(style, runs(inlines)))
  }

  private mutating func write(_ heading: Heading) {
    if let id = heading.id { begin(placed(id)) }
    // In a file of several papers each has the headings that it has alone.
    let level = heading.level - (paper == nil ? 0 : 1)
    let paragraph = WordParagraph(.heading(level), runs(heading.inlines))
    write(label: heading.number ?? "", of: .outline, .init(indent: 0, hanging: 0), paragraph)
  }

  /// A paragraph with the number that its house prints before it: Word's own where it prints the same,
  /// otherwise typed.
  mutating func write(
    label: String, of kind: WordLists.Kind, _ setting: WordLists.Setting,
    _ paragraph: WordParagraph
  ) {
    var paragraph = paragraph
    if !label.isEmpty {
      if !isPlain, let number = lists.place(of: label, kind, setting) {
        paragraph.number = number
      } else {
        paragraph.runs = [.text(label), WordRun(.tab)] + paragraph.runs
      }
    }
    add(paragraph)
  }

  private mutating func write(_ entry: ContentsEntry, level: Int) {
    var text = entry.inlines
    if let target = entry.target, !text.isEmpty {
      text = [Inline(.link(destination: target, title: nil, text))]
    }
    if !entry.note.isEmpty { text += [.text(" ")] + entry.note }
    var paragraph = WordParagraph(.contents, runs(text))
    if !entry.label.isEmpty {
      paragraph.runs = [.text(entry.label), WordRun(.tab)] + paragraph.runs
    }
    paragraph.indent = level * 450
    add(paragraph)
  }

  private mutating func write(_ panel: Panel) {
    if let names = panel.names { return write(panel.blocks, called: names) }
    switch panel.role {
    case .notice, .note, .draft: within(.notice) { $0.write(panel.blocks) }
    case .box: within(.box) { $0.write(panel.blocks) }
    case .lines: within(.lines) { $0.write(panel.blocks) }
    case .signature: within(.signature) { $0.write(panel.blocks) }
    case .day:
      for (index, block) in panel.blocks.enumerated() {
        within(index == 0 ? .day : .dayDetails) { $0.write([block]) }
      }
    // Word makes a list of headings beside the text, and print has none.
    case .outline: break
    case .compact, .entry, .paper: write(panel.blocks)
    }
  }

  /// A whole paper in a file of several, on pages of its own with a head and foot of its own.
  private mutating func write(_ blocks: [Block], called names: PaperNames) {
    let outer = paper
    paper = names
    let heading = blocks.lazy.compactMap { block -> Heading? in
      if case .heading(let heading) = block.content { heading } else { nil }
    }.first
    let title = heading?.inlines.plainText ?? names.label
    var next = section(of: title, frame.marks[names.anchor] ?? frame.mark, isFirst: false)
    next.start =
      frame.startsOnRightPages ? .oddPage : .nextPage
    begin(next)
    lists.begin()
    waiting.append(places.name(defining: names.anchor))
    write(blocks)
    paper = outer
  }
}

/// The source of a draft for comment.
package struct WordDraft: Sendable {
  /// The Markdown that was read.
  let source: SourceText
  /// The file in the project.
  let file: String
  /// The SHA-256 of the Markdown.
  let fingerprint: String

  /// - Parameters:
  ///   - source: the Markdown that was read, whose lines the places in the draft name.
  ///   - file: its name in the project.
  ///   - fingerprint: the SHA-256 of its bytes.
  package init(source: SourceText, file: String, fingerprint: String) {
    self.source = source
    self.file = file
    self.fingerprint = fingerprint
  }
}

/// The bookmarks of a file by the places that they name. Word wants letters, digits and `_` in them, and
/// no more than 40; those that begin with `_` are not shown to whoever writes.
struct WordPlaces: Sendable {
  private var names: [String: String] = [:]
  private var taken: Set<String> = []
  private(set) var defined: Set<String> = []

  mutating func name(of place: String) -> String {
    if let name = names[place] { return name }
    let plain = "_" + place.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    let isFree = plain.utf8.count <= 40 && taken.insert(plain).inserted
    let name = isFree ? plain : "_place_\(names.count + 1)"
    names[place] = name
    return name
  }

  mutating func name(defining place: String) -> String {
    let name = name(of: place)
    defined.insert(name)
    return name
  }
}
