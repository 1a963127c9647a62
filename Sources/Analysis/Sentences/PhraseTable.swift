/// The words in which a house says what a reading means. Each phrase has words of its own where the
/// house gives none.
package struct PhraseTable: Sendable, Hashable {
  private var phrases: [Key: [Piece]] = [:]

  /// Words as they are printed, or a place where something is put in.
  package enum Piece: Sendable, Hashable {
    case words(String)
    case place(Place)
  }

  /// The words of the program.
  package static let standard = PhraseTable()

  private init() {
    for key in Key.allCases {
      phrases[key] = (try? Self.pieces(key.standard, for: key).get()) ?? []
    }
  }

  /// Replaces a phrase; the fault where the text is none for it.
  package mutating func replace(_ key: Key, with text: String) -> PhraseFault? {
    switch Self.pieces(text, for: key) {
    case .success(let pieces): phrases[key] = pieces
    case .failure(let fault): return fault
    }
    return nil
  }

  /// The pieces of a phrase in order; never empty.
  package subscript(key: Key) -> [Piece] { phrases[key] ?? [] }

  /// What is wrong with a phrase's text.
  package enum PhraseFault: Error, Sendable, Hashable {
    case empty
    /// A brace without its other half.
    case brace
    case unknownPlace(String, known: [String])
  }

  static func pieces(_ text: String, for key: Key) -> Result<[Piece], PhraseFault> {
    guard text.contains(where: { !$0.isWhitespace }) else { return .failure(.empty) }
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else {
        return .failure(.brace)
      }
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      let name = String(rest[rest.index(after: open)..<close])
      guard let place = Place(rawValue: name), key.places.contains(place) else {
        return .failure(.unknownPlace(name, known: key.places.map(\.rawValue)))
      }
      pieces.append(.place(place))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    return .success(pieces)
  }

  /// What can stand in braces.
  package enum Place: String, Sendable, CaseIterable {
    case name, when, trend, reason
    case latest, previous, change, denominator, numerator
    case previousPeriod = "previous_period"
    case earlier
    case earlierPeriod = "earlier_period"
    case previousNumerator = "previous_numerator"
    case previousDenominator = "previous_denominator"
    case limits, mean, span, run, periods
    case target, away, tolerance, from
  }
}
