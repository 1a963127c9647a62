package import Diagnostics

/// Fields and cells say Yes and No, or Y and N, but not both in one paper.
package struct YesNoRule: Rule {
  package init() {}

  /// Reported once, at the first answer in the other form, with a note of the first.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    var first: (word: String, isShort: Bool, place: SourceRange?)?
    for passage in paper.document.passages {
      guard passage.kind == .cell || passage.kind == .fieldValue,
        passage.traits.contains(.printsWords)
      else { continue }
      let text = passage.inlines.plainText
      guard let initial = text.unicodeScalars.first(where: { !$0.isBlank }),
        "yYnN".unicodeScalars.contains(initial)
      else { continue }
      let word = String(
        text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      let isShort: Bool
      switch word {
      case "Y", "N", "y", "n": isShort = true
      case "Yes", "No", "YES", "NO", "yes", "no": isShort = false
      default: continue
      }
      guard let known = first else {
        first = (word, isShort, passage.place)
        continue
      }
      guard known.isShort != isShort else { continue }
      let notes = known.place.map { [Diagnostic.Note("'\(known.word)'", at: Location($0))] } ?? []
      report(
        Finding(first: known.word, other: word), at: passage.place, of: paper, notes: notes,
        into: &log)
      return
    }
  }
}

extension YesNoRule {
  /// Two ways of answering in one paper.
  package struct Finding: Problem, Equatable {
    let first: String
    let other: String

    package var code: String { "D038" }
    package var severity: Severity { .error }

    package var message: String {
      "'\(other)' is written here and '\(first)' elsewhere in the paper"
    }

    package var hint: String? {
      ["Y", "N"].contains(first)
        ? "write Y and N, or Yes and No, throughout" : "write Yes and No throughout"
    }

    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      let table = """
        Table: What is decided

        | Question | Answer |
        | --- | --- |
        | Key decision | Yes |
        | Exempt |
        """
      return CodeExample(in: "04-performance.md", table + " N |", cure: table + " No |")
    }

    package static let samples: [Self] = [Self(first: "Yes", other: "N")]
  }
}
