import Diagnostics
import Documents
import Templating

/// Hands each tag of a narrative to what makes its blocks.
struct PaperTags: TagExpander {
  let tables: FigureTables
  let charts: FigureCharts

  static let declarations = [
    FigureTables.declaration, FactTables.declaration, FigureCharts.declaration,
    DeclaredCharts.declaration,
  ]

  func blocks(for call: TagCall, into log: inout DiagnosticLog) -> [Block]? {
    switch call.name {
    case FigureCharts.declaration.name: charts.blocks(for: call, into: &log)
    case FactTables.declaration.name: FactTables().blocks(for: call, into: &log)
    case DeclaredCharts.declaration.name:
      DeclaredCharts(stem: charts.stem, councilName: charts.councilName)
        .blocks(for: call, into: &log)
    default: tables.blocks(for: call, into: &log)
    }
  }
}
