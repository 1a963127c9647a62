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
    // What crossed a target first, then what is not usual, what is waited for, history, and the rest.
    blocks += summary
    blocks += section("What stands out", standings)
    blocks += compact("Recommendations", recommendations)
    blocks += compact("History that reads differently", restatements)
    blocks += compact("Withheld, withdrawn and newly given", absences)
    blocks += compact("Money", declared(isMoney: true))
    blocks += compact("Other declared figures", declared(isMoney: false))
    blocks += compact("What is measured, and how", definitions)
    blocks += compact(standings.isEmpty ? "New figures" : "All other new figures", movements)
    blocks += compact("Provisional, revised and final", statuses)
    blocks += words
    blocks += compact("What stayed the same", unchanged + followed)
    return Document(title: title, blocks: blocks)
  }

  /// For a meeting of which there is no pack before.
  ///
  /// - Parameter unmade: the day of the meeting before, where its papers cannot be made.
  package static func first(
    committee: String, date: String, unmade: String? = nil, notice: [Block] = []
  ) -> Document {
    let title = "What has changed since the last meeting"
    let reason =
      unmade.map { ", and the papers of \(day($0)) cannot be made of what is at hand, so" }
      ?? ", so"
    return Document(
      title: title,
      blocks: [Block(.heading(Heading(level: 1, inlines: [.text(title)])))] + notice + [
        paragraph(
          "First published comparison: no earlier pack of \(committee) has a published record\(reason) "
            + "there is nothing that the papers of \(day(date)) could be compared with."),
        paragraph(
          "From the next meeting on, this page will say which figures moved, which figures of "
            + "earlier years read differently from what was printed, and what became of each "
            + "recommendation."),
      ])
  }

  private var title: String {
    comparison.isSeries
      ? "What has changed since \(Self.day(comparison.old.date))"
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
    if !old.isPublished {
      text +=
        " The papers of \(Self.day(old.date)) have no published record and were made anew for this "
        + "comparison, so a figure that was revised since may not show here."
    }
    var blocks = [Self.paragraph(text)]
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

  /// The same for what is looked up and not read through.
  private func compact(_ heading: String, _ blocks: [Block]) -> [Block] {
    section(heading, Self.compact(blocks))
  }

  static func compact(_ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [Block(.panel(Panel(role: .compact, blocks: blocks)))]
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

  /// - Parameter numbers: the columns that hold numbers, which are set to the right.
  static func table(
    _ caption: String, _ columns: [String], _ rows: [[[Inline]]], numbers: Set<Int> = [],
    notes: [String] = []
  ) -> [Block] {
    guard !rows.isEmpty else { return [] }
    return [
      Block(
        .table(
          Table(
            caption: [Inline(.value(caption))],
            columns: columns.enumerated().map { index, heading in
              Table.Column(
                heading: [Inline(.value(heading))],
                alignment: numbers.contains(index) ? .right : .none)
            },
            rows: rows.map { Table.Row(cells: $0) }, hasRowHeadings: true,
            notes: notes.map { [Inline(.value($0))] })))
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
