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

  /// The council's facts and tables whose places a meeting's own took, by name, in their order.
  package let replaced: [String]
  /// As read from the tables' files, for a meeting that adds tables of its own.
  private let drafts: [DeclaredTableDraft]

  /// Reads `facts.yaml` and `tables.yaml` of a council. Names are checked and tables worked out.
  package init(
    facts: SourceText?, tables: SourceText?, into log: inout DiagnosticLog
  ) {
    let before = log.errorCount
    let read = Self.facts(in: facts, into: &log)
    CalledFacts.check(read, into: &log)
    let tables = tables.flatMap { SettingsReader.read($0, into: &log) }
    let drafts = tables.map { DeclaredTableReader.read($0, into: &log) } ?? []
    Self.checkNames(drafts, beside: read, into: &log)
    self.init(
      facts: read, drafts: drafts, isWhole: log.errorCount == before, into: &log)
  }

  /// The same with what a meeting declares itself. A fact or table of the council's name takes its
  /// place, and what rests on it is worked out anew.
  package func adding(
    facts: SourceText?, tables: SourceText?, into log: inout DiagnosticLog
  ) -> DeclaredFigures {
    let before = log.errorCount
    let ownFacts = Self.facts(in: facts, into: &log)
    let ownDrafts =
      tables.flatMap { SettingsReader.read($0, into: &log) }
      .map { DeclaredTableReader.read($0, into: &log) } ?? []
    let (factNames, tableNames) = (Set(ownFacts.map(\.name)), Set(ownDrafts.map(\.name)))
    let kept = self.facts.filter { !factNames.contains($0.name) }
    let keptDrafts = drafts.filter { !tableNames.contains($0.name) }
    Self.checkNames(
      keptDrafts + ownDrafts, beside: kept + ownFacts, into: &log)
    CalledFacts.check(kept + ownFacts, into: &log)
    return DeclaredFigures(
      facts: kept + ownFacts, drafts: keptDrafts + ownDrafts,
      isWhole: isWhole && log.errorCount == before,
      replaced: self.facts.map(\.name).filter(factNames.contains)
        + drafts.map(\.name).filter(tableNames.contains), into: &log)
  }

  /// A name means one thing: a fact and a table cannot share one.
  private static func checkNames(
    _ drafts: [DeclaredTableDraft], beside facts: [Fact], into log: inout DiagnosticLog
  ) {
    let places = Dictionary(
      facts.map { ($0.name, $0.range) }, uniquingKeysWith: { first, _ in first })
    for draft in drafts {
      guard let fact = places[draft.name] else { continue }
      log.report(
        DeclaredFigureProblem.nameTaken(draft.name), at: draft.range,
        notes: [Diagnostic.Note("a fact has it", at: Location(fact))])
    }
  }

  /// Facts that are wrong are reported and left out.
  private static func facts(in source: SourceText?, into log: inout DiagnosticLog) -> [Fact] {
    let facts =
      source.flatMap { SettingsReader.read($0, into: &log) }
      .map { Fact.read($0, into: &log) } ?? []
    for fact in facts where !Vocabulary.accepts(name: fact.name) {
      log.report(DeclaredFigureProblem.nameTaken(fact.name), at: fact.range)
    }
    for fact in facts
    where [fact.value, fact.period].contains(DeclaredFigureProblem.mark) {
      log.report(DeclaredFigureProblem.toFillIn(fact.name), at: fact.range)
    }
    return facts
  }

  private init(
    facts: [Fact], drafts: [DeclaredTableDraft], isWhole: Bool, replaced: [String] = [],
    into log: inout DiagnosticLog
  ) {
    self.facts = facts
    self.replaced = replaced
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
