package import Indicators

/// What one file gave to all who asked for something of it, so that each can take its own part.
package struct SharedExtract: Sendable {
  private let result: ExtractResult
  /// The places of the rows of each area, in the file's order.
  private let rows: [AreaCode: [Int32]]

  package init(_ result: ExtractResult) {
    self.result = result
    var byNumber: [[Int32]] = Array(repeating: [], count: result.table.areas.count)
    for (place, row) in result.table.rows.enumerated() {
      byNumber[Int(row.area)].append(Int32(clamping: place))
    }
    rows = Dictionary(uniqueKeysWithValues: zip(result.table.areas.names, byNumber))
  }

  /// What a reading for these areas and indicators alone would have given; the counts of the summary
  /// are those of the shared reading.
  package func part(of areas: Set<AreaCode>, indicators: Set<String>) -> ExtractResult {
    let isWanted = result.table.indicators.names.map(indicators.contains)
    var places: [Int32] = []
    for area in areas {
      places += (rows[area] ?? []).filter { isWanted[Int(result.table.rows[Int($0)].indicator)] }
    }
    places.sort()
    return result.keeping(places)
  }
}
