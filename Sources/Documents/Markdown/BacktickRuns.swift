/// The runs of backticks in a text by their length, so that each is looked at once however many
/// code spans begin and do not end.
struct BacktickRuns {
  private var isScanned = false
  /// The place of each run and the next run of the same length.
  private var runs: [(start: Int32, next: OptionalIndex)] = []
  /// The first run of a length that no earlier question has passed.
  private var first: [Int: Int] = [:]

  /// The start of the next run of exactly `length` backticks. Places must not go back.
  mutating func next(length: Int, from index: Int, in bytes: [UInt8]) -> Int? {
    if !isScanned { scan(bytes, from: index) }
    while let run = first[length] {
      if runs[run].start >= index { return Int(runs[run].start) }
      first[length] = runs[run].next.wrappedValue
    }
    return nil
  }

  private mutating func scan(_ bytes: [UInt8], from start: Int) {
    isScanned = true
    var last: [Int: Int] = [:]
    var index = start
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let runStart = index
      while index < bytes.count, bytes[index] == UInt8(ascii: "`") { index += 1 }
      let length = index - runStart
      if let previous = last[length] {
        runs[previous].next.wrappedValue = runs.count
      } else {
        first[length] = runs.count
      }
      last[length] = runs.count
      runs.append((Int32(runStart), OptionalIndex(wrappedValue: nil)))
    }
  }
}
