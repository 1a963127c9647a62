package import Documents
package import Figures

/// All that the printed form of a page with several papers is set from: the tree of its blocks and what stands
/// around them, and no style sheet.
package struct PrintedPack: Sendable {
  /// The title of the PDF.
  package let title: String
  /// Of the council, as it stands at the head of its papers.
  package let council: String
  /// The committee and the day, at the head of the first page and of each that follows.
  package let meeting: String
  /// What is printed, in its order.
  package let blocks: [Block]
  /// What ends it.
  package let footer: [Block]
  /// The day of the meeting, which is the clock of what is made.
  package let date: CalendarDate
  package var logo: Picture?
  /// Whether each paper begins on a right page, with an empty one before it where it must.
  package var startsOnRightPages = false
  /// What stands on every page of papers that are not open to the public; nil for open ones.
  package var mark: String?
  /// What the pages of a paper say instead, by the name of its place.
  package var marks: [String: String] = [:]
  /// How the house has it printed.
  package var look = PrintLook()

  /// - Parameters:
  ///   - blocks: what is printed, in its order.
  ///   - footer: what ends it.
  package init(
    title: String, council: String, meeting: String, blocks: [Block], footer: [Block],
    date: CalendarDate
  ) {
    self.title = title
    self.council = council
    self.meeting = meeting
    self.blocks = blocks
    self.footer = footer
    self.date = date
  }
}
