/// A file's words, a paragraph or a row of a table each, with all changes accepted or all rejected, as Word
/// takes them: the proof of a merge.
enum WordReading {
  /// Nothing stands for a paragraph without words.
  static func words(of blocks: [WordBlock], without gone: WordChange?) -> [String] {
    var found: [String] = []
    // What stands before a mark that is gone goes on in the next paragraph.
    var open = ""
    func end(_ words: String) {
      let whole = open + words
      open = ""
      if whole.contains(where: { $0 != " " }) { found.append(whole) }
    }
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        let words = words(of: paragraph, without: gone)
        if let gone, paragraph.change == gone { open += words } else { end(words) }
      case .table(let table):
        for row in table.rows {
          if let gone, row.change == gone { continue }
          end(
            row.cells.map { cell in
              cell.paragraphs.map { self.words(of: $0, without: gone) }.joined(separator: "\n")
            }.joined(separator: "\t"))
        }
      }
    }
    end("")
    return found
  }

  private static func words(of paragraph: WordParagraph, without gone: WordChange?) -> String {
    paragraph.runs.filter { gone == nil || $0.change != gone }.map(\.words).joined()
  }
}
