import Councils
import Extracts
import Houses
import Indicators
import Papers
package import Settings

extension SettingsFile {
  /// Every kind of file that people write, in the order of the page of reference.
  package static let all: [SettingsFile] = [
    SettingsFile(
      kind: "indicators", file: "indicators.yaml", place: "Data/indicators.yaml",
      purpose: "The dictionary of indicators: an entry for each measure that papers may name.",
      content: .settings(
        .named(
          SettingsName("the id of an indicator", example: "cla_rate", isID: true),
          .fields(.indicator)))),
    SettingsFile(
      kind: "mapping", file: "mapping.yaml", place: "Data/extracts/<source>/<release>/mapping.yaml",
      purpose: "Which rows and columns of files of figures are which indicators.",
      content: .settings(.fields(.mapping))),
    SettingsFile(
      kind: "council", file: "council.yaml", place: "Data/councils/<council>/council.yaml",
      purpose: "Who a council is, and by which rules its papers are made.",
      content: .settings(.fields(.council))),
    SettingsFile(
      kind: "councils", file: "councils.yaml", place: "Data/councils.yaml",
      purpose:
        "The same for councils that have a meeting of `Data/meetings` and no `council.yaml`.",
      content: .settings(.fields(.councils))),
    SettingsFile(
      kind: "meeting", file: "meeting.yaml",
      place:
        "Data/councils/<council>/meetings/<meeting>/meeting.yaml, or Data/meetings",
      purpose: "A meeting and its agenda; in Data/meetings that of several councils.",
      content: .settings(.fields(.meeting))),
    SettingsFile(
      kind: "facts", file: "facts.yaml",
      place: "Data/councils/<council>/facts.yaml, or in the folder of a meeting",
      purpose: "Amounts, dates and words that come from no file of figures.",
      content: .settings(
        .named(
          SettingsName("the name of a fact", example: "cabinet_investment", isID: true),
          .fields(.fact)))),
    SettingsFile(
      kind: "tables", file: "tables.yaml",
      place: "Data/councils/<council>/tables.yaml, or in the folder of a meeting",
      purpose: "Tables that come from no file of figures.",
      content: .settings(
        .named(
          SettingsName("the name of a table", example: "establishment", isID: true),
          .fields(.declaredTable)))),
    SettingsFile(
      kind: "house", file: "house.yaml", place: "Templates/<house>/house.yaml",
      purpose: "A house style: what stands in a report, in which order, and what it is held to.",
      content: .settings(.fields(.house))),
    SettingsFile(
      kind: "report", file: "NN-slug.md",
      place: "Data/councils/<council>/meetings/<meeting>/NN-slug.md",
      purpose:
        "The front matter of a report. Each field of the house's header and blocks is one key more.",
      content: .settings(.fields(.report))),
    SettingsFile(
      kind: "targets", file: "targets.csv",
      place: "Data/councils/<council>/targets.csv, or in the folder of a meeting",
      purpose: "What a council aims at.", content: .table(.targets)),
    SettingsFile(
      kind: "recommendations", file: "recommendations.csv",
      place: "Data/councils/<council>/recommendations.csv",
      purpose: "What the council's committees recommended, and what became of it.",
      content: .table(.recommendations)),
    SettingsFile(
      kind: "areas", file: "areas.csv", place: "Data/areas.csv",
      purpose: "Places and their codes, for all councils.", content: .table(.areas)),
    SettingsFile(
      kind: "neighbours", file: "neighbours.csv", place: "Data/neighbours.csv",
      purpose: "Which councils are compared with which.", content: .table(.neighbours)),
    SettingsFile(
      kind: "bank-holidays", file: "bank-holidays.csv", place: "Data/bank-holidays.csv",
      purpose: "The days on which councils are closed.", content: .table(.bankHolidays)),
  ]

  /// Those that have a JSON Schema.
  package static let withSchemas = all.filter { $0.form != nil }
}
