/// How a table stands on printed paper, so that no column of it falls off the page: each setting holds
/// more columns than the one before, and a table takes the first that holds it.
package enum TableSetting: Int, CaseIterable, Comparable {
  /// Upright A4 in the size of the style sheet.
  case plain
  /// Upright, in smaller type.
  case small
  /// The page turned, in the size of the style sheet.
  case turned
  /// The page turned, in the smallest type that is printed.
  case smallTurned

  /// By how much it holds.
  package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

  /// Whether the page is turned on its side.
  package var isTurned: Bool { self >= .turned }

  /// The size of the type in points by which columns are fitted, so that a house may print as large.
  var typeSize: Int {
    switch self {
    case .plain, .turned: 10
    case .small: 9
    case .smallTurned: 8
    }
  }

  /// The size of the type as `paper.css` prints it, in tenths of a point.
  package var printedSize: Int {
    switch self {
    case .plain, .turned: 90
    case .small: 85
    case .smallTurned: 80
    }
  }

  /// The least that a cell which names its row is wide, in points.
  var leastRowHeading: Int { self == .plain ? 99 : 60 }

  /// How wide the text of a page is, in points: A4 without margins of 17 mm.
  var width: Int { isTurned ? 744 : 498 }

  /// How high the text of a page is, in points: A4 without its header and footer.
  var height: Int { isTurned ? 490 : PrintedHeight.page }
}
