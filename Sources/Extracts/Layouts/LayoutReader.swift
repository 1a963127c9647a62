package import Diagnostics
internal import Figures
package import Fingerprints
package import Indicators

/// Reads any file of a release by its mapping, whatever its layout.
package enum LayoutReader {
  /// Reads a text file as received. Nil where anything is wrong, all of it reported.
  package static func read(
    _ text: ReceivedText, _ mapping: ExtractMapping.File, dictionary: IndicatorDictionary,
    areas: AreaTable, request: ExtractRequest = ExtractRequest(), into log: inout DiagnosticLog
  ) -> ExtractResult? {
    guard let file = text.file(into: &log) else { return nil }
    return read(
      file, mapping, dictionary: dictionary, areas: areas, request: request, into: &log)
  }

  /// The same for a text whose encoding and delimiter are known.
  package static func read(
    _ file: ExtractFile, _ mapping: ExtractMapping.File, dictionary: IndicatorDictionary,
    areas: AreaTable, request: ExtractRequest = ExtractRequest(), into log: inout DiagnosticLog
  ) -> ExtractResult? {
    guard let form = mapping.form else {
      return EESReader.read(
        file, mapping, dictionary: dictionary, areas: areas, request: request, into: &log)
    }
    if mapping.layout == .scorecard {
      guard let table = CellTable.read(file, into: &log) else { return nil }
      var reader = ScorecardReader(
        table, mapping, form, dictionary, areas, request, delimiter: file.form.delimiter)
      reader.readAll()
      reader.collector.summary.written = "\(file.form.words), \(table.lineEnds ?? "")"
      return result(&reader.collector, dictionary, areas, file.fingerprint, into: &log)
    }
    return tidy(
      .text(file), mapping, form, dictionary, areas, request, file.fingerprint, into: &log)
  }

  /// Reads the sheet of a workbook that the mapping names, already made rows of cells.
  package static func read(
    _ table: CellTable, _ mapping: ExtractMapping.File, dictionary: IndicatorDictionary,
    areas: AreaTable, request: ExtractRequest = ExtractRequest(), fingerprint: Fingerprint,
    into log: inout DiagnosticLog
  ) -> ExtractResult? {
    guard let form = mapping.form else {
      return EESReader.read(
        ExtractFile(table, receivedAs: fingerprint), mapping, dictionary: dictionary,
        areas: areas, request: request, into: &log)
    }
    if mapping.layout == .scorecard {
      var reader = ScorecardReader(
        table, mapping, form, dictionary, areas, request, delimiter: nil)
      reader.readAll()
      reader.collector.summary.written = "workbook, sheet '\(table.sheet ?? "")'"
      return result(&reader.collector, dictionary, areas, fingerprint, into: &log)
    }
    return tidy(
      .table(table), mapping, form, dictionary, areas, request, fingerprint, into: &log)
  }

  private static func tidy(
    _ source: CellSource, _ mapping: ExtractMapping.File, _ form: ExtractMapping.Form,
    _ dictionary: IndicatorDictionary, _ areas: AreaTable, _ request: ExtractRequest,
    _ fingerprint: Fingerprint, into log: inout DiagnosticLog
  ) -> ExtractResult? {
    var reader = TidyReader(source, mapping, form, dictionary, areas, request)
    reader.readAll()
    reader.collector.summary.written = reader.cursor.written
    return result(&reader.collector, dictionary, areas, fingerprint, into: &log)
  }

  private static func result(
    _ collector: inout ObservationCollector, _ dictionary: IndicatorDictionary,
    _ areas: AreaTable, _ fingerprint: Fingerprint, into log: inout DiagnosticLog
  ) -> ExtractResult? {
    collector.finish(areas, dictionary)
    log.merge(collector.log)
    guard !collector.log.hasErrors else { return nil }
    return ExtractResult(
      table: collector.table, summary: collector.summary, fingerprint: fingerprint)
  }
}
