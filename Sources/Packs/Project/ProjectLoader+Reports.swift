import Councils
import Diagnostics
import Houses
import Indicators
import Papers
import ProjectFiles

/// The reports of a meeting, each read and checked against its house before any figure is.
extension ProjectLoader {
  /// - Parameters:
  ///   - declared: what the council declares, with the meeting's own facts and tables.
  ///   - sides: of a joint meeting, its councils.
  mutating func reports(
    of meeting: Meeting, in folder: String, _ declared: DeclaredFigures,
    _ context: CouncilContext, sides: [JointSide], into log: inout DiagnosticLog
  ) -> [CompiledReport] {
    let names = reader.names(in: folder)
    var compiled: [CompiledReport] = []
    var seen: Set<String> = []
    // Of a narrative that several areas have a paper of: its item, and what it was compiled to.
    var narratives: [String: (item: Int, report: CompiledReport?)] = [:]
    for paper in meeting.papers {
      let file = paper.source
      if let area = paper.area, let name = paper.name, let narrative = narratives[file],
        narrative.item == paper.number
      {
        if let report = narrative.report { compiled.append(report.paper(of: area, called: name)) }
        continue
      }
      if paper.area != nil { narratives[file] = (paper.number, nil) }
      guard seen.insert(file).inserted else {
        log.report(MeetingProblem.reportTwice(file), at: paper.range)
        continue
      }
      guard names.contains(file) else {
        log.report(MeetingProblem.reportMissing(file), at: paper.range)
        continue
      }
      guard
        let report = report(paper, in: folder, declared, context, sides: sides, into: &log)
      else { continue }
      if let area = paper.area, let name = paper.name {
        narratives[file] = (paper.number, report)
        compiled.append(report.paper(of: area, called: name))
      } else {
        compiled.append(report)
      }
    }
    reportUnused(names, in: folder, besides: seen, of: meeting, into: &log)
    return compiled
  }

  /// The report of one file; nil with what is wrong with it in the log.
  private mutating func report(
    _ paper: Meeting.Paper, in folder: String, _ declared: DeclaredFigures,
    _ context: CouncilContext, sides: [JointSide], into log: inout DiagnosticLog
  ) -> CompiledReport? {
    guard let name = PaperName(file: paper.source),
      let source = reader.text("\(folder)/\(paper.source)", into: &log),
      log.restrictUnlessOpen(source),
      let report = ReportSourceReader(
        house: paper.appendix == nil ? context.style : context.style.forAppendices,
        jurisdiction: context.council.jurisdiction, isAppendix: paper.appendix != nil
      ).read(name, source, into: &log),
      declared.isWhole,
      var checked = CompiledReport.compile(
        report, dictionary: context.shared.dictionary, declared: declared,
        house: context.style.form(of: report.kind), sides: sides, into: &log)
    else { return nil }
    checked.spend = spend(of: report, declared.facts, into: &log)
    checked.appendix = paper.appendix
    return checked
  }

  /// Says which reports of the folder are on no agenda. A narrative is no stranger where something is wrong
  /// with the areas of its item.
  private func reportUnused(
    _ names: [String], in folder: String, besides seen: Set<String>, of meeting: Meeting,
    into log: inout DiagnosticLog
  ) {
    guard !isDraft else { return }
    let known = seen.union(meeting.narratives.map(\.file)).union(meeting.reportsNotTaken)
    for name in names where name.hasSuffix(".md") && !known.contains(name) {
      log.report(
        MeetingProblem.unusedReport(name),
        at: Location(file: reader.folders.data.named("\(folder)/\(name)")))
    }
  }

  /// The amount that a report says it spends, itself or by the name of a fact.
  private func spend(of report: ReportSource, _ facts: [Fact], into log: inout DiagnosticLog)
    -> Spend?
  {
    guard let place = report.spend else { return nil }
    let fact = facts.first { $0.name == place.text }
    if let spend = Spend(fact?.value ?? place.text) { return spend }
    log.report(
      ReportProblem.spendUnknown(
        place.text, known: facts.filter { Spend($0.value) != nil }.map(\.name)),
      at: place.range)
    return nil
  }
}
