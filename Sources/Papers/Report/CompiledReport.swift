package import Councils
package import Diagnostics
import Documents
package import Houses
package import Indicators
import Templating

/// A report whose templates have been checked: all that can be known of it before data is read.
package struct CompiledReport: Sendable {
  package private(set) var source: ReportSource
  package let indicators: [Indicator]
  let body: Template
  let recommendations: [(id: String, text: Template)]
  let prose: [String: Template]
  let rows: [String: [String: Template]]
  /// What the report spends, where it says so.
  package var spend: Spend?
  /// Which of its item's appendices it is, counted from 1; nil for a report.
  package var appendix: Int?
  /// Whose paper it is; nil for the council's own.
  package private(set) var area: Area?
  /// The narrative that it is made from, where several areas have a paper of it.
  package private(set) var narrative: Narrative?

  /// What the papers of several areas are made from.
  package struct Narrative: Sendable {
    /// As the agenda names it.
    package let file: String
    package let title: String
  }

  /// The paper of one area, of which the narrative is that of all.
  package func paper(of area: Area, called name: PaperName) -> CompiledReport {
    var paper = self
    paper.area = area
    paper.narrative = Narrative(file: source.name.markdown, title: source.title)
    paper.source.name = name
    paper.source.title = "\(source.title): \(area.name)"
    return paper
  }

  /// Nil where anything is wrong; every problem of the report's templates is reported, and with a
  /// house the numbers that were typed beside them.
  package static func compile(
    _ source: ReportSource, dictionary: IndicatorDictionary, declared: DeclaredFigures,
    house: HouseStyle? = nil, sides: [JointSide] = [], into log: inout DiagnosticLog
  ) -> CompiledReport? {
    let before = log.errorCount
    var indicators: [Indicator] = []
    for place in source.indicators {
      guard let indicator = dictionary[place.text] else {
        log.report(
          ReportProblem.unknownIndicator(place.text, known: dictionary.ids), at: place.range)
        continue
      }
      indicators.append(indicator)
    }
    let vocabulary = ReportVocabulary.narrative(
      indicators: indicators, declared: declared, dictionary: dictionary, sides: sides)
    for name in vocabulary.repeatedNames {
      let place = source.indicators.last { $0.text == name }
      log.report(
        DeclaredFigureProblem.nameTaken(name),
        at: place?.range ?? declared.range(of: name) ?? source.frontMatter)
    }
    func template(_ range: SourceRange) -> Template? {
      Template.compile(range, vocabulary: vocabulary, into: &log)
    }
    guard MarkdownWeight.holds(source.body, into: &log) else { return nil }
    let body = template(source.body)
    let recommendations = source.recommendations.compactMap { id, place in
      template(place.template).map { (id, $0) }
    }
    let prose = source.prose.compactMapValues { template($0.template) }
    let rows = source.rows.mapValues { $0.compactMapValues { template($0.template) } }
    guard let body, log.errorCount == before else {
      if let house { WordsAlone.check(source, house, into: &log) }
      return nil
    }
    return CompiledReport(
      source: source, indicators: indicators, body: body, recommendations: recommendations,
      prose: prose, rows: rows)
  }
}
