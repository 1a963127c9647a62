import Documents

/// How wide the columns of a table are, by what stands in them: no word is broken, and what room is left
/// goes where the longest cells are.
struct ColumnWidths: Sendable {
  /// In twentieths of a point, by column: the longest word with the space around it, and all on one line.
  private var least: [Int]
  private var wished: [Int]
  private let look: WordLook
  /// In half points.
  private let size: Int

  /// The space around the words of a cell, in twentieths of a point.
  static let before = 40
  static let after = 80

  init(columns: Int, size: Int, look: WordLook) {
    least = Array(repeating: 400, count: columns)
    wished = least
    self.size = size
    self.look = look
  }

  /// Counts a cell.
  ///
  /// - Parameter mayBreak: whether a line may end between its words.
  mutating func add(_ words: String, to column: Int, isBold: Bool, mayBreak: Bool) {
    guard column < least.count else { return }
    var longest = 0
    var all = 0
    var piece = 0
    for scalar in words.unicodeScalars {
      let width = LetterWidths.width(scalar, isBold: isBold)
      if mayBreak, scalar == " " || scalar == "\n" {
        longest = max(longest, piece)
        piece = 0
        all += width
        continue
      }
      piece += width
      all += width
      if mayBreak, scalar == "-" {
        longest = max(longest, piece)
        piece = 0
      }
    }
    longest = max(longest, piece)
    least[column] = max(least[column], length(longest))
    wished[column] = max(wished[column], length(all))
  }

  private func length(_ thousandths: Int) -> Int {
    thousandths * size * look.letterWidth / 10_000 + Self.before + Self.after + 10
  }

  /// The widths that fill the room.
  func widths(filling room: Int) -> [Int] {
    guard !least.isEmpty else { return [] }
    // A word that no column can hold is broken, and takes no other column's room.
    let most = max(room * 2 / 5, room / least.count)
    let least = self.least.map { min($0, most) }
    let wished = zip(self.wished, least).map { max($0, $1) }
    let (floor, ceiling) = (least.reduce(0, +), wished.reduce(0, +))
    var widths: [Int]
    if ceiling <= room {
      widths = wished.map { $0 + (room - ceiling) * $0 / max(1, ceiling) }
    } else if floor <= room {
      let spare = room - floor
      // A very long cell does not take all that is left: words wrap.
      let wants = zip(wished, least).map { min($0, room) - min($1, room) }.map { max($0, 1) }
      let all = wants.reduce(0, +)
      widths = zip(least, wants).map { $0 + spare * $1 / all }
    } else {
      widths = least.map { $0 * room / floor }
    }
    if let last = widths.indices.last { widths[last] += room - widths.reduce(0, +) }
    return widths
  }
}
