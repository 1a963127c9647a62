import Documents
import Figures
import Publication

/// The words of a recommendation as a later page may repeat them.
enum RecommendationWords {
  /// The text of an older recommendation with `…` for each figure in it that may not be shown again.
  ///
  /// - Parameter hides: whether the id of a figure is of such a one.
  static func text(
    of recommendation: Manifest.Recommendation, in manifest: Manifest, hides: (String) -> Bool
  ) -> String {
    let anchor = Recommendation(id: recommendation.id, label: "", inlines: []).anchor
    let place = "\(recommendation.report)#\(anchor)"
    return manifest.figures.filter { entry in
      entry.figure.absence == nil && entry.places.contains(place)
        && hides(entry.figure.id.description)
    }.reduce(recommendation.text) { hiding($1.figure.printed, in: $0) }
  }

  /// The text without a number, but where the number is a part of another or of a word.
  private static func hiding(_ printed: String, in text: String) -> String {
    guard !printed.isEmpty else { return text }
    var rest = text[...]
    var whole = ""
    while let found = rest.firstRange(of: printed) {
      let before = text[..<found.lowerBound].last
      let after = text[found.upperBound...].prefix(2)
      let isPart =
        before.map { $0.isLetter || $0.isNumber } ?? false
        || after.first.map { $0.isLetter || $0.isNumber } ?? false
        || ([",", "."].contains(after.first) && after.dropFirst().first?.isNumber ?? false)
      whole += rest[..<found.lowerBound] + (isPart ? printed : "\u{2026}")
      rest = rest[found.upperBound...]
    }
    return whole + rest
  }
}
