import Attachments
import Councils
import Documents

/// What a pack says of the files made elsewhere that it holds: a table of them, and in the one file for
/// print a cover sheet for each.
struct AttachmentPages: Sendable {
  private let attachments: [LoadedAttachment]

  init(_ attachments: [LoadedAttachment]) { self.attachments = attachments }

  /// Each file with what it is and what it says in words; nothing where there are none.
  var table: [Block] {
    guard !attachments.isEmpty else { return [] }
    let rows = attachments.map { attached in
      let words = Inline(.value(attached.file.title))
      return Table.Row(
        cells: [
          [Inline(.link(destination: attached.packPath, title: nil, [words]))],
          [Inline(.value(attached.label))], [Inline(.value(attached.kindAndSize))],
          attached.summary,
        ])
    }
    return [
      Block(
        .table(
          Table(
            caption: [.text("Files made elsewhere that go with these papers")], isNumbered: false,
            columns: ["File", "Belongs to", "Kind and size", "What it says"].map {
              Table.Column(heading: [.text($0)])
            },
            rows: rows, hasRowHeadings: true)))
    ]
  }

  /// The sheet that stands for a file in the pack in one file; in print a PDF follows it.
  static func cover(of attached: LoadedAttachment, notice: [Block]) -> Document {
    let title = Inline(.value(attached.file.title))
    let link = Inline(
      .link(
        destination: attached.packPath, title: nil,
        [.text("Open the file ("), Inline(.value(attached.kindAndSize)), .text(")")]))
    return Document(
      title: attached.file.title,
      blocks: [Block(.heading(Heading(level: 1, inlines: [title])))] + notice + [
        Block(
          .paragraph(
            [
              .text(
                "This paper is a file that was made elsewhere and goes out as it was received. ")
            ] + [link, .text(".")])),
        Block(.paragraph(attached.summary)),
      ])
  }
}

extension LoadedAttachment {
  /// "Item 4, appendix 2".
  var label: String { file.appendix.map { "Item \(item), appendix \($0)" } ?? "Item \(item)" }

  /// What the file says in words, or that nobody wrote it down.
  var summary: [Inline] {
    file.summary.map { [Inline(.value($0))] }
      ?? [.text("No summary was given. Ask the council for it in a form that you can read.")]
  }
}
