import Documents

/// A list of a Word file: what its levels count in, and where they begin.
struct WordList: Hashable, Sendable {
  /// By level, from 0; a level that no paragraph has is not there.
  var levels: [Int: Level]

  /// How a level is marked.
  struct Level: Hashable, Sendable {
    var numerals: Numerals
    /// As `%1.%2` or `(%1)`; the sign itself of a list that does not count.
    var text: String
    var start = 1
    /// In twentieths of a point: where the words stand, and how far before them the mark does.
    var indent: Int
    var hanging: Int
  }

  /// What a level counts in, by Word's word for it.
  enum Numerals: String, Hashable, Sendable {
    case decimal, lowerLetter, upperLetter, lowerRoman, upperRoman, bullet
  }
}

/// A number as a house prints it, such as `4.2`, `(1)` or `a.`, taken apart so that Word can make it.
struct PrintedLabel: Sendable {
  let numbers: [Int]
  /// With `%1` to `%9` in the places of the numbers.
  let text: String
  let numerals: WordList.Numerals

  private static let marks: Set<Character> = [".", ")", "(", ":", "-", "/"]

  /// Nil for a label that is more than numbers and marks, or that Word would not print as it stands.
  init?(_ label: String) {
    var numbers: [Int] = []
    var text = ""
    var numerals = WordList.Numerals.decimal
    var rest = Substring(label)
    while let first = rest.first {
      if Self.marks.contains(first) {
        text.append(first)
        rest = rest.dropFirst()
        continue
      }
      let piece = rest.prefix { !Self.marks.contains($0) }
      rest = rest.dropFirst(piece.count)
      if let number = Int(piece), String(number) == piece, (0...9_999).contains(number) {
        numbers.append(number)
      } else if piece.utf8.count == 1, let letter = piece.utf8.first, label.utf8.count < 4,
        (0x61...0x7A).contains(letter) || (0x41...0x5A).contains(letter)
      {
        numerals = letter >= 0x61 ? .lowerLetter : .upperLetter
        numbers.append(Int(letter & 0x1F))
      } else {
        return nil
      }
      text += "%\(numbers.count)"
    }
    // A letter stands alone, and no list has more than nine levels.
    guard (1...9).contains(numbers.count), numerals == .decimal || numbers.count == 1 else {
      return nil
    }
    self.numbers = numbers
    self.text = text
    self.numerals = numerals
  }
}

/// The lists of a file as they are made, with where each of them stands.
struct WordLists: Sendable {
  private(set) var all: [WordList] = []
  /// The list that goes on for labels of each kind, with what its levels have counted to.
  private var running: [Kind: Running] = [:]

  /// What labels are of: they share a list with those of their kind.
  enum Kind: Hashable, Sendable {
    /// The headings and paragraphs of a paper, by their names on a page of several.
    case outline
    case recommendations
  }

  private struct Running: Sendable {
    let list: Int
    var counts: [Int: Int]
  }

  /// How a label stands before its words.
  struct Setting: Sendable {
    let indent: Int
    let hanging: Int
  }

  mutating func add(_ list: WordList) -> Int {
    all.append(list)
    return all.count - 1
  }

  /// No list goes on, as where another paper begins.
  mutating func begin() { running = [:] }

  /// The place in a list where Word prints this label; a list of its own where the one that runs would
  /// print another number there. Nil for a label that Word cannot make.
  mutating func place(of label: String, _ kind: Kind, _ setting: Setting) -> WordParagraph.Number? {
    guard let label = PrintedLabel(label) else { return nil }
    let level = label.numbers.count - 1
    let own = WordList.Level(
      numerals: label.numerals, text: label.text, start: 1, indent: setting.indent,
      hanging: setting.hanging)
    if var run = running[kind], goesOn(run, label, level, own) {
      for (place, number) in label.numbers.enumerated() { run.counts[place] = number }
      run.counts = run.counts.filter { $0.key <= level }
      if all[run.list].levels[level] == nil { all[run.list].levels[level] = own }
      running[kind] = run
      return .init(list: run.list, level: level)
    }
    var levels: [Int: WordList.Level] = [level: own]
    for (place, number) in label.numbers.enumerated() {
      var above = own
      if place < level {
        above.text = "%\(place + 1)."
        levels[place] = above
      }
      levels[place]?.start = number
    }
    let list = add(WordList(levels: levels))
    running[kind] = Running(
      list: list,
      counts: Dictionary(uniqueKeysWithValues: label.numbers.enumerated().map { ($0, $1) }))
    return .init(list: list, level: level)
  }

  private func goesOn(
    _ run: Running, _ label: PrintedLabel, _ level: Int, _ own: WordList.Level
  ) -> Bool {
    let levels = all[run.list].levels
    for place in 0..<level where run.counts[place] != label.numbers[place] { return false }
    let next = run.counts[level].map { $0 + 1 } ?? levels[level]?.start ?? 1
    guard next == label.numbers[level] else { return false }
    guard let known = levels[level] else { return true }
    return known.text == own.text && known.numerals == own.numerals && known.indent == own.indent
  }
}
