/// Finds the takes that ask for a row, by the labels in its columns.
///
/// A label is known by its length and first bytes, which nearly always tell it from another; only
/// where they are the same is it compared as a whole.
struct TakeFinder {
  private var takes: [Range<Int>] = []
  private var filters: [Filter] = []
  private var labels: [[UInt8]] = []
  /// The columns of the filters, each once, with what the row has in them.
  private var columns: [Int] = []
  private var cells: [Mark] = []
  private var texts: [CSVCell] = []
  private var bytes: [UInt8] = []

  private struct Filter {
    /// Its place in `columns`.
    let column: Int
    let mark: Mark
    let label: Int
  }

  /// A length and the first eight bytes.
  private struct Mark: Equatable {
    var length = 0
    var head: UInt64 = 0

    init() {}

    init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
      length = end - start
      for index in start..<min(end, start + 8) { head = head << 8 | UInt64(bytes[index]) }
    }
  }

  init() {}

  init(_ filters: [[(column: Int, label: [UInt8])]]) {
    for take in filters {
      let start = self.filters.count
      for filter in take {
        let place = columns.firstIndex(of: filter.column) ?? columns.count
        if place == columns.count { columns.append(filter.column) }
        self.filters.append(
          Filter(
            column: place, mark: Mark(filter.label.span, 0, filter.label.count),
            label: labels.count))
        labels.append(filter.label)
      }
      takes.append(start..<self.filters.count)
    }
    cells = Array(repeating: Mark(), count: columns.count)
    texts = Array(
      repeating: CSVCell(start: 0, end: 0, isQuoted: false, hasDoubled: false),
      count: columns.count)
  }

  /// Takes the labels of a row.
  mutating func look(at row: CSVRow, of bytes: [UInt8]) {
    self.bytes = bytes
    for (place, column) in columns.enumerated() {
      let cell = row.cells[column]
      texts[place] = cell
      cells[place] = Mark(bytes.span, cell.start, cell.end)
    }
  }

  /// Holds the bytes of the row no longer.
  mutating func releaseBytes() { bytes = [] }

  /// The first take from `index` on that asks for the row; the number of takes where none does.
  func next(from index: Int) -> Int {
    var index = index
    while index < takes.count, !fits(index) { index += 1 }
    return index
  }

  private func fits(_ take: Int) -> Bool {
    for index in takes[take] {
      let filter = filters[index]
      if texts[filter.column].hasDoubled {
        let text = texts[filter.column].text(in: bytes)
        guard text.utf8.elementsEqual(labels[filter.label]) else { return false }
      } else {
        guard cells[filter.column] == filter.mark else { return false }
        guard filter.mark.length <= 8 || isSame(texts[filter.column], labels[filter.label]) else {
          return false
        }
      }
    }
    return true
  }

  private func isSame(_ cell: CSVCell, _ label: [UInt8]) -> Bool {
    let bytes = bytes.span
    let wanted = label.span
    var index = 8
    while index < label.count {
      if bytes[cell.start + index] != wanted[index] { return false }
      index += 1
    }
    return true
  }
}
