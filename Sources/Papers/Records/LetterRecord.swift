package import Councils
package import Documents
package import Houses
package import Templating

/// What `letter.md` knows of the letter that goes out with late papers.
package struct LetterRecord: FixedRecord {
  private let letter: Meeting.Letter
  private let date: String
  private let notice: [Block]
  private let items: [Block]

  /// - Parameters:
  ///   - titles: the reports' titles by file name.
  ///   - notice: what the council prints on each page.
  package init(
    _ letter: Meeting.Letter, of meeting: Meeting, dates: DateForm, titles: [String: String],
    notice: [Block], form: LinkedForm
  ) {
    self.letter = letter
    self.notice = notice
    date = dates.text(of: meeting.date)
    items = [Self.table(of: letter, meeting, titles, form)]
  }

  package static let fields = FieldList<LetterRecord>(
    "letter",
    [
      Field("issued", .date, "the day of the letter") { .date($0.letter.issued) },
      Field("date", .text, "the day of the meeting in the form of the house") { .text($0.date) },
      Field("reason", .text, "why the papers come late") { .text($0.letter.reason) },
      Field("from", .text, "who signs it, by job title") { .text($0.letter.from) },
      Field("notice", .blocks, "the council's notice") { .blocks($0.notice) },
      Field("items", .blocks, "a table of the items that it encloses") { .blocks($0.items) },
      Field("signature", .blocks, "who signs it, in a block of its own") {
        .blocks([FieldTables.signature($0.letter.from)])
      },
    ])

  private static func table(
    of letter: Meeting.Letter, _ meeting: Meeting, _ titles: [String: String],
    _ form: LinkedForm
  ) -> Block {
    let rows = letter.items.flatMap { file, _ -> [Table.Row] in
      if let attached = meeting.attachments.first(where: { $0.file.file == file }) {
        let inside = "#" + PaperNames.item(attached.item)
        return [
          row(attached.item, titles[file] ?? file, form == .pack ? inside : attached.file.packPath)
        ]
      }
      return meeting.reports.filter { $0.source == file }.compactMap { paper in
        form.target(of: paper).map { row(paper.number, titles[paper.file] ?? paper.file, $0) }
      }
    }
    return Block(
      .table(
        Table(
          caption: [.text("Papers enclosed")], isNumbered: false,
          columns: ["Agenda No", "Item"].map { Table.Column(heading: [.text($0)]) },
          rows: rows, hasRowHeadings: true)))
  }
  private static func row(_ number: Int, _ title: String, _ target: String) -> Table.Row {
    let link = Inline(.link(destination: target, title: nil, [Inline(.value(title))]))
    return Table.Row(cells: [[.text("\(number).")], [link]])
  }
}
