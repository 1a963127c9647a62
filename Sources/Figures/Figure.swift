/// A value as a paper prints it: what it is, how it reads, and the cells it came from.
///
/// No figure exists without an origin: a number that comes from no extract is a fact, whose origin
/// is the line that declares it.
package struct Figure: Sendable, Hashable {
  /// What it is, once for all copies: a figure goes into many lists on its way to paper.
  private final class Content: Sendable {
    let id: FigureID
    let printed: String
    let absence: Absence?
    let origins: [Origin]

    init(_ id: FigureID, _ printed: String, _ absence: Absence?, _ origins: [Origin]) {
      self.id = id
      self.printed = printed
      self.absence = absence
      self.origins = origins
    }
  }

  private let content: Content

  package init(id: FigureID, printed: String, absence: Absence? = nil, origins: [Origin]) {
    precondition(!origins.isEmpty, "a figure without an origin")
    content = Content(id, printed, absence, origins)
  }

  package var id: FigureID { content.id }
  /// The text as it stands in the paper, such as "26.2%" or "[c]".
  package var printed: String { content.printed }
  /// The reason where there is no number.
  package var absence: Absence? { content.absence }
  /// The cells that the value rests on, in order of file and row; never empty.
  package var origins: [Origin] { content.origins }

  /// Where all of it is the same.
  package static func == (left: Self, right: Self) -> Bool {
    left.content === right.content
      || left.id == right.id && left.printed == right.printed && left.absence == right.absence
        && left.origins == right.origins
  }

  /// By its id and its text: figures of one id mostly have the same cells.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(printed)
  }
}
