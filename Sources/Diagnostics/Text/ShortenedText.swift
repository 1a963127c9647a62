extension String {
  /// The text, or where it has more than `limit` bytes its beginning and its end with what was left
  /// out between them counted, at most `limit` bytes in all where that is more than 64. What people
  /// wrote can be of any length, and what is said about it stands before and behind it.
  package func shortened(to limit: Int) -> String {
    guard utf8.count > limit else { return self }
    let bytes = Array(utf8)
    // What the count takes between the two ends: its words, and at most ten digits.
    let kept = Swift.max(limit - 35, 0)
    let head = Self.character(in: bytes, at: kept * 8 / 11, by: -1)
    let tail = Self.character(in: bytes, at: bytes.count - kept * 3 / 11, by: 1)
    return String(decoding: bytes[..<head], as: UTF8.self)
      + "… (\(tail - head) bytes left out) …" + String(decoding: bytes[tail...], as: UTF8.self)
  }

  /// The text with each name in it of more than `limit` bytes cut in its middle: what stands between
  /// two quotation marks, and a word without a space. So the words around long names stay.
  func withShortNames(_ limit: Int) -> String {
    let bytes = Array(utf8)
    let quote = UInt8(ascii: "'")
    var out: [UInt8] = []
    var index = 0
    // Where no name ends after one quotation mark, none ends after a later one.
    var mayEnd = true
    while index < bytes.count {
      var end = index + 1
      let isFirst = index == 0 || bytes[index - 1] == 0x20 || bytes[index - 1] == UInt8(ascii: "(")
      if bytes[index] == quote, isFirst, mayEnd {
        // A mark with a letter after it is an apostrophe.
        while end < bytes.count,
          bytes[end] != quote || end + 1 < bytes.count && Self.isLetter(bytes[end + 1])
        {
          end += 1
        }
        mayEnd = end < bytes.count
        end = mayEnd ? end + 1 : index + 1
      } else if bytes[index] != 0x20 {
        while end < bytes.count, bytes[end] != 0x20 { end += 1 }
      }
      if end - index > limit {
        let head = Self.character(in: bytes, at: index + limit * 2 / 3, by: -1)
        let tail = Self.character(in: bytes, at: end - limit / 4, by: 1)
        out += bytes[index..<head]
        out += Array("…".utf8)
        out += bytes[tail..<end]
      } else {
        out += bytes[index..<end]
      }
      index = end
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The nearest beginning of a character at or beyond a place, going by `step`.
  private static func character(in bytes: [UInt8], at place: Int, by step: Int) -> Int {
    var place = Swift.min(Swift.max(place, 0), bytes.count)
    while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += step }
    return place
  }
}
