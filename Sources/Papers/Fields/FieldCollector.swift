import Diagnostics
import Documents
import Houses
import Templating

/// Sorts what an author wrote into the fields of the house and the body, and holds each field to
/// what the house asks of it.
struct FieldCollector {
  let house: HouseStyle
  let report: CompiledReport
  let expander: NarrativeExpander
  /// The list that a field drawn from extracts prints.
  let backgroundPapers: [Block]

  func collect(_ sections: [ReportSection], into log: inout DiagnosticLog) -> (
    fields: [String: [Block]], body: [ReportSection]
  ) {
    var fields: [String: [Block]] = [:]
    var headed: [String: ReportSection] = [:]
    var body: [ReportSection] = []
    for section in sections {
      guard let field = house.field(headed: section.heading.plainText) else {
        if !house.hasBody {
          log.report(
            ReportProblem.sectionWithoutPlace(
              section.heading.plainText, known: house.fields.map(\.writtenHeading)),
            at: section.range ?? report.source.body)
        }
        body.append(section)
        continue
      }
      let range = section.range ?? report.source.body
      if headed[field.id] != nil || report.prose[field.id] != nil {
        log.report(ReportProblem.fieldTwice(field.label), at: range)
      }
      switch field.kind {
      case .extracts: log.report(ReportProblem.fieldIsGenerated(field.label), at: range)
      case .recommendations, .rows, .details, .signatures:
        log.report(ReportProblem.notProse(field.label), at: range)
      case .prose, .grid: headed[field.id] = section
      }
    }
    for field in house.fields {
      fields[field.id] = content(of: field, headed: headed[field.id], into: &log)
    }
    return (fields, body)
  }

  private func content(
    of field: HouseField, headed section: ReportSection?, into log: inout DiagnosticLog
  ) -> [Block]? {
    switch field.kind {
    case .prose: prose(of: field, headed: section, into: &log)
    case .recommendations(let lead): recommendations(after: lead, into: &log)
    case .extracts:
      field.requirement == .mayBeLeftOut && report.indicators.isEmpty ? nil : backgroundPapers
    case .details(let labels):
      report.source.details[field.id].map { [FieldTables.grid(of: $0, labels)] }
    case .signatures:
      report.source.signatories[field.id].map { $0.map(FieldTables.signature) }
    case .rows(let labels, let caption, let columns):
      rows(of: field, labels: labels, caption: caption, columns: columns, into: &log)
    case .grid(let grid):
      report.source.grids[field.id].map { answers in
        if section == nil, grid.narrative.isRequired(for: answers.chosen) {
          log.report(
            ReportProblem.narrativeMissing(label: field.writtenHeading),
            at: answers.range ?? report.source.frontMatter)
        }
        return [FieldTables.table(of: grid, chosen: answers.chosen, answers: answers.answers)]
          + (section?.blocks ?? [])
      }
    }
  }

  /// The author's text, held to the house's "required" and "required or None".
  private func prose(
    of field: HouseField, headed section: ReportSection?, into log: inout DiagnosticLog
  ) -> [Block]? {
    let place: SourceRange
    let blocks: [Block]
    if let section {
      place = section.range ?? report.source.body
      blocks = section.blocks
    } else if let template = report.prose[field.id], let written = report.source.prose[field.id] {
      place = written.range
      guard let expanded = expander.blocks(template, into: &log) else { return nil }
      blocks = expanded
    } else {
      if field.requirement != .mayBeLeftOut {
        log.report(
          ReportProblem.missingField(field.id, label: field.writtenHeading),
          at: report.source.frontMatter)
      }
      return nil
    }
    let words = blocks.plainText.trimmed.lowercased()
    switch words {
    case "":
      if field.requirement == .mayBeLeftOut { return nil }
      log.report(ReportProblem.emptyField(field.label), at: place)
    case "n/a", "na", "n.a.", "not applicable", "not applicable.", "-", "–", "nil", "tbc", "tba":
      log.report(ReportProblem.notApplicableAsNone(field.label), at: place)
    case "none", "none.":
      if field.requirement == .required {
        log.report(ReportProblem.noneNotAllowed(field.label), at: place)
      }
    default: break
    }
    return blocks
  }

  private func recommendations(after lead: String?, into log: inout DiagnosticLog) -> [Block]? {
    let items = report.recommendations.enumerated().map { index, recommendation in
      Recommendation(
        id: recommendation.id, label: house.recommendations.label(index + 1),
        inlines: expander.inlines(recommendation.text, into: &log) ?? [])
    }
    guard !items.isEmpty else { return nil }
    // What minutes record was asked by an earlier meeting, and is not put to this one.
    if report.source.kind == .minutes {
      return items.map { item in
        Block(.paragraph((item.label.isEmpty ? [] : [.text("\(item.label) ")]) + item.inlines))
      }
    }
    return (lead.map { [Block(.paragraph([Inline(.value($0))]))] } ?? [])
      + [Block(.recommendations(items))]
  }

  private func rows(
    of field: HouseField, labels: [String], caption: String, columns: [String],
    into log: inout DiagnosticLog
  ) -> [Block]? {
    guard let templates = report.rows[field.id] else { return nil }
    let rows = labels.map { label in
      (label, templates[label].flatMap { expander.inlines($0, into: &log) } ?? [])
    }
    return [FieldTables.table(ofRows: rows, caption: caption, columns: columns)]
  }
}

extension HouseField {
  /// The field's name as an author can write it above a section.
  var writtenHeading: String {
    let name = id.replacing("_", with: " ")
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
