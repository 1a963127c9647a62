package import Figures

/// Words with figures among them, so that each number of a sentence keeps its name and origin.
package struct Phrase: Sendable, Hashable {
  /// Words, or a figure that keeps its id.
  package enum Part: Sendable, Hashable {
    case words(String)
    case figure(FigureValue)
  }

  package private(set) var parts: [Part]

  package init(_ parts: [Part] = []) { self.parts = parts }

  package init(_ words: String) { parts = words.isEmpty ? [] : [.words(words)] }

  package init(_ figure: FigureValue) { parts = [.figure(figure)] }

  /// One phrase after the other, without a space between them.
  package static func + (left: Phrase, right: Phrase) -> Phrase { Phrase(left.parts + right.parts) }

  package var isEmpty: Bool { parts.isEmpty }

  /// As it is printed.
  package var text: String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .figure(let figure): figure.figure().printed
      }
    }.joined()
  }

  /// The same with a capital at its head, for a sentence that begins with words.
  package var capitalised: Phrase {
    guard case .words(let words)? = parts.first else { return self }
    var parts = parts
    parts[0] = .words(words.prefix(1).uppercased() + words.dropFirst())
    return Phrase(parts)
  }
}
