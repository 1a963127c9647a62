import Diagnostics
import Templating

extension HouseStyle {
  /// The form of an appendix: the title and the author's own sections, numbered as the house does.
  /// The fields, limits and checks of a report do not ask anything of it.
  var forAppendices: HouseStyle {
    var limits = HouseLimits()
    limits.wordsOnASide = self.limits.wordsOnASide
    limits.wordsAMinute = self.limits.wordsAMinute
    var style = HouseStyle(
      id: id, name: name, basedOn: basedOn, paragraphs: paragraphs,
      recommendations: recommendations, dates: dates, captions: captions, limits: limits,
      standingPhrases: allowedPhrases, header: .none,
      blocks: [.body], checks: HouseChecks())
    style.startsOnRightPages = startsOnRightPages
    return style
  }
}

extension HouseTemplates {
  /// The house with the form of an appendix; nil with what is wrong in the log, which is nothing.
  func forAppendices(into log: inout DiagnosticLog) -> HouseTemplates? {
    let style = style.forAppendices
    let wording = SourceText(
      name: "the form of an appendix",
      text: "# {{ report.title }}\n\n{% insert report.notice %}\n\n{% blocks %}\n")
    let report = Template.compile(
      wording.range(0, wording.bytes.count), vocabulary: ReportVocabulary.report(house: style),
      into: &log)
    return report.map { replacing(style: style, report: $0) }
  }
}
