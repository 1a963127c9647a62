import Diagnostics
import Documents
import Templating

/// Hands each tag of a narrative to what makes its blocks.
struct PaperTags: TagExpander {
  let tables: IndicatorTableTag
  let charts: IndicatorChartTag

  static let declarations = [
    IndicatorTableTag.declaration, DeclaredTableTag.declaration, IndicatorChartTag.declaration,
    DeclaredChartTag.declaration,
  ]

  func blocks(for call: TagCall, into log: inout DiagnosticLog) -> [Block]? {
    switch call.name {
    case IndicatorChartTag.declaration.name: charts.blocks(for: call, into: &log)
    case DeclaredTableTag.declaration.name: DeclaredTableTag().blocks(for: call, into: &log)
    case DeclaredChartTag.declaration.name:
      DeclaredChartTag(stem: charts.stem, councilName: charts.councilName)
        .blocks(for: call, into: &log)
    default: tables.blocks(for: call, into: &log)
    }
  }
}
