/// The rows and columns of a sheet that people do not see and that hold something, each with the first
/// text in it.
package struct HiddenCells: Sendable, Hashable {
  var rows: [Line] = []
  /// The columns that hold something, in order.
  var columns: [Line] {
    columnTexts.keys.sorted().map { Line(number: $0, label: columnTexts[$0] ?? nil) }
  }
  /// By the place of a column, the first text in it.
  private var columnTexts: [Int: String?] = [:]

  /// A row by its number, or a column by its place counted from 0.
  package struct Line: Sendable, Hashable {
    package let number: Int
    /// Nil where no text stands in it.
    package var label: String?

    package init(number: Int, label: String?) {
      self.number = number
      self.label = label
    }
  }

  init() {}

  /// Whether no row and no column that holds something is hidden.
  package var isNothing: Bool { rows.isEmpty && columnTexts.isEmpty }

  /// Takes note of a cell of a hidden column that holds something.
  ///
  /// - Parameter text: what the cell says; nil for a number.
  mutating func addCell(inColumn column: Int, text: String?) {
    columnTexts[column] = .some((columnTexts[column] ?? nil) ?? text)
  }

  /// "rows 8, 'Ceased', 9 and 2 more", "column B, 'Q1 2025/26'".
  ///
  /// - Parameter name: what people call a line.
  package static func words(_ noun: String, _ lines: [Line], name: (Int) -> String) -> String {
    let shown = lines.prefix(3).map { line in
      name(line.number) + (line.label.map { ", '\($0)'" } ?? "")
    }
    let rest = lines.count > 3 ? " and \(lines.count - 3) more" : ""
    return "\(noun)\(lines.count == 1 ? "" : "s") \(shown.joined(separator: "; "))\(rest)"
  }
}
