/// Where a finding stands, resolved so that it outlives the text that was read.
package struct Location: Sendable, Hashable {
  /// The path as the user would type it.
  package let file: String
  /// Absent where the finding concerns the file as a whole.
  package let start: SourcePosition?
  /// The place after the last character, on the line of `start` or a later one.
  package let end: SourcePosition?
  /// The text of the line of `start`, of a long line the part around it; absent for sources whose
  /// cells must never be echoed.
  package let excerpt: String?
  /// The column of the excerpt's first character.
  package let excerptColumn: Int

  package init(
    file: String, start: SourcePosition? = nil, end: SourcePosition? = nil, excerpt: String? = nil,
    excerptColumn: Int = 1
  ) {
    self.file = file
    self.start = start
    self.end = end
    self.excerpt = excerpt
    self.excerptColumn = excerptColumn
  }

  package init(_ range: SourceRange) {
    let excerpt = range.source.excerpt(at: range.bytes.lowerBound)
    self.init(
      file: range.source.name, start: range.start,
      end: range.source.position(at: range.bytes.upperBound),
      excerpt: excerpt.text, excerptColumn: excerpt.column)
  }

  /// The same place without the text of its line.
  package var withoutExcerpt: Location { Location(file: file, start: start, end: end) }

  /// Sorts by file, then by place; findings about a whole file come before those inside it.
  package static func precedes(_ left: Location, _ right: Location) -> Bool {
    if left.file != right.file { return left.file < right.file }
    switch (left.start, right.start) {
    case (nil, nil): return false
    case (nil, _): return true
    case (_, nil): return false
    case (let first?, let second?): return first < second
    }
  }
}
