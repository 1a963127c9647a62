package import Figures

/// The longest run on one side of the centre and how often the line crosses it, with the limits of
/// Anhøj and Olesen, which grow with the number of points.
package struct RunSummary: Sendable, Hashable {
  /// The points that do not lie on the centre.
  package let useful: Int
  package let longest: Int
  package let crossings: Int

  package init(_ values: [Rational], centre: Rational) {
    let sides = values.filter { $0 != centre }.map { $0 > centre }
    useful = sides.count
    crossings = zip(sides, sides.dropFirst()).count { $0 != $1 }
    var longest = 0
    var count = 0
    for (index, side) in sides.enumerated() {
      count = index > 0 && sides[index - 1] == side ? count + 1 : 1
      longest = max(longest, count)
    }
    self.longest = longest
  }

  /// Whether the series runs longer, or crosses less often, than chance would have it.
  package var isSignal: Bool {
    guard let most = Self.longestRun(of: useful), let fewest = Self.fewestCrossings(of: useful)
    else { return false }
    return longest > most || crossings < fewest
  }

  /// The longest run that chance allows: log2 of the number of points, rounded, and 3. Nil for
  /// fewer than ten points, where the rule says nothing.
  package static func longestRun(of useful: Int) -> Int? {
    guard (10...1000).contains(useful) else { return nil }
    // n is nearer to the next power of two where its square is past the odd power between them.
    var power = 0
    while useful * useful >= 1 << (2 * power + 1) { power += 1 }
    return power + 3
  }

  /// The fewest crossings that chance allows: the 5 per cent quantile of a fair coin thrown once for
  /// each step. Nil as above.
  package static func fewestCrossings(of useful: Int) -> Int? {
    guard (10...1000).contains(useful) else { return nil }
    let steps = Double(useful - 1)
    var below = 0.0
    for crossings in 0..<useful {
      below += Distribution.binomial(Double(crossings), of: steps, at: 0.5)
      if below >= 0.05 { return crossings }
    }
    return nil
  }
}
