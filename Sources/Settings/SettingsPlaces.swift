internal import Diagnostics
internal import Yams

/// Turns the parser's marks (line and column in characters, counted from 1 within the part that it
/// was given) into byte offsets of the whole file. Marks asked for in order cost no more than one
/// walk over the text.
struct SettingsPlaces {
  let source: SourceText
  let range: Range<Int>
  private let firstLine: Int
  private var line = 0
  private var column = 1
  private var offset = 0

  init(_ source: SourceText, _ range: Range<Int>) {
    self.source = source
    self.range = range
    firstLine = source.position(at: range.lowerBound).line
  }

  mutating func offset(_ mark: Mark) -> Int {
    if mark.line != line || mark.column < column {
      line = mark.line
      column = 1
      offset = max(source.offset(ofLine: firstLine + mark.line - 1), range.lowerBound)
    }
    while column < mark.column, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }

  /// Whether a colon stands at a place or behind the spaces there.
  func isColon(behind place: Int) -> Bool {
    var place = place
    while place < range.upperBound, source.bytes[place] == UInt8(ascii: " ") { place += 1 }
    return place < range.upperBound && source.bytes[place] == UInt8(ascii: ":")
  }

  /// The comment behind a place and the spaces there, to the end of its line.
  func comment(behind place: Int) -> SourceRange? {
    let bytes = source.bytes
    var start = place
    while start < range.upperBound, bytes[start] == UInt8(ascii: " ") { start += 1 }
    guard start < range.upperBound, bytes[start] == UInt8(ascii: "#") else { return nil }
    var end = start
    while end < range.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return source.range(start, end)
  }

  /// Where a plain or quoted scalar ends, on whatever line; nil where it cannot be followed.
  func end(ofScalar start: Int, _ text: String, isQuoted: Bool) -> Int? {
    let bytes = source.bytes
    guard start < range.upperBound else { return nil }
    var place = start
    if isQuoted {
      let mark = bytes[start]
      place += 1
      while place < range.upperBound {
        let byte = bytes[place]
        place += 1
        if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
          place += 1
        } else if byte == mark {
          guard mark == UInt8(ascii: "'"), place < range.upperBound, bytes[place] == mark else {
            return place
          }
          place += 1
        }
      }
      return nil
    }
    // The letters are those of the source; white space between them may have been folded.
    for byte in text.utf8 where !SettingsScanner.isSpaceOrBreak(byte) {
      while place < range.upperBound, SettingsScanner.isSpaceOrBreak(bytes[place]) { place += 1 }
      guard place < range.upperBound, bytes[place] == byte else { return nil }
      place += 1
    }
    return place
  }

  /// The stretch of a scalar that begins at `start`: its own letters where they stand as they are,
  /// to the closing mark where it is quoted, otherwise to the end of its first line.
  func scalarRange(_ start: Int, _ text: String, isQuoted: Bool) -> SourceRange {
    let bytes = source.bytes
    if !isQuoted {
      let letters = Array(text.utf8)
      if start + letters.count <= range.upperBound,
        bytes[start..<start + letters.count].elementsEqual(letters)
      {
        return source.range(start, start + letters.count)
      }
    }
    var end = start
    let mark = start < range.upperBound ? bytes[start] : 0
    while end < range.upperBound {
      let byte = bytes[end]
      if byte == 0x0A || byte == 0x0D { break }
      end += 1
      guard isQuoted, end - 1 > start else { continue }
      if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        end = min(end + 1, range.upperBound)
      } else if byte == mark {
        guard mark == UInt8(ascii: "'"), end < range.upperBound, bytes[end] == mark else { break }
        end += 1
      }
    }
    return source.range(start, end)
  }
}
