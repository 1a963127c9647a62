package import Diagnostics
internal import Figures
package import Indicators
internal import Settings

extension AreaTable {
  /// Reads `areas.csv`: `gss,dfe,name,level,region,former_gss`; several older codes stand with
  /// spaces between them. A column `predecessors` may hold the codes of councils that it took the
  /// place of, alone or with others, and `few_children` a `yes`. Nil where anything is wrong.
  package static func read(_ file: ExtractFile, into log: inout DiagnosticLog) -> AreaTable? {
    let before = log.errorCount
    guard let table = CSVTable.read(file, .areas, into: &log) else { return nil }
    var areas: [Area] = []
    var claimed: Set<String> = []
    for row in table.rows {
      let code = row["gss"]
      let former = row["former_gss"].text.split(separator: " ").map(String.init)
      for claim in [code.text] + former + [row["dfe"].text] where !claim.isEmpty {
        if !claimed.insert(claim).inserted {
          log.report(IndicatorProblem.areaTwice(claim), at: code.location)
        }
      }
      guard let level = Area.Level(rawValue: row["level"].text) else {
        log.report(
          IndicatorProblem.unknownLevel(row["level"].text), at: row["level"].location)
        continue
      }
      let region = row["region"].text
      var area = Area(
        code: AreaCode(code.text), dfe: row["dfe"].text, name: row["name"].text, level: level,
        region: region.isEmpty ? nil : AreaCode(region),
        formerCodes: former.map(AreaCode.init))
      area.predecessors = row["predecessors"].text.split(separator: " ").map {
        AreaCode(String($0))
      }
      // Another code of the same place stands under former_gss.
      for own in area.predecessors where own == area.code || area.formerCodes.contains(own) {
        log.report(IndicatorProblem.areaTwice(own.gss), at: row["predecessors"].location)
      }
      switch row["few_children"].text {
      case "": break
      case "yes": area.hasFewChildren = true
      case let word:
        log.report(IndicatorProblem.notYesOrBlank(word), at: row["few_children"].location)
      }
      areas.append(area)
    }
    for row in table.rows {
      let region = row["region"].text
      if !region.isEmpty, !areas.contains(where: { $0.code.gss == region && $0.level == .region }) {
        log.report(IndicatorProblem.unknownRegion(region), at: row["region"].location)
      }
    }
    return log.errorCount == before ? AreaTable(areas) : nil
  }
}

extension StatisticalNeighbours {
  /// Reads `neighbours.csv`: `model,dfe,rank,neighbour`, by the department's numbers. Nil where
  /// anything is wrong.
  package static func read(
    _ file: ExtractFile, _ areas: AreaTable, into log: inout DiagnosticLog
  ) -> StatisticalNeighbours? {
    let before = log.errorCount
    guard let table = CSVTable.read(file, .neighbours, into: &log) else { return nil }
    var entries: [Entry] = []
    var ranks: Set<Entry> = []
    for row in table.rows {
      guard let rank = Int(row["rank"].text), (1...20).contains(rank) else {
        log.report(IndicatorProblem.notARank(row["rank"].text), at: row["rank"].location)
        continue
      }
      for column in ["dfe", "neighbour"] where areas.area(dfe: row[column].text) == nil {
        log.report(
          IndicatorProblem.neighbourUnknown(row[column].text), at: row[column].location)
      }
      let model = row["model"].text
      let dfe = row["dfe"].text
      if !ranks.insert(Entry(model: model, dfe: dfe, rank: rank, neighbour: "")).inserted {
        log.report(
          IndicatorProblem.rankTwice(dfe: dfe, rank: rank), at: row["rank"].location)
      }
      entries.append(Entry(model: model, dfe: dfe, rank: rank, neighbour: row["neighbour"].text))
    }
    return log.errorCount == before ? StatisticalNeighbours(entries) : nil
  }
}

extension Target {
  /// Reads `targets.csv`: `indicator,from,target,tolerance,basis` and perhaps `area`. Rows that are wrong are reported
  /// and left out.
  package static func read(
    _ file: ExtractFile, _ dictionary: IndicatorDictionary, into log: inout DiagnosticLog
  ) -> [Target] {
    guard let table = CSVTable.read(file, .targets, into: &log) else { return [] }
    var targets: [Target] = []
    for row in table.rows {
      let id = row["indicator"]
      guard let indicator = dictionary[id.text] else {
        log.report(
          IndicatorProblem.unknownIndicator(id.text, known: dictionary.ids), at: id.location)
        continue
      }
      if indicator.polarity == .none {
        log.report(IndicatorProblem.targetWithoutPolarity(id.text), at: id.location)
      }
      let from = CalendarDate(kept: row["from"].text)
      if from == nil {
        log.report(IndicatorProblem.notADate(row["from"].text), at: row["from"].location)
      }
      let unit = indicator.unit
      let level = Target.level(row["target"].text, unit: unit)
      if level == nil {
        log.report(
          IndicatorProblem.notATarget(row["target"].text, unit: unit.rawValue),
          at: row["target"].location)
      }
      let tolerance = Target.tolerance(row["tolerance"].text, unit: unit)
      if tolerance == nil {
        log.report(
          IndicatorProblem.notATolerance(row["tolerance"].text, unit: unit.rawValue),
          at: row["tolerance"].location)
      }
      guard let from, let level, let tolerance else { continue }
      let code = row["area"].text
      let area = code.isEmpty ? nil : AreaCode(code)
      if targets.contains(where: { $0.indicator == id.text && $0.from == from && $0.area == area })
      {
        log.report(IndicatorProblem.targetTwice(id.text), at: id.location)
        continue
      }
      targets.append(
        Target(
          indicator: id.text, of: area, from: from, level: level, tolerance: tolerance,
          basis: row["basis"].text,
          origin: Origin(file: file.name, row: row.line, column: "target")))
    }
    return targets
  }
}
