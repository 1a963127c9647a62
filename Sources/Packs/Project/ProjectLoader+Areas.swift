import Councils
import Diagnostics
import Documents
import Extracts
import Indicators

/// The items of an agenda that have a paper for each of several areas.
extension ProjectLoader {
  /// Gives each such item its papers, of a draft the first alone, and says how the council looks from each
  /// area. What is wrong with the areas of an item is reported, and it then has none.
  mutating func areas(
    of meeting: inout Meeting, in folder: String, _ council: Council, _ shared: Shared,
    into log: inout DiagnosticLog
  ) -> [AreaCode: Council] {
    var papers: [Int: [AgendaItem.AreaPaper]] = [:]
    var views: [AreaCode: Council] = [:]
    for (place, item) in meeting.agenda.enumerated() {
      guard let choice = item.forEach, case .report(let file) = item.kind else { continue }
      let found = choice.areas(among: shared.areas, into: &log) { column, file, log in
        names(of: column, in: "\(folder)/\(file)", into: &log)
      }
      let areas = (found ?? []).prefix(isDraft ? 1 : .max)
      var slugs: Set<String> = []
      papers[place] = areas.compactMap { area in
        let slug = Slug.make(area.name)
        // No two areas of one item share a name, whatever they are called.
        let own = slugs.insert(slug).inserted ? slug : "\(slug)-\(Slug.make(area.code.gss))"
        return PaperName(file: file, area: own).map { AgendaItem.AreaPaper(area, name: $0) }
      }
      for area in areas where views[area.code] == nil {
        views[area.code] = shared.councils.view(of: area, by: council)
      }
    }
    if !papers.isEmpty { meeting = meeting.placing(papers) }
    return views
  }

  /// The cells of a column, each with its place; nil with the reason in the log.
  private mutating func names(
    of column: String, in path: String, into log: inout DiagnosticLog
  ) -> [AreaChoice.NamedArea]? {
    reader.table(path, into: &log).flatMap { AreaChoice.names(of: column, in: $0, into: &log) }
  }
}

extension AreaChoice {
  /// The cells of a column of a table, each with its place; nil with the reason in the log.
  static func names(
    of column: String, in file: ExtractFile, into log: inout DiagnosticLog
  ) -> [NamedArea]? {
    guard let table = CSVTable.read(file, into: &log) else { return nil }
    guard table.header[column] != nil else {
      log.report(
        ExtractProblem.missingColumn(column, among: table.header.names),
        at: Location(file: file.name, start: SourcePosition(line: 1, column: 1)))
      return nil
    }
    return table.rows.map { row in
      NamedArea(row[column].text, at: row[column].location)
    }
  }
}
