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
    WordRemarks.put(remarks, on: &body)
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
}
