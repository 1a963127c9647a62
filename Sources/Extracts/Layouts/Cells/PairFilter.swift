internal import Indicators

/// Whether an indicator is asked for of an area, both by their numbers in a table.
struct PairFilter {
  /// Nil where every indicator that is asked for is asked for of every area.
  private let wanted: [AreaCode: Set<String>]?
  /// By area and indicator, as far as was asked.
  private var known: [[Answer]] = []

  private enum Answer {
    case notAsked, yes, no
  }

  init(_ request: ExtractRequest) { wanted = request.byArea }

  mutating func holds(_ indicator: Int32, of area: Int32, in table: ObservationTable) -> Bool {
    guard let wanted else { return true }
    let (place, column) = (Int(area), Int(indicator))
    if place < known.count, column < known[place].count {
      switch known[place][column] {
      case .yes: return true
      case .no: return false
      case .notAsked: break
      }
    }
    while known.count <= place { known.append([]) }
    while known[place].count <= column { known[place].append(.notAsked) }
    let isWanted = wanted[table.areas[area]]?.contains(table.indicators[indicator]) ?? false
    known[place][column] = isWanted ? .yes : .no
    return isWanted
  }
}
