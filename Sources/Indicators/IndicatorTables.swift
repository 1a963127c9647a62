package import Settings

extension SettingsTable {
  /// The columns of `areas.csv`.
  package static let areas = SettingsTable([
    .must("gss", .text, "the code of today", example: "E08000014"),
    .must(
      "dfe", .textOrEmpty,
      "the Department for Education's number; empty for England, regions, and outside England",
      example: "343"),
    .must("name", .text, "the name", example: "Sefton"),
    .must("level", .word(Area.Level.self), "what the place is", example: "local authority"),
    .must(
      "region", .textOrEmpty, "the code of the region that it lies in, which has a row of its own",
      example: "E12000002"),
    .must(
      "former_gss", .textOrEmpty,
      "older codes of the same place, with spaces between them; figures under them are its own",
      example: "E08000099"),
    .may(
      "predecessors", .textOrEmpty,
      "codes of councils whose area it took over, in part or with others; their figures are another place's",
      example: "E10000006"),
    .may(
      "few_children", .word(["yes"]),
      "that so few children live there that its numbers are held to no `bounds`", example: "yes"),
  ])

  /// The columns of `neighbours.csv`.
  package static let neighbours = SettingsTable([
    .must("model", .text, "the year of the model", example: "2025"),
    .must("dfe", .text, "the council, by the department's number", example: "343"),
    .must("rank", .whole(1...20), "how near, the nearest first", example: "1"),
    .must("neighbour", .text, "the neighbour, by the department's number", example: "344"),
  ])

  /// The columns of `targets.csv`.
  package static let targets = SettingsTable([
    .must(
      "indicator", .id, "an id of the dictionary; one whose polarity is `none` is never rated",
      example: "rereferral"),
    .must("from", .date, "the day from which the target holds", example: "2023-04-01"),
    .must(
      "target", .text,
      "`22%`, `16`, or a band such as `18 to 20`; a percentage has its mark and nothing else has one",
      example: "22%"),
    .must(
      "tolerance", .text,
      "how far from it still counts as near: `2 points` for a percentage, `1.5` for another unit, `0`",
      example: "2 points"),
    .must("basis", .text, "who set it", example: "local"),
  ])
}
