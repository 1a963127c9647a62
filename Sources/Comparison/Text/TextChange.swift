package import Publication

/// One change in the words of a paper.
package struct TextChange: Sendable, Hashable {
  /// The heading that it stands under, as the newer paper has it.
  package let section: String
  package let kind: Manifest.Paragraph.Kind
  /// The paragraph's number in the older and in the newer paper; empty where it has none.
  package let oldNumber: String
  package let newNumber: String
  package let what: What
  /// Of a paragraph that moved, its words.
  package var words = ""
  /// The section or table that came or went as a whole, and this with it; nil for a change by itself.
  package var whole: WholePart?

  /// What happened to a paragraph.
  package enum What: Sendable, Hashable {
    case added(String)
    case removed(String)
    case reworded(WordDifference)
    /// The words are the same; they stood under this heading before.
    case moved(from: String)
    case movedAndReworded(from: String, WordDifference)
    /// One paragraph that is several now; with what changed in the words, if anything did, and the heading
    /// that it stood under before, if it moved.
    case parted(into: Int, WordDifference?, from: String?)
    /// Several paragraphs that are one now.
    case joined(from: Int, WordDifference?)
    /// Where links in it lead.
    case links(gone: [String], new: [String])
  }
}

/// A section that is new with all that it holds, or a table of which every row came or went. A page says it
/// in one line.
package enum WholePart: Sendable, Hashable {
  /// No other new section of the paper has this heading.
  case section(heading: String)
  /// The place among the paragraphs of its paper tells tables of one caption apart; the caption may be
  /// empty.
  case table(place: Int, caption: String)
}

/// One change of a section as a whole.
package enum SectionChange: Sendable, Hashable {
  case added(String)
  case removed(String)
  case retitled(from: String, to: String)
  /// Two sections that stand in each other's place, in the order in which they stand now.
  case exchanged(String, String)
  /// A section that stands elsewhere among the others; nothing stands before it where `after` is empty.
  case moved(String, after: String)
  /// Sections that carry another number than before: a note, as their words did not change by it.
  case renumbered([Renumbering])

  /// A section whose number alone is another.
  package struct Renumbering: Sendable, Hashable {
    package let heading: String
    package let old: String
    package let new: String
  }
}

/// What changed in the words of one report.
package struct TextComparison: Sendable, Hashable {
  /// The names of the files without their numbers; nil where a report came or went.
  package let title: String
  package let isNew: Bool
  package let isGone: Bool
  package var sections: [SectionChange] = []
  package var changes: [TextChange] = []
  /// Paragraphs with the same words in which figures moved.
  package var movedFigures = 0
  package var unchanged = 0
  /// Where a numbered paragraph of the older paper stands in the newer one.
  package var followed: [Followed] = []

  /// The numbers of one paragraph in both papers.
  package struct Followed: Sendable, Hashable {
    package let old: String
    package let new: String
  }

  package var isEmpty: Bool {
    sections.isEmpty && changes.isEmpty && !isNew && !isGone
  }
}
