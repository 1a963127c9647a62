package import Diagnostics
package import Indicators
package import Settings

/// What `mapping.yaml` beside a release says: which rows and columns of which file are which
/// indicators.
package struct ExtractMapping: Sendable {
  package let files: [File]
  package let publication: String?
  package let source: String?
  package let licence: String?

  package struct File: Sendable {
    /// The name of a file beside the mapping.
    package let name: String
    package let nameRange: SourceRange
    package let layout: Layout
    package let status: Observation.Status?
    package let takes: [Take]
  }

  /// Rows that fit all filters, and the columns to take from them.
  package struct Take: Sendable {
    package let filters: [Filter]
    package let columns: [Column]
    package let range: SourceRange
  }

  package struct Filter: Sendable {
    package let column: String
    package let columnRange: SourceRange
    package let label: String
    package let labelRange: SourceRange
  }

  package struct Column: Sendable {
    package let name: String
    package let nameRange: SourceRange
    package let indicator: String
  }

  package enum Layout: String, Sendable, Hashable, CaseIterable {
    case ees, scorecard, long, lait, fingertips

    package static let names = allCases.map(\.rawValue)
  }

  /// The indicators that a file gives, each once, in order.
  package var indicators: [String] {
    var ids: [String] = []
    for column in files.flatMap(\.takes).flatMap(\.columns) where !ids.contains(column.indicator) {
      ids.append(column.indicator)
    }
    return ids
  }

  /// Reads a mapping and looks its indicators up. Nil where anything is wrong, all of it reported.
  package static func read(
    _ root: SettingsNode, _ dictionary: IndicatorDictionary, into log: inout DiagnosticLog
  ) -> ExtractMapping? {
    root.read("the mapping", into: &log) { fields in
      let publication = fields.optional("publication").text
      let source = fields.optional("source").text
      let licence = fields.optional("licence").text
      let status = fields.optional("status").oneOf(Observation.Status.self)
      var files: [File] = []
      if fields.has("files") {
        if fields.has("file") {
          fields.report(
            ExtractProblem.fileAndFiles, at: fields.optional("file").range ?? fields.range)
        }
        for item in fields.required("files").list ?? [] {
          let file = item.fields("a file") { read($0, status, dictionary) }
          if let file { files.append(file) }
        }
      } else if let file = read(fields, status, dictionary) {
        files.append(file)
      }
      return ExtractMapping(
        files: files, publication: publication, source: source, licence: licence)
    }
  }

  private static func read(
    _ fields: Fields, _ status: Observation.Status?, _ dictionary: IndicatorDictionary
  ) -> File? {
    let name = fields.required("file").textWithRange
    if let name, !isFileName(name.text) {
      fields.report(ExtractProblem.notAFileName(name.text), at: name.range)
    }
    let layoutField = fields.required("layout")
    var layout: Layout?
    if let word = layoutField.text {
      layout = Layout(rawValue: word)
      switch layout {
      case .ees: break
      case nil: layoutField.report(ExtractProblem.unknownLayout(word))
      default: layoutField.report(ExtractProblem.layoutNotYetRead(word))
      }
    }
    var takes: [Take] = []
    for item in fields.required("take").list ?? [] {
      if let take = item.fields("a take", { read($0, dictionary) }) { takes.append(take) }
    }
    guard let name, let layout else { return nil }
    return File(
      name: name.text, nameRange: name.range, layout: layout, status: status, takes: takes)
  }

  private static func read(_ fields: Fields, _ dictionary: IndicatorDictionary) -> Take? {
    var filters: [Filter] = []
    _ = fields.optional("rows").fields("rows") { rows -> Bool? in
      for field in rows.all() {
        guard let columnRange = field.keyRange, let label = field.textWithRange else { continue }
        if EESLevel.locationColumns.contains(field.key) {
          rows.report(ExtractProblem.filterIsNotText(column: field.key), at: columnRange)
        }
        filters.append(
          Filter(
            column: field.key, columnRange: columnRange, label: label.text,
            labelRange: label.range))
      }
      return true
    }
    var columns: [Column] = []
    _ = fields.required("columns").fields("columns") { names -> Bool? in
      for field in names.all() {
        guard let nameRange = field.keyRange, let id = field.textWithRange else { continue }
        if let indicator = dictionary[id.text] {
          if indicator.isDerived {
            names.report(ExtractProblem.derivedIndicator(id.text), at: id.range)
          }
        } else {
          names.report(
            IndicatorProblem.unknownIndicator(id.text, known: dictionary.ids), at: id.range)
        }
        columns.append(Column(name: field.key, nameRange: nameRange, indicator: id.text))
      }
      return true
    }
    return Take(filters: filters, columns: columns, range: fields.range)
  }

  /// A name and no path: no separator, no dots alone, no hidden file.
  private static func isFileName(_ text: String) -> Bool {
    !text.hasPrefix(".") && !text.contains("/") && !text.contains("\\")
      && !text.unicodeScalars.contains { $0.value < 0x20 }
  }
}
