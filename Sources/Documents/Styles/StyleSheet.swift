/// Style rules that a page may carry: no request leaves the page, no tag can be closed, and nothing
/// is left open for what follows.
package struct StyleSheet: Sendable {
  package let rules: String

  /// What a style sheet must not hold, in the order of the places.
  package static func faults(in rules: String) -> [StyleFault.Found] {
    var judge = StyleJudge(Array(rules.utf8))
    return judge.faults()
  }

  /// Nil where `faults(in:)` finds any.
  package init?(rules: String) {
    guard Self.faults(in: rules).isEmpty else { return nil }
    self.rules = rules
  }

  private init(sound rules: String) { self.rules = rules }

  /// The sheet with rules of the program's own before it, which are judged; nil where they are at
  /// fault. What ends where it began can stand before anything.
  package func preceded(by own: String) -> StyleSheet? {
    StyleSheet(rules: own).map { StyleSheet(sound: $0.rules + rules) }
  }

  /// Sheets one after another.
  package static func joining(_ sheets: [StyleSheet]) -> StyleSheet {
    StyleSheet(sound: sheets.map(\.rules).joined())
  }
}
