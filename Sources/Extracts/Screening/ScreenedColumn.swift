/// What a screener has seen of one column.
struct ScreenedColumn {
  let name: String
  var role: Role
  var isEmpty = true
  /// Counts of what stands in cells that should hold something else, with the first line.
  var blanks: (count: Int, line: Int) = (0, 0)
  var words: [String: (count: Int, line: Int)] = [:]
  var symbols: [String: (count: Int, line: Int)] = [:]
  var others: [String: (count: Int, line: Int)] = [:]
  var spaces: (text: String, line: Int)?
  var total: (text: String, line: Int)?
  /// The labels of a filter, at most as many as are counted.
  var labels: Set<String> = []
  /// Blank cells by level, and cells that a level should leave blank.
  var missing: [String: (count: Int, line: Int)] = [:]
  var tooMuch: [String: Int] = [:]
  var lastLabel: [UInt8] = []

  enum Role: Hashable { case time, place, filter, indicator, unknown }

  static let labelLimit = 2000

  init(name: String, role: Role) {
    self.name = name
    self.role = role
  }
}
