internal import Diagnostics
internal import Figures
internal import Indicators
internal import ProjectFiles

extension EESReader {
  /// What came of reading a large file.
  enum Windowed {
    case read(ExtractResult?)
    /// The file is in an encoding or has lines that are read only whole.
    case notByWindows
  }

  /// Reads a large file window by window, so that no more than a few windows of it are held.
  static func read(
    _ windows: WindowedFile, name: String, _ mapping: ExtractMapping.File,
    dictionary: IndicatorDictionary, areas: AreaTable, request: ExtractRequest,
    into log: inout DiagnosticLog
  ) throws(SystemError) -> Windowed {
    var reader: EESReader?
    var rows: CSVReader?
    var beginning: [UInt8] = []
    var findings = DiagnosticLog()
    var isRefused = false
    var isOther = false
    let isWhole = try windows.windows { window, isFirst in
      if isFirst {
        guard isFit(window) else {
          isOther = true
          return false
        }
        let text = ReceivedText(
          name: name, bytes: window, encoding: mapping.writing.encoding,
          delimiter: mapping.writing.delimiter)
        guard let file = text.file(into: &findings) else {
          isRefused = true
          return false
        }
        var first = EESReader(file, mapping, dictionary, areas, request)
        var own = CSVReader(file.bytes, delimiter: file.form.delimiter)
        let goesOn = first.begin(&own) && first.readRows(&own)
        reader = first
        rows = own
        beginning = file.bytes
        return goesOn
      }
      guard var next = reader.take(), let before = rows else { return false }
      next.go(to: window, isNext: true)
      var own = CSVReader(continuing: before, with: window)
      let goesOn = next.readRows(&own)
      // The window is used again for the next part of the file, and so nothing may hold it.
      next.go(to: [], isNext: false)
      reader = next
      rows = CSVReader(continuing: own, with: [])
      return goesOn
    }
    guard !isOther, isWhole else { return .notByWindows }
    log.merge(findings)
    guard !isRefused, var reader, let rows else { return .read(nil) }
    reader.go(to: beginning, isNext: false)
    reader.conclude(rows)
    return .read(reader.result(fingerprint: windows.fingerprint, into: &log))
  }

  /// Whether the beginning of a file says that it is UTF-8 and its lines end with LF.
  private static func isFit(_ window: [UInt8]) -> Bool {
    !window.starts(with: [0xFF, 0xFE]) && !window.starts(with: [0xFE, 0xFF])
      && UTF8Text.firstFault(in: window, 0..<window.count) == nil
  }
}
