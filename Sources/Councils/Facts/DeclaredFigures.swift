package import Diagnostics
package import Indicators
import Settings
import Templating

/// What a council declares itself, beside its extracts: facts, and tables of figures.
package struct DeclaredFigures: Sendable {
  package let facts: [Fact]
  package let tables: [DeclaredTable]
  /// False where a fact or a table could not be read or worked out: what names it is then not known
  /// to be wrong.
  package let isWhole: Bool

  /// As read from the tables' files, for a meeting that adds tables of its own.
  private let drafts: [DeclaredTableDraft]

  /// Reads `facts.yaml` and `tables.yaml` of a council. Names are checked and tables worked out.
  package init(
    facts: SourceText?, tables: SourceText?, into log: inout DiagnosticLog
  ) {
    let before = log.errorCount
    let facts = facts.flatMap { SettingsReader.read($0, into: &log) }
    let tables = tables.flatMap { SettingsReader.read($0, into: &log) }
    let read = facts.map { Fact.read($0, into: &log) } ?? []
    for fact in read where !Vocabulary.accepts(name: fact.name) {
      log.report(DeclaredFigureProblem.nameTaken(fact.name), at: fact.range)
    }
    CalledFacts.check(read, into: &log)
    let drafts = tables.map { DeclaredTableReader.read($0, into: &log) } ?? []
    self.init(
      facts: read, drafts: drafts, isWhole: log.errorCount == before, into: &log)
  }

  /// The same with the tables of a meeting, whose names are not those of the council's.
  package func adding(tables: SourceText, into log: inout DiagnosticLog) -> DeclaredFigures {
    let before = log.errorCount
    let own =
      SettingsReader.read(tables, into: &log).map { DeclaredTableReader.read($0, into: &log) } ?? []
    return DeclaredFigures(
      facts: facts, drafts: drafts + own, isWhole: isWhole && log.errorCount == before, into: &log)
  }

  private init(
    facts: [Fact], drafts: [DeclaredTableDraft], isWhole: Bool, into log: inout DiagnosticLog
  ) {
    self.facts = facts
    self.drafts = drafts
    // A table or fact that was left out would be missed by those that name it.
    let before = log.errorCount
    tables = isWhole ? DeclaredTableResolver.resolve(drafts, facts: facts, into: &log) : []
    self.isWhole = isWhole && log.errorCount == before
  }

  /// Where a name was declared.
  package func range(of name: String) -> SourceRange? {
    facts.last { $0.name == name }?.range ?? tables.last { $0.name == name }?.range
  }
}
