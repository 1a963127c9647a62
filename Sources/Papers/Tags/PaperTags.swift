import Diagnostics
import Documents
import Templating

/// The tags of narratives, and who makes the blocks of each.
struct PaperTags: TagExpander {
  let paper: TagSurroundings

  /// The one list, in the order of the generated page.
  static let all: [any PaperTag.Type] = [
    IndicatorTableTag.self, ScorecardTag.self, DeclaredTableTag.self, IndicatorChartTag.self,
    DeclaredChartTag.self,
  ]

  static let declarations = all.map { $0.declaration }

  /// Nothing for a tag that stands in no list, which no checked template calls.
  func blocks(for call: TagCall, into log: inout DiagnosticLog) -> [Block]? {
    guard let tag = Self.all.first(where: { $0.declaration.name == call.name }) else { return [] }
    return tag.init(in: paper).blocks(for: call, into: &log)
  }
}
