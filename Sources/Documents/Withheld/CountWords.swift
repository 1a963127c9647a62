import Figures

/// A number of people or things that a sentence words: "three children", "both", "the only child", "one
/// in four", "twins", "fell to two".
struct CountWords {
  /// How a sentence says what is counted.
  enum Tie {
    /// A word for those who are counted stands beside it.
    case noun
    /// Nothing but the number: "there were three".
    case alone
  }

  let tokens: Range<Int>
  /// Nil where the words have no number of their own, such as "halved".
  let number: Int?
  let tie: Tie

  /// The counts that a sentence words; `isOpen` says which tokens may be read.
  ///
  /// - Parameters:
  ///   - tokens: of the passage.
  ///   - stem: whether a word is one of those that name what is withheld.
  ///   - range: the numbers that say no more than that a number is withheld.
  static func all(
    _ tokens: [ProseToken], in sentence: Range<Int>, range: ClosedRange<Int>,
    names stem: (String) -> Bool, isOpen: (Int) -> Bool
  ) -> [CountWords] {
    let reader = Reader(tokens: tokens, sentence: sentence, range: range)
    var found: [CountWords] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if isOpen(index), let (count, end) = reader.count(at: index, names: stem) {
        if let count { found.append(count) }
        index = max(end, index + 1)
      } else {
        index += 1
      }
    }
    return found
  }

  private struct Reader {
    let tokens: [ProseToken]
    let sentence: Range<Int>
    let range: ClosedRange<Int>

    func word(_ index: Int) -> String { sentence.contains(index) ? tokens[index].text : "" }

    /// The count that begins at an index, nil where the words are one that tells nothing, and the
    /// index after them; nil where there is none.
    func count(at index: Int, names: (String) -> Bool) -> (CountWords?, Int)? {
      let word = word(index)
      if let (number, end) = number(at: index) {
        return counted(number, index, end, names)
      }
      switch word {
      case "both":
        let next = self.word(index + 1)
        let isAlone = ["were", "was", "are", "had", "have", "of", "went", "came", "left"].contains(
          next)
        guard isAlone || noun(from: index + 1, names) else { return nil }
        return (
          CountWords(tokens: index..<index + 1, number: 2, tie: isAlone ? .alone : .noun), index + 1
        )
      case "only", "single", "sole", "lone", "solitary":
        let before = self.word(index - 1)
        guard ["the", "a", "an", "our", "its", "one", "this", "that"].contains(before),
          noun(from: index + 1, names, isOne: true)
        else { return nil }
        return (CountWords(tokens: index - 1..<index + 1, number: 1, tie: .noun), index + 1)
      case "neither", "either":
        guard self.word(index + 1) == "of" || noun(from: index + 1, names, isOne: true) else {
          return nil
        }
        return (CountWords(tokens: index..<index + 1, number: 2, tie: .noun), index + 1)
      case "pair", "couple", "trio", "duo":
        let isPair = self.word(index + 1) == "of" && noun(from: index + 2, names)
        guard isPair || self.word(index - 1) == "sibling" else { return nil }
        return (
          CountWords(tokens: index..<index + 1, number: word == "trio" ? 3 : 2, tie: .noun),
          index + 1
        )
      case "twins", "triplets", "twin":
        return (
          CountWords(tokens: index..<index + 1, number: word == "triplets" ? 3 : 2, tie: .noun),
          index + 1
        )
      case "brother", "sister":
        var next = index + 1
        guard self.word(next) == "and" else { return nil }
        next += 1
        if ["a", "his", "her", "their", "one"].contains(self.word(next)) { next += 1 }
        guard ["brother", "sister"].contains(self.word(next)) else { return nil }
        return (CountWords(tokens: index..<next + 1, number: 2, tie: .noun), next + 1)
      case "half", "third", "quarter", "thirds", "quarters", "fifth", "fifths":
        guard isPart(index), noun(from: index + 2, names) else { return nil }
        return (CountWords(tokens: index..<index + 1, number: nil, tie: .alone), index + 1)
      case "halved", "doubled", "trebled", "tripled":
        return (CountWords(tokens: index..<index + 1, number: nil, tie: .alone), index + 1)
      default: return nil
      }
    }

    /// "a third of", "half of the", and not "a quarter of the year".
    private func isPart(_ index: Int) -> Bool {
      guard word(index + 1) == "of" else { return false }
      let before = word(index - 1)
      guard
        word(index) == "half" && !["first", "second", "other", "latter"].contains(before)
          || ["a", "one", "two", "three", "four"].contains(before)
      else { return false }
      return !(index + 2..<index + 5).contains { CountWords.times.contains(word($0)) }
    }

    private func counted(
      _ number: Int, _ start: Int, _ end: Int, _ names: (String) -> Bool
    ) -> (CountWords?, Int)? {
      let next = word(end)
      let before = word(start - 1)
      let isDigits = tokens[start].kind == .number
      if CountWords.times.contains(next) { return (nil, end) }
      let isAge = ["age", "aged", "ages"].contains(before)
      if isAge || CountWords.labels.contains(before) && !noun(from: end, names) {
        let isRange = ["to", "-", "\u{2013}", "and", "or"].contains(next)
        return (nil, isRange ? self.number(at: end + 1)?.1 ?? end : end)
      }
      if ["-", "\u{2013}"].contains(next), CountWords.times.contains(word(end + 1)) {
        return (nil, end + 2)
      }
      if isDigits, !isPlain(start, end) { return (nil, end) }
      // "one in four", "three out of twelve", "twenty per cent".
      if ["in", "out"].contains(next) {
        var other = end + 1
        while ["of", "every", "each"].contains(word(other)) { other += 1 }
        if let (whole, last) = self.number(at: other), whole > number,
          !CountWords.times.contains(word(last)), isShare(last, names)
        {
          return (CountWords(tokens: start..<last, number: nil, tie: .alone), last)
        }
      }
      if next == "%" || next == "per" && word(end + 1) == "cent" || next == "percent" {
        let last = next == "per" ? end + 2 : end + 1
        guard isShare(last, names) else { return (nil, last) }
        return (CountWords(tokens: start..<last, number: nil, tie: .alone), last)
      }
      if ["half", "third", "quarter", "thirds", "quarters", "fifth", "fifths"].contains(next) {
        return nil
      }
      let (isTold, last) = tells(number, start, end)
      guard isTold else { return (nil, last) }
      let stretch = start..<last
      if next == "of" {
        guard number > 1, ["the", "these", "those", "them", "our", "whom"].contains(word(end + 1))
        else { return (nil, end) }
        if ["them", "whom"].contains(word(end + 1)) {
          return (CountWords(tokens: stretch, number: number, tie: .alone), end + 1)
        }
        return noun(from: end + 1, names)
          ? (CountWords(tokens: stretch, number: number, tie: .noun), end + 1) : (nil, end)
      }
      if noun(from: last, names, isOne: number == 1) {
        let isThere = ["was", "were", "are", "is"].contains(before)
        return (CountWords(tokens: stretch, number: number, tie: isThere ? .alone : .noun), last)
      }
      let rest = word(last)
      let opens = before.isEmpty || [",", ";", ":", "only", "just"].contains(before)
      if opens, CountWords.doing.contains(rest) {
        return (CountWords(tokens: stretch, number: number, tie: .alone), last)
      }
      let isEnd =
        !sentence.contains(last) || tokens[last].kind == .mark
        || CountWords.following.contains(rest)
      guard isEnd, CountWords.leading.contains(before), !isAim(start) else { return (nil, last) }
      return (CountWords(tokens: stretch, number: number, tie: .alone), last)
    }

    /// Whether what follows a share is those who are counted, or nothing that is another thing.
    private func isShare(_ last: Int, _ names: (String) -> Bool) -> Bool {
      if word(last) == "of" { return noun(from: last + 1, names) }
      let isEnd = !sentence.contains(last) || tokens[last].kind == .mark
      return isEnd || CountWords.doing.contains(word(last))
        || CountWords.following.contains(word(last)) || noun(from: last, names)
    }

    private func isAim(_ start: Int) -> Bool {
      (start - 5..<start).contains { CountWords.aims.contains(word($0)) }
    }

    /// Whether a number narrows what is known of a withheld one, and the index after all of its words:
    /// "fewer than six", "up to five" and "between one and five" do not.
    private func tells(_ number: Int, _ start: Int, _ end: Int) -> (Bool, Int) {
      if ["to", "-", "\u{2013}", "or", "and"].contains(word(end)),
        let (other, last) = self.number(at: end + 1)
      {
        let isRange = word(end) != "and" || word(start - 1) == "between"
        if isRange, other > number {
          return (!(number <= range.lowerBound && other >= range.upperBound), last)
        }
      }
      if word(end) == "or" {
        if ["fewer", "less", "under"].contains(word(end + 1)) {
          return (number < range.upperBound, end + 2)
        }
        if ["more", "over"].contains(word(end + 1)) {
          return (number > range.lowerBound, end + 2)
        }
      }
      switch bounds(start) {
      case .below: return (number - 1 < range.upperBound, end)
      case .most: return (number < range.upperBound, end)
      case .least: return (number > range.lowerBound, end)
      case nil: return (true, end)
      }
    }

    private enum Bound { case below, most, least }

    private func bounds(_ start: Int) -> Bound? {
      let (one, two, three) = (word(start - 1), word(start - 2), word(start - 3))
      switch (two, one) {
      case ("fewer", "than"), ("less", "than"):
        return ["no", "not"].contains(three) ? .least : .below
      case ("more", "than"): return ["no", "not"].contains(three) ? .most : .least
      case ("up", "to"), ("at", "most"), ("maximum", "of"): return .most
      case ("at", "least"), ("minimum", "of"): return .least
      case (_, "under"), (_, "below"): return .below
      case (_, "over"): return .least
      default: return nil
      }
    }

    /// Whether those who are counted stand soon after an index.
    private func noun(from index: Int, _ names: (String) -> Bool, isOne: Bool = false) -> Bool {
      for place in index..<index + 6 {
        guard sentence.contains(place) else { return false }
        let token = tokens[place]
        if token.kind == .mark {
          if token.text == "-" { continue }
          return false
        }
        if isOne, token.text == "of" { return false }
        let next = word(place + 1)
        // "children's homes" are no children.
        let isOwning =
          token.text.hasSuffix("'s") || token.text.hasSuffix("\u{2019}s")
          || token.text.hasSuffix("s'") || token.text.hasSuffix("s\u{2019}")
        if !isOwning, !CountWords.others.contains(next) || !isThing(next) {
          if CountWords.people.contains(token.text) || names(token.text) { return true }
        }
        // "15-year-old children".
        if next == "-", word(place + 2) == "old" { continue }
        if CountWords.others.contains(token.text) || CountWords.times.contains(token.text)
          || isAnother(token)
        {
          return false
        }
      }
      return false
    }

    /// Whether a word is a thing that is counted itself, or what somebody does, and describes none.
    private func isAnother(_ token: ProseToken) -> Bool {
      token.kind == .word && token.text.hasSuffix("s")
        && !["these", "those", "this", "various", "previous", "serious", "us"].contains(token.text)
    }

    /// Whether a word that ends the search is a thing and not one that joins clauses.
    private func isThing(_ word: String) -> Bool {
      word.utf8.count > 4
        && !["about", "which", "whose", "where", "while", "because", "against"].contains(word)
    }

    /// Digits that are no part of a date, a ratio, a reference or a year.
    private func isPlain(_ start: Int, _ end: Int) -> Bool {
      guard !tokens[start].isYear else { return false }
      func touches(_ index: Int) -> Bool {
        sentence.contains(index) && tokens[index].kind == .mark && !tokens[index].hasSpaceBefore
          && ["/", ":", "+", "-", "."].contains(tokens[index].text)
          && sentence.contains(index + 1) && !tokens[index + 1].hasSpaceBefore
      }
      let isJoined =
        start > sentence.lowerBound && !tokens[start].hasSpaceBefore
        && (tokens[start - 1].kind == .word
          || ["/", "+", "-", "£", ".", ":"].contains(tokens[start - 1].text))
      return !touches(end) && !isJoined && tokens[start].whole != nil
    }

    /// "three", "twenty-two", "a dozen", "3", with the index after it.
    private func number(at index: Int) -> (Int, Int)? {
      guard sentence.contains(index) else { return nil }
      let token = tokens[index]
      if token.kind == .number { return (token.whole ?? 0, index + 1) }
      if token.text == "dozen" {
        return word(index - 1) == "half" ? (6, index + 1) : (12, index + 1)
      }
      if let ten = CountWords.tens[token.text] {
        let next = word(index + 1) == "-" ? index + 2 : index + 1
        if let one = PrintedNumber.number(inWords: word(next)), one < 10 {
          return (ten + one, next + 1)
        }
        return (ten, index + 1)
      }
      return PrintedNumber.number(inWords: token.text).map { ($0, index + 1) }
    }
  }
}
