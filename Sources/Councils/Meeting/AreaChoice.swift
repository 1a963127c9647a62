package import Diagnostics
package import Indicators
import Settings

/// `for_each:` of an item of the agenda: the areas that have a paper each, all from one narrative.
package struct AreaChoice: Sendable {
  package let wanted: Wanted
  /// Where it stands in `meeting.yaml`.
  package let range: SourceRange

  /// How the areas are said.
  package enum Wanted: Sendable {
    /// Every council of a region, by the region's name.
    case region(String)
    /// Every council of `areas.csv`.
    case all
    /// Councils by their names or codes.
    case named([NamedArea])
    /// A column of a table in the meeting's folder, which holds names or codes.
    case column(String, file: String)
  }

  /// The name or code of an area as somebody wrote it.
  package struct NamedArea: Sendable {
    package let text: String
    package let place: Location

    package init(_ text: String, at place: Location) {
      self.text = text
      self.place = place
    }
  }

  static func read(_ field: Field) -> AreaChoice? {
    guard field.isPresent, let range = field.keyRange else { return nil }
    return field.fields(.forEach) { fields in
      Wanted(fields.required("areas")).map { AreaChoice(wanted: $0, range: range) }
    }
  }

  /// The areas in the order in which they are said, or in that of `areas.csv`; nil with what is wrong
  /// with them in the log.
  ///
  /// - Parameter cells: the cells of a column of a table of the meeting's folder; nil where it cannot be
  ///   read, and the log says why.
  package func areas(
    among table: AreaTable, into log: inout DiagnosticLog,
    cells: (_ column: String, _ file: String, inout DiagnosticLog) -> [NamedArea]?
  ) -> [Area]? {
    let councils = table.councils
    let before = log.errorCount
    let found: [Area]
    switch wanted {
    case .all: found = councils
    case .region(let name):
      let regions = table.areas.filter { $0.level == .region }
      guard let region = regions.first(where: { $0.name == name }) else {
        log.report(AreaChoiceProblem.region(name, known: regions.map(\.name)), at: range)
        return nil
      }
      found = councils.filter { $0.region == region.code }
    case .named(let names): found = Self.areas(names, councils, table, into: &log)
    case .column(let column, let file):
      guard let names = cells(column, file, &log) else { return nil }
      found = Self.areas(names, councils, table, into: &log)
    }
    if found.isEmpty, log.errorCount == before { log.report(AreaChoiceProblem.none, at: range) }
    return log.errorCount == before ? found : nil
  }

  private static func areas(
    _ names: [NamedArea], _ councils: [Area], _ table: AreaTable, into log: inout DiagnosticLog
  ) -> [Area] {
    let byName = Dictionary(councils.map { ($0.name, $0) }) { first, _ in first }
    var found: [Area] = []
    var seen: Set<AreaCode> = []
    for name in names {
      let area =
        byName[name.text] ?? table.area(dfe: name.text) ?? table.area(AreaCode(name.text))
      guard let area, area.level == .localAuthority else {
        log.report(
          AreaChoiceProblem.area(name.text, known: councils.map(\.name)), at: name.place)
        continue
      }
      if seen.insert(area.code).inserted {
        found.append(area)
      } else {
        log.report(AreaChoiceProblem.twice(area.name), at: name.place)
      }
    }
    return found
  }
}

extension AreaChoice.Wanted {
  /// What a field says; nil with what is wrong with it reported.
  init?(_ field: Field) {
    if field.node?.items != nil {
      self = .named(Self.names(in: field))
      return
    }
    let read =
      field.node?.entries != nil
      ? field.fields(.areaColumn, Self.column)
      : field.value(
        "'region' and its name, 'all councils', a list of names, or 'file' and 'column'", Self.words
      )
    guard let read else { return nil }
    self = read
  }

  /// The names of a list, each with its place.
  static func names(in field: Field) -> [AreaChoice.NamedArea] {
    (field.list ?? []).compactMap { item in
      item.textWithRange.map { AreaChoice.NamedArea($0.text, at: Location($0.range)) }
    }
  }

  private static func column(_ table: Fields) -> Self? {
    let file = table.required("file").value("the name of a file of this folder") { text in
      text.hasSuffix(".csv") && !text.contains("/") ? text : nil
    }
    guard let column = table.required("column").text, let file else { return nil }
    return .column(column, file: file)
  }

  private static func words(_ text: String) -> Self? {
    if text == "all councils" { return .all }
    guard text.hasPrefix("region "), text.utf8.count > 7 else { return nil }
    return .region(String(text.dropFirst(7)))
  }
}
