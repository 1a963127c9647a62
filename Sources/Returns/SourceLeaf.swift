import Diagnostics
import Documents
import Settings

/// A stretch of a report's Markdown that is one paragraph of the draft: what an edit of it changes.
struct SourceLeaf {
  /// What it is in the Markdown.
  enum Kind: Hashable {
    case paragraph, item
    case heading(Int)
    /// A whole table, whose cells are leaves by themselves.
    case table
    case cell(table: Int, row: Int, column: Int)
    /// A tag that stands alone and makes blocks of its own.
    case tag
    /// A text of the front matter, which is written anew as a whole.
    case setting
  }

  let kind: Kind
  let line: Int
  /// The tokens, each with its bytes.
  let tokens: [WordToken]
  let places: [Range<Int>]
  /// What belongs to it, for taking it out or moving it; of an item without its mark.
  let whole: Range<Int>
  /// Of an item: its mark with the space behind it, in which list it stands, and in how many others that
  /// list does.
  var marker: Range<Int>?
  var list: Int?
  var depth = 0
}

/// The leaves of a report.
struct SourceLeaves {
  private(set) var all: [SourceLeaf] = []
  private(set) var byLine: [Int: Int] = [:]
  private(set) var cells: [SourceLeaf.Kind: Int] = [:]
  /// The tables by their lines.
  private(set) var tables: [Int: SourceTable] = [:]

  private let bytes: [UInt8]

  /// Reads front matter and body; tags are one token each.
  init(_ source: SourceText) {
    var log = DiagnosticLog()
    bytes = source.bytes
    let parts = FrontMatter.split(source, into: &log)
    if let settings = parts.settings { add(settings) }
    add(MarkdownReader.read(Self.marked(source, parts.body), into: &log))
    for (index, leaf) in all.enumerated() {
      if case .cell = leaf.kind {
        cells[leaf.kind] = index
      } else if leaf.kind != .setting, byLine[leaf.line] == nil {
        byLine[leaf.line] = index
      }
    }
  }

  /// The body with a mark for each tag, so that nothing in a tag is read as Markdown.
  private static func marked(_ source: SourceText, _ body: Range<Int>) -> MarkedText {
    var text = MarkedText()
    let bytes = source.bytes
    var start = body.lowerBound
    var index = start
    while index + 1 < body.upperBound {
      let isValue = bytes[index] == 0x7B && bytes[index + 1] == 0x7B
      let isTag = bytes[index] == 0x7B && bytes[index + 1] == 0x25
      guard isValue || isTag else {
        index += 1
        continue
      }
      let close: [UInt8] = isValue ? [0x7D, 0x7D] : [0x25, 0x7D]
      var end = index + 2
      while end + 1 < body.upperBound, !(bytes[end] == close[0] && bytes[end + 1] == close[1]) {
        end += 1
      }
      end = min(end + 2, body.upperBound)
      text.append(source.range(start, index))
      let tag = source.range(index, end)
      text.insert(.text(tag.text), for: tag)
      start = end
      index = end
    }
    text.append(source.range(start, body.upperBound))
    return text
  }

  private mutating func add(_ settings: SettingsNode) {
    switch settings.content {
    case .text(let text, let style) where style != .block:
      let tokens = Self.tokens(ofSetting: text)
      guard !tokens.isEmpty else { return }
      all.append(
        SourceLeaf(
          kind: .setting, line: settings.range.start.line, tokens: tokens,
          places: tokens.map { _ in settings.range.bytes }, whole: settings.range.bytes))
    case .fields(let entries): for entry in entries { add(entry.value) }
    case .list(let items): for item in items { add(item) }
    default: break
    }
  }

  /// The keys of what a cell says, read by itself.
  static func cell(_ text: [UInt8]) -> [WordToken.Key] {
    let row = Array("\n| a |\n| --- |\n| ".utf8) + text + Array(" |\n".utf8)
    let leaves = SourceLeaves(SourceText(name: "", bytes: row))
    let line = leaves.tables.keys.first ?? 0
    let cell = leaves.cells[.cell(table: line, row: 1, column: 0)]
    return cell.map { leaves.all[$0].tokens.map(\.key) } ?? []
  }

  /// The tokens of a text of the front matter; a tag in it is one.
  static func tokens(ofSetting text: String) -> [WordToken] {
    var tokens: [WordToken] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      let before = rest[..<open.lowerBound]
      tokens += WordToken.tokens(of: String(before), afterSpace: false)
      let end = rest[open.upperBound...].firstRange(of: "}}")?.upperBound ?? rest.endIndex
      let tag = String(rest[open.lowerBound..<end])
      tokens.append(
        WordToken(
          key: .figure(name(of: tag)), text: tag, hasSpaceBefore: before.last?.isWhitespace ?? false
        ))
      rest = rest[end...]
    }
    return tokens
      + WordToken.tokens(of: String(rest), afterSpace: rest.first?.isWhitespace ?? false)
  }

  private mutating func add(_ blocks: [Block], item list: Int? = nil) {
    for block in blocks {
      guard let range = block.range else { continue }
      switch block.content {
      case .paragraph(let inlines): add(list == nil ? .paragraph : .item, inlines, range, list)
      case .heading(let heading): add(.heading(heading.level), heading.inlines, range)
      case .list(let list):
        listCount += 1
        let number = listCount
        depth += 1
        defer { depth -= 1 }
        for item in list.items {
          for (index, block) in item.blocks.enumerated() {
            add([block], item: index == 0 ? number : nil)
          }
        }
      case .blockQuote(let inner): add(inner)
      case .table(let table): add(table, range)
      default: break
      }
    }
  }

  private var listCount = 0
  private var depth = 0

  private mutating func add(_ table: Table, _ range: SourceRange) {
    let line = range.start.line
    let rows = [table.columns.map(\.heading)] + table.rows.map(\.cells)
    guard let lines = SourceTable(bytes, range.bytes, rows: rows.count) else { return }
    tables[line] = lines
    all.append(SourceLeaf(kind: .table, line: line, tokens: [], places: [], whole: lines.whole))
    for (row, cells) in rows.enumerated() {
      for (column, inlines) in cells.enumerated() where column < lines.rows[row].cells.count {
        let (tokens, places) = Self.tokens(of: inlines)
        all.append(
          SourceLeaf(
            kind: .cell(table: line, row: row, column: column),
            line: line + (row == 0 ? 0 : row + 1),
            tokens: tokens, places: places, whole: lines.rows[row].cells[column]))
      }
    }
  }

  private mutating func add(
    _ kind: SourceLeaf.Kind, _ inlines: [Inline], _ range: SourceRange, _ list: Int? = nil
  ) {
    let (tokens, places) = Self.tokens(of: inlines)
    let isTag = tokens.count == 1 && tokens[0].text.hasPrefix("{%")
    var leaf = SourceLeaf(
      kind: isTag ? .tag : kind, line: range.start.line, tokens: isTag ? [] : tokens,
      places: isTag ? [] : places, whole: range.bytes)
    if let list {
      var start = range.bytes.lowerBound
      while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
      while start < range.bytes.lowerBound, bytes[start] == 0x20 || bytes[start] == 0x09 {
        start += 1
      }
      leaf.marker = start..<range.bytes.lowerBound
      leaf.list = list
      leaf.depth = depth - 1
    }
    all.append(leaf)
  }

  /// The tokens of inlines with their bytes in the source.
  static func tokens(of inlines: [Inline]) -> (tokens: [WordToken], places: [Range<Int>]) {
    var letters: [(scalar: Unicode.Scalar, place: Range<Int>, tag: String?)] = []
    collect(inlines, into: &letters)
    var tokens: [WordToken] = []
    var places: [Range<Int>] = []
    var index = 0
    var hadSpace = false
    while index < letters.count {
      let first = letters[index]
      let start = index
      index += 1
      if first.tag == nil, WordToken.isBlank(first.scalar) {
        hadSpace = true
        continue
      }
      if first.tag == nil, WordToken.isInWord(first.scalar) {
        while index < letters.count, letters[index].tag == nil,
          WordToken.isInWord(letters[index].scalar)
        { index += 1 }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: letters[start..<index].map(\.scalar))
      let text = first.tag ?? String(view)
      tokens.append(
        WordToken(
          key: first.tag.map { .figure(name(of: $0)) } ?? .word(WordToken.plain(text)), text: text,
          hasSpaceBefore: hadSpace))
      places.append(first.place.lowerBound..<letters[index - 1].place.upperBound)
      hadSpace = false
    }
    return (tokens, places)
  }

  /// Every character with its bytes; a tag is one, and a line end is a blank.
  private static func collect(
    _ inlines: [Inline],
    into letters: inout [(scalar: Unicode.Scalar, place: Range<Int>, tag: String?)]
  ) {
    for inline in inlines {
      switch inline.content {
      case .text, .code:
        let prose = Prose([inline])
        for index in prose.scalars.indices {
          guard let place = prose.place(of: index..<index + 1) else { continue }
          letters.append((prose.scalars[index], place.bytes, nil))
        }
      case .value, .figure:
        guard let range = inline.range else { continue }
        letters.append(("\u{FFFC}", range.bytes, range.text))
      case .softBreak, .hardBreak:
        letters.append(
          (" ", letters.last.map { $0.place.upperBound..<$0.place.upperBound } ?? 0..<0, nil))
      case .emphasis(let inner), .strong(let inner), .changed(_, let inner), .link(_, _, let inner):
        collect(inner, into: &letters)
      case .image, .html: break
      }
    }
  }

  /// The name in a tag, without its filters.
  private static func name(of tag: String) -> String {
    let inner = tag.dropFirst(2).dropLast(2)
    return inner.prefix { $0 != "|" }.split { $0.isWhitespace }.joined(separator: " ")
  }
}
