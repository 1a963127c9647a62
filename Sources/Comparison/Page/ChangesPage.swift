import Diagnostics
package import Documents
import Figures

/// The page of changes as a paper: what a member asks first stands first, and what stayed the same is
/// said at the end.
package struct ChangesPage: Sendable {
  let comparison: PackComparison

  package init(_ comparison: PackComparison) { self.comparison = comparison }

  /// - Parameter notice: what the council prints on each paper.
  package func document(notice: [Block] = []) -> Document {
    var blocks = [heading(title, level: 1)] + notice + lead
    guard !comparison.isEmpty else {
      blocks.append(Self.paragraph("No changes: the two say the same."))
      return Document(title: title, blocks: blocks)
    }
    blocks += section("In short", summary)
    blocks += section("Targets and usual ranges", standings)
    blocks += section("History that reads differently", restatements)
    blocks += section("New figures", movements)
    blocks += section("Withheld, withdrawn and newly given", absences)
    blocks += section("Provisional, revised and final", statuses)
    blocks += section("What is measured, and how", definitions)
    blocks += section("Recommendations", recommendations)
    blocks += section("Money", declared(isMoney: true))
    blocks += section("Other declared figures", declared(isMoney: false))
    blocks += words
    blocks += section("What stayed the same", unchanged)
    blocks += section("Where to find a paragraph", followed)
    return Document(title: title, blocks: blocks)
  }

  /// For a meeting before which nothing of its series was published.
  package static func first(
    committee: String, date: String, notice: [Block] = []
  ) -> Document {
    let title = "What has changed since the last meeting"
    return Document(
      title: title,
      blocks: [Block(.heading(Heading(level: 1, inlines: [.text(title)])))] + notice + [
        paragraph(
          "First published comparison: no earlier pack of \(committee) has a published record, so "
            + "there is nothing that the papers of \(day(date)) could be compared with."),
        paragraph(
          "From the next meeting on, this page will say which figures moved, which figures of "
            + "earlier years read differently from what was printed, and what became of each "
            + "recommendation."),
      ])
  }

  private var title: String {
    comparison.isSeries
      ? "What has changed since the last meeting"
      : "What changed between two packs"
  }

  private var lead: [Block] {
    let old = comparison.old
    let new = comparison.new
    var text =
      "This page compares the papers of \(Self.day(new.date)) with those of \(Self.day(old.date))"
    if old.committee == new.committee {
      text += ", both for \(new.committee)."
    } else {
      text += ": \(new.committee) with \(old.committee)."
    }
    if old.council != new.council {
      text += " The papers are of \(new.council) and \(old.council)."
    }
    if comparison.isOfOneMeeting {
      text =
        "This page says what the papers of \(Self.day(old.date)) for \(new.committee) say otherwise "
        + "with what was published later for the same meeting. What that leaves out stands as it was."
      if old.folder > new.folder {
        text =
          "This page says what the papers of \(Self.day(old.date)) for \(new.committee) said "
          + "otherwise before what was published later for the same meeting."
      }
    }
    var blocks = [Self.paragraph(text)]
    if !old.isPublished {
      blocks.append(
        Self.paragraph(
          "There is no published record of the papers of \(Self.day(old.date)): they were compared "
            + "as they would be built today, so a figure that was revised since may not show here.")
      )
    }
    for recoding in comparison.figures.recodings {
      blocks.append(
        Self.paragraph(
          "Figures of \(recoding.name) under the code \(recoding.from) are compared with those under "
            + "\(recoding.to), which the table of areas gives for the same place."))
    }
    for succession in comparison.figures.successions {
      blocks.append(
        Self.paragraph(
          "\(succession.name) (\(succession.to)) took over the area of \(succession.predecessor) "
            + "(\(succession.from)), in part or with others. Figures of the two are of different "
            + "places and are not set beside each other."))
    }
    return blocks
  }

  /// A heading with what stands under it; nothing where that is nothing.
  func section(_ heading: String, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [self.heading(heading, level: 2)] + blocks
  }

  func heading(_ words: String, level: Int) -> Block {
    Block(.heading(Heading(level: level, inlines: [Inline(.value(words))])))
  }

  static func paragraph(_ text: String) -> Block { Block(.paragraph([Inline(.value(text))])) }

  static func list(_ items: [[Inline]]) -> [Block] {
    items.isEmpty
      ? []
      : [
        Block(
          .list(
            List(
              kind: .bullet("-"), isTight: true,
              items: items.map { ListItem(blocks: [Block(.paragraph($0))]) })))
      ]
  }

  static func list(_ items: [String]) -> [Block] { list(items.map { [Inline(.value($0))] }) }

  static func table(_ caption: String, _ columns: [String], _ rows: [[[Inline]]]) -> [Block] {
    guard !rows.isEmpty else { return [] }
    return [
      Block(
        .table(
          Table(
            caption: [Inline(.value(caption))],
            columns: columns.map { Table.Column(heading: [.text($0)]) },
            rows: rows.map { Table.Row(cells: $0) }, hasRowHeadings: true)))
    ]
  }

  static func cell(_ text: String) -> [Inline] { [Inline(.value(text))] }

  /// "18 March 2025"; a text that is no date stays as it is.
  static func day(_ iso: String) -> String { CalendarDate(iso: iso)?.long ?? iso }

  /// A number in words up to twenty.
  static func number(_ number: Int) -> String { FigureFormat.word(number) ?? String(number) }

  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(Self.number(number)) \(noun.numbered(number, plural))"
  }
}

extension PackComparison {
  /// Whether the two are meetings of one committee, the newer later.
  package var isSeries: Bool {
    old.council == new.council && old.committee == new.committee && old.date < new.date
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
