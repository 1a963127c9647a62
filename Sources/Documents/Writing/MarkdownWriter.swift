import Figures

/// Writes a paper as GitHub Flavored Markdown: the same words as the HTML form, in the same order.
///
/// Paper blocks are written in their plain form. What is written reads back as the same tree; the
/// same tree gives the same bytes. No raw HTML, LF line ends, one line end at the end. Links that
/// lead outside the pack by anything but http, https or mailto are written as their words.
package struct MarkdownWriter: Sendable {
  package init() {}

  /// The paper; see `text(of:)` of its blocks.
  package func text(of document: Document) -> String { text(of: document.blocks) }

  /// CommonMark with tables, which reads back as the same tree. Ends with a line end.
  package func text(of blocks: [Block]) -> String {
    var output = MarkdownOutput(anchors: MarkdownAnchors(blocks))
    output.write(blocks.plainForm, isTight: false)
    return output.text
  }
}

private struct MarkdownOutput {
  private(set) var text = ""
  private let anchors: MarkdownAnchors
  /// What each line begins with inside lists and quotations.
  private var indent = ""
  /// The same for the next line alone, where it carries a list's marker.
  private var marked: String?

  init(anchors: MarkdownAnchors) { self.anchors = anchors }

  private mutating func line(_ content: String) {
    var start = marked ?? indent
    marked = nil
    if content.isEmpty { while start.hasSuffix(" ") { start.removeLast() } }
    text += start
    text += content
    text += "\n"
  }

  private mutating func inside(first: String, rest: String, _ blocks: [Block], isTight: Bool) {
    let outer = indent
    marked = (marked ?? indent) + first
    indent += rest
    write(blocks, isTight: isTight)
    if marked != nil { line("") }
    indent = outer
  }

  // MARK: Blocks

  /// What the block before leaves open: a list and indented code would take up what follows.
  private enum Before {
    case nothing
    case indentedCode
    case list(List.Kind)
    case other(canBeFollowedTightly: Bool)
  }

  mutating func write(_ blocks: [Block], isTight: Bool) {
    var before = Before.nothing
    for block in blocks {
      guard isPrinted(block) else { continue }
      switch before {
      case .nothing: break
      case .indentedCode: if !isTight || !isSafeAfterList(block) { line("") }
      case .list: if !isTight || !isSafeAfterList(block) { line("") }
      case .other(let canBeTight): if !isTight || !(canBeTight && interrupts(block)) { line("") }
      }
      before = write(block, after: before)
    }
  }

  private mutating func write(_ block: Block, after before: Before) -> Before {
    switch block.content {
    case .paragraph(let inlines):
      for text in lines(inlines, .paragraph) { line(text) }
    case .heading(let heading):
      let text = lines(heading.printedInlines, .heading).first ?? ""
      let marks = String(repeating: "#", count: min(max(heading.level, 1), 6))
      line(text.isEmpty ? marks : marks + " " + text)
    case .thematicBreak: line("___")
    case .blockQuote(let blocks):
      inside(first: "> ", rest: "> ", blocks, isTight: false)
      return .other(canBeFollowedTightly: false)
    case .code(let code):
      let isFenced: Bool
      switch before {
      case .list, .indentedCode: isFenced = true
      case .nothing, .other: isFenced = code.isWrittenFenced
      }
      write(code, fenced: isFenced)
      return isFenced ? .other(canBeFollowedTightly: true) : .indentedCode
    case .table(let table):
      write(table)
      return .other(canBeFollowedTightly: false)
    case .list(let list):
      let kind = differing(list.kind, before)
      write(list, kind)
      return .list(kind)
    case .html, .chart, .numberedParagraph, .recommendations, .fields, .contents, .panel: break
    }
    return .other(canBeFollowedTightly: true)
  }

  private func isPrinted(_ block: Block) -> Bool {
    switch block.content {
    case .paragraph(let inlines): isPrinted(inlines)
    case .list(let list): !list.items.isEmpty
    case .table(let table): !table.columns.isEmpty
    case .heading, .thematicBreak, .blockQuote, .code: true
    case .html, .chart, .numberedParagraph, .recommendations, .fields, .contents, .panel: false
    }
  }

  /// Whether a paragraph has a line: breaks alone make none.
  private func isPrinted(_ inlines: [Inline]) -> Bool {
    if case .text(let text) = inlines.first?.content, !text.isEmpty { return true }
    return MarkdownNode.nodes(inlines, anchors).contains { !$0.isBreak }
  }

  /// Whether the block begins a line that no paragraph before it takes up.
  private func interrupts(_ block: Block) -> Bool {
    switch block.content {
    case .heading, .thematicBreak, .blockQuote: true
    case .code(let code): code.isWrittenFenced
    case .list(let list):
      switch list.kind {
      case .bullet: list.items.first.map { $0.blocks.contains(where: isPrinted) } ?? false
      case .ordered(let start, _):
        start == 1 && (list.items.first.map { $0.blocks.contains(where: isPrinted) } ?? false)
      case .lettered: false
      }
    default: false
    }
  }

  private func isSafeAfterList(_ block: Block) -> Bool {
    if case .code = block.content { return true }
    return interrupts(block)
  }

  private func lines(_ inlines: [Inline], _ place: MarkdownInlines.Place) -> [String] {
    MarkdownInlines.lines(MarkdownNode.nodes(inlines, anchors), in: place)
  }

  // MARK: Lists

  /// Two lists in a row would become one: the second takes another marker.
  private func differing(_ kind: List.Kind, _ before: Before) -> List.Kind {
    guard case .list(let last) = before else { return kind }
    switch (last, kind) {
    case (.bullet(let mark), .bullet(let other)) where mark == other:
      return .bullet(mark == "-" ? "*" : "-")
    case (.ordered(_, let mark), .ordered(let start, let other)) where mark == other:
      return .ordered(start: start, delimiter: mark == "." ? ")" : ".")
    default: return kind
    }
  }

  private mutating func write(_ list: List, _ kind: List.Kind) {
    for (index, item) in list.items.enumerated() {
      if index > 0, !list.isTight || kind.isLettered { line("") }
      let marker: String
      switch kind {
      case .bullet(let mark): marker = ["-", "*", "+"].contains(mark) ? "\(mark)" : "-"
      case .ordered(let start, let delimiter):
        let number = min(max(start, 0), 999_999_999 - index) + index
        marker = "\(number)" + (delimiter == ")" ? ")" : ".")
      case .lettered(let numerals, let start, let enclosure):
        marker = enclosure.marker(numerals.text(of: start + index))
      }
      let rest = String(repeating: " ", count: marker.count + 1)
      inside(first: marker + " ", rest: rest, item.blocks, isTight: list.isTight)
    }
  }

  // MARK: Code

  private mutating func write(_ code: CodeBlock, fenced: Bool) {
    let lines = code.lines
    if !fenced {
      for text in lines { line(text.isEmpty ? "" : "    " + text) }
      return
    }
    let mark: Unicode.Scalar = code.info.unicodeScalars.contains("`") ? "~" : "`"
    var longest = 0
    var run = 0
    for scalar in code.text.unicodeScalars {
      run = scalar == mark ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: String(mark), count: max(3, longest + 1))
    line(fence + code.printedInfo)
    for text in lines { line(text) }
    line(fence)
  }

  // MARK: Tables

  private mutating func write(_ table: Table) {
    writeRow(table.columns.map(\.heading), table.columns.count)
    let rule = table.columns.map { column in
      switch column.alignment {
      case .none: "---"
      case .left: ":---"
      case .center: ":---:"
      case .right: "---:"
      }
    }
    line("| " + rule.joined(separator: " | ") + " |")
    for row in table.rows { writeRow(row.cells, table.columns.count) }
  }

  private mutating func writeRow(_ cells: [[Inline]], _ width: Int) {
    var text = "|"
    for index in 0..<width {
      let cell = index < cells.count ? self.cell(cells[index]) : ""
      if !cell.isEmpty {
        text += " "
        text += cell
      }
      text += " |"
    }
    line(text)
  }
}

extension MarkdownOutput {
  /// A cell on its line; most hold one figure or one name.
  private func cell(_ inlines: [Inline]) -> String {
    if inlines.count == 1 {
      switch inlines[0].content {
      case .text(let text), .value(let text):
        if MarkdownInlines.isPlain(text, in: .cell) { return text }
      case .figure(let figure):
        if MarkdownInlines.isPlain(figure.printed, in: .cell) { return figure.printed }
      default: break
      }
    }
    return lines(inlines, .cell).first ?? ""
  }
}

extension CodeBlock {
  /// The lines of the text, which ends with a line end or gets one.
  fileprivate var lines: [String] {
    var scalars: [Unicode.Scalar] = []
    var lines: [String] = []
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      if scalar == "\n", afterReturn { continue }
      if scalar == "\n" || scalar == "\r" {
        lines.append(String(String.UnicodeScalarView(scalars)))
        scalars = []
      } else {
        scalars.append(scalar == "\0" ? "\u{FFFD}" : scalar)
      }
    }
    if !scalars.isEmpty { lines.append(String(String.UnicodeScalarView(scalars))) }
    return lines
  }

  /// Indented code cannot be empty, nor begin or end with a blank line.
  fileprivate var isWrittenFenced: Bool {
    guard !isFenced, info.isEmpty else { return true }
    let lines = lines
    func isBlank(_ line: String?) -> Bool { line?.allSatisfy { $0 == " " || $0 == "\t" } ?? true }
    return isBlank(lines.first) || isBlank(lines.last)
  }

  fileprivate var printedInfo: String {
    var out = ""
    for scalar in info.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{B}", "\u{C}": out += " "
      case "\\", "&": out += "\\" + String(Character(scalar))
      default: out.unicodeScalars.append(scalar)
      }
    }
    while out.hasPrefix(" ") { out.removeFirst() }
    while out.hasSuffix(" ") { out.removeLast() }
    return out
  }
}

extension List.Kind {
  /// Whether readers of plain CommonMark take the items for paragraphs, which blank lines then part.
  fileprivate var isLettered: Bool { if case .lettered = self { true } else { false } }
}
