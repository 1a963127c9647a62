package import Diagnostics
package import Documents
import Fingerprints
package import ProjectFiles
import Publication
package import Templating

/// A house style with its templates, checked against what they may say.
package struct HouseTemplates: Sendable {
  package let style: HouseStyle
  package let report: Template
  package let agenda: Template
  package let page: Template
  /// The letter that goes out with late papers; nil where the house has no `letter.md`.
  package let letter: Template?
  package let styleSheet: StyleSheet
  /// The files of the house, for the list of inputs in a manifest.
  let inputs: [Manifest.Input]

  /// Reads `Templates/<house>`. Everything that is wrong with any of its files is reported. The
  /// style is given also where a template is wrong, so that reports can be checked against it.
  package static func read(
    _ id: String, in templates: ProjectFolder, into log: inout DiagnosticLog
  ) -> (style: HouseStyle?, templates: HouseTemplates?) {
    guard isComplete(id, in: templates, into: &log) else { return (nil, nil) }
    let settings = templates.text(of: "\(id)/house.yaml", log: &log)?.source
    let house = settings.flatMap { HouseStyleReader.read(id: id, $0, into: &log) }
    var sources: [String: SourceText] = [:]
    let parts = parts(of: id, in: templates)
    for name in ["report.md", "agenda.md", "page.html"] + parts {
      sources[name] = templates.text(of: "\(id)/\(name)", log: &log)?.source
    }
    let rules = templates.text(of: "\(id)/paper.css", log: &log)?.source
    let styleSheet = rules.flatMap { Self.styleSheet($0, into: &log) }
    guard let house else { return (nil, nil) }
    var wanted: [(name: String, vocabulary: Vocabulary)] = []
    for (name, vocabulary) in [
      ("report.md", ReportVocabulary.report(house: house)),
      ("agenda.md", ReportVocabulary.frontSheet), ("page.html", ReportVocabulary.page),
      ("letter.md", ReportVocabulary.letter),
    ] where sources[name] != nil {
      wanted.append((name, vocabulary))
    }
    let compiled = TemplateLibrary(sources).compile(wanted, into: &log)
    guard let report = compiled["report.md"], let agenda = compiled["agenda.md"],
      let page = compiled["page.html"], let styleSheet
    else { return (house, nil) }
    let read = [settings, rules].compactMap { $0 } + sources.values
    let whole = HouseTemplates(
      style: house, report: report, agenda: agenda, page: page, letter: compiled["letter.md"],
      styleSheet: styleSheet,
      inputs: read.sorted { $0.name < $1.name }.map {
        Manifest.Input(path: $0.name, fingerprint: Fingerprint(of: $0.bytes))
      })
    return (house, whole)
  }

  /// The house with another form for its reports.
  func replacing(style: HouseStyle, report: Template) -> HouseTemplates {
    HouseTemplates(
      style: style, report: report, agenda: agenda, page: page, letter: letter,
      styleSheet: styleSheet, inputs: inputs)
  }

  /// The files that a house style is made of.
  package static let files = ["house.yaml", "report.md", "agenda.md", "page.html", "paper.css"]

  /// Whether each file of a house stands in its folder; those that do not are reported.
  private static func isComplete(
    _ id: String, in templates: ProjectFolder, into log: inout DiagnosticLog
  ) -> Bool {
    let present = ((try? templates.entries(of: id)) ?? []).compactMap(\.name.exactText)
    let missing = files.filter { !present.contains($0) }
    for file in missing {
      log.report(
        PackProblem.houseFileMissing(house: id, file: file, needed: files),
        at: Location(file: "Templates/\(id)/\(file)"))
    }
    return missing.isEmpty
  }

  /// Other Markdown files of the house, which its templates may insert.
  private static func parts(of id: String, in templates: ProjectFolder) -> [String] {
    let own = ["report.md", "agenda.md"]
    let entries = (try? templates.entries(of: id)) ?? []
    return entries.compactMap(\.name.exactText).filter { $0.hasSuffix(".md") && !own.contains($0) }
  }

  private static func styleSheet(_ source: SourceText, into log: inout DiagnosticLog)
    -> StyleSheet?
  {
    let rules = String(decoding: source.bytes, as: UTF8.self)
    for fault in StyleSheet.faults(in: rules) {
      log.report(
        PackProblem.styleFault(fault.text),
        at: source.range(fault.offset, fault.offset + fault.text.utf8.count))
    }
    return StyleSheet(rules: rules)
  }
}
