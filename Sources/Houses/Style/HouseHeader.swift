package import Figures

/// What stands at the head of a report, around its title.
package enum HouseHeader: Sendable {
  case none
  /// Rows of one or two label and field pairs.
  case grid([[Cell]])
  /// Lines of words and fields, one under the other; in a box or not.
  case lines([HeaderLine], isBoxed: Bool)

  /// A label of the grid with the value beside it.
  package struct Cell: Sendable {
    package let label: String
    /// A field of the meeting (`committee`, `date`) or of the report.
    package let field: String
  }

  var isNone: Bool { if case .none = self { true } else { false } }

  /// The fields that it prints, in order.
  package var fields: [String] {
    switch self {
    case .none: []
    case .grid(let rows): rows.joined().map(\.field)
    case .lines(let lines, _): lines.flatMap(\.fields)
    }
  }
}

/// A line such as "{committee} – {date}".
package struct HeaderLine: Sendable {
  /// Words as they stand, or the value of a field by its name.
  package enum Piece: Sendable, Equatable {
    case text(String)
    case field(String)
  }

  package let pieces: [Piece]

  var fields: [String] {
    pieces.compactMap { piece in if case .field(let name) = piece { name } else { nil } }
  }

  /// Nil unless each `{` has its `}` with a name of small letters, digits and `_` between them.
  init?(_ line: String) {
    var pieces: [Piece] = []
    var rest = line[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else { return nil }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      let name = rest[rest.index(after: open)..<close]
      guard !name.isEmpty,
        name.utf8.allSatisfy({
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        })
      else { return nil }
      pieces.append(.field(String(name)))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }
}

/// How a house prints a day.
package enum DateForm: String, Sendable, CaseIterable {
  case long = "D Month YYYY"
  case padded = "DD Month YYYY"
  case weekday = "Weekday D Month YYYY"
  case weekdayPadded = "Weekday DD Month YYYY"
  case weekdayComma = "Weekday, D Month YYYY"

  /// The day as the raw value shows it, in English whatever the system's language.
  package func text(of date: CalendarDate) -> String {
    let padded = (date.day < 10 ? "0" : "") + date.long
    return switch self {
    case .long: date.long
    case .padded: padded
    case .weekday: date.withWeekday
    case .weekdayPadded: "\(date.weekday.name) \(padded)"
    case .weekdayComma: "\(date.weekday.name), \(date.long)"
    }
  }
}
