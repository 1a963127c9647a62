package import Councils
package import Documents
import Figures
package import Papers

/// The front sheet of a pack: where and when, who sits on the committee, and the agenda with links
/// to the papers.
package enum FrontSheet {
  /// The grid above the agenda: committee, day, and what else `meeting.yaml` gives of time, place,
  /// issue, urgency and correction.
  ///
  /// - Parameter councils: of a joint committee, by their names.
  package static func details(of meeting: Meeting, councils: [String] = []) -> [Block] {
    var rows =
      [[FieldGrid.Field(label: "Committee", value: [.text(meeting.committee)])]]
      + joint(councils)
      + [[FieldGrid.Field(label: "Date", value: [.text(meeting.date.withWeekday)])]]
    if let time = meeting.time {
      rows.append([FieldGrid.Field(label: "Time", value: [.text(time)])])
    }
    if let place = meeting.place {
      rows.append([FieldGrid.Field(label: "Place", value: [.text(place)])])
    }
    if let issued = meeting.issued {
      rows.append([FieldGrid.Field(label: "Papers issued", value: [.text(issued.withWeekday)])])
    }
    if let urgency = meeting.urgency {
      rows.append([FieldGrid.Field(label: "Urgency", value: urgency.words)])
    }
    if let correction = meeting.correction {
      rows.append([FieldGrid.Field(label: "Correction", value: correction.words)])
    }
    return [Block(.fields(FieldGrid(rows: rows)))]
  }

  /// The day as the largest words, then when and where, and when the papers were issued; then what makes
  /// this pack another than those of other meetings.
  package static func day(of meeting: Meeting, councils: [String] = []) -> [Block] {
    let whenAndWhere = [meeting.time.map(TimeOfDay.words), meeting.place].compactMap { $0 }
    let lines =
      [meeting.date.withWeekday]
      + (whenAndWhere.isEmpty ? [] : [whenAndWhere.joined(separator: ", ")])
      + (meeting.issued.map { ["Papers issued on \($0.withWeekday)"] } ?? [])
    var rows = joint(councils)
    if let urgency = meeting.urgency {
      rows.append([FieldGrid.Field(label: "Urgency", value: urgency.words)])
    }
    if let correction = meeting.correction {
      rows.append([FieldGrid.Field(label: "Correction", value: correction.words)])
    }
    return [
      Block(.panel(Panel(role: .day, blocks: lines.map { Block(.paragraph([.text($0)])) })))
    ] + (rows.isEmpty ? [] : [Block(.fields(FieldGrid(rows: rows)))])
  }

  /// Whose committee it is, where it is not of one council.
  private static func joint(_ councils: [String]) -> [[FieldGrid.Field]] {
    guard !councils.isEmpty else { return [] }
    return [
      [
        FieldGrid.Field(
          label: "Joint committee of", value: [Inline(.value(Council.list(councils)))])
      ]
    ]
  }

  /// The roles under a heading of their own, with the chair, substitutes and the quorum; nothing where
  /// none are given.
  package static func membership(
    _ roles: [String], quorum: String = "", of committee: CommitteeMembership? = nil
  ) -> [Block] {
    guard !roles.isEmpty else { return [] }
    let chairs = [("Chair", committee?.chair), ("Vice-chair", committee?.viceChair)]
      .compactMap { label, words in words.flatMap { $0.isEmpty ? nil : "\(label): \($0)" } }
    let items = (chairs + roles).map {
      ListItem(blocks: [Block(.paragraph([Inline(.value($0))]))])
    }
    func line(_ label: String, _ text: String) -> [Block] {
      text.isEmpty ? [] : [Block(.paragraph([.text("\(label): "), Inline(.value(text))]))]
    }
    let lines =
      line("Substitutes", committee?.substitutes.joined(separator: "; ") ?? "")
      + line("Quorum", quorum)
    return [
      Block(.heading(Heading(level: 2, inlines: [.text("Membership")]))),
      Block(
        .panel(
          Panel(
            role: .compact,
            blocks: [Block(.list(List(kind: .bullet("-"), isTight: true, items: items)))]
              + lines))),
    ]
  }

  /// How to watch, ask, come and get in touch; nothing where the council says nothing.
  package static func attending(_ attendance: PublicAttendance) -> [Block] {
    guard !attendance.rows.isEmpty else { return [] }
    return [
      Block(.heading(Heading(level: 2, inlines: [.text("Coming to the meeting")]))),
      Block(
        .fields(
          FieldGrid(
            rows: attendance.rows.map {
              [FieldGrid.Field(label: $0.label, value: [Inline(.value($0.text))])]
            }))),
    ]
  }

  /// A paper with what it asks of its readers.
  package struct Paper: Sendable {
    package let title: String
    /// Where the paper is found.
    package let target: String?
    package let length: PaperExtent
  }

  /// What each paper asks of its readers, and all of them together; nothing where there is none. In
  /// print it is the contents of the pack, because its links print their pages.
  ///
  /// - Parameter countsSides: whether sides of A4 are reckoned; where pages are printed they are known.
  package static func extents(of papers: [Paper], countsSides: Bool = true) -> [Block] {
    guard !papers.isEmpty else { return [] }
    func row(_ name: Inline, _ length: PaperExtent) -> Table.Row {
      let numbers = [length.words] + (countsSides ? [length.sides] : []) + [length.minutes]
      return Table.Row(
        cells: [[name]] + numbers.map { [Inline(.value(FigureFormat.grouped($0)))] })
    }
    var rows = papers.map { paper in
      let words = Inline(.value(paper.title))
      return row(
        paper.target.map { Inline(.link(destination: $0, title: nil, [words])) } ?? words,
        paper.length)
    }
    if papers.count > 1 {
      rows.append(row(.text("All papers"), PaperExtent(sumOf: papers.map(\.length))))
    }
    let headings =
      ["Words"] + (countsSides ? ["Sides of A4, about"] : []) + ["Minutes to read, about"]
    let table = Table(
      caption: [.text("The papers and how long they are")], isNumbered: false,
      columns: [Table.Column(heading: [.text("Paper")])]
        + headings.map { Table.Column(heading: [.text($0)], alignment: .right) },
      rows: rows, hasRowHeadings: true)
    return [Block(.table(table))]
  }
}
