/// A figure before it is printed: what it is, its value, its own format, and where it came from.
package struct FigureValue: Sendable, Hashable {
  package let id: FigureID
  package let value: Value
  package let format: FigureFormat
  /// The cells that the value rests on; never empty.
  package let origins: [Origin]

  package init(id: FigureID, value: Value, format: FigureFormat, origins: [Origin]) {
    precondition(!origins.isEmpty, "a figure without an origin")
    self.id = id
    self.value = value
    self.format = format
    self.origins = Self.inOrder(origins)
  }

  /// Each cell once, in order, as they mostly come.
  private static func inOrder(_ origins: [Origin]) -> [Origin] {
    let isInOrder = origins.indices.dropFirst().allSatisfy { origins[$0 - 1] < origins[$0] }
    return isInOrder ? origins : Array(Set(origins)).sorted()
  }

  /// The same figure in another format.
  package func formatted(_ format: FigureFormat) -> FigureValue {
    FigureValue(id: id, value: value, format: format, origins: origins)
  }

  /// A change that prints with its sign, unless the words before it say which way it went.
  package var sayingWay: FigureValue {
    var format = format
    format.saysWay = true
    format.isSigned = true
    return formatted(format)
  }

  /// The size of a change, for a sentence whose words say which way it went.
  package var magnitude: FigureValue {
    FigureValue(id: id, value: value.map(\.magnitude), format: format, origins: origins)
  }

  /// The figure as printed in its own format or in another; an absent value prints its shorthand,
  /// or `substitute` where the writer of the sentence has said what to print instead.
  package func figure(as format: FigureFormat? = nil, orElse substitute: String? = nil) -> Figure {
    switch value {
    case .number(let number):
      Figure(id: id, printed: (format ?? self.format).text(of: number), origins: origins)
    case .absent(let absence):
      Figure(
        id: id, printed: substitute ?? absence.shorthand, absence: absence, origins: origins)
    }
  }
}
