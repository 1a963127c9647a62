package import Diagnostics
package import Houses
import Templating

extension HouseTemplates {
  /// The house with the form of an appendix; nil if the wording below does not compile,
  /// which is a mistake of the program and reported as such.
  package func forAppendices(into log: inout DiagnosticLog) -> HouseTemplates? {
    with(
      style.forAppendices,
      wording: "# {{ report.title }}\n\n{% insert report.notice %}\n\n{% blocks %}\n",
      called: "the form of an appendix", into: &log)
  }

  /// The house with the form of a kind of paper that is no report; nil as above.
  package func form(of kind: PaperKind, into log: inout DiagnosticLog) -> HouseTemplates? {
    let style = style.form(of: kind)
    let header = style.blockNames.contains("header") ? "{% block header %}\n\n" : ""
    return with(
      style,
      wording: "# {{ report.title }}\n\n{% insert report.notice %}\n\n\(header){% blocks %}\n",
      called: "the form of a paper of kind \(kind.rawValue)", into: &log)
  }

  private func with(
    _ style: HouseStyle, wording: String, called name: String, into log: inout DiagnosticLog
  ) -> HouseTemplates? {
    let wording = SourceText(name: name, text: wording)
    let report = Template.compile(
      wording.range(0, wording.bytes.count), vocabulary: ReportVocabulary.report(house: style),
      into: &log)
    return report.map { replacing(style: style, report: $0) }
  }
}
