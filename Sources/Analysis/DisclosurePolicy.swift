package import Figures

/// What a council withholds so that no child can be identified.
package struct DisclosurePolicy: Sendable, Hashable {
  /// A count of children from 1 to this number is withheld, with what it could be worked out from.
  package let threshold: Int
  /// Whether further figures are withheld, so that no small one can be worked out from the rest.
  package let isSecondary: Bool
  package let protection: Protection
  /// Whether a count of 0 is printed. Where it is, a withheld count is known to be at least 1.
  package let printsZeros: Bool

  /// What a reader may know of a small figure. The raw value is the word of `council.yaml`.
  package enum Protection: String, Sendable, Hashable, CaseIterable {
    /// More than one value stays possible.
    case exact
    /// Every value from 1 to the threshold stays possible.
    case range
  }

  package init(
    threshold: Int, isSecondary: Bool = true, protection: Protection = .range,
    printsZeros: Bool = true
  ) {
    self.threshold = threshold
    self.isSecondary = isSecondary
    self.protection = protection
    self.printsZeros = printsZeros
  }

  package static let standard = DisclosurePolicy(threshold: 5)

  /// What withholds all that either does: the stricter of the two in each part.
  package func joined(with other: DisclosurePolicy) -> DisclosurePolicy {
    DisclosurePolicy(
      threshold: max(threshold, other.threshold), isSecondary: isSecondary || other.isSecondary,
      protection: [protection, other.protection].contains(.range) ? .range : .exact,
      printsZeros: printsZeros && other.printsZeros)
  }

  /// The least that a withheld count can be.
  var leastWithheld: Int { printsZeros ? 1 : 0 }

  /// The counts that are withheld for their own size; from 1 on where none is.
  package var smallNumbers: ClosedRange<Int> { leastWithheld...max(threshold, leastWithheld) }

  /// Whether a count is withheld for its own size.
  package func isSmall(_ count: Int) -> Bool { leastWithheld <= count && count <= threshold }

  /// Whether a count is withheld for its own size, whatever it is worked out from.
  package func isSmall(_ number: Rational) -> Bool {
    .zero < number && number <= Rational(threshold) || number.isZero && !printsZeros
  }

  /// A percentage of fewer children is withheld whatever it is.
  static let fewestForShare = 6

  /// The values of a cell that must stay possible; nil for one that needs no protection. A cell that
  /// its publisher withheld is protected as if it were small.
  func protectedValues(of cell: DisclosureTable.Cell) -> ClosedRange<Int>? {
    let least = cell.kind == .hidden ? 1 : leastWithheld
    guard cell.kind.isNumber, cell.kind != .change, least <= threshold else { return nil }
    if let value = cell.value, !(least...threshold).contains(value) { return nil }
    return least...threshold
  }
}
