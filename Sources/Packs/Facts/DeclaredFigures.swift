package import Diagnostics
package import Indicators
import Settings
package import Templating

/// What a council declares itself, beside its extracts: facts, and tables of figures.
package struct DeclaredFigures: Sendable {
  package let facts: [Fact]
  package let tables: [FactTable]
  /// False where a fact or a table could not be read or worked out: what names it is then not known
  /// to be wrong.
  package let isWhole: Bool

  /// As read from the tables' files, for a meeting that adds tables of its own.
  private let drafts: [FactTableDraft]

  /// Reads `facts.yaml` and `tables.yaml` of a council. Names are checked and tables worked out.
  package init(
    facts: SourceText?, tables: SourceText?, into log: inout DiagnosticLog
  ) {
    let before = log.errorCount
    let facts = facts.flatMap { SettingsReader.read($0, into: &log) }
    let tables = tables.flatMap { SettingsReader.read($0, into: &log) }
    let read = facts.map { Fact.read($0, into: &log) } ?? []
    for fact in read where !Vocabulary.accepts(name: fact.name) {
      log.report(PackProblem.nameTaken(fact.name), at: fact.range)
    }
    CalledFacts.check(read, into: &log)
    let drafts = tables.map { FactTableReader.read($0, into: &log) } ?? []
    self.init(
      facts: read, drafts: drafts, isWhole: log.errorCount == before, into: &log)
  }

  /// The same with the tables of a meeting, whose names are not those of the council's.
  package func adding(tables: SourceText, into log: inout DiagnosticLog) -> DeclaredFigures {
    let before = log.errorCount
    let own =
      SettingsReader.read(tables, into: &log).map { FactTableReader.read($0, into: &log) } ?? []
    return DeclaredFigures(
      facts: facts, drafts: drafts + own, isWhole: isWhole && log.errorCount == before, into: &log)
  }

  private init(
    facts: [Fact], drafts: [FactTableDraft], isWhole: Bool, into log: inout DiagnosticLog
  ) {
    self.facts = facts
    self.drafts = drafts
    // A table or fact that was left out would be missed by those that name it.
    let before = log.errorCount
    tables = isWhole ? FactTableResolver.resolve(drafts, facts: facts, into: &log) : []
    self.isWhole = isWhole && log.errorCount == before
  }

  /// The names that a narrative can use.
  package var names: [Vocabulary.Name] {
    facts.map {
      Vocabulary.Name($0.name, .figure, $0.label ?? "a fact of the council's facts.yaml")
    }
      + (facts.isEmpty
        ? [] : [Vocabulary.Name("facts", .record(FactsRecord.type(of: facts)), "all facts")])
      + tables.map {
        Vocabulary.Name($0.name, .record(FactTableRecord.type(of: $0)), $0.caption)
      }
  }

  /// One name of each kind, for the page that authors read.
  static let namesForAuthors = [
    Vocabulary.Name(
      "budget", .figure, "a fact of facts.yaml by its name; it prints as it was declared"),
    Vocabulary.Name(
      "facts",
      .record(
        RecordType(
          "facts",
          fields: [
            RecordType.Field("budget", .record(FactRecord.type), "what was declared of a fact")
          ])), "all facts by name"),
    Vocabulary.Name(
      "establishment",
      .record(
        RecordType(
          FactTableRecord.name,
          fields: FactTableRecord.ownFields + [
            RecordType.Field(
              "vacant",
              .record(
                RecordType(
                  FactRowRecord.name,
                  fields: [RecordType.Field("total", .figure, "a cell, by its column's name")])),
              "a row by its name; so is each of the table")
          ])), "a table of tables.yaml by its name"),
  ]

  /// Where a name was declared.
  package func range(of name: String) -> SourceRange? {
    facts.last { $0.name == name }?.range ?? tables.last { $0.name == name }?.range
  }

  /// The values of the names, for a council whose area has this code.
  package func values(area: String) -> [String: TemplateValue] {
    let records = facts.map { FactRecord(fact: $0, area: area) }
    var values: [String: TemplateValue] = [
      "facts": .record(
        FactsRecord(
          facts: Dictionary(
            records.map { ($0.fact.name, $0) }, uniquingKeysWith: { first, _ in first })))
    ]
    for record in records { values[record.fact.name] = .figure(record.figure) }
    for table in tables {
      values[table.name] = .record(FactTableRecord(table: table, area: area))
    }
    return values
  }
}
