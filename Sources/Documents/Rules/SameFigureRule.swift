package import Diagnostics
import Figures

/// A figure printed twice prints the same number in both places.
///
/// Forms without the unit and forms in words are the same number; another number of places is not.
package struct SameFigureRule: Rule {
  package init() {}

  /// Reported at each place that differs from the first, with a note of the first.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    var printed: [FigureID: (text: String, place: SourceRange?)] = [:]
    for passage in paper.document.passages where passage.traits.contains(.figure) {
      for inline in passage.inlines.flattened {
        guard case .figure(let figure) = inline.content else { continue }
        let place = inline.range ?? passage.range
        guard let first = printed[figure.id] else {
          if figure.absence != nil || Self.hasNumber(figure.printed) {
            printed[figure.id] = (figure.printed, place)
          }
          continue
        }
        // Nearly every figure that is printed twice is printed in the same characters.
        guard first.text != figure.printed else { continue }
        let number = Self.number(figure.printed)
        guard !number.isEmpty || figure.absence != nil, Self.number(first.text) != number else {
          continue
        }
        let notes = first.place.map { [Diagnostic.Note("'\(first.text)'", at: Location($0))] } ?? []
        report(
          Finding(
            id: figure.id.description, first: first.text, second: figure.printed),
          at: place, of: paper, notes: notes, into: &log)
      }
    }
  }

  /// Whether `number` has any digit.
  private static func hasNumber(_ printed: String) -> Bool {
    guard printed.utf8.count <= Unit.perTenThousand.rawValue.utf8.count else {
      return !number(printed).isEmpty
    }
    return printed.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The digits with the marks between them; empty for words and for shorthand such as [c].
  private static func number(_ printed: String) -> [UInt8] {
    var bytes = printed.utf8[...]
    let unit = " \(Unit.perTenThousand.rawValue)".utf8
    if bytes.suffix(unit.count).elementsEqual(unit) { bytes = bytes.dropLast(unit.count) }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    var kept: [UInt8] = []
    for byte in bytes.drop(while: { !digits.contains($0) })
    where digits.contains(byte) || byte == UInt8(ascii: ".") {
      kept.append(byte)
    }
    while kept.last == UInt8(ascii: ".") { kept.removeLast() }
    return kept
  }
}

extension SameFigureRule {
  /// A figure that is printed as two numbers.
  package struct Finding: Problem, Equatable {
    let id: String
    let first: String
    let second: String

    package var code: String { "D041" }
    package var severity: Severity { .error }

    package var message: String {
      "\(id) is printed as '\(second)' here and as '\(first)' elsewhere in the paper"
    }

    package var hint: String? { "print it in one format throughout the paper" }

    package var example: CodeExample {
      CodeExample(
        in: "04-performance.md",
        """
        Re-referrals were {{ rereferral.latest }} of referrals.

        At {{ rereferral.latest | places: 0 }} they are above those of England.
        """,
        cure: """
          Re-referrals were {{ rereferral.latest }} of referrals.

          At {{ rereferral.latest }} they are above those of England.
          """)
    }

    package static let samples: [Self] = [
      Self(
        id: "rereferral/E08000014/year-to-2025-03-31#value", first: "26.2%", second: "26%")
    ]
  }
}
