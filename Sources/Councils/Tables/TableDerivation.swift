/// How a row or a column of a declared table is worked out from others.
///
/// ```
/// derivation = rule [ ", not below 0" ] ;
/// rule       = "sum of rows" | "sum of columns"          all that hold figures of their own
///            | part { ( "+" | "-" ) part }
///            | part "/" part [ "as per cent" ] ;
/// part       = name | table "." row ;
/// ```
///
/// Of a column, `number / total as per cent` with a row's name below the line is the share of that row's
/// number. The row itself is 100 per cent, every share is rounded by itself, and the table says so where
/// they add up to something else as printed.
struct TableDerivation: Equatable {
  let rule: Rule
  let isNotBelowZero: Bool

  enum Rule: Equatable {
    case sumOfGiven
    case terms([Term])
    case quotient(Part, Part, isPercentage: Bool)
  }

  struct Term: Equatable {
    let isSubtracted: Bool
    let part: Part
  }

  struct Part: Hashable {
    /// The other table that is meant; nil for the same.
    let table: String?
    let name: String

    var text: String { table.map { "\($0).\(name)" } ?? name }
  }

  static let form = "sum of rows, a + b, a - b, a / b or a / b as per cent"

  init(rule: Rule, isNotBelowZero: Bool = false) {
    self.rule = rule
    self.isNotBelowZero = isNotBelowZero
  }

  init?(_ text: String) {
    var words = text.replacing(",", with: " , ").split(separator: " ").map(String.init)
    let clip = [",", "not", "below", "0"]
    isNotBelowZero = words.suffix(4) == clip
    if isNotBelowZero { words.removeLast(4) }
    if words == ["sum", "of", "rows"] || words == ["sum", "of", "columns"] {
      rule = .sumOfGiven
      return
    }
    let isPercentage = words.suffix(3) == ["as", "per", "cent"]
    if isPercentage { words.removeLast(3) }
    guard words.count % 2 == 1, let first = words.first.flatMap(Self.part) else { return nil }
    if words.count == 3, words[1] == "/", let second = Self.part(words[2]) {
      guard !isNotBelowZero else { return nil }
      rule = .quotient(first, second, isPercentage: isPercentage)
      return
    }
    var terms = [Term(isSubtracted: false, part: first)]
    for index in stride(from: 1, to: words.count, by: 2) {
      guard words[index] == "+" || words[index] == "-", let part = Self.part(words[index + 1])
      else { return nil }
      terms.append(Term(isSubtracted: words[index] == "-", part: part))
    }
    guard !isPercentage else { return nil }
    rule = .terms(terms)
  }

  /// What the derivation names, in its order.
  var parts: [Part] {
    switch rule {
    case .sumOfGiven: []
    case .terms(let terms): terms.map(\.part)
    case .quotient(let above, let below, _): [above, below]
    }
  }

  var isQuotient: Bool { if case .quotient = rule { true } else { false } }

  private static func part(_ text: String) -> Part? {
    let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(names.count),
      names.allSatisfy({ name in
        !name.isEmpty
          && name.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
          }
      })
    else { return nil }
    return Part(table: names.count == 2 ? names[0] : nil, name: names[names.count - 1])
  }
}
