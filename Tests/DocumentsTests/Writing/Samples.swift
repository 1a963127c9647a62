import Diagnostics
import Documents
import Figures

/// Trees built by hand for the tests of writers and rules.
enum Sample {
  static func figure(_ printed: String, _ id: String = "cla_rate", absence: Absence? = nil)
    -> Figure
  {
    Figure(
      id: FigureID(indicator: id, area: "E08000014", period: "2025-03-31", measure: "value"),
      printed: printed, absence: absence,
      origins: [Origin(file: "cla.csv", row: 7, column: "rate_per_10000")])
  }

  static func text(_ text: String) -> Inline { .text(text) }
  static func strong(_ text: String) -> Inline { Inline(.strong([.text(text)])) }
  static func link(_ words: String, _ target: String) -> Inline {
    Inline(.link(destination: target, title: nil, [.text(words)]))
  }
  static func paragraph(_ inlines: Inline...) -> Block { Block(.paragraph(inlines)) }
  static func paragraph(_ text: String) -> Block { Block(.paragraph([.text(text)])) }
  static func heading(_ level: Int, _ text: String, number: String? = nil) -> Block {
    Block(.heading(Heading(level: level, inlines: [.text(text)], number: number)))
  }
  static func list(_ kind: List.Kind, tight: Bool, _ items: [Block]...) -> Block {
    Block(.list(List(kind: kind, isTight: tight, items: items.map { ListItem(blocks: $0) })))
  }

  static let table = Table(
    caption: [.text("Children in care, per 10,000, 31 March")],
    columns: [
      Table.Column(heading: [.text("Area")]),
      Table.Column(heading: [.text("2024")], alignment: .right),
      Table.Column(heading: [.text("2025")], alignment: .right),
    ],
    rows: [
      Table.Row(cells: [[.text("Sefton")], [.figure(figure("110", "a"))], [.figure(figure("105"))]]
      ),
      Table.Row(cells: [
        [.text("England")], [.figure(figure("70", "b"))], [.figure(figure("70", "c"))],
      ]),
      Table.Row(cells: [
        [.text("A | B")], [.figure(figure("[c]", "d", absence: .confidential))], [],
      ]),
    ],
    hasRowHeadings: true,
    notes: [[.text("[c]: suppressed to protect confidentiality.")]])

  /// One of each block, as a finished paper holds them.
  static let paper = DocumentFinisher.finish(
    Document(
      title: "Children\u{2019}s social care performance",
      blocks: [
        heading(1, "Children\u{2019}s social care performance"),
        Block(
          .fields(
            FieldGrid(rows: [
              [
                .init(
                  label: "Report to",
                  value: [
                    .text(
                      "Overview and Scrutiny Committee (Children\u{2019}s Services and Safeguarding)"
                    )
                  ]),
                .init(label: "Date of Meeting", value: [.text("27 January 2026")]),
              ],
              [
                .init(label: "Subject", value: [.text("Children\u{2019}s social care performance")])
              ],
              [
                .init(
                  label: "Report of",
                  value: [
                    .text("Executive Director of Children\u{2019}s Social Care and Education")
                  ]),
                .init(label: "Wards Affected", value: [.text("All")]),
              ],
              [
                .init(label: "Is this a Key Decision:", value: [.text("No")]),
                .init(label: "Included in Forward Plan", value: [.text("No")]),
              ],
              [.init(label: "Exempt / Confidential Report", value: [.text("No")])],
            ]))),
        Block(
          .panel(
            Panel(
              role: .note,
              blocks: [
                paragraph("A release later than the cut-off was read: children in need, 2024.")
              ]))),
        Block(
          .contents([
            ContentsEntry(level: 1, label: "1.", inlines: [.text("Summary")], target: "#summary"),
            ContentsEntry(
              level: 2, label: "", inlines: [.text("Appendix A")], target: nil,
              note: [.text("(to follow)")]),
          ])),
        heading(2, "Summary", number: "1."),
        Block(
          .numberedParagraph(
            NumberedParagraph(
              number: "1.1", id: "p1-1",
              inlines: [
                .text("On 31 March 2025 the rate was "), .figure(figure("105")),
                .text(" for every 10,000, "), strong("lower"), .text(" than the year before. See "),
                link("the definition in the data guide", "https://www.gov.uk/guide?a=1&b=2"),
                .text("."),
              ]))),
        Block(
          .numberedParagraph(
            NumberedParagraph(
              number: "2.", id: "p2", inlines: [.text("A number that would begin a list.")]))),
        heading(2, "Recommendations"),
        Block(
          .recommendations([
            Recommendation(
              id: "note-performance", label: "(1)",
              inlines: [.text("That the committee notes the performance set out in this report.")]),
            Recommendation(
              id: "plan", label: "(2)",
              inlines: [.text("That a plan be brought to the next meeting.")]),
          ])),
        heading(2, "Figures"),
        Block(.table(table)),
        heading(3, "What was heard"),
        list(
          .bullet("-"), tight: true,
          [
            paragraph("Children said so"),
            list(
              .ordered(start: 3, delimiter: "."), tight: true, [paragraph("three")],
              [paragraph("four")]),
          ], [paragraph("Carers agreed")]),
        list(
          .ordered(start: 1, delimiter: "."), tight: false,
          [paragraph("First point"), paragraph("and its second paragraph")],
          [paragraph("Second point")]),
        Block(.blockQuote([paragraph("Nobody told me why."), paragraph("A young person")])),
        Block(.code(CodeBlock(info: "text", text: "a  b\n```\n", isFenced: true))),
        Block(.thematicBreak),
        paragraph(
          .text("Line one"), Inline(.hardBreak), .text("line two "),
          Inline(.value("<script>alert(1)</script> *not bold* | [x](javascript:1)")),
          Inline(.code("a`b"))),
      ]))
}
