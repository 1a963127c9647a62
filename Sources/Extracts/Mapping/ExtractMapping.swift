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
  /// Where the figures are public already; nil where the mapping does not say that they are.
  package let publishedIn: String?
  /// Where the publication stands on the web; nil where the mapping does not say.
  package let web: String?

  /// Where a reader finds the publication: its own address, or where the figures are public.
  var address: String? {
    web ?? publishedIn.flatMap { Self.isWebAddress($0) ? $0 : nil }
  }

  /// What a mapping says of one file beside it.
  package struct File: Sendable {
    /// The name of a file beside the mapping.
    package let name: String
    package let nameRange: SourceRange
    /// What people call the table in it; nil where the mapping does not say.
    package let title: String?
    let layout: any Layout
    package let status: Observation.Status?
    /// Of a layout in which rows are chosen by their labels.
    package let takes: [Take]
    /// What the mapping says of the bytes of the file and of its cells.
    package let writing: Writing
    package let rules: CellRules
    /// What the mapping says of rows and columns besides its takes.
    package let form: Form

    /// The indicators that the file gives, each once, in order.
    package var indicators: [String] {
      var ids: [String] = []
      let named = form.names.map(\.indicator) + [form.only?.id].compactMap { $0 }
      for id in takes.flatMap(\.columns).map(\.indicator) + named where !ids.contains(id) {
        ids.append(id)
      }
      return ids
    }
  }

  /// How a file is written down, as far as the mapping says.
  package struct Writing: Sendable {
    /// One of `TextEncoding.words`.
    package let encoding: String?
    package let delimiter: Delimiter?
    /// The sheet of a workbook to read.
    package let sheet: (text: String, range: SourceRange)?
    /// Whether hidden rows and columns of the sheet are read.
    package let readsHidden: Bool
  }

  /// Rows that fit all filters, and the columns to take from them.
  package struct Take: Sendable {
    package let filters: [Filter]
    package let columns: [Column]
    package let range: SourceRange
  }

  /// A label that rows must have in a column, letter for letter in a published layout.
  package struct Filter: Sendable {
    package let column: String
    package let columnRange: SourceRange
    package let label: String
    package let labelRange: SourceRange
  }

  /// A column of figures by its name in the header, and the indicator that it holds.
  package struct Column: Sendable {
    package let name: String
    package let nameRange: SourceRange
    package let indicator: String
  }

  /// The indicators that the files give, each once, in order.
  package var indicators: [String] {
    var ids: [String] = []
    for id in files.flatMap(\.indicators) where !ids.contains(id) { ids.append(id) }
    return ids
  }

  /// Reads a mapping and looks its indicators up. Nil where anything is wrong, all of it reported.
  package static func read(
    _ root: SettingsNode, _ dictionary: IndicatorDictionary, into log: inout DiagnosticLog
  ) -> ExtractMapping? {
    root.read(.mapping, into: &log) { fields in
      let publication = fields.optional("publication").prose
      let source = fields.optional("source").prose
      let licence = fields.optional("licence").text
      let publishedIn = fields.optional("published_in").text
      let web = fields.optional("web").textWithRange
      if let web, !isWebAddress(web.text) {
        fields.report(ExtractProblem.notAWebAddress(web.text), at: web.range)
      }
      let status = fields.optional("status").oneOf(Observation.Status.self)
      var files: [File] = []
      if fields.has("files") {
        if fields.has("file") {
          fields.report(
            ExtractProblem.fileAndFiles, at: fields.optional("file").range ?? fields.range)
        }
        for item in fields.required("files").list ?? [] {
          let file = item.fields(.mappedFile) { read($0, status, dictionary) }
          if let file { files.append(file) }
        }
      } else if let file = read(fields, status, dictionary) {
        files.append(file)
      }
      return ExtractMapping(
        files: files, publication: publication, source: source, licence: licence,
        publishedIn: publishedIn, web: web?.text)
    }
  }

  private static func isWebAddress(_ text: String) -> Bool {
    let name = text.dropFirst("https://".count).prefix { $0 != "/" }
    return text.hasPrefix("https://") && name.contains(".")
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`".utf8.contains($0) }
  }

  private static func read(
    _ fields: Fields, _ status: Observation.Status?, _ dictionary: IndicatorDictionary
  ) -> File? {
    let name = fields.required("file").textWithRange
    if let name, !isFileName(name.text) {
      fields.report(ExtractProblem.notAFileName(name.text), at: name.range)
    }
    let title = fields.optional("table").prose
    let layoutField = fields.required("layout")
    var layout: (any Layout)?
    if let word = layoutField.text {
      layout = Layouts.layout(named: word)
      if layout == nil { layoutField.report(ExtractProblem.unknownLayout(word)) }
    }
    let writing = Writing(
      encoding: fields.optional("encoding").oneOf(TextEncoding.words),
      delimiter: fields.optional("delimiter").oneOf(Delimiter.self),
      sheet: fields.optional("sheet").textWithRange,
      readsHidden: fields.optional("hidden").oneOf(["read"]) != nil)
    // Where the layout is none, the mapping is looked at as far as that goes.
    let keys = layout?.keys ?? MappingKeys(takes: .unlessIndicators)
    let rules = CellRules.read(fields, dictionary, layout?.rules ?? CellRules())
    let form = Form.read(keys, fields, dictionary)
    var takes: [Take] = []
    if keys.takes(in: fields) {
      for item in fields.required("take").list ?? [] {
        if let take = item.fields(.take, { read($0, dictionary) }) { takes.append(take) }
      }
    }
    guard let name, let layout else { return nil }
    return File(
      name: name.text, nameRange: name.range, title: title, layout: layout, status: status,
      takes: takes,
      writing: writing, rules: rules, form: form)
  }

  private static func read(_ fields: Fields, _ dictionary: IndicatorDictionary) -> Take? {
    let filters = self.filters(fields.optional("rows"))
    var columns: [Column] = []
    _ = fields.required("columns").fields("columns") { names -> Bool? in
      for field in names.all() {
        guard let nameRange = field.keyRange, let id = field.textWithRange else { continue }
        check(id, dictionary, names)
        columns.append(Column(name: field.key, nameRange: nameRange, indicator: id.text))
      }
      return true
    }
    return Take(filters: filters, columns: columns, range: fields.range)
  }

  /// Columns and the labels that rows have in them.
  static func filters(_ field: Field) -> [Filter] {
    var filters: [Filter] = []
    _ = field.fields("rows") { rows -> Bool? in
      for field in rows.all() {
        guard let columnRange = field.keyRange, let label = field.textOrEmptyWithRange else {
          continue
        }
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
    return filters
  }

  /// An id that a file gives values for is in the dictionary and not worked out from others.
  static func check(
    _ id: (text: String, range: SourceRange), _ dictionary: IndicatorDictionary, _ fields: Fields
  ) {
    guard let indicator = dictionary[id.text] else {
      fields.report(
        IndicatorProblem.unknownIndicator(id.text, known: dictionary.ids), at: id.range)
      return
    }
    if indicator.isDerived {
      fields.report(ExtractProblem.derivedIndicator(id.text), at: id.range)
    }
  }

  /// A name and no path: no separator, no dots alone, no hidden file.
  private static func isFileName(_ text: String) -> Bool {
    !text.hasPrefix(".") && !text.contains("/") && !text.contains("\\")
      && !text.unicodeScalars.contains { $0.value < 0x20 }
  }
}
