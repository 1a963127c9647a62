/// One text as it was read: a settings file, a template, a report.
///
/// Offsets count UTF-8 bytes from 0. Lines and columns are counted from 1, columns in characters,
/// as an editor shows them. A line ends with LF, CRLF or CR.
package final class SourceText: Sendable {
  /// The path as the user would type it, relative to the project, with `/` between the parts.
  package let name: String
  package let bytes: [UInt8]
  private let lineStarts: [Int]
  private let milestones: LineMilestones
  /// The number of the first line: 1 but for a text that is a part of a file.
  private let firstLine: Int

  /// - Parameter firstLine: the line of the file on which the bytes begin.
  package init(name: String, bytes: [UInt8], firstLine: Int = 1) {
    self.name = name
    self.bytes = bytes
    self.firstLine = firstLine
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        starts.append(index)
      } else if byte == 0x0D {
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    lineStarts = starts
    milestones = LineMilestones(bytes, lineStarts: starts)
  }

  package convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The number of the last line.
  package var lineCount: Int { firstLine - 1 + lineStarts.count }

  /// The line and column of a byte offset; an offset past the end is the place after the last byte.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let known = milestones.last(from: lineStarts[low], to: offset)
    let before = String(decoding: bytes[(known?.offset ?? lineStarts[low])..<offset], as: UTF8.self)
    return SourcePosition(line: low + firstLine, column: before.count + (known?.column ?? 1))
  }

  /// The byte offset at which a line (counted from 1) begins.
  package func offset(ofLine line: Int) -> Int {
    lineStarts[min(max(line - firstLine, 0), lineStarts.count - 1)]
  }

  /// The byte offset of a line and a column; a column past the line's end is the line's end.
  package func offset(line: Int, column: Int) -> Int {
    let start = offset(ofLine: line)
    let text = self.line(line)
    return start + text.prefix(max(column - 1, 0)).utf8.count
  }

  /// A line's text without its line end.
  package func line(_ number: Int) -> String {
    let number = number - firstLine + 1
    guard number >= 1, number <= lineStarts.count else { return "" }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// A line's text around a byte offset, and the column at which that text begins: the whole line,
  /// or of a line longer than a thousand bytes the part that people are shown.
  package func excerpt(at offset: Int) -> (text: String, column: Int) {
    let line = position(at: offset).line
    let index = line - firstLine
    let start = lineStarts[index]
    let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    guard end - start > 1000 else { return (self.line(line), 1) }
    let first = LineMilestones.divide(bytes, at: max(start, offset - 400), down: start)
    let last = LineMilestones.divide(bytes, at: min(end, offset + 600), down: max(first, offset))
    let cut = bytes[first..<last].prefix { $0 != 0x0A && $0 != 0x0D }
    return (String(decoding: cut, as: UTF8.self), position(at: first).column)
  }

  /// The range of `lower..<upper`, cut to what the text holds.
  package func range(_ lower: Int, _ upper: Int) -> SourceRange {
    let low = min(max(lower, 0), bytes.count)
    return SourceRange(source: self, bytes: low..<min(max(upper, low), bytes.count))
  }
}

/// A place in a text as a person names it, counted from 1.
package struct SourcePosition: Sendable, Hashable, Comparable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// By line, then by column.
  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a source text, in bytes.
package struct SourceRange: Sendable, Hashable {
  package let source: SourceText
  package let bytes: Range<Int>

  package init(source: SourceText, bytes: Range<Int>) {
    self.source = source
    self.bytes = bytes
  }

  package var text: String { String(decoding: source.bytes[bytes], as: UTF8.self) }
  package var start: SourcePosition { source.position(at: bytes.lowerBound) }
  package var location: Location { Location(self) }

  /// The same stretch of the same text in memory; a copy of the text is another.
  package static func == (left: Self, right: Self) -> Bool {
    left.source === right.source && left.bytes == right.bytes
  }

  /// By the text in memory and the stretch, as `==` compares.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(source))
    hasher.combine(bytes)
  }
}
