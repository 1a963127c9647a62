/// Takes away the lines that hold nothing but tags and comments, and finds out which tags stand alone.
enum LineTrimming {
  static func trim(_ pieces: [Piece], in bytes: [UInt8]) -> [Piece] {
    var pieces = pieces
    markBefore(&pieces, bytes)
    markAfter(&pieces, bytes)
    let originals = pieces
    for index in pieces.indices where isAloneTag(originals[index]) {
      if index > 0, originals[index - 1].kind == .text {
        let tail = tail(of: originals[index - 1].bytes, bytes)
        pieces[index].indent = tail
        let kept = pieces[index - 1].bytes
        pieces[index - 1].bytes = kept.lowerBound..<max(kept.lowerBound, tail.lowerBound)
      }
      if index + 1 < pieces.count, originals[index + 1].kind == .text {
        let text = originals[index + 1].bytes
        let head = head(of: text, bytes)
        pieces[index].lineEnd = head.blank.upperBound..<head.next
        pieces[index + 1].bytes = head.next..<text.upperBound
      }
    }
    return pieces.filter { $0.kind != .comment && !($0.kind == .text && $0.bytes.isEmpty) }
  }

  private static func isAloneTag(_ piece: Piece) -> Bool {
    (piece.kind == .tag || piece.kind == .comment) && piece.isAlone
  }

  private static func markBefore(_ pieces: inout [Piece], _ bytes: [UInt8]) {
    var state = Piece.Beside.nothing
    for index in pieces.indices {
      switch pieces[index].kind {
      case .text:
        let range = pieces[index].bytes
        let tail = tail(of: range, bytes)
        let isWholeText = tail.lowerBound == range.lowerBound
        let kind = beside(bytes[tail])
        state = isWholeText ? max(state, kind) : kind
      case .value: state = .words
      case .tag, .comment: pieces[index].before = state
      }
    }
  }

  private static func markAfter(_ pieces: inout [Piece], _ bytes: [UInt8]) {
    var state = Piece.Beside.nothing
    for index in pieces.indices.reversed() {
      switch pieces[index].kind {
      case .text:
        let range = pieces[index].bytes
        let head = head(of: range, bytes)
        let isBlank = head.blank.upperBound == range.upperBound || head.next > head.blank.upperBound
        let hasLineEnd = head.next > head.blank.upperBound
        if !isBlank { state = .words } else if hasLineEnd { state = .nothing }
      case .value: state = .words
      case .tag, .comment: pieces[index].after = state
      }
    }
  }

  /// What follows the last line end of a text.
  private static func tail(of range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var start = range.upperBound
    while start > range.lowerBound, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D {
      start -= 1
    }
    return start..<range.upperBound
  }

  /// The blanks that a text begins with, and the place after the line end where one follows them.
  private static func head(
    of range: Range<Int>, _ bytes: [UInt8]
  ) -> (blank: Range<Int>, next: Int) {
    var place = range.lowerBound
    while place < range.upperBound, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    let blank = range.lowerBound..<place
    if place < range.upperBound, bytes[place] == 0x0D { place += 1 }
    if place < range.upperBound, bytes[place] == 0x0A { place += 1 }
    return (blank, place)
  }

  private static func beside(_ bytes: ArraySlice<UInt8>) -> Piece.Beside {
    var found = Piece.Beside.nothing
    for byte in bytes {
      switch byte {
      case 0x20, 0x09: continue
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
        UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        found = .prefix
      default: return .words
      }
    }
    return found
  }
}
