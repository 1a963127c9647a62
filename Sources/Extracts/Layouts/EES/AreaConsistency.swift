internal import Diagnostics
internal import Indicators

/// Whether the number and name beside the code of an area are of that area. Figures go by the code:
/// a column that was moved or filled down by hand gives one council the figures of another.
struct AreaConsistency {
  private let areas: AreaTable
  /// Hashes of the codes seen, each with the number and name beside it.
  private var places: Set<UInt64> = []
  /// The areas by their names, made when the first name is looked at.
  private lazy var byName = Dictionary(grouping: areas.areas) { LabelKey($0.name) }

  init(_ areas: AreaTable) { self.areas = areas }

  /// Notes a code with the number and name beside it. Whether they are new: a place is looked at
  /// once, and two places do not have one hash by chance.
  mutating func insert(
    _ row: CSVRow, _ code: CSVCell, beside columns: [Int], _ bytes: [UInt8]
  ) -> Bool {
    guard !columns.isEmpty else { return false }
    var hash = code.hash(in: bytes, from: 0xCBF2_9CE4_8422_2325)
    for column in columns { hash = row.cells[column].hash(in: bytes, from: hash) }
    return places.insert(hash).inserted
  }

  /// Reports a row that is of two areas.
  ///
  /// - Parameters:
  ///   - code: the cell of the area's code.
  ///   - columns: the columns of its number and name.
  mutating func check(
    _ row: CSVRow, _ code: CSVCell, beside columns: [Int], _ header: [String],
    in file: ExtractFile, into log: inout DiagnosticLog
  ) {
    let text = code.text(in: file.bytes)
    guard let area = areas.area(AreaCode(text)) else { return }
    for column in columns {
      let other = row.cells[column].text(in: file.bytes)
      guard !other.isEmpty, isOther(other, than: area, isNumber: header[column] == "old_la_code")
      else { continue }
      log.report(
        EESProblem.twoAreas(
          code: text, area: area.name, column: header[column], text: String(other.prefix(60))),
        at: file.location(row.cells[column], row))
      return
    }
  }

  /// Whether a number or name is known, and of an area that has nothing to do with this one.
  private mutating func isOther(_ text: String, than area: Area, isNumber: Bool) -> Bool {
    let key = LabelKey(text)
    let meant =
      isNumber
      ? [areas.area(dfe: NumberReader.trimmed(text))].compactMap(\.self)
      : byName[key] ?? []
    return !meant.isEmpty
      && meant.allSatisfy { other in
        other.code != area.code && !other.predecessors.contains(area.code)
          && !area.predecessors.contains(other.code)
          // Two councils that report as one, and each of them.
          && !area.code.gss.contains(other.code.gss) && !other.code.gss.contains(area.code.gss)
      }
  }
}
