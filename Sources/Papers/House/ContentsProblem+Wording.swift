import Diagnostics
import Figures

extension ContentsProblem {
  var code: String {
    switch self {
    case .noSuchFile: "P280"
    case .otherPart: "P281"
    case .noSuchPlace: "P282"
    case .pictureNotCarried: "P283"
    case .appendicesDenied: "P284"
    }
  }

  var severity: Severity { .error }

  var message: String {
    switch self {
    case .noSuchFile(let file, _): "the link leads to '\(file)', and the pack has no such file"
    case .otherPart(let file, isPublic: false):
      "the link leads to '\(file)', which is not open to the public"
    case .otherPart(let file, isPublic: true):
      "the link leads to '\(file)', which stands among the public papers"
    case .noSuchPlace(let place, _): "the link leads to '#\(place)', and there is no such place"
    case .pictureNotCarried(let file):
      "the picture '\(file)' would be missing: a pack carries its charts and no other pictures"
    case .appendicesDenied(let label, let count):
      "'\(label)' says that there are none, and the agenda attaches "
        + "\(FigureFormat.word(count) ?? String(count)) to this report"
    }
  }

  var hint: String? {
    switch self {
    case .noSuchFile(let file, let known):
      NearestName.hint(for: file, in: known)
        ?? "a paper of the meeting is called as on the agenda, such as 04-performance.md"
    case .otherPart: "name the item of the agenda in words"
    case .noSuchPlace(let place, let known):
      NearestName.hint(for: place, in: known)
        ?? "the name of a heading is its words in small letters, with hyphens between them"
    case .pictureNotCarried: "say in words what it shows, or draw the figures with {% chart %}"
    case .appendicesDenied: "name them there, or take them off the agenda"
    }
  }
}
