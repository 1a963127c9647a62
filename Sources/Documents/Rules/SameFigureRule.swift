package import Diagnostics
import Figures

/// A figure printed twice prints the same number in both places.
///
/// Forms without the unit and forms in words are the same number; another number of places is not.
package struct SameFigureRule: DocumentRule {
  package init() {}

  package func check(_ document: Document, in file: String, log: inout DiagnosticLog) {
    var printed: [FigureID: (text: String, place: SourceRange?)] = [:]
    for passage in document.blocks.passages {
      for inline in passage.inlines.flattened {
        guard case .figure(let figure) = inline.content,
          !Self.number(figure.printed).isEmpty || figure.absence != nil
        else { continue }
        let place = inline.range ?? passage.range
        guard let first = printed[figure.id] else {
          printed[figure.id] = (figure.printed, place)
          continue
        }
        guard Self.number(first.text) != Self.number(figure.printed) else { continue }
        let notes = first.place.map { [Diagnostic.Note("'\(first.text)'", at: Location($0))] } ?? []
        log.report(
          .figurePrintedTwoWays(
            id: figure.id.description, first: first.text, second: figure.printed),
          at: place, in: file, notes: notes)
      }
    }
  }

  /// The digits with the marks between them; empty for words and for shorthand such as [c].
  private static func number(_ printed: String) -> String {
    let unit = " \(Unit.perTenThousand.rawValue)"
    let words = printed.hasSuffix(unit) ? printed.dropLast(unit.count) : printed[...]
    let digits = words.unicodeScalars.drop { !("0"..."9").contains($0) }
    let kept = digits.filter { ("0"..."9").contains($0) || $0 == "." }
    return String(String.UnicodeScalarView(kept)).trimmingDots
  }
}

extension String {
  fileprivate var trimmingDots: String {
    var text = self
    while text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
