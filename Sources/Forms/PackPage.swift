package import Councils

/// A page of a pack.
package enum PackPage: Hashable, Sendable {
  case frontSheet
  /// The letter that goes out with late papers.
  case letter
  case paper(PaperName)
  /// The recommendations of earlier meetings.
  case tracker
  /// The one file that holds the front sheet and every paper.
  case pack
  /// The one file that holds the letter and what it encloses.
  case supplement
  /// What has changed since the last meeting.
  case changes

  /// The page itself, as a file of its own.
  package var html: String { file(OutputForm.html.suffix) }
  /// Its Markdown file.
  package var markdown: String { file(OutputForm.markdown.suffix) }

  /// The page's file with this suffix.
  package func file(_ suffix: String) -> String { "\(stem).\(suffix)" }

  /// What the names of its files have in common.
  package var stem: String {
    switch self {
    case .frontSheet: "index"
    case .letter: "letter"
    case .tracker: "tracker"
    case .paper(let name): name.stem
    case .pack: "pack"
    case .supplement: "supplement"
    case .changes: "changes"
    }
  }
}
