package import Settings

extension SettingsTable {
  /// The columns of `areas.csv`.
  package static let areas = SettingsTable([
    .column("gss", .text, "the code of today", example: "E08000014"),
    .column(
      "dfe", .text, "the Department for Education's number",
      empty: "England, a region, or outside England", example: "343"),
    .column("name", .text, "the name", example: "Sefton"),
    .column("level", .word(Area.Level.self), "what the place is", example: "local authority"),
    .column(
      "region", .text, "the code of the region that it lies in, which has a row of its own",
      empty: "it lies in none", example: "E12000002"),
    .column(
      "former_gss", .text,
      "older codes of the same place, with spaces between them; figures under them are its own",
      empty: "none", example: "E08000099"),
    .may(
      "predecessors", .text,
      "codes of councils whose area it took over, in part or with others; their figures are another place's",
      without: "none", example: "E10000006"),
    .may(
      "few_children", .word(["yes"]),
      "that so few children live there that its numbers are held to no `bounds`", without: "no",
      example: "yes"),
  ])

  /// The columns of `neighbours.csv`.
  package static let neighbours = SettingsTable([
    .column("model", .text, "the year of the model", example: "2025"),
    .column("dfe", .text, "the council, by the department's number", example: "343"),
    .column("rank", .whole(1...20), "how near, the nearest first", example: "1"),
    .column("neighbour", .text, "the neighbour, by the department's number", example: "344"),
  ])

  /// The columns of `targets.csv`.
  package static let targets = SettingsTable([
    .column(
      "indicator", .id, "an id of the dictionary; one whose polarity is `none` is never rated",
      example: "rereferral"),
    .column("from", .date, "the day from which the target holds", example: "2023-04-01"),
    .column(
      "target", .text,
      "`22%`, `16`, or a band such as `18 to 20`; a percentage has its mark and nothing else has one",
      example: "22%"),
    .column(
      "tolerance", .text,
      "how far from it still counts as near: `2 points` for a percentage, `1.5` for another unit, `0`",
      example: "2 points"),
    .column("basis", .text, "who set it", empty: "nobody is named", example: "local"),
    .may(
      "area", .text, "the code of the area whose paper it is for, where an agenda has `for_each`",
      without: "the council's own, and each area that has none of its own", example: "E08000002"),
  ])
}
