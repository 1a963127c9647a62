/// The known name that a misspelt one most likely meant.
package enum NearestName {
  /// The nearest of `candidates` by edit distance (insert, delete, replace, swap of neighbours),
  /// or nil where none is near: more than a third of the letters differ. Ties go to the first in
  /// alphabetical order, so that the answer is the same each run.
  package static func to(_ name: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    guard wanted.count <= 80 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in Set(candidates).sorted() where candidate.count <= 80 {
      let letters = Array(candidate.lowercased())
      let limit = max(1, max(wanted.count, candidate.count) / 3)
      // Of words of other lengths at least so many letters differ.
      guard abs(wanted.count - letters.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance <= limit, distance < (best?.distance ?? Int.max) { best = (candidate, distance) }
    }
    return best?.name
  }

  /// "did you mean 'latest'?" or nil.
  package static func hint(for name: String, in candidates: some Sequence<String>) -> String? {
    to(name, in: candidates).map { "did you mean '\($0)'?" }
  }

  /// The nearest name, or else all of `candidates` where there are some and no more than `limit`:
  /// "there are 'sefton', 'staffordshire'".
  package static func hint(for name: String, in candidates: [String], listingUpTo limit: Int)
    -> String?
  {
    hint(for: name, in: candidates)
      ?? (candidates.isEmpty || candidates.count > limit
        ? nil : "there are \(candidates.map { "'\($0)'" }.joined(separator: ", "))")
  }

  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    if left.isEmpty { return right.count }
    if right.isEmpty { return left.count }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1], current[column]) + 1
        cost = min(cost, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
