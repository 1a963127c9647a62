/// A value as a paper prints it: what it is, how it reads, and the cells it came from.
///
/// No figure exists without an origin: a number that comes from no extract is a fact, whose origin
/// is the line that declares it.
package struct Figure: Sendable, Hashable {
  package let id: FigureID
  /// The text as it stands in the paper, such as "26.2%" or "[c]".
  package let printed: String
  /// The reason where there is no number.
  package let absence: Absence?
  /// The cells that the value rests on, in order of file and row; never empty.
  package let origins: [Origin]

  package init(id: FigureID, printed: String, absence: Absence? = nil, origins: [Origin]) {
    precondition(!origins.isEmpty, "a figure without an origin")
    self.id = id
    self.printed = printed
    self.absence = absence
    self.origins = origins
  }
}
