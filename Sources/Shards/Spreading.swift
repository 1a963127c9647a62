import Publication

/// Spreads what a run makes over its shards.
enum Spreading {
  /// What a shard has so far.
  private struct Load {
    var weight: Int
    let shard: Int
  }

  /// Where a load stands among others, the heaviest first.
  private static func place(of load: Load, in loads: [Load]) -> Int {
    var range = loads.startIndex..<loads.endIndex
    while let first = range.first {
      let middle = first + range.count / 2
      let isBefore = (loads[middle].weight, loads[middle].shard) > (load.weight, load.shard)
      range = isBefore ? middle + 1..<range.upperBound : first..<middle
    }
    return range.lowerBound
  }

  /// The packs of each shard. The heaviest council comes first, each to the shard that has least so far,
  /// the first of several; a council is never parted. There may be more shards than councils, and the
  /// last of them are then empty.
  ///
  /// - Parameter first: of a council, the first of those that are protected together with it.
  static func shards(
    _ packs: [RunPlan.Share], over count: Int, by first: (PackName) -> PackName = { $0 }
  ) -> [[RunPlan.Share]] {
    let councils = Dictionary(grouping: packs) { first($0.address.council) }
      .map { (council: $0.key, packs: $0.value, weight: $0.value.reduce(0) { $0 + $1.weight }) }
      .sorted { ($1.weight, $0.council) < ($0.weight, $1.council) }
    var shards: [[RunPlan.Share]] = Array(repeating: [], count: count)
    // The lightest stands last, of equal ones the first by number.
    var loads = (0..<count).reversed().map { Load(weight: 0, shard: $0) }
    for council in councils {
      guard var lightest = loads.popLast() else { break }
      shards[lightest.shard] += council.packs
      lightest.weight += council.weight
      loads.insert(lightest, at: place(of: lightest, in: loads))
    }
    return shards.map { $0.sorted { $0.address < $1.address } }
  }
}
