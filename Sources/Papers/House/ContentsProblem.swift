import Diagnostics

/// What a paper says of its pack that the pack does not bear out, as facts.
package enum ContentsProblem: Problem, Equatable {
  /// P280
  case noSuchFile(String, known: [String])
  /// P281: the paper stands in the other part of the pack. `isPublic` is said of the other part.
  case otherPart(String, isPublic: Bool)
  /// P282
  case noSuchPlace(String, known: [String])
  /// P283
  case pictureNotCarried(String)
  /// P284
  case appendicesDenied(label: String, count: Int)
}
