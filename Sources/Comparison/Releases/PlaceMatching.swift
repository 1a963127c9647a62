/// Which place of one release is which of another: by name, and where a name is gone and another has come,
/// by the code that both carry, or by the letters of the name alone.
struct PlaceMatching {
  /// Places that are spelt otherwise, by their keys in the older release.
  private var keys: [String: String] = [:]
  private(set) var respelt: [ReleaseComparison.Renamed] = []

  private struct Place {
    let key: String
    let name: String
    let level: String
    let codes: Set<String>
  }

  init(_ old: ReleaseTable, _ new: ReleaseTable) {
    let before = Self.places(old)
    let now = Self.places(new)
    let known = Set(before.map(\.key))
    let still = Set(now.map(\.key))
    var come = now.filter { !known.contains($0.key) }
    for place in before where !still.contains(place.key) {
      let found =
        come.firstIndex { $0.level == place.level && !$0.codes.isDisjoint(with: place.codes) }
        ?? come.firstIndex {
          $0.level == place.level && Self.letters($0.name) == Self.letters(place.name)
            && (place.codes.isEmpty || $0.codes.isEmpty)
        }
      guard let found else { continue }
      keys[place.key] = come[found].key
      if come[found].name != place.name {
        respelt.append(.init(from: place.name, to: come[found].name))
      }
      come.remove(at: found)
    }
    respelt.sort { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// The key of a place of the older release as the newer one has it.
  func key(_ old: String) -> String { keys[old] ?? old }

  private static func places(_ table: ReleaseTable) -> [Place] {
    var seen: Set<String> = []
    var found: [Place] = []
    for row in table.rows.indices {
      let key = table.placeKey(row)
      guard seen.insert(key).inserted else { continue }
      found.append(
        Place(
          key: key, name: table.place(row), level: table.cell(row, "geographic_level"),
          codes: codes(table, row)))
    }
    return found
  }

  /// The codes of the place itself and not of what it lies in.
  private static func codes(_ table: ReleaseTable, _ row: Int) -> Set<String> {
    let columns =
      !table.cell(row, "la_name").isEmpty
      ? ["new_la_code", "old_la_code"]
      : !table.cell(row, "region_name").isEmpty ? ["region_code"] : ["country_code"]
    // A symbol for a missing code is of no place.
    return Set(columns.map { table.cell(row, $0) }.filter { $0.count > 2 })
  }

  private static func letters(_ name: String) -> String {
    name.lowercased().replacing("&", with: "and").filter { $0.isLetter || $0.isNumber }
  }
}
