import Analysis
import Councils
import Documents
import Figures
import Houses
import Indicators

/// The questions for members at the end of a report, each with the place in the report that it
/// rests on.
struct EnquirySection {
  let house: HouseEnquiries
  let phrases: PhraseTable
  let council: Council
  let meeting: Meeting
  /// Figures of earlier papers, as printed there.
  let published: [FigureID: (printed: String, meeting: CalendarDate)]

  /// Nothing where no rule finds anything.
  func blocks(after blocks: [Block], _ readings: [PublishableReading]) -> [Block] {
    let places = EnquiryPlaces(blocks)
    let items = readings.flatMap { reading in
      LineOfEnquiry.lines(
        from: reading,
        LineOfEnquiry.Context(
          councilName: council.name, meeting: meeting.date,
          limit: reading.indicator.freshForDays ?? council.dataNoOlderThan,
          published: published),
        rules: house.rules, phrases: phrases)
    }
    guard !items.isEmpty else { return [] }
    let list = List(
      kind: .bullet("-"), isTight: true,
      items: items.map { line in
        ListItem(blocks: [
          Block(.paragraph(line.question.inlines + places.reference(to: line.indicator)))
        ])
      })
    return [Block(.heading(Heading(level: 2, inlines: [.text(house.heading)])))]
      + (house.lead.isEmpty ? [] : [Block(.paragraph([Inline(.value(house.lead))]))])
      + [Block(.list(list))]
  }
}

/// Where the figures of each indicator stand: the first numbered paragraph, else the first section.
private struct EnquiryPlaces {
  private var places: [String: (words: String, target: String?)] = [:]

  init(_ blocks: [Block]) {
    var section: String?
    for block in blocks.allBlocks {
      switch block.content {
      case .heading(let heading): section = heading.inlines.plainText
      case .numberedParagraph(let paragraph):
        for id in Self.indicators(in: paragraph.inlines) {
          guard places[id]?.target == nil else { continue }
          places[id] = ("paragraph \(paragraph.number)", "#\(paragraph.id)")
        }
      case .paragraph(let inlines):
        for id in Self.indicators(in: inlines) where places[id] == nil {
          places[id] = section.map { ("section ‘\($0)’", nil) }
        }
      case .table(let table):
        for id in table.rows.flatMap({ $0.cells }).flatMap({ Self.indicators(in: $0) })
        where places[id] == nil {
          places[id] = section.map { ("section ‘\($0)’", nil) }
        }
      default: break
      }
    }
  }

  /// " (paragraph 6.2)"; nothing for an indicator that the paper does not print.
  func reference(to indicator: String) -> [Inline] {
    guard let (words, target) = places[indicator] else { return [] }
    guard let target else { return [Inline(.value(" (\(words))"))] }
    return [
      .text(" ("), Inline(.link(destination: target, title: nil, [Inline(.value(words))])),
      .text(")"),
    ]
  }

  private static func indicators(in inlines: [Inline]) -> [String] {
    inlines.flatMap { inline -> [String] in
      switch inline.content {
      case .figure(let figure): [figure.id.indicator]
      case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): indicators(in: inner)
      default: []
      }
    }
  }
}
