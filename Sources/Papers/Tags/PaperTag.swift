import Analysis
import Councils
import Houses
import Indicators
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
  /// Whether its figures are of several councils, each under the name of its own.
  let isJoint: Bool
  let notes: FigureNotes
  /// What the house leaves out of its scorecards.
  let leftOutOfScorecards: Set<ScorecardPart>

  /// Whose figures some readings are, as a chart says it.
  func place(of readings: [PublishableReading]) -> String {
    guard isJoint else { return councilName }
    var names: [String] = []
    for reading in readings where !names.contains(reading.area.name) {
      names.append(reading.area.name)
    }
    return Council.list(names)
  }

  /// The same within a caption, which names each measure with its council where there are several.
  var captionPlace: String { isJoint ? "" : ", \(councilName)" }
}
