/// Finds which elements of two sequences are one, in order. The work is linear but for runs without
/// a unique element, which are looked at whole where they are short and given up where they are long.
package enum SequenceMatching {
  /// Pairs of places that hold equal elements, rising in both.
  package static func pairs<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    var waiting: [(Range<Int>, Range<Int>)] = [(old.indices, new.indices)]
    while let (left, right) = waiting.popLast() {
      var (left, right) = (left, right)
      while let first = left.first, let second = right.first, old[first] == new[second] {
        found.append((first, second))
        left = left.dropFirst()
        right = right.dropFirst()
      }
      while let last = left.last, let other = right.last, old[last] == new[other] {
        found.append((last, other))
        left = left.dropLast()
        right = right.dropLast()
      }
      guard !left.isEmpty, !right.isEmpty else { continue }
      let anchors = anchors(old, left, new, right)
      if anchors.isEmpty {
        if left.count * right.count <= 40_000 { found += common(old, left, new, right) }
        continue
      }
      var (from, start) = (left.lowerBound, right.lowerBound)
      for (first, second) in anchors {
        found.append((first, second))
        waiting.append((from..<first, start..<second))
        (from, start) = (first + 1, second + 1)
      }
      waiting.append((from..<left.upperBound, start..<right.upperBound))
    }
    return found.sorted { $0.0 < $1.0 }
  }

  /// Elements that stand once in each range, the longest run of them that rises in both.
  private static func anchors<Element: Hashable>(
    _ old: [Element], _ left: Range<Int>, _ new: [Element], _ right: Range<Int>
  ) -> [(Int, Int)] {
    let first = once(old, left)
    let second = once(new, right)
    let pairs = first.compactMap { element, place in second[element].map { (place, $0) } }
      .sorted { $0.0 < $1.0 }
    return risingRun(pairs.map(\.1)).map { pairs[$0] }
  }

  private static func once<Element: Hashable>(
    _ elements: [Element], _ range: Range<Int>
  ) -> [Element: Int] {
    var places: [Element: Int] = [:]
    var twice: Set<Element> = []
    for place in range where places.updateValue(place, forKey: elements[place]) != nil {
      twice.insert(elements[place])
    }
    for element in twice { places[element] = nil }
    return places
  }

  /// The places of a longest rising run in a sequence of different numbers.
  package static func risingRun(_ numbers: [Int]) -> [Int] {
    var ends: [Int] = []
    var before: [Int] = Array(repeating: -1, count: numbers.count)
    for (place, number) in numbers.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[place] = ends[low - 1] }
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    var run: [Int] = []
    var place = ends.last ?? -1
    while place >= 0 {
      run.append(place)
      place = before[place]
    }
    return run.reversed()
  }

  /// The longest common subsequence of two short ranges.
  private static func common<Element: Hashable>(
    _ old: [Element], _ left: Range<Int>, _ new: [Element], _ right: Range<Int>
  ) -> [(Int, Int)] {
    let width = right.count + 1
    var lengths = Array(repeating: 0, count: (left.count + 1) * width)
    for row in stride(from: left.count - 1, through: 0, by: -1) {
      for column in stride(from: right.count - 1, through: 0, by: -1) {
        let isSame = old[left.lowerBound + row] == new[right.lowerBound + column]
        lengths[row * width + column] =
          isSame
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var found: [(Int, Int)] = []
    var row = 0
    var column = 0
    while row < left.count, column < right.count {
      if old[left.lowerBound + row] == new[right.lowerBound + column] {
        found.append((left.lowerBound + row, right.lowerBound + column))
        row += 1
        column += 1
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return found
  }
}
