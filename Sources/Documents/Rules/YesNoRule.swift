package import Diagnostics

/// Fields and cells say Yes and No, or Y and N, but not both in one paper.
package struct YesNoRule: DocumentRule {
  package init() {}

  package func check(_ document: Document, in file: String, log: inout DiagnosticLog) {
    var first: (word: String, isShort: Bool, place: SourceRange?)?
    for passage in document.blocks.passages {
      guard passage.kind == .cell || passage.kind == .fieldValue else { continue }
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
      log.report(
        .mixedYesNo(first: known.word, other: word), at: passage.place, in: file, notes: notes)
      return
    }
  }
}
