/// The layouts that are known, in the order in which a new file is tried: one that is known by its
/// headings before one that is known by its shape alone.
package enum Layouts {
  static let all: [any Layout] = [
    EESLayout(),
    ScorecardLayout(),
    LAITLayout(),
    FingertipsLayout(),
    LongLayout(),
  ]

  /// The words that `layout:` in a mapping may have.
  package static var names: [String] { all.map(\.name) }

  /// The layout of a word; nil for any other word.
  static func layout(named name: String) -> (any Layout)? { all.first { $0.name == name } }
}
