/// A place in one line, in bytes and in columns, with tab stops of four.
struct LineCursor {
  private(set) var offset: Int
  private(set) var column = 0
  /// Whether the tab at `offset` has been used in part.
  private(set) var isInsideTab = false
  let start: Int
  /// The end of the line without its line end.
  let end: Int
  /// The first byte from `offset` on that is no space or tab.
  private(set) var nonspace: Int
  private var nonspaceColumn = 0

  init(_ bytes: [UInt8], start: Int, end: Int) {
    self.start = start
    self.end = end
    offset = start
    nonspace = start
    findNonspace(bytes)
  }

  /// Columns of white space from here to the first other byte.
  var indent: Int { nonspaceColumn - column }
  var isBlank: Bool { nonspace == end }
  /// The columns that are left of the tab at `offset`.
  var columnsToTabStop: Int { 4 - column % 4 }

  private mutating func findNonspace(_ bytes: [UInt8]) {
    var index = offset
    var column = column
    while index < end {
      if bytes[index] == 0x20 {
        column += 1
      } else if bytes[index] == 0x09 {
        column += 4 - column % 4
      } else {
        break
      }
      index += 1
    }
    nonspace = index
    nonspaceColumn = column
  }

  /// Goes on by columns; a tab may be used in part.
  mutating func advance(_ bytes: [UInt8], columns count: Int) {
    var count = count
    while count > 0, offset < end {
      if bytes[offset] == 0x09 {
        let left = columnsToTabStop
        isInsideTab = left > count
        column += min(left, count)
        if !isInsideTab { offset += 1 }
        count -= min(left, count)
      } else {
        isInsideTab = false
        offset += 1
        column += 1
        count -= 1
      }
    }
    if offset > nonspace { findNonspace(bytes) }
  }

  /// Goes on by bytes that are no tabs, and by as many columns where it is not said by how many.
  mutating func advance(_ bytes: [UInt8], bytes count: Int, columns: Int? = nil) {
    isInsideTab = false
    offset += count
    column += columns ?? count
    if offset > nonspace { findNonspace(bytes) }
  }

  mutating func advanceToNonspace() {
    isInsideTab = false
    offset = nonspace
    column = nonspaceColumn
  }

  /// Goes past one space, or one column of a tab, if there is one.
  mutating func skipOneColumn(_ bytes: [UInt8]) {
    if offset < end, bytes[offset].isSpaceOrTab { advance(bytes, columns: 1) }
  }
}
