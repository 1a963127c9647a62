import Figures

/// Numbers in words where a figure is bound by a name: "Twelve children went missing". Those of figures that are
/// withheld are for `WithheldWordsRule`.
enum WordNumberClaims {
  private static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]
  static let openings: Set<String> = Set((2...20).compactMap { FigureFormat.word($0) })
    .union(tens.keys).union(["dozen"])
  private static let times: Set<String> = [
    "year", "years", "month", "months", "week", "weeks", "day", "days", "hours", "quarters",
    "quarter", "times", "areas", "priorities", "in", "out", "per", "percentage", "of", "-",
    "thirds",
    "quarters", "fifths", "or", "working", "recommendations",
  ]

  static func find(in sentence: ClaimSentence) -> [RelationClaims.Found] {
    var found: [RelationClaims.Found] = []
    var from = sentence.tokens.lowerBound
    lazy var named = sentence.tokens.compactMap { NamedTime(in: sentence, at: $0) }
    for index in sentence.tokens where index >= from && openings.contains(sentence.word(index)) {
      guard sentence.isAuthors(index), let (number, end) = number(at: index, sentence) else {
        continue
      }
      from = end
      guard !times.contains(sentence.word(end)) else { continue }
      let near = index..<min(sentence.tokens.upperBound, end + 7)
      guard sentence.figures(in: near).isEmpty else { continue }
      let words = sentence.passage.contentWords(in: near)
      let history = sentence.known.named(by: words, isWhole: true) {
        [.count, .fte, .cases, .perTenThousand].contains($0.unit)
          && $0.own.contains { $0.number == Rational(number) }
      }
      guard let history, let newest = history.own.last else { continue }
      let stretch = index..<min(sentence.tokens.upperBound, end + 1)
      let said = sentence.passage.text(stretch)
      if let value = history.own.last(where: { value in
        value.number == Rational(number)
          && (value.period >= newest.period || named.contains { $0.fits(value.period) })
      }) {
        let name = value.period == newest.period ? "latest" : "at(\"\(value.period.short)\")"
        found.append(
          (
            .init(
              kind: .words, said: said, gives: "the figure for \(history.name) is \(value.words)",
              instead: "{{ \(history.indicator).\(name) }}"), stretch
          ))
      }
    }
    return found
  }

  /// "twelve", "ninety-two", "five hundred and six", with the index after it.
  private static func number(at index: Int, _ sentence: ClaimSentence) -> (Int, Int)? {
    func small(_ index: Int) -> (Int, Int)? {
      let word = sentence.word(index)
      if word == "dozen" { return (12, index + 1) }
      if let ten = tens[word] {
        let next = sentence.word(index + 1) == "-" ? index + 2 : index + 1
        if let one = PrintedNumber.number(inWords: sentence.word(next)), one < 10 {
          return (ten + one, next + 1)
        }
        return (ten, index + 1)
      }
      return PrintedNumber.number(inWords: word).map { ($0, index + 1) }
    }
    guard let (first, end) = small(index) else { return nil }
    guard sentence.word(end) == "hundred" else { return (first, end) }
    let next = sentence.word(end + 1) == "and" ? end + 2 : end + 1
    if let (rest, last) = small(next) { return (first * 100 + rest, last) }
    return (first * 100, end + 1)
  }
}
