package import Diagnostics
internal import Figures

/// Screens a file of "explore education statistics" as a whole by the department's open data
/// standard: every column and row, whether a mapping takes it or not. Times, levels and the lengths
/// of rows are judged by the reader of the layout, which looks at every row too.
package struct EESScreener {
  let file: ExtractFile
  let meta: ColumnDescription?
  let metaName: String
  var log = DiagnosticLog()
  var header: [String] = []
  /// What is known of each column that is neither time nor place.
  var columns: [ScreenedColumn] = []
  /// Hashes of time, place and labels of each row, with its line.
  private var rows: [RowHash: Int32] = [:]
  private var twice: (line: Int, first: Int, count: Int)?

  private struct RowHash: Hashable {
    let high: UInt64
    let low: UInt64
  }

  private init(_ file: ExtractFile, meta: ExtractFile?) {
    self.file = file
    self.meta = meta.map { ColumnDescription($0) }
    metaName = meta?.name ?? file.name
  }

  /// Reports what is against the standard.
  package static func screen(
    _ file: ExtractFile, meta: ExtractFile?, into log: inout DiagnosticLog
  ) {
    var screener = EESScreener(file, meta: meta)
    screener.run()
    log.merge(screener.log)
  }

  private mutating func run() {
    if let meta { log.merge(meta.log) }
    var reader = CSVReader(file.bytes, delimiter: file.form.delimiter)
    var quiet = DiagnosticLog()
    guard let head = CSVHeader.read(file, &reader, into: &quiet), head.isSound,
      ["time_period", "time_identifier", "geographic_level"].allSatisfy({ head[$0] != nil })
    else { return }
    header = head.names
    plan()
    let keys = header.indices.filter { !(columns[$0].role == .indicator) }
    var row = CSVRow()
    // A fault of the text is reported by the reader of the layout.
    while (try? reader.next(into: &row)) == true {
      guard row.cells.count == header.count else { continue }
      look(row)
      findTwin(row, keys)
    }
    conclude()
  }

  /// Reports a rule that is broken.
  ///
  /// - Parameters:
  ///   - line: of the file that is screened, or of the one called `name`.
  ///   - name: the description of columns, where that is what breaks the rule.
  mutating func report(_ rule: ScreenerProblem.Rule, line: Int = 1, in name: String? = nil) {
    let line = max(line, 1)
    log.report(
      ScreenerProblem(rule: rule, isHeld: meta != nil),
      at: Location(
        file: name ?? file.name,
        start: SourcePosition(line: name == nil ? file.row(ofLine: line) : line, column: 1)))
  }

  private mutating func findTwin(_ row: CSVRow, _ keys: [Int]) {
    let hash = hash(row, keys)
    if let first = rows[hash] {
      if let known = twice {
        twice = (known.line, known.first, known.count + 1)
      } else {
        twice = (row.line, Int(first), 1)
      }
    } else {
      rows[hash] = Int32(clamping: row.line)
    }
  }

  private func hash(_ row: CSVRow, _ keys: [Int]) -> RowHash {
    // FNV-1a twice over with different offsets: two rows of one file do not agree by chance.
    var high: UInt64 = 0xCBF2_9CE4_8422_2325
    var low: UInt64 = 0x8422_2325_CBF2_9CE4
    let bytes = file.bytes.span
    for column in keys {
      let cell = row.cells[column]
      var index = cell.start
      while index < cell.end {
        high = (high ^ UInt64(bytes[index])) &* 0x100_0000_01B3
        low = (low ^ UInt64(bytes[index])) &* 0x100_0000_0233
        index += 1
      }
      high = (high ^ 0x1FF) &* 0x100_0000_01B3
      low = (low ^ 0x1FF) &* 0x100_0000_0233
    }
    return RowHash(high: high, low: low)
  }

  private mutating func conclude() {
    for column in columns.indices { conclude(column) }
    if let twice {
      report(
        .rowTwice(firstLine: file.row(ofLine: twice.first), count: twice.count), line: twice.line)
    }
    concludeGroups()
  }
}
