/// The columns of places inside long lines, so that a place in a paragraph of a megabyte that stands
/// on one line is found without counting the paragraph from its beginning.
struct LineMilestones: Sendable {
  struct Milestone: Sendable {
    let offset: Int
    /// Counted in characters from 1.
    let column: Int
  }

  /// Lines shorter than this have none.
  private static let spacing = 2048

  private let milestones: [Milestone]

  init(_ bytes: [UInt8], lineStarts: [Int]) {
    var found: [Milestone] = []
    for (number, start) in lineStarts.enumerated() {
      let end = number + 1 < lineStarts.count ? lineStarts[number + 1] : bytes.count
      guard end - start > Self.spacing else { continue }
      var last = Milestone(offset: start, column: 1)
      while end - last.offset > Self.spacing {
        let next = Self.divide(bytes, at: last.offset + Self.spacing, down: last.offset)
        guard next > last.offset else { break }
        let between = String(decoding: bytes[last.offset..<next], as: UTF8.self)
        last = Milestone(offset: next, column: last.column + between.count)
        found.append(last)
      }
    }
    milestones = found
  }

  /// The last milestone of the line that begins at `start`, at or before an offset.
  func last(from start: Int, to offset: Int) -> Milestone? {
    var low = 0
    var high = milestones.count
    while low < high {
      let middle = (low + high) / 2
      if milestones[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, milestones[low - 1].offset > start else { return nil }
    return milestones[low - 1]
  }

  /// The nearest offset at or below `offset` where a character surely ends: between two ASCII bytes
  /// that are no CR and LF; `offset` itself, moved to where a scalar begins, where none is near.
  static func divide(_ bytes: [UInt8], at offset: Int, down lowest: Int) -> Int {
    var place = min(offset, bytes.count)
    while place > lowest, offset - place < 1024 {
      if place == bytes.count { return place }
      if bytes[place] < 0x80, bytes[place] != 0x0A, bytes[place - 1] < 0x80 { return place }
      place -= 1
    }
    place = min(offset, bytes.count)
    while place > lowest, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
}
