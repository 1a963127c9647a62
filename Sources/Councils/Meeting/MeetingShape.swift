package import Settings

extension SettingsShape {
  /// The keys of `meeting.yaml`.
  package static let meeting = SettingsShape(
    "a meeting",
    [
      .must(
        "committee", .text, "the committee's name", example: "Overview and Scrutiny Committee"),
      .must(
        "date", .date, "the day of the meeting, with which its folder's name begins",
        example: "2026-03-17"),
      .must(
        "data_cut_off", .date,
        "the newest release of each source that was out on this day is read; not after the meeting",
        example: "2026-03-02"),
      .must(
        "agenda", .list(.agendaItem), "the items in order",
        example: "[Apologies for absence, {report: 04-performance.md}]"),
      .may(
        "issued", .date, "when the papers go out: a day before the meeting", example: "2026-03-09"),
      .may("time", .clockTime, "when it begins", example: "18:30"),
      .may("ends", .clockTime, "when it is to end, for calendars", example: "20:30"),
      .may("place", .text, "where it is held", example: "Town Hall"),
      .may(
        "membership", .list(.text),
        "who sits on the committee, where it is not as `council.yaml` says",
        example: "[Chair, Eight members]"),
      .may(
        "read_later_release",
        .named(
          SettingsName("the folder of a source", example: "dfe-children-in-need"),
          .written(
            "the last year to read, such as `up to 2024`", pattern: "^up to (19|2[0-9])[0-9]{2}$")),
        "sources that are read from their newest release of all",
        example: "{dfe-children-in-need: up to 2024}"),
      .may(
        "letter", .fields(.letter),
        "the letter that goes out with papers that could not be had with the agenda"),
      .may(
        "urgency", .fields(.urgency),
        "why papers with too few clear days may be taken all the same"),
      .may("corrects", .fields(.correction), "the published pack that this one corrects"),
      .may(
        "silence", .list(.fields(.silence(of: "\"E182\""))),
        "findings about the meeting that are answered with a reason",
        example: "[{rule: E182, reason: The release has an error in it.}]"),
      .may(
        "for_each", .fields(.forEachCouncil),
        "the councils that each have this meeting, where its folder lies in `Data/meetings`",
        example: "{councils: region North West}"),
    ] + statesOfMeetings + [.formats],
    rules: [.when(.has("letter"), needs: ["issued"])])

  static let letter = SettingsShape(
    "the letter",
    [
      .must("from", .text, "who signs it, by job title", example: "Director of Law"),
      .must("reason", .text, "why the papers come late", example: "officers waited for figures"),
      .must(
        "encloses", .list(.text), "the files of the agenda that it goes out with",
        example: "[05-demand.md]"),
    ])

  static let urgency = SettingsShape(
    "the urgency",
    [
      .must("by", .text, "whose opinion it is, by role", example: "Chair of the committee"),
      .must(
        "reason", .text, "the special circumstances",
        example: "the inspection was announced after the agenda went out"),
    ])

  static let correction = SettingsShape(
    "the correction",
    [
      .must(
        "meeting", .text, "the folder of the meeting whose papers are corrected",
        example: "2026-03-17-overview-and-scrutiny"),
      .must("reason", .text, "what was wrong", example: "Table 2 had two rows exchanged"),
    ])

  /// The silences of a report or a meeting.
  ///
  /// - Parameter code: a finding that can be silenced there as a whole.
  package static func silence(of code: String) -> SettingsShape {
    SettingsShape(
      "a silence",
      [
        .must(
          "rule", .text,
          "the code of the finding; `scrutiny explain` says whether it can be silenced",
          example: code),
        .may(
          "near", .text, "words of the line in which it was found; needed for a finding at a place",
          example: "forms are reviewed"),
        .must(
          "reason", .text, "why the finding does not hold here",
          example: "The sentence stops so in the letter that is quoted."),
      ])
  }

  /// The items of an agenda that are fields, by the key that says what they are, which comes first.
  static let agendaItems: [SettingsShape] = [
    item(
      .must(
        "minutes", .date, "the minutes of an earlier meeting, by its day", example: "2026-01-27")),
    item(.must("item", .text, "an item without a paper", example: "Declarations of interest")),
    item(
      .must("to_follow", .text, "a paper that is not there yet, by its title", example: "Budget"),
      expectation),
    item(
      .must(
        "changes", .word(["since last meeting"]),
        "the page that says what has changed since the last published meeting")),
    item(
      .must(
        "tracker", .word(["recommendations"]),
        "the recommendations of earlier meetings, from `recommendations.csv`")),
    item(
      .must("report", .paper, "a report of this folder, by its file", example: "04-performance.md"),
      .may(
        "appendices", .list(.either([.paper, .attachedFile, .fields(.attachedFile)])),
        "papers and files made elsewhere that belong to it, in order",
        example: "[06-tables.md, {file: 06-map.pdf, title: Map of the localities}]"),
      .may(
        "for_each", .fields(.forEach),
        "the areas that have a paper each, made from this one narrative",
        example: "{areas: region North West}")),
    SettingsShape("an agenda item", SettingsShape.attachedFile.keys + [purpose] + statesOfItems),
  ]

  /// The areas of which an item has a paper each.
  static let forEach = SettingsShape(
    "the areas of an item",
    [
      .must(
        "areas",
        .either([
          .written(
            "`region` and its name, or `all councils`", pattern: "^(region .+|all councils)$"),
          .list(.text), .fields(.areaColumn),
        ]), "the councils: of a region, all of them, by their names or codes, or of a table",
        example: "region North West")
    ])

  /// The councils that have one meeting.
  static let forEachCouncil = SettingsShape(
    "a choice of councils",
    [
      .must(
        "councils",
        .either([
          .written(
            "`region` and its name, or `all councils`", pattern: "^(region .+|all councils)$"),
          .list(.text), .fields(.areaColumn),
        ]),
        "the councils: of a region, all of them, by their folders, names or codes, or of a table",
        example: "region North West"),
      .may(
        "except", .list(.text), "councils of those that do not have this meeting",
        example: "[sefton]"),
    ])

  /// A column of names or codes in a table of the meeting's folder.
  static let areaColumn = SettingsShape(
    "a column of areas",
    [
      .must("file", .text, "a CSV file of the meeting's folder", example: "areas.csv"),
      .must("column", .text, "the heading of the names or codes", example: "council"),
    ])

  private static func item(_ key: SettingsKey, _ more: [SettingsKey]) -> SettingsShape {
    SettingsShape("an agenda item", [key] + more + [purpose] + statesOfItems)
  }

  private static func item(_ key: SettingsKey, _ more: SettingsKey...) -> SettingsShape {
    item(key, more)
  }

  private static let purpose = SettingsKey.may(
    "purpose", .text, "what the committee is asked to do, in one sentence",
    example: "Members are asked to note the report.")

  /// What an item of an agenda that is fields is read as; nil where no key says its kind.
  static func agendaItem(with isThere: (String) -> Bool) -> SettingsShape? {
    agendaItems.first { $0.keys.first.map { isThere($0.name) } ?? false }
  }

  /// The keys of all kinds of items, for one that says nothing of its kind and may have meant any.
  static let anyAgendaItem: SettingsShape = {
    var keys: [SettingsKey] = []
    for key in agendaItems.flatMap(\.keys) where !keys.contains(where: { $0.name == key.name }) {
      keys.append(key)
    }
    return SettingsShape("an agenda item", keys)
  }()
}

extension SettingsForm {
  fileprivate static let agendaItem = SettingsForm.either(
    [.text] + SettingsShape.agendaItems.map(SettingsForm.fields))
  fileprivate static let paper = SettingsForm.written(
    "a file called by two digits and words, such as `04-performance.md`",
    pattern: "^[0-9]{2}-[a-z0-9-]{1,45}\\.md$")
}
