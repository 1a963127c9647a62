/// Single bytes and the stretches between them.
extension SettingsScanner {
  mutating func skipWord() -> Range<Int> {
    let start = position
    position += 1
    while let byte = peek(), !Self.isSpaceOrBreak(byte), flowDepth == 0 || !Self.isFlowMark(byte) {
      position += 1
    }
    return start..<position
  }

  mutating func skipSpaces() -> Int {
    while peek() == UInt8(ascii: " ") { position += 1 }
    return position - lineStart
  }

  mutating func skipLine() {
    while let byte = peek(), !Self.isBreak(byte) { position += 1 }
    skipBreak()
  }

  mutating func skipBreak() {
    guard let byte = peek() else { return }
    position += 1
    if byte == 0x0D, peek() == 0x0A { position += 1 }
    lineStart = position
  }

  mutating func report(_ problem: SettingsProblem, _ range: Range<Int>) {
    findings.append((problem, range, nil))
  }

  func peek() -> UInt8? { position < end ? bytes[position] : nil }

  var isFollowedBySpace: Bool {
    position + 1 >= end || Self.isSpaceOrBreak(bytes[position + 1])
  }

  var isFollowedByFlowMark: Bool {
    position + 1 < end && Self.isFlowMark(bytes[position + 1])
  }

  static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  static func isSpaceOrBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == 0x09 || isBreak(byte)
  }

  static func isFlowMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }
}
