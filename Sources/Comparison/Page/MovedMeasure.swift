import Diagnostics

/// A measure that moved on from one period to another: the council's own figures and those of others for
/// the same periods.
struct MovedMeasure {
  let key: Key
  /// Nil where the council's own figures are of other periods.
  let own: FigureChange.Movement?
  /// By the name of the place.
  let beside: [String: FigureChange.Movement]

  /// What is measured, and the periods that are compared.
  struct Key: Hashable {
    let indicator: String
    let title: String
    let periods: Periods
  }

  /// Two periods as prose has them.
  struct Periods: Hashable {
    let old: String
    let new: String
  }

  /// In the order in which the figures come.
  static func all(_ moved: [ChangesPage.Moved]) -> [MovedMeasure] {
    var order: [Key] = []
    var own: [Key: FigureChange.Movement] = [:]
    var beside: [Key: [String: FigureChange.Movement]] = [:]
    for (subject, movement) in moved {
      let key = Key(
        indicator: subject.indicator, title: ChangesPage.measure(subject),
        periods: Periods(old: movement.from, new: subject.period))
      if own[key] == nil, beside[key] == nil { order.append(key) }
      if subject.place.isEmpty {
        own[key] = movement
      } else {
        beside[key, default: [:]][subject.place] = movement
      }
    }
    return order.map { MovedMeasure(key: $0, own: own[$0], beside: beside[$0] ?? [:]) }
  }

  /// The places of some measures: statistical neighbours, then England, then others by name.
  static func places(of measures: [MovedMeasure]) -> [String] {
    let all = Set(measures.flatMap(\.beside.keys))
    return usual.filter(all.contains) + all.subtracting(usual).sorted()
  }

  /// The places that most papers compare with.
  static let usual = ["statistical neighbours", "England"]

  /// The unit that all values of the row have.
  var unit: RowUnit {
    let all = [own].compactMap { $0 } + Array(beside.values)
    return RowUnit(all.flatMap { [$0.old, $0.new].compactMap { $0 } })
  }
}

/// What stands after each number of a row, said once in its label.
struct RowUnit {
  private let ending: String

  /// None where the numbers end differently. A value without a digit has no unit to say.
  init(_ values: [String]) {
    let endings = Set(
      values.filter { $0.contains(where: \.isNumber) }.map { value in
        String(value.reversed().prefix { !$0.isNumber }.reversed())
      })
    let ending = endings.count == 1 ? endings.first ?? "" : ""
    self.ending = ending == "%" || ending.hasPrefix(" ") ? ending : ""
  }

  func bare(_ value: String) -> String {
    ending.isEmpty || !value.contains(where: \.isNumber)
      ? value : String(value.dropLast(ending.count))
  }

  func label(_ name: String) -> String {
    let words = ending.trimmed
    return words.isEmpty || name.hasSuffix("(\(words))") ? name : "\(name) (\(words))"
  }
}
