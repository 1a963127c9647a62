internal import Diagnostics
internal import ProjectFiles

/// What came of reading a large file window by window.
enum WindowedResult {
  /// Nil where an error was found.
  case read(ExtractResult?)
  /// The file is in an encoding or has lines that are read only whole.
  case notByWindows
}

extension EESReader {
  /// Reads a large file window by window, so that no more than a few windows of it are held.
  static func read(
    _ windows: WindowedFile, name: String, _ context: ReadingContext,
    into log: inout DiagnosticLog
  ) throws(SystemError) -> WindowedResult {
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
          name: name, bytes: window, encoding: context.mapping.writing.encoding,
          delimiter: context.mapping.writing.delimiter)
        guard let file = text.file(into: &findings) else {
          isRefused = true
          return false
        }
        var first = EESReader(file, context)
        var own = CSVReader(file.bytes, delimiter: file.form.delimiter)
        let goesOn = first.begin(&own) && first.readRows(&own)
        reader = first
        rows = own
        beginning = file.bytes
        return goesOn
      }
      guard var next = reader.take(), let before = rows else { return false }
      if let found = IdentifierScanner.first(in: window) {
        let lines = ReceivedText.line(of: found.bytes.lowerBound, in: window)
        findings = DiagnosticLog()
        findings.report(
          IdentifierProblem.inText(found.kind),
          at: Location(
            file: name, start: SourcePosition(line: before.line + lines - 1, column: 1)))
        isRefused = true
        return false
      }
      next.load(window: window, isNext: true)
      var own = CSVReader(continuing: before, with: window)
      let goesOn = next.readRows(&own)
      // The window is used again for the next part of the file, and so nothing may hold it.
      next.load(window: [], isNext: false)
      reader = next
      rows = CSVReader(continuing: own, with: [])
      return goesOn
    }
    guard !isOther, isWhole else { return .notByWindows }
    log.merge(findings)
    guard !isRefused, var reader, let rows else { return .read(nil) }
    reader.load(window: beginning, isNext: false)
    reader.conclude(rows)
    return .read(reader.result(rows, windows.fingerprint, into: &log))
  }

  /// Whether the beginning of a file says that it is UTF-8 and its lines end with LF.
  private static func isFit(_ window: [UInt8]) -> Bool {
    !window.starts(with: [0xFF, 0xFE]) && !window.starts(with: [0xFE, 0xFF])
      && UTF8Text.firstFault(in: window, 0..<window.count) == nil
  }
}
