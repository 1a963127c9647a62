import Diagnostics
import Figures
import Indicators
import Settings
import Templating

/// Reads `tables.yaml`.
enum DeclaredTableReader {
  /// More than any paper prints.
  static let mostTables = 100
  static let mostRows = 200
  static let mostColumns = 20

  /// Tables that are wrong are reported and left out.
  static func read(_ root: SettingsNode, into log: inout DiagnosticLog) -> [DeclaredTableDraft] {
    var tables: [DeclaredTableDraft] = []
    var findings = DiagnosticLog()
    _ = root.read("the tables", into: &log) { fields -> Bool? in
      for field in fields.all().prefix(mostTables) {
        guard let range = field.keyRange else { continue }
        checkName(field.key, at: range, into: &findings)
        if let table = field.fields(
          .declaredTable, called: "the table '\(field.key)'", { read($0, field.key, range) })
        {
          tables.append(table)
        }
      }
      if fields.entries.count > mostTables {
        fields.report(DeclaredFigureProblem.tooLarge("tables", limit: mostTables), at: fields.range)
      }
      return true
    }
    log.merge(findings)
    return tables
  }

  private static func checkName(
    _ name: String, at range: SourceRange, into log: inout DiagnosticLog
  ) {
    if !IndicatorDictionary.isID(name) {
      log.report(IndicatorProblem.notAnID(name), at: range)
    } else if !Vocabulary.accepts(name: name) {
      log.report(DeclaredFigureProblem.nameTaken(name), at: range)
    }
  }

  private static func read(_ fields: Fields, _ name: String, _ range: SourceRange)
    -> DeclaredTableDraft?
  {
    let caption = fields.required("caption").prose
    let heading = fields.optional("heading").prose ?? "Measure"
    let unit = fields.optional("unit")
    let own = unit.isPresent ? self.unit(unit) : .some(TableUnit(.count))
    let places = fields.optional("places").value(TablePlaces.form, TablePlaces.init) ?? .fixed(0)
    let period = fields.optional("period").prose
    let source = fields.required("source").prose
    let notes = fields.optional("notes").proseItems ?? []
    let about = fields.optional("about").oneOf(Subject.self) ?? .children
    let publishedIn = fields.optional("published_in").prose
    let given = self.columns(fields.required("columns"), unit: own ?? nil, places: places)
    var columns = given ?? []
    let total = fields.optional("total_column")
    if total.isPresent {
      columns.append(
        DeclaredTableDraft.Column(
          name: "total", label: label(total), range: total.keyRange ?? range, unit: own ?? nil,
          hasOwnUnit: false, places: places,
          derivation: DeclaredTableDraft.Derived(
            derivation: TableDerivation(rule: .sumOfGiven), range: total.range ?? range)))
    }
    var rows = self.rows(fields.required("rows"), columns: given == nil ? nil : columns)
    let totalRow = fields.optional("total_row")
    if totalRow.isPresent {
      rows.append(
        DeclaredTableDraft.Row(
          name: "total", label: label(totalRow), range: totalRow.keyRange ?? range, unit: nil,
          places: nil,
          content: .derived(
            DeclaredTableDraft.Derived(
              derivation: TableDerivation(rule: .sumOfGiven), range: totalRow.range ?? range)),
          printed: []))
    }
    reportRepeated(columns.map { ($0.name, $0.range) }, in: fields)
    reportRepeated(rows.map { ($0.name, $0.range) }, in: fields)
    guard let caption, let source, !columns.isEmpty, !rows.isEmpty else { return nil }
    return DeclaredTableDraft(
      name: name, range: range, caption: caption, heading: heading, period: period,
      source: source, notes: notes, columns: columns, rows: rows, about: about,
      publishedIn: publishedIn)
  }

  /// `total_column: yes` is called Total; a text is its label.
  private static func label(_ field: Field) -> String {
    let text = field.prose ?? ""
    return text == "yes" ? "Total" : text
  }

  private static func reportRepeated(_ names: [(String, SourceRange)], in fields: Fields) {
    var seen: Set<String> = []
    for (name, range) in names where !seen.insert(name).inserted {
      fields.report(DeclaredFigureProblem.nameTaken(name), at: range)
    }
  }

  /// Outer nil where the unit is none; inner nil for texts.
  private static func unit(_ field: Field) -> TableUnit?? {
    field.value(TableUnit.form) { text -> TableUnit?? in
      text == "text" ? .some(nil) : TableUnit(text).map { .some($0) }
    }
  }

  /// A label, or fields with a label.
  private static func columns(_ field: Field, unit: TableUnit?, places: TablePlaces)
    -> [DeclaredTableDraft.Column]?
  {
    field.fields("the columns") { fields in
      let all = fields.all()
      if all.isEmpty { field.report(DeclaredFigureProblem.emptyTable) }
      if all.count > mostColumns {
        fields.report(
          DeclaredFigureProblem.tooLarge("columns", limit: mostColumns), at: fields.range)
      }
      return all.prefix(mostColumns).compactMap { column -> DeclaredTableDraft.Column? in
        guard let range = column.keyRange else { return nil }
        reportName(column.key, at: range, in: fields)
        if column.node?.entries == nil {
          return column.prose.map {
            DeclaredTableDraft.Column(
              name: column.key, label: $0, range: range, unit: unit, hasOwnUnit: false,
              places: places, derivation: nil)
          }
        }
        return column.fields(.tableColumn, called: "the column '\(column.key)'") { own in
          let label = own.required("label").prose
          let ownUnit = own.optional("unit")
          let read = ownUnit.isPresent ? self.unit(ownUnit) : .some(unit)
          let ownPlaces = own.optional("places").value(TablePlaces.form, TablePlaces.init)
          let derivation = derivation(own.optional("derive"))
          guard let label, let read else { return nil }
          return DeclaredTableDraft.Column(
            name: column.key, label: label, range: range, unit: read,
            hasOwnUnit: ownUnit.isPresent, places: ownPlaces ?? places, derivation: derivation,
            about: own.optional("about").oneOf(Subject.self))
        }
      }
    }
  }

  private static func reportName(_ name: String, at range: SourceRange, in fields: Fields) {
    var log = DiagnosticLog()
    checkName(name, at: range, into: &log)
    for finding in log.sorted() { fields.report(finding.problem, at: range) }
  }

  private static func derivation(_ field: Field) -> DeclaredTableDraft.Derived? {
    guard let (text, range) = field.textWithRange else { return nil }
    guard let derivation = TableDerivation(text) else {
      field.report(DeclaredFigureProblem.notADerivation(text))
      return nil
    }
    return DeclaredTableDraft.Derived(derivation: derivation, range: range)
  }

  private static func rows(_ field: Field, columns: [DeclaredTableDraft.Column]?)
    -> [DeclaredTableDraft.Row]
  {
    field.fields("the rows") { fields in
      let all = fields.all()
      if all.isEmpty { field.report(DeclaredFigureProblem.emptyTable) }
      if all.count > mostRows {
        fields.report(DeclaredFigureProblem.tooLarge("rows", limit: mostRows), at: fields.range)
      }
      return all.prefix(mostRows).compactMap { row -> DeclaredTableDraft.Row? in
        guard let range = row.keyRange else { return nil }
        reportName(row.key, at: range, in: fields)
        if DeclaredTable.ownFields.contains(row.key) {
          fields.report(DeclaredFigureProblem.nameTaken(row.key), at: range)
        }
        return row.fields(.tableRow, called: "the row '\(row.key)'") { own in
          self.row(own, row.key, range, columns: columns)
        }
      }
    } ?? []
  }

  private static func row(
    _ fields: Fields, _ name: String, _ range: SourceRange, columns: [DeclaredTableDraft.Column]?
  ) -> DeclaredTableDraft.Row? {
    let label = fields.required("label").prose
    let ownUnit = fields.optional("unit")
    let unit = ownUnit.isPresent ? self.unit(ownUnit) ?? nil : nil
    let places = fields.optional("places").value(TablePlaces.form, TablePlaces.init)
    let printed = self.places(fields.optional("printed"))
    let about = fields.optional("about").oneOf(Subject.self)
    // Where the columns could not be read, nothing is known of how wide a row is.
    let figures = columns?.filter { $0.unit != nil } ?? []
    if columns != nil, !printed.isEmpty, printed.count != figures.count {
      fields.optional("printed").report(
        DeclaredFigureProblem.rowWidth(row: name, found: printed.count, wanted: figures.map(\.name))
      )
    }
    let derive = fields.optional("derive")
    if derive.isPresent {
      guard let label, let derivation = derivation(derive) else { return nil }
      return DeclaredTableDraft.Row(
        name: name, label: label, range: range, unit: unit, places: places,
        content: .derived(derivation), printed: printed, about: about)
    }
    let values = fields.required("values")
    let given = columns?.filter { $0.derivation == nil } ?? []
    let cells = self.places(values) { index in
      if ownUnit.isPresent { return unit == nil }
      return given.indices.contains(index) && given[index].unit == nil
    }
    if columns != nil, values.isPresent, cells.count != given.count {
      values.report(
        DeclaredFigureProblem.rowWidth(row: name, found: cells.count, wanted: given.map(\.name)))
    }
    guard let label, cells.count == given.count else { return nil }
    return DeclaredTableDraft.Row(
      name: name, label: label, range: range, unit: unit, places: places, content: .given(cells),
      printed: printed, about: about)
  }

  /// A list of texts, or one text where there is one column. `isProse` says of which by its place.
  private static func places(_ field: Field, isProse: (Int) -> Bool = { _ in false })
    -> [PlacedText]
  {
    guard let node = field.node else { return [] }
    let fields = node.text == nil ? field.list ?? [] : [field]
    return fields.enumerated().compactMap { index, field in
      (isProse(index) ? field.proseWithRange : field.textWithRange)
        .map { PlacedText(text: $0.text, range: $0.range) }
    }
  }
}
