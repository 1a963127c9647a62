package import Figures

/// How a bound figure moved between two periods, for rules that hold an author's words against it.
package struct FigureCourse: Sendable {
  /// Which way a value went: higher, lower, or neither.
  package enum Way: Sendable, Hashable { case up, down, none }

  /// What the figure is of, for a finding.
  package let name: String
  package let way: Way
  /// The two periods in words, the earlier first.
  package let from: String
  package let to: String
  /// The later value over the earlier; nil where that is 0.
  package let ratio: Rational?
  /// Whether the move is for the better; nil where neither way is.
  package let isBetter: Bool?

  package init(
    name: String, way: Way, from: String, to: String, ratio: Rational?, isBetter: Bool?
  ) {
    self.name = name
    self.way = way
    self.from = from
    self.to = to
    self.ratio = ratio
    self.isBetter = isBetter
  }
}

/// Answers what figures did; nil where nobody knows, which is no fault of the author's words.
package protocol FigureCourses: Sendable {
  /// On the period before the figure's own.
  func course(of id: FigureID) -> FigureCourse?
  /// Between two figures of one thing, in either order.
  func course(between one: FigureID, and other: FigureID) -> FigureCourse?
  /// Whether the council's figure moved away from a comparator's (up) or towards it (down).
  func gap(of id: FigureID, to comparator: FigureID) -> FigureCourse?
  /// Whether figures up to this one have gone one way for three periods, or are signalled to.
  func isTrend(_ id: FigureID, _ way: FigureCourse.Way) -> Bool?
  /// Whether the figure is the council's own, and not a comparator's.
  func isOwn(_ id: FigureID) -> Bool
  /// What is known of the indicators over time, in the order of the report; none is no fault.
  var histories: [FigureHistory] { get }
}

extension FigureCourses {
  package var histories: [FigureHistory] { [] }
}
