package import Diagnostics
import Houses
import Templating

extension HouseTemplates {
  /// The house with the form of an appendix; nil if the wording below does not compile,
  /// which is a mistake of the program and reported as such.
  package func forAppendices(into log: inout DiagnosticLog) -> HouseTemplates? {
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
