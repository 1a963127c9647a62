package import Councils
package import Diagnostics
package import Houses
import Settings

/// Reads a report's front matter as its council's house style asks for it.
package struct ReportSourceReader: Sendable {
  private(set) var house: HouseStyle
  /// Whether what is read belongs to another paper, whatever kind it says it is.
  private let isAppendix: Bool

  /// Fields of the front matter that are answered yes or no.
  private static let flags: Set<String> = ["key_decision", "forward_plan", "exempt"]

  let jurisdiction: Jurisdiction

  /// - Parameter isAppendix: whether the house's form of an appendix is given, which all kinds have.
  package init(
    house: HouseStyle, jurisdiction: Jurisdiction = .england, isAppendix: Bool = false
  ) {
    self.isAppendix = isAppendix
    self.house = house
    self.jurisdiction = jurisdiction
  }

  /// The report of a file; nil where anything in its front matter is wrong, all of which is
  /// reported. The body is not looked into: it stays a range of the source.
  package func read(_ name: PaperName, _ source: SourceText, into log: inout DiagnosticLog)
    -> ReportSource?
  {
    let split = FrontMatter.split(source, into: &log)
    guard let settings = split.settings else {
      if !log.hasErrors {
        log.report(ReportProblem.noFrontMatter, at: source.range(0, min(3, source.bytes.count)))
      }
      return nil
    }
    let body = source.range(split.body.lowerBound, split.body.upperBound)
    let word = settings.entries?.first { $0.key == "kind" }?.value.text
    let kind = word.flatMap(PaperKind.init) ?? .report
    guard isAppendix || kind == .report else {
      var reader = self
      reader.house = house.form(of: kind)
      return reader.read(name, source, settings, body, as: kind, into: &log)
    }
    return read(name, source, settings, body, as: kind, into: &log)
  }

  private func read(
    _ name: PaperName, _ source: SourceText, _ settings: SettingsNode, _ body: SourceRange,
    as kind: PaperKind, into log: inout DiagnosticLog
  ) -> ReportSource? {
    settings.read(.report, into: &log) { fields in
      let title = fields.required("title").prose
      // A word that is no kind is reported here; the paper is then read as a report.
      let isKind = !fields.has("kind") || fields.optional("kind").oneOf(PaperKind.self) != nil
      let indicators = (fields.optional("indicators").list ?? []).compactMap(place)
      let header = header(fields)
      let recommendations = recommendations(fields)
      var prose: [String: PlacedText] = [:]
      var rows: [String: [String: PlacedText]] = [:]
      var grids: [String: ReportSource.GridAnswers] = [:]
      var details: [String: [String: String]] = [:]
      var signatories: [String: [String]] = [:]
      for field in house.fields {
        switch field.kind {
        case .prose: prose[field.id] = placeProse(fields.optional(field.id))
        case .rows(let labels, _, _): rows[field.id] = self.rows(labels, of: field, in: fields)
        case .grid(let grid): grids[field.id] = answers(to: grid, of: field, in: fields)
        case .details(let labels): details[field.id] = self.details(labels, of: field, in: fields)
        case .signatures: signatories[field.id] = asked(field, in: fields).proseItems
        case .recommendations, .extracts: break
        }
      }
      let spend = house.checks.readsSpend ? place(fields.optional("spend")) : nil
      let notice = house.checks.keyDecision == nil ? nil : self.noticePublished(fields)
      let signOffs = self.signOffs(fields)
      let exemption = self.exemption(fields.optional("exempt"))
      checkClassification(fields, exemption)
      let silences = SilenceReader.read(fields.optional("silence"), to: PaperRules.findings)
      guard let title, isKind else { return nil }
      var report = ReportSource(
        name: name, source: source, title: title, body: body, indicators: indicators,
        recommendations: recommendations, header: header, prose: prose, rows: rows, grids: grids,
        details: details, signatories: signatories, signOffs: signOffs, spend: spend,
        noticePublished: notice, silences: silences, frontMatter: settings.range)
      report.exemption = exemption
      report.kind = kind
      report.meetingOf = kind == .minutes ? fields.optional("meeting_of").date : nil
      return report
    }
  }

  private func place(_ field: Field) -> PlacedText? {
    field.textWithRange.map { PlacedText(text: $0.text, range: $0.range) }
  }

  private func placeProse(_ field: Field) -> PlacedText? {
    field.proseWithRange.map { PlacedText(text: $0.text, range: $0.range) }
  }

  private func header(_ fields: Fields) -> [String: String] {
    var header: [String: String] = [:]
    let wanted = house.header.fields
    for name in wanted where !HouseStyle.meetingFields.contains(name) && name != "title" {
      let field = fields.required(name)
      if name == "meeting_of" {
        header[name] = field.date.map(house.dates.text)
      } else if name == "exempt", field.node?.entries != nil {
        header[name] = "Yes"
      } else if Self.flags.contains(name) {
        header[name] = field.flag.map { $0 ? "Yes" : "No" }
      } else if field.node?.items != nil {
        header[name] = field.proseItems?.joined(separator: "; ")
      } else {
        header[name] = field.prose
      }
    }
    return header
  }

  /// A house's own word for open or closed says the same as the exemption.
  private func checkClassification(_ fields: Fields, _ exemption: Exemption?) {
    guard let rule = house.checks.classification else { return }
    let field = fields.optional(rule.field)
    guard let word = field.oneOf([rule.open, rule.closed]) else { return }
    if (word == rule.closed) != (exemption != nil) {
      field.report(ExemptionProblem.classificationDiffers(word, isExempt: exemption != nil))
    }
  }

  private func recommendations(_ fields: Fields) -> [(id: String, text: PlacedText)] {
    let isWanted = house.fields.contains {
      $0.id == "recommendations" && $0.requirement != .mayBeLeftOut
    }
    let field = fields.optional("recommendations")
    guard field.isPresent else {
      if isWanted { fields.report(ReportProblem.noRecommendations, at: fields.range) }
      return []
    }
    return field.fields("the recommendations") { recommendations in
      recommendations.all().compactMap { recommendation in
        placeProse(recommendation).map { (recommendation.key, $0) }
      }
    } ?? []
  }

  private func rows(_ labels: [String], of house: HouseField, in fields: Fields)
    -> [String: PlacedText]?
  {
    let field = asked(house, in: fields)
    return field.fields("'\(house.label)'") { rows in
      var texts: [String: PlacedText] = [:]
      for row in rows.all() {
        guard labels.contains(row.key) else {
          row.report(ReportProblem.unknownRow(row.key, known: labels))
          continue
        }
        texts[row.key] = placeProse(row)
      }
      for label in labels where !rows.has(label) {
        rows.report(ReportProblem.missingRow(label), at: field.keyRange ?? rows.range)
      }
      return texts
    }
  }

  private func answers(to grid: ChoiceGrid, of house: HouseField, in fields: Fields)
    -> ReportSource.GridAnswers?
  {
    let field = asked(house, in: fields)
    let rule = self.house.checks.consultation.flatMap { $0.grid == house.id ? $0 : nil }
    return field.fields("'\(house.label)'") { answers in
      var chosen: [String: String] = [:]
      for choice in grid.choices {
        chosen[choice.key] = answers.required(choice.key).oneOf(choice.options.map(\.word))
      }
      var flags: [String: Bool] = [:]
      for question in grid.questions {
        flags[question.key] = answers.required(question.key).flag
      }
      let mitigated =
        rule?.unmitigatedNegative == true ? answers.optional("mitigated").flag : nil
      let words = rule?.categories.map(\.word) ?? []
      let categories =
        words.isEmpty
        ? [] : (answers.optional("categories").list ?? []).compactMap { $0.oneOf(words) }
      return ReportSource.GridAnswers(
        chosen: chosen, answers: flags, isMitigated: mitigated, categories: categories,
        range: field.range)
    }
  }
}
