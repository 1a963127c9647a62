import Analysis
import Settings

/// Reads the phrases of a house style.
extension HouseStyleReader {
  /// `phrases: {within: "which is usual ({limits} over {span})"}`; what is not given keeps the words
  /// of the program.
  static func phrases(_ fields: Fields) -> PhraseTable? {
    var table = PhraseTable.standard
    for field in fields.all() {
      guard let text = field.prose else { continue }
      guard let key = PhraseTable.Key(rawValue: field.key) else {
        field.report(
          ReadingProblem.unknownPhrase(
            field.key, known: PhraseTable.Key.allCases.map(\.rawValue)))
        continue
      }
      if let fault = table.replace(key, with: text) {
        field.report(ReadingProblem.phrase(field.key, fault))
      }
    }
    return table
  }
}
