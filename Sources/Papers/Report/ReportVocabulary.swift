package import Councils
import Figures
package import Houses
package import Indicators
package import Templating

/// What the templates of a council may say. Nothing here needs data: a template is checked against
/// it before a file is read.
package enum ReportVocabulary {
  private static let shared = [
    Vocabulary.Name("council", .record(CouncilRecord.type), "the council"),
    Vocabulary.Name("meeting", .record(MeetingRecord.type), "the meeting"),
  ]

  /// A report's narrative, and the prose fields of its front matter.
  ///
  /// - Parameters:
  ///   - dictionary: which indicators could be named too.
  ///   - sides: of a joint meeting, the councils that stand before the names of their figures.
  package static func narrative(
    indicators: [Indicator], declared: DeclaredFigures,
    dictionary: IndicatorDictionary = IndicatorDictionary([]), sides: [JointSide] = []
  ) -> Vocabulary {
    let own = indicators.map {
      Vocabulary.Name($0.id, .record(IndicatorRecord.type), $0.name)
    }
    let councils = sides.map { side in
      Vocabulary.Name(
        side.name, .record(JointSideRecord.type(of: side, indicators)),
        "the names of \(side.council.name) and its figures")
    }
    return Vocabulary(
      names: shared + [Vocabulary.Name("report", .record(ReportRecord.type), "this report")]
        + (sides.isEmpty ? own : councils) + declared.names,
      tags: PaperTags.declarations,
      spare: sides.first.map { side in
        Vocabulary.SpareNames(
          dictionary.ids, what: "an indicator",
          place: "'indicators:' in the front matter (it is then written after a council of the "
            + "meeting, as '\(side.name).cla_rate')")
      }
        ?? Vocabulary.SpareNames(
          dictionary.ids, what: "an indicator", place: "'indicators:' in the front matter"))
  }

  /// What the page for authors describes: a narrative's vocabulary with one indicator for all.
  package static let forAuthors = Vocabulary(
    names: shared + [
      Vocabulary.Name("report", .record(ReportRecord.type), "this report"),
      Vocabulary.Name(
        "cla_rate", .record(IndicatorRecord.type),
        "an indicator by its id; so is each that the report's front matter names"),
    ] + DeclaredFigures.namesForAuthors,
    tags: PaperTags.declarations)

  /// `report.md` of a house: places the house's blocks.
  package static func report(house: HouseStyle) -> Vocabulary {
    Vocabulary(
      names: shared + [
        Vocabulary.Name("report", .record(PlacedReportRecord.type), "this report")
      ],
      blocks: house.blockNames.map {
        Vocabulary.BlockName($0, "a block of \(house.name)'s house style")
      })
  }

  /// `agenda.md` of a house: the front sheet.
  package static let frontSheet = Vocabulary(
    names: [
      Vocabulary.Name("council", .record(CouncilRecord.type), "the council"),
      Vocabulary.Name("meeting", .record(FrontSheetRecord.type), "the meeting"),
    ])

  /// `letter.md` of a house: the letter that goes out with late papers.
  package static let letter = Vocabulary(
    names: shared + [
      Vocabulary.Name("letter", .record(LetterRecord.type), "this letter")
    ])

  /// `page.html` of a house: the page around each paper.
  package static let page = Vocabulary(
    form: .page,
    names: shared + [Vocabulary.Name("page", .record(PageRecord.type), "this page")])
}
