package import Diagnostics
import Indicators
internal import Settings

extension ExtractMapping {
  /// What the mapping says of rows and columns besides its takes; of a published layout mostly
  /// nothing.
  package struct Form: Sendable {
    /// The rows, counted from 1, that head the columns; nil for the first.
    package let headerRows: ClosedRange<Int>?
    /// The column whose labels say which indicator a row is of.
    package let labels: ColumnName?
    package let names: [NamedRow]
    /// Whether the labels are the dictionary's own ids, of which a file need not have all.
    package let readsIDs: Bool
    /// The indicator of all rows, where no column says it.
    package let only: (id: String, range: SourceRange)?
    /// In a scorecard the columns that are periods, otherwise the one column that holds them.
    package let periods: [ColumnSpan]
    package let periodKind: PeriodLabel.Kind?
    /// The period of all figures, in the words of a title, where no heading or column says it.
    package let titlePeriod: ColumnName?
    package let area: AreaSource?
    /// The column of values in a file with one value a row.
    package let value: ColumnName?
    /// Labels that every row must have to be read.
    package let filters: [Filter]
  }

  /// A column by its heading, or by its letters as in a spreadsheet.
  package struct ColumnName: Sendable {
    package let text: String
    package let range: SourceRange
  }

  /// Neighbouring columns from the first to the last; both are the same where there is one.
  package struct ColumnSpan: Sendable {
    package let first: ColumnName
    package let last: ColumnName
  }

  /// A row by its label and, where the label stands in several sections, the section's.
  package struct NamedRow: Sendable {
    package let section: (text: String, range: SourceRange)?
    package let label: String
    package let labelRange: SourceRange
    package let indicator: String
  }

  /// Whose figures a file gives.
  package enum AreaSource: Sendable {
    /// A code, number or name of one area.
    case one(String, SourceRange)
    /// A column of codes, numbers or names, and what other names in it mean.
    case column(ColumnName, names: [Alias], leftOut: [String])
  }

  /// A text in the column of areas, and the code, number or name of the area that it means.
  package struct Alias: Sendable {
    package let text: String
    package let area: String
    package let range: SourceRange
  }
}

extension ExtractMapping.Form {
  /// Reads what the keys of a layout allow to be said.
  static func read(
    _ keys: MappingKeys, _ fields: Fields, _ dictionary: IndicatorDictionary
  ) -> ExtractMapping.Form {
    var labels: ExtractMapping.ColumnName?
    var names: [ExtractMapping.NamedRow] = []
    var readsIDs = false
    var only: (id: String, range: SourceRange)?
    _ = fields.field("indicators", keys.indicators)?.fields(.mappedLabels) { inner -> Bool? in
      let all = keys.hasOneIndicator ? inner.optional("all") : nil
      if let all, all.isPresent {
        if let id = all.textWithRange {
          ExtractMapping.check(id, dictionary, inner)
          only = (id.text, id.range)
        }
        return true
      }
      labels = inner.field("column", keys.labelColumn).flatMap(column)
      if !inner.has("names"), let column = inner.optional("column").range {
        readsIDs = true
        names = ids(dictionary, column)
      } else {
        names = self.names(inner.required("names"), dictionary)
      }
      return true
    }
    let (periods, kind, title) = self.periods(keys.periods, fields)
    let value =
      keys.hasValueColumn && fields.has("indicators") ? column(fields.required("value")) : nil
    let filters = keys.hasRows ? ExtractMapping.filters(fields.optional("rows")) : []
    return ExtractMapping.Form(
      headerRows: fields.field("header_rows", keys.headerRows).flatMap(headerRows),
      labels: labels, names: names, readsIDs: readsIDs, only: only, periods: periods,
      periodKind: kind, titlePeriod: title,
      area: fields.field("area", keys.area).flatMap(area), value: value, filters: filters)
  }

  /// Every indicator that is not worked out, by its id.
  private static func ids(
    _ dictionary: IndicatorDictionary, _ range: SourceRange
  ) -> [ExtractMapping.NamedRow] {
    dictionary.indicators.filter { !$0.isDerived }.map {
      ExtractMapping.NamedRow(section: nil, label: $0.id, labelRange: range, indicator: $0.id)
    }
  }

  private static func names(
    _ field: Field, _ dictionary: IndicatorDictionary
  ) -> [ExtractMapping.NamedRow] {
    var names: [ExtractMapping.NamedRow] = []
    _ = field.fields("names") { labels -> Bool? in
      for field in labels.all() {
        guard let range = field.keyRange else { continue }
        if field.node?.entries == nil {
          guard let id = field.textWithRange else { continue }
          ExtractMapping.check(id, dictionary, labels)
          names.append(
            ExtractMapping.NamedRow(
              section: nil, label: field.key, labelRange: range, indicator: id.text))
          continue
        }
        _ = field.fields("the section '\(field.key)'") { inner -> Bool? in
          for row in inner.all() {
            guard let rowRange = row.keyRange, let id = row.textWithRange else { continue }
            ExtractMapping.check(id, dictionary, inner)
            names.append(
              ExtractMapping.NamedRow(
                section: (field.key, range), label: row.key, labelRange: rowRange,
                indicator: id.text))
          }
          return true
        }
      }
      return true
    }
    return names
  }

  private static func periods(
    _ periods: MappingKeys.Periods, _ fields: Fields
  ) -> ([ExtractMapping.ColumnSpan], PeriodLabel.Kind?, ExtractMapping.ColumnName?) {
    var title: ExtractMapping.ColumnName?
    var spans: [ExtractMapping.ColumnSpan] = []
    var kind: PeriodLabel.Kind?
    switch periods {
    case .refused: break
    case .severalColumns:
      _ = fields.required("periods").fields(.periodColumns) { inner -> Bool? in
        spans = self.spans(inner.required("columns"))
        kind = inner.required("as").oneOf(PeriodLabel.Kind.self)
        title = column(inner.optional("in_title"))
        if let title, spans.count != 1 || spans.contains(where: { $0.first.text != $0.last.text }) {
          inner.report(LayoutProblem.titleOfSeveral(title.text), at: title.range)
        }
        return true
      }
    case .oneColumn(let need):
      _ = fields.field("period", need)?.fields(.periodColumn) { inner -> Bool? in
        title = column(inner.optional("in_title"))
        let isInTitle = title != nil
        if isInTitle, inner.has("column") {
          inner.report(
            LayoutProblem.titleOfSeveral(title?.text ?? ""),
            at: inner.optional("column").range ?? inner.range)
        }
        let column = isInTitle ? nil : inner.field("column", need).flatMap(column)
        if let column {
          spans = [ExtractMapping.ColumnSpan(first: column, last: column)]
        }
        kind = inner.field("as", need)?.oneOf(PeriodLabel.Kind.self)
        return true
      }
    }
    return (spans, kind, title)
  }

  /// `C to J`, one heading, or a list of both.
  private static func spans(_ field: Field) -> [ExtractMapping.ColumnSpan] {
    let items = field.node?.items == nil ? [field] : field.list ?? []
    return items.compactMap { item -> ExtractMapping.ColumnSpan? in
      guard let (text, range) = item.textWithRange else { return nil }
      let ends = text.components(separatedBy: " to ")
      if ends.count == 2, CellTable.column(letters: ends[0]) != nil,
        CellTable.column(letters: ends[1]) != nil
      {
        return ExtractMapping.ColumnSpan(
          first: ExtractMapping.ColumnName(text: ends[0], range: range),
          last: ExtractMapping.ColumnName(text: ends[1], range: range))
      }
      return ExtractMapping.ColumnSpan(
        first: ExtractMapping.ColumnName(text: text, range: range),
        last: ExtractMapping.ColumnName(text: text, range: range))
    }
  }

  private static func headerRows(_ field: Field) -> ClosedRange<Int>? {
    guard let text = field.text else { return nil }
    if let rows = rowRange(text) { return rows }
    field.report(LayoutProblem.notRows(text))
    return nil
  }

  /// The rows of "4" or "3 to 4"; nil for anything else.
  static func rowRange(_ text: String) -> ClosedRange<Int>? {
    let ends = text.components(separatedBy: " to ").map { Int($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first >= 1,
      last >= first, last - first <= 9, last <= 1000
    else { return nil }
    return first...last
  }

  private static func area(_ field: Field) -> ExtractMapping.AreaSource? {
    guard field.node?.entries != nil else {
      return field.textWithRange.map { .one($0.text, $0.range) }
    }
    return field.fields(.areaColumn) { inner -> ExtractMapping.AreaSource? in
      guard let name = column(inner.required("column")) else { return nil }
      var aliases: [ExtractMapping.Alias] = []
      _ = inner.optional("names").fields("names") { names -> Bool? in
        for field in names.all() {
          guard let area = field.textWithRange else { continue }
          aliases.append(
            ExtractMapping.Alias(text: field.key, area: area.text, range: area.range))
        }
        return true
      }
      let leftOut = inner.optional("leave_out").texts ?? []
      return .column(name, names: aliases, leftOut: leftOut)
    }
  }

  private static func column(_ field: Field) -> ExtractMapping.ColumnName? {
    field.textWithRange.map { ExtractMapping.ColumnName(text: $0.text, range: $0.range) }
  }
}

extension String {
  /// The parts between a separator, without the machinery of formatters.
  fileprivate func components(separatedBy mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }
}
