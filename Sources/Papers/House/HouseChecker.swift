import Councils
import Diagnostics
import Documents
import Figures
import Houses

/// Holds a report to the limits and checks of its house, once its fields are known.
struct HouseChecker {
  let house: HouseStyle
  let council: Council
  let meeting: Meeting

  /// - Parameter fields: the content of each field by id; none for a field that is left out.
  func check(
    _ report: CompiledReport, _ fields: [String: [Block]], into log: inout DiagnosticLog
  ) {
    checkLengths(report, fields, into: &log)
    checkCells(report, fields, into: &log)
    if let rule = house.checks.consultation {
      checkConsultation(rule, report, fields, into: &log)
    }
    if let rule = house.checks.keyDecision { checkKeyDecision(rule, report, into: &log) }
    for rule in house.checks.references { checkReferences(rule, report, fields, into: &log) }
    checkAppendices(report, fields, into: &log)
    KindChecker.check(report, fields, into: &log)
  }

  /// A field about appendices does not say "None" of a report to which the agenda attaches some.
  private func checkAppendices(
    _ report: CompiledReport, _ fields: [String: [Block]], into log: inout DiagnosticLog
  ) {
    let number = meeting.item(of: report.source.name)
    let attached =
      meeting.papers.count { $0.appendix != nil && $0.number == number }
      + meeting.attachments.count { $0.file.appendix != nil && $0.item == number }
    guard attached > 0 else { return }
    for field in house.fields where field.headings.contains("appendices") {
      guard let blocks = fields[field.id], !isSaid(blocks) else { continue }
      log.report(
        ContentsProblem.appendicesDenied(label: field.label, count: attached),
        at: blocks.lazy.compactMap(\.range).first ?? report.source.frontMatter)
    }
  }

  private func checkLengths(
    _ report: CompiledReport, _ fields: [String: [Block]], into log: inout DiagnosticLog
  ) {
    for (id, limit) in house.limits.words {
      guard let field = house.field(id), let blocks = fields[id] else { continue }
      let words = blocks.wordCount
      guard words > limit else { continue }
      log.report(
        LengthProblem.tooLong(
          field: field.label, words: words, limit: limit, refuses: house.limits.refuses),
        at: report.source.frontMatter)
    }
  }

  /// What is printed as a cell is paragraphs alone.
  private func checkCells(
    _ report: CompiledReport, _ fields: [String: [Block]], into log: inout DiagnosticLog
  ) {
    for case .group(let group) in house.blocks where group.table != nil {
      for field in group.fields {
        guard let blocks = fields[field.id], FieldTables.cell(blocks) == nil else { continue }
        log.report(
          HouseCheckProblem.notInACell(label: field.label),
          at: blocks.lazy.compactMap(\.range).first ?? report.source.frontMatter)
      }
    }
  }

  private func checkConsultation(
    _ rule: ConsultationRule, _ report: CompiledReport, _ fields: [String: [Block]],
    into log: inout DiagnosticLog
  ) {
    var reasons: [String] = []
    var place = report.source.frontMatter
    if let limit = rule.spendOver, let spend = report.spend, spend.isOver(limit) {
      reasons.append("a spend of \(spend.text) is over \(limit.text)")
      place = report.source.spend?.range ?? place
    }
    if let id = rule.grid, let answers = report.source.grids[id] {
      if rule.unmitigatedNegative,
        answers.chosen.values.contains(ConsultationRule.negative)
      {
        if answers.isMitigated == nil {
          log.report(HouseCheckProblem.mitigationUnsaid(grid: id), at: answers.range ?? place)
        } else if answers.isMitigated == false {
          reasons.append("a negative effect is not mitigated")
        }
      }
      for (word, meaning) in rule.categories where answers.categories.contains(word) {
        reasons.append("the proposal concerns \(meaning)")
      }
      if reasons.count > (report.spend == nil ? 0 : 1) { place = answers.range ?? place }
    }
    guard !reasons.isEmpty, let field = house.field(rule.then), !isSaid(fields[rule.then])
    else { return }
    log.report(
      HouseCheckProblem.consultationMissing(field: field.id, label: field.label, reasons: reasons),
      at: place)
  }

  private func checkKeyDecision(
    _ rule: KeyDecisionRule, _ report: CompiledReport, into log: inout DiagnosticLog
  ) {
    let isKey = report.source.header[rule.field] == "Yes"
    if !isKey {
      guard let threshold = council.keyDecisionOver, let spend = report.spend,
        spend.isOver(threshold)
      else { return }
      log.report(
        HouseCheckProblem.notCalledKeyDecision(spend: spend.text, threshold: threshold.text),
        at: report.source.spend?.range ?? report.source.frontMatter)
      return
    }
    guard let notice = report.source.noticePublished else {
      log.report(
        HouseCheckProblem.noticeMissing(days: rule.noticeDays), at: report.source.frontMatter)
      return
    }
    // Clear days count neither the day of the notice nor that of the meeting (SI 2012/2089 reg 9).
    let counted = max(0, meeting.date.dayNumber - notice.date.dayNumber - 1)
    guard counted < rule.noticeDays else { return }
    log.report(
      HouseCheckProblem.noticeTooLate(
        published: notice.date, counted: counted, wanted: rule.noticeDays,
        latest: meeting.date.adding(days: -(rule.noticeDays + 1))),
      at: notice.range)
  }

  /// Each reference is there, unless the field says that there is nothing to say.
  private func checkReferences(
    _ rule: ReferenceRule, _ report: CompiledReport, _ fields: [String: [Block]],
    into log: inout DiagnosticLog
  ) {
    guard let field = house.field(rule.field), let blocks = fields[rule.field], isSaid(blocks)
    else { return }
    let text = blocks.plainText
    for pattern in rule.patterns where !pattern.isIn(text) {
      log.report(
        HouseCheckProblem.referenceMissing(label: field.label, pattern: pattern.text),
        at: blocks.lazy.compactMap(\.range).first ?? report.source.frontMatter)
    }
  }

  /// Whether a field is written and does not begin with "None".
  private func isSaid(_ blocks: [Block]?) -> Bool {
    guard let blocks else { return false }
    let first = blocks.plainText.trimmed.lowercased().prefix { $0.isLetter }
    return !first.isEmpty && first != "none"
  }
}
