extension String {
  /// The text, or where it has more than `limit` bytes its beginning and its end with what was left
  /// out between them counted. What people wrote can be of any length, and what is said about it
  /// stands before and behind it.
  package func shortened(to limit: Int) -> String {
    guard utf8.count > limit else { return self }
    let bytes = Array(utf8)
    var head = limit * 2 / 3
    while head > 0, bytes[head] & 0xC0 == 0x80 { head -= 1 }
    var tail = bytes.count - limit / 4
    while tail < bytes.count, bytes[tail] & 0xC0 == 0x80 { tail += 1 }
    return String(decoding: bytes[..<head], as: UTF8.self)
      + "… (\(tail - head) bytes left out) …" + String(decoding: bytes[tail...], as: UTF8.self)
  }
}

/// How long the parts of a finding may be, so that all of it is no longer than a screen: some 2 KB.
enum FindingLength {
  static let path = 240
  static let message = 640
  static let hint = 480
  static let note = 240
  static let notes = 8
  /// An excerpt with more than this is escapes for the most part, and is left out.
  static let excerpt = 320
}
