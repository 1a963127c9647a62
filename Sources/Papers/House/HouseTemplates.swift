package import Diagnostics
package import Documents
import Fingerprints
package import Houses
package import ProjectFiles
package import Publication
package import Templating
package import WordWriting

/// A house style with its templates, checked against what they may say.
package struct HouseTemplates: Sendable {
  package let style: HouseStyle
  package let report: Template
  package let agenda: Template
  package let page: Template
  /// The letter that goes out with late papers; nil where the house has no `letter.md`.
  package let letter: Template?
  package let styleSheet: StyleSheet
  /// The logo of the house, as its pages hold it.
  package let logo: Picture?
  /// The Word file by which the house shows how its papers look; nil where it has none.
  package let reference: WordTemplate?
  /// The files of the house, for the list of inputs in a manifest.
  package let inputs: [Manifest.Input]

  /// Reads `Templates/<house>`. Everything that is wrong with any of its files is reported. The
  /// style is given also where a template is wrong, so that reports can be checked against it.
  package static func read(
    _ id: String, in templates: ProjectFolder, into log: inout DiagnosticLog
  ) -> (style: HouseStyle?, templates: HouseTemplates?) {
    guard let entries = try? templates.entries(of: id),
      entries.contains(where: { $0.name.exactText == "house.yaml" })
    else {
      HouseFiles.report(missing: "house.yaml", of: id, into: &log)
      return (nil, nil)
    }
    let settings = templates.text(
      of: "\(id)/house.yaml", limit: ProjectFolder.textLimit, log: &log)?.source
    guard let house = settings.flatMap({ HouseStyleReader.read(id: id, $0, into: &log) }) else {
      return (nil, nil)
    }
    guard let files = HouseFiles(id, basedOn: house.basedOn, in: templates, into: &log) else {
      return (house, nil)
    }
    var sources: [String: SourceText] = [:]
    for name in files.templates {
      sources[name] = files.path(name).flatMap {
        templates.text(of: $0, limit: ProjectFolder.textLimit, log: &log)?.source
      }
    }
    let rules = files.styleSheets.compactMap {
      templates.text(of: $0, limit: ProjectFolder.textLimit, log: &log)?.source
    }
    let styleSheet = Self.styleSheet(rules, into: &log)
    var wanted: [(name: String, vocabulary: Vocabulary)] = []
    for (name, vocabulary) in [
      ("report.md", ReportVocabulary.report(house: house)),
      ("agenda.md", ReportVocabulary.frontSheet), ("page.html", ReportVocabulary.page),
      ("letter.md", ReportVocabulary.letter),
    ] where sources[name] != nil {
      wanted.append((name, vocabulary))
    }
    let compiled = TemplateLibrary(sources).compile(wanted, into: &log)
    let logo = Self.logo(of: house, in: templates, sources, into: &log)
    let reference = Self.reference(files.path(HouseFiles.reference), in: templates, into: &log)
    guard let report = compiled["report.md"], let agenda = compiled["agenda.md"],
      let page = compiled["page.html"], let styleSheet, logo != nil || house.logo == nil,
      let reference
    else { return (house, nil) }
    let read = [settings].compactMap { $0 } + rules + sources.values
    let whole = HouseTemplates(
      style: house, report: report, agenda: agenda, page: page, letter: compiled["letter.md"],
      styleSheet: styleSheet, logo: logo?.picture, reference: reference.file,
      inputs: (read.map { Manifest.Input(path: $0.name, fingerprint: Fingerprint(of: $0.bytes)) }
        + (logo.map { [$0.input] } ?? []) + (reference.input.map { [$0] } ?? [])).sorted {
          $0.path < $1.path
        })
    return (house, whole)
  }

  /// The house with another form for its reports.
  func replacing(style: HouseStyle, report: Template) -> HouseTemplates {
    HouseTemplates(
      style: style, report: report, agenda: agenda, page: page, letter: letter,
      styleSheet: styleSheet, logo: logo, reference: reference, inputs: inputs)
  }

  /// The logo that a house names, judged; nil where it names none, and where something is wrong with it.
  private static func logo(
    of house: HouseStyle, in templates: ProjectFolder, _ sources: [String: SourceText],
    into log: inout DiagnosticLog
  ) -> (picture: Picture, input: Manifest.Input)? {
    guard let logo = house.logo, let kind = HouseLogo.kind(of: logo.file.text) else { return nil }
    let path = "\(house.id)/\(logo.file.text)"
    do throws(FileProblem) {
      let bytes = try templates.bytes(of: path)
      guard bytes.count <= HouseLogo.limit else {
        log.report(
          LogoProblem.tooLarge(
            file: logo.file.text, bytes: bytes.count, limit: HouseLogo.limit),
          at: logo.file.range)
        return nil
      }
      if !sources.values.contains(where: {
        String(decoding: $0.bytes, as: UTF8.self).contains("page.logo")
      }) {
        log.report(LogoProblem.notPlaced(file: logo.file.text), at: logo.file.range)
      }
      do throws(PictureJudge.Fault) {
        let picture = try PictureJudge.picture(bytes, kind: kind, alternative: logo.alternative)
        return (
          picture,
          Manifest.Input(path: templates.named(path), fingerprint: Fingerprint(of: bytes))
        )
      } catch {
        log.report(LogoProblem.fault(error, file: logo.file.text), at: logo.file.range)
      }
    } catch {
      log.report(error, at: error.location)
    }
    return nil
  }

  /// The rules in the order of the files; nil where one holds what no page may carry.
  private static func styleSheet(_ sources: [SourceText], into log: inout DiagnosticLog)
    -> StyleSheet?
  {
    var sheets: [StyleSheet] = []
    for source in sources {
      let rules = String(decoding: source.bytes, as: UTF8.self)
      let faults = StyleSheet.faults(in: rules)
      for found in faults {
        log.report(
          HouseProblem.styleFault(found.fault),
          at: source.range(found.range.lowerBound, found.range.upperBound))
      }
      if faults.isEmpty, let sheet = StyleSheet(rules: rules) { sheets.append(sheet) }
    }
    return sheets.count == sources.count ? StyleSheet.joining(sheets) : nil
  }
}
