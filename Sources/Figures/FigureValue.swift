/// A figure before it is printed: what it is, its value, its own format, and where it came from.
package struct FigureValue: Sendable, Hashable {
  /// What it is, once for all copies.
  private final class Content: Sendable {
    let id: FigureID
    let value: Value
    let format: FigureFormat
    let origins: [Origin]

    init(_ id: FigureID, _ value: Value, _ format: FigureFormat, _ origins: [Origin]) {
      self.id = id
      self.value = value
      self.format = format
      self.origins = origins
    }
  }

  private let content: Content

  private init(_ content: Content) { self.content = content }

  package init(id: FigureID, value: Value, format: FigureFormat, origins: [Origin]) {
    precondition(!origins.isEmpty, "a figure without an origin")
    content = Content(id, value, format, Self.inOrder(origins))
  }

  package var id: FigureID { content.id }
  package var value: Value { content.value }
  package var format: FigureFormat { content.format }
  /// The cells that the value rests on; never empty.
  package var origins: [Origin] { content.origins }

  /// Where all of it is the same.
  package static func == (left: Self, right: Self) -> Bool {
    left.content === right.content
      || left.id == right.id && left.value == right.value && left.format == right.format
        && left.origins == right.origins
  }

  /// By its id and its value.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(value)
  }

  /// Each cell once, in order, as they mostly come.
  private static func inOrder(_ origins: [Origin]) -> [Origin] {
    if origins.count == 1 { return origins }
    let isInOrder = origins.indices.dropFirst().allSatisfy { origins[$0 - 1] < origins[$0] }
    return isInOrder ? origins : Array(Set(origins)).sorted()
  }

  /// The same figure in another format.
  package func formatted(_ format: FigureFormat) -> FigureValue {
    FigureValue(Content(id, value, format, origins))
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
    FigureValue(Content(id, value.map(\.magnitude), format, origins))
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
