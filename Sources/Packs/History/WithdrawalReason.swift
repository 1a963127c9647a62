import Afterwards
import Analysis
import Councils
import Diagnostics
import Documents
import Figures
import Publication

/// The reason of a withdrawal, which the public reads in place of the paper: it is held to what all public words are
/// held to, and says nothing that stands in a paper which is not open.
struct WithdrawalReason {
  private let text: String
  private let place = Location(file: "--reason")

  init(_ text: String) { self.text = text }

  /// That it says no number which the pack withholds, as far as its record tells.
  func check(
    against record: Manifest, under policy: DisclosurePolicy, into log: inout DiagnosticLog
  ) {
    if log.refuses(Array(text.utf8), of: place.file) { return }
    let words = WithheldWords(
      record.indicators.compactMap { history(of: $0, in: record) }, range: policy.smallNumbers)
    if let finding = words.finding(in: text) { log.report(finding, at: place) }
  }

  /// An indicator of which the pack withholds something; what it prints of others is not asked for.
  private func history(of indicator: Manifest.Indicator, in record: Manifest) -> FigureHistory? {
    guard let unit = Unit(rawValue: indicator.unit) else { return nil }
    let format = FigureFormat(unit: unit, places: 0)
    // What a paper prints of a period says whether its value is withheld or was never there.
    let printed = record.figures.filter {
      $0.figure.id.indicator == indicator.id && $0.figure.id.measure == "value"
    }
    let values = indicator.withheld.compactMap { id -> FigureHistory.Value? in
      guard let period = Period(id: id) else { return nil }
      let own = printed.first { $0.figure.id.period == id && $0.figure.absence != nil }
      return FigureHistory.Value(
        period: period, number: nil, format: format, absence: own?.figure.absence ?? .withheldByUs)
    }
    return FigureHistory(
      indicator: indicator.id, name: indicator.name.inSentence, unit: unit, isHigherBetter: nil,
      own: values,
      others: [:], sides: [:], aim: nil)
  }

  /// That it has no name, number or turn of words that stands in what is not open and in nothing that is.
  func check(closed: [String], open: [String], into log: inout DiagnosticLog) {
    let (shut, known) = (closed.map(ReasonWord.words), open.map(ReasonWord.words))
    let own = ReasonWord.words(text)
    let names = Set(shut.joined().filter(\.isTelling).map(\.folded))
      .subtracting(known.joined().map(\.folded)).subtracting(Self.calendar)
    // What begins a sentence has a capital anyway.
    let telling = own.indices.filter { names.contains(own[$0].folded) && own[$0].hasMark }
    let runs = Self.runs(of: shut).subtracting(Self.runs(of: known))
    let turns = own.indices.filter { start in
      start + Self.run <= own.count
        && runs.contains(own[start..<start + Self.run].map(\.folded).joined(separator: " "))
    }.flatMap { $0..<$0 + Self.run }
    let found = Set(telling + turns).sorted()
    guard let first = found.first, let last = found.last else { return }
    log.report(AfterwardsProblem.reasonTells(first: first + 1, last: last + 1), at: place)
  }

  /// So many words one after another are no accident.
  private static let run = 5

  private static func runs(of texts: [[ReasonWord]]) -> Set<String> {
    Set(
      texts.flatMap { words in
        words.indices.dropLast(run - 1).map { start in
          words[start..<start + run].map(\.folded).joined(separator: " ")
        }
      })
  }

  private static let calendar = Set(
    (CalendarDate.monthNames
      + ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
      .map { $0.lowercased() })
}

/// A word of a text, or a number in it.
private struct ReasonWord {
  let folded: String
  /// Whether it has a capital or a digit.
  let hasMark: Bool
  /// Whether it is a name or a number: it has a capital and begins no sentence, or it has a digit.
  let isTelling: Bool

  static func words(_ text: String) -> [ReasonWord] {
    var words: [ReasonWord] = []
    var word = ""
    var begins = true
    func finish() {
      guard let first = word.first else { return }
      let hasDigit = word.contains(where: \.isNumber)
      words.append(
        ReasonWord(
          folded: word.lowercased(), hasMark: hasDigit || first.isUppercase,
          isTelling: hasDigit || first.isUppercase && !begins))
      word = ""
      begins = false
    }
    for character in text {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if character != "'", character != "’" {
        finish()
        if ".:?!#|\n-*".contains(character) { begins = true }
      }
    }
    finish()
    return words
  }
}
