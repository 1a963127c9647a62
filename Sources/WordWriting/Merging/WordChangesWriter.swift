package import Documents
package import Figures

/// Writes two forms of a paper as one Word file with tracked changes: all accepted it is the newer, all
/// rejected the older.
package struct WordChangesWriter: Sendable {
  private let council: String
  private let words: String
  private let date: CalendarDate?

  /// - Parameters:
  ///   - council: whose papers they are; empty for files by themselves.
  ///   - words: what is compared, for the head of the file's own description.
  ///   - date: the file's clock; nil for files that are of no meeting.
  package init(council: String, words: String, date: CalendarDate?) {
    self.council = council
    self.words = words
    self.date = date
  }

  /// One thing that changed in its meaning.
  package struct Remark: Sendable {
    package let words: String
    /// What may stand in the text where it belongs, such as the new figure; the first that does counts.
    package let signs: [String]

    package init(_ words: String, signs: [String]) {
      self.words = words
      self.signs = signs
    }
  }

  /// Nil where accepting or rejecting would not give the one or the other, which nothing is written for.
  package func file(
    from old: [Block], to new: [Block], remarks: [Remark]
  ) -> [UInt8]? {
    let frame = WordFrame(
      look: .standard, council: council, meeting: words, date: date)
    var (before, after) = (
      WordComposer(frame, title: words, isPlain: true),
      WordComposer(frame, title: words, isPlain: true)
    )
    let (left, right) = (before.body(of: old), after.body(of: new))
    // A mark of a list does not count, so that the lists of one paper serve both.
    let shift = right.lists.count
    let older = left.blocks.map { $0.shifted(by: shift) }
    var body = WordBody()
    body.blocks = WordMerge(older, right.blocks).blocks
    guard
      WordReading.words(of: body.blocks, without: .deleted)
        == WordReading.words(of: right.blocks, without: nil),
      WordReading.words(of: body.blocks, without: .inserted)
        == WordReading.words(of: left.blocks, without: nil)
    else { return nil }
    body.lists = right.lists + left.lists
    body.section = right.section
    for remark in remarks { body.add(remark) }
    body.nameChanges()
    let properties = WordProperties(
      title: words, subject: council, author: council.isEmpty ? "scrutiny" : council, date: date)
    return WordFile.bytes(of: body, properties, look: .standard) { _ in nil }.bytes
  }
}

extension WordBlock {
  fileprivate func shifted(by count: Int) -> WordBlock {
    guard case .paragraph(var paragraph) = self, let number = paragraph.number else { return self }
    paragraph.number = .init(list: number.list + count, level: number.level)
    return .paragraph(paragraph)
  }

  /// Whether something in it came or went.
  fileprivate var isChanged: Bool {
    switch self {
    case .paragraph(let paragraph): paragraph.isChanged
    case .table(let table):
      table.rows.contains { row in
        row.change != nil || row.cells.contains { $0.paragraphs.contains(where: \.isChanged) }
      }
    }
  }
}

extension WordParagraph {
  fileprivate var isChanged: Bool { change != nil || runs.contains { $0.change != nil } }

  /// Whether each word that came or went holds a digit.
  fileprivate var changesNumbersAlone: Bool {
    runs.filter { $0.change != nil }.allSatisfy { run in
      run.words.split(separator: " ").allSatisfy { $0.contains(where: \.isNumber) }
    }
  }

  /// The words that came.
  fileprivate var newWords: String {
    runs.filter { $0.change == .inserted }.map(\.words).joined(separator: " ")
  }
}

extension WordBody {
  /// Puts a remark at the first changed place that has one of its signs among the words that came, else that
  /// has one of them at all, else at the head of the file.
  fileprivate mutating func add(_ remark: WordChangesWriter.Remark) {
    let number = comments.count
    comments.append(WordComment(words: remark.words))
    for isNew in [true, false] {
      for sign in remark.signs where !sign.isEmpty {
        if attach(
          number,
          where: { paragraph in
            (isNew ? paragraph.newWords : paragraph.isChanged ? paragraph.words : "").holds(sign)
          })
        {
          return
        }
      }
    }
    _ = attach(number, where: { _ in true })
  }

  /// Says of each paragraph that has no remark yet what happened to it.
  fileprivate mutating func nameChanges() {
    for index in blocks.indices {
      guard case .paragraph(var paragraph) = blocks[index], paragraph.isChanged,
        !paragraph.runs.contains(where: { !$0.comments.isEmpty }), !paragraph.runs.isEmpty
      else { continue }
      let words: String
      switch paragraph.change {
      case .inserted: words = "New."
      case .deleted: words = "Taken out."
      case nil: words = paragraph.changesNumbersAlone ? "Other figures." : "Reworded."
      }
      paragraph.runs[0].comments.append(comments.count)
      comments.append(WordComment(words: words))
      blocks[index] = .paragraph(paragraph)
    }
  }

  private mutating func attach(
    _ number: Int, where fits: (WordParagraph) -> Bool
  ) -> Bool {
    for index in blocks.indices {
      switch blocks[index] {
      case .paragraph(var paragraph):
        guard !paragraph.runs.isEmpty, fits(paragraph) else { continue }
        paragraph.attach(number)
        blocks[index] = .paragraph(paragraph)
        return true
      case .table(var table):
        for row in table.rows.indices {
          for cell in table.rows[row].cells.indices {
            for place in table.rows[row].cells[cell].paragraphs.indices {
              var paragraph = table.rows[row].cells[cell].paragraphs[place]
              guard !paragraph.runs.isEmpty, fits(paragraph) else { continue }
              paragraph.attach(number)
              table.rows[row].cells[cell].paragraphs[place] = paragraph
              blocks[index] = .table(table)
              return true
            }
          }
        }
      }
    }
    return false
  }
}

extension WordParagraph {
  fileprivate mutating func attach(_ comment: Int) {
    let place = runs.firstIndex { $0.change == .inserted } ?? runs.firstIndex { $0.change != nil }
    runs[place ?? 0].comments.append(comment)
  }
}

extension String {
  /// Whether a sign stands in it by itself, and not as a part of a number or a word.
  fileprivate func holds(_ sign: String) -> Bool {
    var rest = self[...]
    while let found = rest.firstRange(of: sign) {
      let before = self[..<found.lowerBound].last
      let after = self[found.upperBound...].first
      let isPart =
        before.map { $0.isLetter || $0.isNumber || $0 == "." } ?? false
        || after.map { $0.isLetter || $0.isNumber } ?? false
      if !isPart { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }
}
