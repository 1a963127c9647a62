import Figures

/// What a figure is set beside in a sentence.
struct ClaimObject {
  enum Kind {
    case side(FigureHistory.Side)
    case target
    /// The council's own figure so many periods before.
    case earlier(years: Int, quarters: Int)
    /// The council's own figure that stands there.
    case own(Int)
    /// The council's own figure of a time.
    case time(NamedTime)
  }

  var isSide: Bool { if case .side = kind { true } else { false } }

  var isTarget: Bool { if case .target = kind { true } else { false } }

  var isOwn: Bool { if case .own = kind { true } else { false } }

  /// Whether both are of one side, or both the target.
  func isAlike(_ other: ClaimObject) -> Bool {
    switch (kind, other.kind) {
    case (.side(let one), .side(let two)): one == two
    case (.target, .target): true
    default: false
    }
  }

  let kind: Kind
  let tokens: Range<Int>
  /// The number of the figure that stands there; nil where there are words alone.
  let number: Rational?
  let printed: String?

  private static let averages: Set<String> = [
    "average", "averages", "rate", "rates", "figure", "figures", "level", "mean", "position",
    "benchmark", "comparator", "one", "median", "picture", "trend", "norm", "value", "percentage",
    "proportion", "equivalent", "result", "total", "performance",
  ]
  private static let places: Set<String> = [
    "authorities", "councils", "areas", "neighbours", "places", "boroughs", "group",
  ]

  /// Every mention of a sentence, in order.
  static func all(in sentence: ClaimSentence) -> [ClaimObject] {
    var found: [ClaimObject] = []
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      if let figure = sentence.figure(at: index) {
        if let object = ClaimObject(figure) { found.append(object) }
        index = figure.tokens.upperBound
        continue
      }
      if let last = found.last(where: { $0.isSide }),
        ["theirs", "theirs\u{2019}"].contains(sentence.word(index))
      {
        found.append(ClaimObject(joining: last, last, at: index..<index + 1))
        index += 1
      } else if let time = NamedTime(in: sentence, at: index) {
        found.append(ClaimObject(kind: .time(time), tokens: time.tokens, number: nil, printed: nil))
        index = time.tokens.upperBound
      } else if let (kind, length) = kind(at: index, sentence) {
        found.append(
          ClaimObject(kind: kind, tokens: index..<index + length, number: nil, printed: nil))
        index += length
      } else {
        index += 1
      }
    }
    return found
  }

  init(kind: Kind, tokens: Range<Int>, number: Rational?, printed: String?) {
    self.kind = kind
    self.tokens = tokens
    self.number = number
    self.printed = printed
  }

  private init?(_ placed: ClaimSentence.Placed) {
    let measure = placed.figure.id.measure
    guard let number = placed.number else { return nil }
    if let side = placed.side, measure == "value" || measure == "mean" {
      kind = .side(side)
    } else if placed.isTarget {
      kind = .target
      // A band is held by what is known of it.
      guard !placed.figure.printed.contains(ascii: " to ") else { return nil }
    } else if placed.isOwnValue, let index = placed.index {
      kind = .own(index)
    } else {
      return nil
    }
    tokens = placed.tokens
    self.number = number
    printed = placed.figure.printed
  }

  /// "regional and national averages".
  private static func isJoined(_ index: Int, _ sentence: ClaimSentence) -> Bool {
    ["and", "or"].contains(sentence.word(index + 1))
      && (["national", "regional"].contains(sentence.word(index + 2))
        || (sentence.word(index + 2) == "the"
          && ["national", "regional"].contains(sentence.word(index + 3))))
  }

  private static func kind(at index: Int, _ sentence: ClaimSentence) -> (Kind, Int)? {
    let word = sentence.word(index)
    let next = sentence.word(index + 1)
    switch word {
    case "england", "england's", "england\u{2019}s":
      let before = sentence.word(index - 1)
      return ["nhs", "health", "sport", "of"].contains(before) && before != "of"
        ? nil : (.side(.england), 1)
    case "nationally": return (.side(.england), 1)
    case "english":
      return averages.contains(next) || places.contains(next) ? (.side(.england), 2) : nil
    case "national":
      return averages.contains(next)
        ? (.side(.england), 2) : isJoined(index, sentence) ? (.side(.england), 1) : nil
    case "country":
      return ["the", "whole"].contains(sentence.word(index - 1)) ? (.side(.england), 1) : nil
    case "regionally", "region", "region's", "region\u{2019}s": return (.side(.region), 1)
    case "regional":
      return averages.contains(next) || places.contains(next) || next == "neighbours"
        ? (.side(.region), 2) : isJoined(index, sentence) ? (.side(.region), 1) : nil
    case "neighbours", "neighbours'", "neighbours\u{2019}", "neighbour", "peers", "comparators",
      "neighbours\u{2019}s":
      return (.side(.neighbours), 1)
    case "similar", "comparable", "comparator", "neighbouring", "peer":
      if next == "local", places.contains(sentence.word(index + 2)) {
        return (.side(.neighbours), 3)
      }
      return places.contains(next) ? (.side(.neighbours), 2) : nil
    case "target", "targets", "target's", "ambition", "goal":
      let isMany = ["some", "several", "many", "most", "few", "other", "all", "both"].contains(
        sentence.word(index - 1))
      return isMany ? nil : (.target, 1)
    case "last", "previous", "preceding", "prior":
      if next == "year" || next == "year's" || next == "year\u{2019}s" {
        return (.earlier(years: 1, quarters: 0), 2)
      }
      return next == "quarter" || next == "quarter's" ? (.earlier(years: 0, quarters: 1), 2) : nil
    case "year", "quarter", "twelve":
      let start = word == "twelve" && next == "months" ? index + 1 : index
      guard word != "twelve" || start > index else { return nil }
      let after = sentence.word(start + 1)
      guard ["before", "earlier", "ago", "previously", "previous"].contains(after) else {
        return nil
      }
      return (
        word == "quarter" ? .earlier(years: 0, quarters: 1) : .earlier(years: 1, quarters: 0),
        start + 2 - index
      )
    case "two", "three", "four", "five", "six", "seven", "eight", "ten":
      guard let number = PrintedNumber.number(inWords: word), next == "years",
        ["ago", "earlier", "before", "previously"].contains(sentence.word(index + 2))
      else { return nil }
      return (.earlier(years: number, quarters: 0), 3)
    default:
      if let region = sentence.known.all.first?.region, let first = region.first, first == word,
        sentence.has(region, at: index)
      {
        return (.side(.region), region.count)
      }
      return nil
    }
  }
}

extension ClaimObject {
  /// Whether it is a time before, in whatever words.
  var isEarlier: Bool {
    switch kind {
    case .earlier, .time: true
    case .side, .target, .own: false
    }
  }

  /// A mention and a figure of the same, which may be said again at other words.
  init(joining one: ClaimObject, _ other: ClaimObject, at tokens: Range<Int>? = nil) {
    self.init(
      kind: one.kind,
      tokens: tokens ?? min(
        one.tokens.lowerBound, other.tokens.lowerBound)..<max(
          one.tokens.upperBound, other.tokens.upperBound),
      number: one.number ?? other.number, printed: one.printed ?? other.printed)
  }
}
