internal import Diagnostics
internal import Indicators

/// Whether the number and name beside the code of an area are of that area. Figures go by the code:
/// a column that was moved or filled down by hand gives one council the figures of another.
extension EESReader {
  mutating func checkBeside(_ row: CSVRow, _ code: CSVCell) {
    guard !lastLevel.beside.isEmpty else { return }
    // A place is looked at once; two places do not have one hash by chance.
    var hash = hash(of: code, 0xCBF2_9CE4_8422_2325)
    for column in lastLevel.beside { hash = self.hash(of: row.cells[column], hash) }
    guard places.insert(hash).inserted else { return }
    let text = code.text(in: file.bytes)
    guard let area = areas.area(AreaCode(text)) else { return }
    for column in lastLevel.beside {
      let said = row.cells[column].text(in: file.bytes)
      guard !said.isEmpty, isOther(said, than: area, isNumber: header[column] == "old_la_code")
      else { continue }
      log.report(
        EESProblem.twoAreas(
          code: text, area: area.name, column: header[column], text: String(said.prefix(60))),
        at: file.location(row.cells[column], row))
      return
    }
  }

  /// Whether a number or name is known, and of an area that has nothing to do with this one.
  private func isOther(_ text: String, than area: Area, isNumber: Bool) -> Bool {
    let key = LabelKey(text)
    let meant =
      isNumber
      ? [areas.area(dfe: NumberReader.trimmed(text))].compactMap(\.self)
      : areas.areas.filter { LabelKey($0.name) == key }
    return !meant.isEmpty
      && meant.allSatisfy { other in
        other.code != area.code && !other.predecessors.contains(area.code)
          && !area.predecessors.contains(other.code)
          // Two councils that report as one, and each of them.
          && !area.code.gss.contains(other.code.gss) && !other.code.gss.contains(area.code.gss)
      }
  }

  func hash(of cell: CSVCell, _ start: UInt64) -> UInt64 {
    let bytes = file.bytes.span
    var hash = start
    var index = cell.start
    while index < cell.end {
      hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
      index += 1
    }
    return (hash ^ 0x1FF) &* 0x100_0000_01B3
  }
}
