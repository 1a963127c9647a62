package import Diagnostics

/// No heading, paragraph, caption or recommendation begins with a number that its author typed.
///
/// The house numbers a paper, so a typed number is printed beside the right one and goes wrong with
/// the next edit. "11." and "11)" before words and "12.1" before a capital letter are such numbers;
/// "16 Plus Team", "2.5 years" and what the program wrote are none. A number that also comes twice,
/// leaves one out or stands under another section is reported as that.
package struct TypedNumberRule: Rule {
  package init() {}

  /// Reported at the number.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    var order = TypedOrder()
    for block in paper.document.blocks.allBlocks {
      switch block.content {
      case .heading(let heading):
        let number = TypedNumber(Prose(heading.inlines))
        let slip = order.heading(number, printed: heading.number, level: heading.level)
        take(number, slip, heading.inlines, block.range, paper, &log)
      case .paragraph(let inlines): paragraph(inlines, block.range, &order, paper, &log)
      case .numberedParagraph(let paragraph):
        self.paragraph(paragraph.inlines, block.range, &order, paper, &log)
      case .table(let table):
        take(TypedNumber(Prose(table.caption)), nil, table.caption, block.range, paper, &log)
      case .recommendations(let items):
        for item in items {
          take(TypedNumber(Prose(item.inlines)), nil, item.inlines, block.range, paper, &log)
        }
      default: continue
      }
    }
  }

  private func paragraph(
    _ inlines: [Inline], _ range: SourceRange?, _ order: inout TypedOrder, _ paper: CheckedPaper,
    _ log: inout DiagnosticLog
  ) {
    guard let number = TypedNumber(Prose(inlines)) else { return }
    take(number, order.paragraph(number), inlines, range, paper, &log)
  }

  private func take(
    _ number: TypedNumber?, _ slip: Finding.Slip?, _ inlines: [Inline],
    _ range: SourceRange?, _ paper: CheckedPaper, _ log: inout DiagnosticLog
  ) {
    guard let number else { return }
    let place = Prose(inlines).place(of: number.stretch) ?? inlines.place ?? range
    let problem: Finding =
      slip.map { .typedNumberSlip(number.text, $0) } ?? .typedNumber(number.text)
    report(problem, at: place, of: paper, into: &log)
  }
}

extension TypedNumberRule {
  /// A number that an author typed before a passage.
  package enum Finding: Problem, Equatable {
    case typedNumber(String)
    case typedNumberSlip(String, Slip)

    /// How a typed number does not fit those before it.
    package enum Slip: Sendable, Equatable {
      case repeated
      case skipped(expected: String)
      case underOther(section: String)
    }

    package var code: String {
      switch self {
      case .typedNumber: "D043"
      case .typedNumberSlip: "D044"
      }
    }

    package var severity: Severity { .error }

    package var message: String {
      switch self {
      case .typedNumber(let number):
        "'\(number)' is typed by hand; the house style numbers the paper"
      case .typedNumberSlip(let number, .repeated):
        "'\(number)' is typed by hand, and it is a second '\(number)'"
      case .typedNumberSlip(let number, .skipped(let expected)):
        "'\(number)' is typed by hand where '\(expected)' would follow"
      case .typedNumberSlip(let number, .underOther(let section)):
        "'\(number)' is typed by hand and stands under section \(section)"
      }
    }

    package var hint: String? { "remove the number" }
    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      let cure = "# Placements\n\nAll are reviewed each quarter."
      return switch self {
      case .typedNumber:
        CodeExample(
          in: "04-performance.md", "# 3. Placements\n\nAll are reviewed each quarter.", cure: cure)
      case .typedNumberSlip:
        CodeExample(
          in: "04-performance.md",
          "# 3. Placements\n\nAll are reviewed each quarter.\n\n# 3. Homes\n\nAll are open.",
          cure: cure + "\n\n# Homes\n\nAll are open.")
      }
    }

    package static let samples: [Self] = [
      .typedNumber("3."), .typedNumberSlip("3.", .repeated),
    ]
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
    -> TypedNumberRule.Finding.Slip?
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

  mutating func paragraph(_ number: TypedNumber) -> TypedNumberRule.Finding.Slip? {
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
