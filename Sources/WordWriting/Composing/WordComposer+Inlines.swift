import Diagnostics
import Documents
import Figures

extension WordComposer {
  /// The runs of a paragraph.
  mutating func runs(_ inlines: [Inline], bold: Bool = false) -> [WordRun] {
    var look = WordRun.Look()
    look.isBold = bold
    var found: [WordRun] = []
    add(inlines, look, nil, to: &found)
    return found
  }

  private mutating func add(
    _ inlines: [Inline], _ look: WordRun.Look, _ link: WordRun.Link?, to runs: inout [WordRun]
  ) {
    for inline in inlines {
      switch inline.content {
      case .text(let words), .value(let words): put(words, look, link, to: &runs)
      case .softBreak: put(" ", look, link, to: &runs)
      case .hardBreak: runs.append(WordRun(.lineBreak, look))
      case .emphasis(let inner):
        var look = look
        if frame.look.emphasisIsBold { look.isBold = true } else { look.isItalic = true }
        add(inner, look, link, to: &runs)
      case .strong(let inner):
        var look = look
        look.isBold = true
        add(inner, look, link, to: &runs)
      case .changed(let change, let inner):
        var look = look
        if change == .added { look.isUnderlined = true } else { look.isStruck = true }
        add(inner, look, link, to: &runs)
      case .code(let words):
        var look = look
        look.isCode = true
        put(words, look, link, to: &runs)
      case .figure(let figure):
        if let draft {
          figures += 1
          var run = WordRun(.text(figure.printed), look)
          run.link = link
          run.figure = WordRun.FigureName(
            name: draft.name(of: figure, at: inline.range), number: figures)
          runs.append(run)
        } else {
          put(figure.printed, look, link, to: &runs)
        }
      case .link(let destination, _, let inner):
        add(inner, look, place(destination, isWritten: inline.range != nil), to: &runs)
      case .image(_, _, let inner): put(inner.plainText, look, link, to: &runs)
      case .html: break
      }
    }
  }

  /// Words after what stands there, in one run with what looks the same.
  private func put(
    _ words: String, _ look: WordRun.Look, _ link: WordRun.Link?, to runs: inout [WordRun]
  ) {
    guard !words.isEmpty else { return }
    if let last = runs.last, case .text(let before) = last.content, last.look == look,
      last.link == link, last.figure == nil
    {
      runs[runs.count - 1].content = .text(before + words)
      return
    }
    var run = WordRun(.text(words), look)
    run.link = link
    runs.append(run)
  }

  /// Where a link leads in this file: to a place of it, to another paper's Word file, to the web; nil
  /// where it leads nowhere that a Word file could.
  private mutating func place(_ destination: String, isWritten: Bool) -> WordRun.Link? {
    let placed = paper?.placed(destination: destination) ?? destination
    let target = LinkTarget(placed)
    switch target.kind {
    case .anchor: return .place(bookmark(String(target.address.dropFirst())))
    case .web, .mail: return .address(target.encoded)
    case .relative:
      let parts = target.encoded.split(
        separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard let file = parts.first else { return nil }
      for end in [".html", ".md"] where file.hasSuffix(end) {
        return .address(file.dropLast(end.count) + ".docx")
      }
      return .address(target.encoded)
    case .empty, .absolute, .other: return nil
    }
  }
}

extension WordDraft {
  /// The name of a figure as its tag has it, `cla_rate.latest`; what it is where no tag of the paper's own
  /// placed it.
  func name(of figure: Figure, at range: SourceRange?) -> String {
    guard let range, range.source === source else { return figure.id.description }
    var words = Substring(range.text)
    if words.hasPrefix("{{"), words.hasSuffix("}}") { words = words.dropFirst(2).dropLast(2) }
    return StyleRules.trimmed(words)
  }
}

extension [WordBlock] {
  /// The same blocks with links to places of the file alone that are there.
  func linked(to places: Set<String>) -> [WordBlock] {
    func linked(_ paragraph: WordParagraph) -> WordParagraph {
      var paragraph = paragraph
      for index in paragraph.runs.indices {
        if case .place(let name) = paragraph.runs[index].link, !places.contains(name) {
          paragraph.runs[index].link = nil
        }
      }
      return paragraph
    }
    return map { block in
      switch block {
      case .paragraph(let paragraph): return .paragraph(linked(paragraph))
      case .table(var table):
        for row in table.rows.indices {
          for cell in table.rows[row].cells.indices {
            table.rows[row].cells[cell].paragraphs =
              table.rows[row].cells[cell].paragraphs.map(linked)
          }
        }
        return .table(table)
      }
    }
  }
}
