package import Figures

/// What a table of measures shows beside the words of its cells: headings among its rows, marks, and a
/// line of the last periods. Whoever sees none of it misses nothing: each mark has its word beside it,
/// and the values of a line stand in the file of figures.
package struct Scorecard: Sendable {
  /// What a column holds.
  package enum Column: Sendable, Hashable {
    case measure, newest, change, target, comparator, usual
  }

  /// A shape that stands before its word.
  package enum Mark: String, Sendable, Hashable {
    case met, near, missed, unrated, usual, above, below
  }

  /// What a row shows beside its words.
  package struct Row: Sendable {
    /// Whether the row is a heading of those below it; its first cell holds the words.
    package var isHeading: Bool
    /// Before the words of a cell, by what its column holds.
    package var marks: [Column: Mark]
    /// Before the words of the last cell; its title says it whole.
    package var line: Graphic?
    /// What the file of figures has for the row.
    package var values: [Value]

    package init(
      isHeading: Bool = false, marks: [Column: Mark] = [:], line: Graphic? = nil,
      values: [Value] = []
    ) {
      self.isHeading = isHeading
      self.marks = marks
      self.line = line
      self.values = values
    }
  }

  /// A figure of a row, in a cell or behind its line.
  package struct Value: Sendable {
    /// The heading of its column, or its period.
    package var column: String
    package var figure: Figure
    /// What is said of it, such as "not met".
    package var meaning: String

    package init(column: String, figure: Figure, meaning: String = "") {
      self.column = column
      self.figure = figure
      self.meaning = meaning
    }
  }

  /// Above the table: how many measures miss their target; empty where that is not printed.
  package var lead: [Inline]
  /// For each column of the table.
  package var columns: [Column]
  /// For each row of the table.
  package var rows: [Row]
  /// What the lines show, for readers who see them; empty where there are none.
  package var key: [Inline]

  package init(lead: [Inline], columns: [Column], rows: [Row], key: [Inline]) {
    self.lead = lead
    self.columns = columns
    self.rows = rows
    self.key = key
  }
}
