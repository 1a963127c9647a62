package import Diagnostics
package import Documents

/// The logo that a house puts at the head of its pages: a file beside `house.yaml`, with the words that
/// stand for it.
package struct HouseLogo: Sendable {
  /// The name of the file, with its place in `house.yaml`.
  package let file: PlacedText
  package let alternative: String

  /// Every page holds the whole picture.
  package static let limit = 65_536

  /// What a name says that its file is; nil for a name that is none of a picture beside `house.yaml`.
  package static func kind(of name: String) -> Picture.Kind? {
    guard !name.contains("/"), !name.contains("\\"), !name.hasPrefix(".") else { return nil }
    if name.hasSuffix(".svg") { return .svg }
    return name.hasSuffix(".png") ? .png : nil
  }

  package init(file: PlacedText, alternative: String) {
    self.file = file
    self.alternative = alternative
  }
}
