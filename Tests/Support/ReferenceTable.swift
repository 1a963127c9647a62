import Foundation

/// A table of reference values: the folder that `SCRUTINY_REFERENCE` names, or `data/reference` of
/// the shared data. Another folder may hold other tables of the same kinds under the same names.
public struct ReferenceTable: Sendable {
  /// One row by column name.
  public let rows: [Row]

  /// One row of the table.
  public struct Row: Sendable {
    /// The cells by the name of their column.
    public let cells: [String: String]

    /// The text of a cell; empty where the table has no such column.
    public subscript(column: String) -> String { cells[column] ?? "" }

    /// The number in a cell; nil where it is blank or no number.
    public func number(_ column: String) -> Double? { Double(self[column]) }
  }

  /// Whether the values are those that the tests were written with, so that their rows can be counted.
  public static var isOwnFolder: Bool {
    ProcessInfo.processInfo.environment["SCRUTINY_REFERENCE"] == nil
  }

  private static var folder: URL? {
    if let named = ProcessInfo.processInfo.environment["SCRUTINY_REFERENCE"] {
      return URL(fileURLWithPath: named)
    }
    return SharedData.folder?.appending(path: "data/reference")
  }

  /// Whether the folder holds the table.
  public static func isPresent(_ name: String) -> Bool {
    folder.map { FileManager.default.fileExists(atPath: $0.appending(path: name).path) } ?? false
  }

  /// Why a test over a table did not run.
  public static let absence = "the folder of reference tables does not hold the table"

  /// Reads a table; a quoted cell may hold commas and doubled quotes, but no line end.
  public init(_ name: String) throws {
    guard let folder = Self.folder else { throw CocoaError(.fileNoSuchFile) }
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map { Self.cells(String($0)) }
    let header = lines.first ?? []
    rows = lines.dropFirst().map { cells in
      Row(cells: Dictionary(zip(header, cells)) { first, _ in first })
    }
  }

  private static func cells(_ line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append(cell)
        cell = ""
      } else {
        cell.append(character)
      }
    }
    return cells + [cell]
  }
}

/// Whether two numbers agree to within a share of the expected one, or to within that share of 1
/// where the expected one is smaller than any statistic worth printing.
public func agrees(_ value: Double?, _ expected: Double?, within tolerance: Double = 1e-6) -> Bool {
  guard let value, let expected else { return value == nil && expected == nil }
  return (value - expected).magnitude <= tolerance * max(expected.magnitude, 1e-300)
    || (expected == 0 && value.magnitude < 1e-9)
}
