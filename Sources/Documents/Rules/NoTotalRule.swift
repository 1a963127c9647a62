package import Diagnostics
import Figures

/// Three asks or more have a total.
///
/// Asks are the rows of a table whose caption or headings say so ("Posts asked for", "Proposals",
/// "Investment"), the items of a list whose lead says so, and sentences such as "Proposal is to create
/// 2 additional social work posts". A total is a row or a sentence that says total, overall or in all
/// with a number, or the sum itself anywhere in the paper. Rows that are years are no asks.
package struct NoTotalRule: Rule {
  package init() {}

  /// Reported at the caption of the table, at the list, or at the first of the sentences.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    let passages = paper.document.printedPassages
    let totals = Totals(of: paper.document)
    for (index, block) in paper.document.blocks.enumerated() {
      if case .table(let table) = block.content {
        check(table, block, totals, paper, &log)
      } else if case .list(let list) = block.content, index > 0 {
        check(list, lead: paper.document.blocks[index - 1], block, totals, paper, &log)
      }
    }
    checkSentences(passages, totals, paper, &log)
  }

  private func check(
    _ table: Table, _ block: Block, _ totals: Totals, _ paper: CheckedPaper,
    _ log: inout DiagnosticLog
  ) {
    let heads = table.columns.map(\.heading.plainText)
    let isAsk = Ask.isNamed(table.caption.plainText) || heads.contains(where: Ask.isNamed)
    guard isAsk else { return }
    let labels = table.rows.map { $0.cells.first?.plainText ?? "" }
    guard !labels.contains(where: Totals.isTotal) else { return }
    let periods = labels.count { $0.prefix(4).allSatisfy(\.isNumber) && !$0.isEmpty }
    guard periods == 0 else { return }
    for column in table.columns.indices.dropFirst() {
      let isAskColumn = Ask.isNamed(heads[column]) || Ask.isNamed(table.caption.plainText)
      let numbers = table.rows.compactMap { row in
        row.cells.indices.contains(column) ? CellNumber(row.cells[column]) : nil
      }
      guard isAskColumn, numbers.count >= 3, numbers.allSatisfy({ $0.unit != "%" }),
        !heads[column].contains("%")
      else { continue }
      let sum = numbers.reduce(Rational.zero) { $0 + $1.value }
      guard !totals.contains(sum) else { return }
      let places = numbers.map(\.places).max() ?? 0
      let unit = numbers.allSatisfy({ $0.unit == numbers[0].unit }) ? numbers[0].unit : ""
      report(
        Finding(
          place: .table, count: numbers.count, sum: Self.printed(sum, places, unit)),
        at: table.caption.place ?? block.range, of: paper, into: &log)
      return
    }
  }

  private func check(
    _ list: List, lead: Block, _ block: Block, _ totals: Totals, _ paper: CheckedPaper,
    _ log: inout DiagnosticLog
  ) {
    guard let leadText = [lead].passages.last?.inlines.plainText, Ask.isLead(leadText) else {
      return
    }
    let items = list.items.map { item in
      item.blocks.passages.map(PrintedPassage.init).first.flatMap(Ask.init(listItem:))
    }
    let asks = items.compactMap { $0 }
    guard asks.count >= 3, asks.count == items.count,
      Set(asks.map { $0.unit == PrintedNumber.pounds }).count == 1,
      !list.items.contains(where: {
        Totals.isTotal($0.blocks.passages.first?.inlines.plainText ?? "")
      })
    else { return }
    let sum = asks.reduce(Rational.zero) { $0 + $1.value }
    guard !totals.contains(sum), !totals.isStated else { return }
    report(
      Finding(
        place: .list, count: asks.count, sum: Self.printed(sum, 0, asks[0].unit)),
      at: block.range, of: paper, into: &log)
  }

  private func checkSentences(
    _ passages: [PrintedPassage], _ totals: Totals, _ paper: CheckedPaper,
    _ log: inout DiagnosticLog
  ) {
    var asks: [(ask: Ask, place: SourceRange?)] = []
    for passage in passages where passage.passage.kind == .paragraph {
      for sentence in passage.sentences {
        if let ask = Ask(sentence, of: passage) { asks.append((ask, passage.place(sentence))) }
      }
    }
    guard asks.count >= 3, !totals.isStated else { return }
    let sum = asks.reduce(Rational.zero) { $0 + $1.ask.value }
    guard !totals.contains(sum) else { return }
    report(
      Finding(place: .sentences, count: asks.count, sum: Self.printed(sum, 1, "")),
      at: asks[0].place, of: paper,
      notes: asks.dropFirst().prefix(20).compactMap { ask in
        ask.place.map { Diagnostic.Note("another", at: Location($0)) }
      }, into: &log)
  }

  private static func printed(_ sum: Rational, _ places: Int, _ unit: String) -> String {
    let isWhole = sum.whole != nil
    let format = FigureFormat(
      unit: unit == PrintedNumber.pounds ? .pounds : .count, places: isWhole ? 0 : max(places, 1))
    return format.text(of: sum) + (unit == "fte" ? "fte" : "")
  }
}

extension NoTotalRule {
  /// Asks without their total.
  package struct Finding: Problem, Equatable {
    /// Where the asks stand.
    package enum Place: Sendable, Equatable {
      case table
      case list
      case sentences
    }

    let place: Place
    let count: Int
    /// What the asks add to, as it would be printed.
    let sum: String?

    package var code: String { "D053" }
    package var severity: Severity { .error }

    package var message: String {
      switch place {
      case .table: "a table of \(count) asks has no total"
      case .list: "a list of \(count) asks has no total"
      case .sentences: "the paper makes \(count) asks in different places and gives no total"
      }
    }

    package var hint: String? { sum.map { "the asks add to \($0)" } }
    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      let list = """
        The proposal is to create posts:

        - two social workers
        - three family workers
        - one manager
        """
      return CodeExample(
        in: "04-performance.md", list, cure: list + "\n- six posts in total")
    }

    package static let samples: [Self] = [Self(place: .list, count: 3, sum: "6")]
  }
}

/// One ask for posts or money.
struct Ask {
  let value: Rational
  let unit: String

  private static let names: Set<String> = [
    "ask", "proposal", "request", "bid", "growth", "investment",
  ]
  private static let verbs: Set<String> = [
    "proposal", "proposed", "propose", "requesting", "request", "requested", "asking", "ask",
    "seeking", "seek", "bid",
  ]
  private static let posts: Set<String> = [
    "post", "role", "worker", "officer", "manager", "practitioner", "assistant", "solicitor",
    "coordinator", "administrator", "iro", "fte", "psychologist",
  ]

  /// Whether a caption or heading says that what stands below is asked for.
  static func isNamed(_ text: String) -> Bool {
    let small = text.lowercased()
    // Few captions and headings hold one of the names, and the others need no words made of them.
    return names.contains(where: small.contains(ascii:))
      && !ContentWords.of(text).isDisjoint(with: names)
      || ["asked for", "posts requested", "posts proposed", "additional posts"]
        .contains(where: small.contains(ascii:))
  }

  /// Whether a paragraph leads into a list of asks.
  static func isLead(_ text: String) -> Bool {
    let words = ContentWords.of(text)
    guard text.last(where: { !$0.isWhitespace }) == ":" else { return false }
    return !words.isDisjoint(with: verbs) || !words.isDisjoint(with: names)
  }

  init?(listItem passage: PrintedPassage) {
    let whole = 0..<passage.tokens.count
    guard let found = Self.amounts(in: whole, of: passage).first else { return nil }
    self = found
  }

  /// "Proposal is to create 2 additional Social Work posts", "Requesting £50,000 for …".
  init?(_ sentence: Range<Int>, of passage: PrintedPassage) {
    let start = sentence.prefix(5).first { Self.verbs.contains(passage.word($0)) }
    guard let start, let found = Self.amounts(in: start..<sentence.upperBound, of: passage).first
    else { return nil }
    self = found
  }

  private init(value: Rational, unit: String) {
    self.value = value
    self.unit = unit
  }

  /// Posts: a number before the name of a post, within six words.
  private static func amounts(in stretch: Range<Int>, of passage: PrintedPassage) -> [Ask] {
    let digits = Dictionary(
      passage.numbers(in: stretch).map { ($0.digits, $0) }, uniquingKeysWith: { $1 })
    return stretch.compactMap { index -> Ask? in
      let value: Rational
      var end = index + 1
      if let number = digits[index] {
        if number.unit == PrintedNumber.pounds {
          return Ask(value: number.value, unit: number.unit)
        }
        guard number.unit.isEmpty || number.unit == "fte" else { return nil }
        value = number.value
        end = number.tokens.upperBound
      } else if passage.isWord(index),
        let whole = PrintedNumber.number(inWords: passage.word(index))
      {
        value = Rational(whole)
      } else {
        return nil
      }
      let limit = min(end + 6, stretch.upperBound)
      let isPosts = (end..<max(end, limit)).contains {
        posts.contains(ContentWords.singular(passage.word($0)))
      }
      return isPosts ? Ask(value: value, unit: "") : nil
    }
  }
}

/// What the paper says of totals, looked for once something asks.
final class Totals {
  private let document: Document

  private static let words: Set<String> = ["total", "totals", "totalling", "altogether"]

  init(of document: Document) { self.document = document }

  /// A sentence says total, overall or in all together with a number and what is asked for.
  private(set) lazy var isStated = document.printedPassages.contains { passage in
    passage.passage.kind != .cell
      && passage.sentences.contains { sentence in
        guard sentence.contains(where: { Self.words.contains(passage.word($0)) }) else {
          return false
        }
        let words = passage.contentWords(in: sentence)
        return !words.isDisjoint(with: ["post", "ask", "proposal", "request", "bid"])
          && !passage.numbers(in: sentence).isEmpty
      }
  }

  /// Every amount of the paper, those of cells too.
  private lazy var values: Set<Rational> = {
    var values: Set<Rational> = []
    for passage in document.printedPassages { values.formUnion(passage.numbers.map(\.value)) }
    for passage in document.wordlessCells { values.formUnion(passage.numbers.map(\.value)) }
    return values
  }()

  func contains(_ sum: Rational) -> Bool { values.contains(sum) }

  static func isTotal(_ label: String) -> Bool {
    let words = ContentWords.of(label)
    return !words.isDisjoint(with: ["total", "overall", "sum", "altogether"])
      || label.lowercased().hasPrefix("all ")
  }
}
