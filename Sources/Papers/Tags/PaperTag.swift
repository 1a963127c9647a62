import Houses
import Templating

/// A tag of a narrative: what may be written, and the blocks that it stands for.
protocol PaperTag: TagExpander {
  static var declaration: TagDeclaration { get }

  /// - Parameter paper: the paper in which it stands.
  init(in paper: TagSurroundings)
}

/// What a tag knows of the paper in which it stands.
struct TagSurroundings: Sendable {
  /// The paper's name, which names the drawings' files.
  let stem: String
  let councilName: String
  let notes: FigureNotes
  /// What the house leaves out of its scorecards.
  let leftOutOfScorecards: Set<ScorecardPart>
}
