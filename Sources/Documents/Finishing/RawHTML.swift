package import Diagnostics

/// Takes comments out of a paper and refuses every other piece of HTML.
package enum RawHTML {
  /// The blocks without comments, which are counted in one warning. Any other HTML, and a comment
  /// that does not end, is an error and is left where it stands.
  package static func strip(
    from blocks: [Block], in file: String, log: inout DiagnosticLog
  ) -> [Block] {
    var run = RawHTMLRun()
    let kept = run.strip(blocks)
    for finding in run.findings {
      // What an author kept from readers is kept from logs too.
      let place = finding.range.map { Location($0) } ?? Location(file: file)
      let isHidden = if case .unclosedComment = finding.problem { true } else { false }
      log.report(finding.problem, at: isHidden ? place.withoutExcerpt : place)
    }
    if let first = run.comments.first {
      let notes = run.comments.dropFirst().compactMap { comment in
        comment.range.map { Diagnostic.Note("another comment", at: Location($0)) }
      }
      let count = run.comments.reduce(0) { $0 + $1.count }
      log.report(
        RawHTMLProblem.commentsLeftOut(count: count),
        at: first.range.map { Location($0).withoutExcerpt } ?? Location(file: file),
        notes: Array(notes.prefix(10)))
    }
    return kept
  }
}

private struct RawHTMLRun {
  var findings: [(problem: RawHTMLProblem, range: SourceRange?)] = []
  var comments: [(count: Int, range: SourceRange?)] = []

  mutating func strip(_ blocks: [Block]) -> [Block] {
    var kept: [Block] = []
    for var block in blocks {
      switch block.content {
      case .html(let text):
        if isLeftOut(text, block.range) { continue }
      case .paragraph(let inlines):
        let rest = strip(inlines, block.range)
        if rest.isEmpty, !inlines.isEmpty { continue }
        block.content = .paragraph(rest)
      case .heading(var heading):
        heading.inlines = strip(heading.inlines, block.range)
        block.content = .heading(heading)
      case .blockQuote(let inner): block.content = .blockQuote(strip(inner))
      case .panel(var panel):
        panel.blocks = strip(panel.blocks)
        block.content = .panel(panel)
      case .list(var list):
        for index in list.items.indices {
          list.items[index].blocks = strip(list.items[index].blocks)
        }
        block.content = .list(list)
      case .table(var table):
        // Nearly every table holds nothing else, and a copy of it is dear.
        if table.isOfTheProgram { break }
        strip(&table, block.range)
        block.content = .table(table)
      case .numberedParagraph(var paragraph):
        paragraph.inlines = strip(paragraph.inlines, block.range)
        block.content = .numberedParagraph(paragraph)
      case .recommendations(var items):
        for index in items.indices {
          items[index].inlines = strip(items[index].inlines, block.range)
        }
        block.content = .recommendations(items)
      case .fields(var grid):
        for row in grid.rows.indices {
          for field in grid.rows[row].indices {
            grid.rows[row][field].value = strip(grid.rows[row][field].value, block.range)
          }
        }
        block.content = .fields(grid)
      case .contents(var entries):
        for index in entries.indices {
          entries[index].inlines = strip(entries[index].inlines, block.range)
          entries[index].note = strip(entries[index].note, block.range)
        }
        block.content = .contents(entries)
      // A chart is made by the program and holds none.
      case .chart, .code, .thematicBreak: break
      }
      kept.append(block)
    }
    return kept
  }

  private mutating func strip(_ table: inout Table, _ range: SourceRange?) {
    table.caption = strip(table.caption, range)
    for index in table.columns.indices {
      table.columns[index].heading = strip(table.columns[index].heading, range)
    }
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        table.rows[row].cells[cell] = strip(table.rows[row].cells[cell], range)
      }
    }
    for index in table.notes.indices { table.notes[index] = strip(table.notes[index], range) }
  }

  private mutating func strip(_ inlines: [Inline], _ range: SourceRange?) -> [Inline] {
    if inlines.areOfTheProgram { return inlines }
    var kept: [Inline] = []
    for var inline in inlines {
      switch inline.content {
      case .html(let text):
        if isLeftOut(text, inline.range ?? range) { continue }
      case .text(let text): findUnclosed(text, inline.range)
      case .emphasis(let inner): inline.content = .emphasis(strip(inner, range))
      case .strong(let inner): inline.content = .strong(strip(inner, range))
      case .changed(let change, let inner): inline.content = .changed(change, strip(inner, range))
      case .link(let destination, let title, let inner):
        inline.content = .link(destination: destination, title: title, strip(inner, range))
      case .image(let destination, let title, let inner):
        inline.content = .image(destination: destination, title: title, strip(inner, range))
      case .softBreak, .hardBreak, .code, .figure, .value: break
      }
      kept.append(inline)
    }
    while let last = kept.last, case .softBreak = last.content { kept.removeLast() }
    return kept
  }

  /// True where the HTML is nothing but complete comments.
  private mutating func isLeftOut(_ html: String, _ range: SourceRange?) -> Bool {
    let bytes = Array(html.utf8)
    var index = 0
    var count = 0
    while index < bytes.count {
      if [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) {
        index += 1
      } else if bytes[index...].starts(with: "<!--".utf8) {
        guard let end = Self.end(of: bytes, from: index + 2) else {
          findings.append((.unclosedComment, range))
          return false
        }
        count += 1
        index = end
      } else {
        findings.append((.html(String(decoding: bytes[index...], as: UTF8.self)), range))
        return false
      }
    }
    if count > 0 { comments.append((count, range)) }
    return count > 0
  }

  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 2 < bytes.count {
      if bytes[index...].starts(with: "-->".utf8) { return index + 3 }
      index += 1
    }
    return nil
  }

  /// A comment that begins inside a paragraph and does not end is read as text. In a text that the
  /// program took from data, which has no place in the paper, it is nothing but text.
  private mutating func findUnclosed(_ text: String, _ range: SourceRange?) {
    guard let range, text.contains(ascii: "<!--") else { return }
    let written = range.text
    guard let place = written.firstRange(of: "<!--") else { return }
    let before = written[..<place.lowerBound]
    guard !before.hasSuffix("\\") else { return }
    let lower = range.bytes.lowerBound + before.utf8.count
    findings.append((.unclosedComment, range.source.range(lower, lower + 4)))
  }
}

extension Table {
  fileprivate var isOfTheProgram: Bool {
    caption.areOfTheProgram && columns.allSatisfy { $0.heading.areOfTheProgram }
      && rows.allSatisfy { $0.cells.allSatisfy(\.areOfTheProgram) }
      && notes.allSatisfy(\.areOfTheProgram)
  }
}

extension [Inline] {
  fileprivate var areOfTheProgram: Bool {
    for inline in self where !inline.isOfTheProgram { return false }
    return true
  }
}

extension Inline {
  /// Whether the program put it there, so that it holds no HTML: most cells hold a figure.
  fileprivate var isOfTheProgram: Bool {
    switch content {
    case .text, .code: range == nil
    case .figure, .value: true
    default: false
    }
  }
}
