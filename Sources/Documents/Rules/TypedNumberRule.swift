package import Diagnostics

/// No heading, paragraph, caption or recommendation begins with a number that its author typed.
///
/// The house numbers a paper, so a typed number is printed beside the right one and goes wrong with
/// the next edit. "11." and "11)" before words and "12.1" before a capital letter are such numbers;
/// "16 Plus Team", "2.5 years" and what the program wrote are none. A number that also comes twice,
/// leaves one out or stands under another section is told as that.
package struct TypedNumberRule: DocumentRule {
  package init() {}

  package func check(_ document: Document, in file: String, log: inout DiagnosticLog) {
    var order = TypedOrder()
    for block in document.blocks.allBlocks {
      switch block.content {
      case .heading(let heading):
        let number = TypedNumber(Prose(heading.inlines))
        let slip = order.heading(number, printed: heading.number, level: heading.level)
        report(number, slip, heading.inlines, block.range, file, &log)
      case .paragraph(let inlines): paragraph(inlines, block.range, &order, file, &log)
      case .numberedParagraph(let paragraph):
        self.paragraph(paragraph.inlines, block.range, &order, file, &log)
      case .table(let table):
        report(TypedNumber(Prose(table.caption)), nil, table.caption, block.range, file, &log)
      case .recommendations(let items):
        for item in items {
          report(TypedNumber(Prose(item.inlines)), nil, item.inlines, block.range, file, &log)
        }
      default: continue
      }
    }
  }

  private func paragraph(
    _ inlines: [Inline], _ range: SourceRange?, _ order: inout TypedOrder, _ file: String,
    _ log: inout DiagnosticLog
  ) {
    guard let number = TypedNumber(Prose(inlines)) else { return }
    report(number, order.paragraph(number), inlines, range, file, &log)
  }

  private func report(
    _ number: TypedNumber?, _ slip: PaperRuleProblem.Slip?, _ inlines: [Inline],
    _ range: SourceRange?, _ file: String, _ log: inout DiagnosticLog
  ) {
    guard let number else { return }
    let place = Prose(inlines).place(of: number.stretch) ?? inlines.place ?? range
    let problem: PaperRuleProblem =
      slip.map { .typedNumberSlip(number.text, $0) } ?? .typedNumber(number.text)
    log.report(problem, at: place, in: file)
  }
}

/// A number such as "11." or "12.1" that an author typed at the start of a passage.
struct TypedNumber {
  /// As typed, with its mark.
  let text: String
  let parts: [Int]
  let stretch: Range<Int>

  init?(_ prose: Prose) {
    let scalars = prose.scalars
    var index = scalars.firstIndex { !$0.isBlank } ?? scalars.count
    let start = index
    let isOpened = index < scalars.count && scalars[index] == "("
    if isOpened { index += 1 }
    var parts: [Int] = []
    while let (part, end) = Self.digits(scalars, index) {
      parts.append(part)
      index = end
      guard index + 1 < scalars.count, scalars[index] == ".",
        ("0"..."9").contains(scalars[index + 1])
      else { break }
      index += 1
    }
    guard !parts.isEmpty, parts.count <= 4, prose.isWritten(start) else { return nil }
    var isMarked = false
    if index < scalars.count, scalars[index] == "." || scalars[index] == ")" {
      isMarked = !isOpened || scalars[index] == ")"
      index += 1
    }
    let end = index
    guard index < scalars.count, scalars[index].isBlank,
      parts.count == 1 ? isMarked : (isMarked || !isOpened),
      let next = scalars[index...].firstIndex(where: { !$0.isBlank }),
      parts.count == 1 ? scalars[next].isLetter : Self.beginsSentence(scalars, next)
    else { return nil }
    text = prose.text(start..<end)
    self.parts = parts
    stretch = start..<end
  }

  private static func digits(_ scalars: [Unicode.Scalar], _ start: Int) -> (Int, Int)? {
    var end = start
    while end < scalars.count, ("0"..."9").contains(scalars[end]), end - start < 4 { end += 1 }
    guard end - start <= 3, let value = Int(String(String.UnicodeScalarView(scalars[start..<end])))
    else { return nil }
    return (value, end)
  }

  /// A capital letter, unless the word is a unit in capitals such as FTE.
  private static func beginsSentence(_ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
    guard scalars[start].properties.isUppercase else { return false }
    let end = scalars[start...].firstIndex { !$0.isLetter } ?? scalars.count
    let word = String(String.UnicodeScalarView(scalars[start..<end]))
    return !["FTE", "WTE", "GB", "MB", "KM"].contains(word)
  }
}

/// The typed numbers of a paper in order, so that a slip among them can be named.
struct TypedOrder {
  /// By level.
  private var headings: [Int: (all: Set<Int>, last: Int)] = [:]
  private var section: Int?
  private var paragraphs: Set<[Int]> = []
  private var last: [Int] = []

  mutating func heading(_ number: TypedNumber?, printed: String?, level: Int)
    -> PaperRuleProblem.Slip?
  {
    if let printed { section = Int(printed.prefix { $0.isNumber }) }
    guard let number else { return nil }
    guard number.parts.count == 1 else { return paragraph(number) }
    let own = number.parts[0]
    let before = headings[level]
    headings[level, default: ([], own)].all.insert(own)
    headings[level]?.last = own
    section = own
    last = []
    guard let before else { return nil }
    if before.all.contains(own) { return .repeated }
    return own > before.last + 1 ? .skipped(expected: "\(before.last + 1)") : nil
  }

  mutating func paragraph(_ number: TypedNumber) -> PaperRuleProblem.Slip? {
    let parts = number.parts
    let before = last
    last = parts
    if !paragraphs.insert(parts).inserted { return .repeated }
    guard parts.count > 1 else { return nil }
    if let section, parts[0] != section { return .underOther(section: "\(section)") }
    guard before.count == parts.count, before.dropLast() == parts.dropLast(),
      let previous = before.last, let own = parts.last, own > previous + 1
    else { return nil }
    let expected = (parts.dropLast() + [previous + 1]).map(String.init).joined(separator: ".")
    return .skipped(expected: expected)
  }
}
