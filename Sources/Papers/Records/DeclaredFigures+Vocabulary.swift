import Councils
import Indicators
package import Templating

/// What templates may say of declared figures.
extension DeclaredFigures {
  /// The names that a narrative can use.
  var names: [Vocabulary.Name] {
    facts.map {
      Vocabulary.Name($0.name, .figure, $0.label ?? "a fact of the council's facts.yaml")
    }
      + (facts.isEmpty
        ? [] : [Vocabulary.Name("facts", .record(FactsRecord.type(of: facts)), "all facts")])
      + tables.map {
        Vocabulary.Name($0.name, .record(DeclaredTableRecord.type(of: $0)), $0.caption)
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
          DeclaredTableRecord.name,
          fields: DeclaredTableRecord.own.type.fields + [
            RecordType.Field(
              "vacant",
              .record(
                RecordType(
                  DeclaredRowRecord.name,
                  fields: [RecordType.Field("total", .figure, "a cell, by its column's name")])),
              "a row by its name; so is each of the table")
          ])), "a table of tables.yaml by its name"),
  ]

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
      values[table.name] = .record(DeclaredTableRecord(table: table, area: area))
    }
    return values
  }
}
