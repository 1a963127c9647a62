import Analysis
import Houses
package import Settings

extension SettingsShape {
  /// The keys of `council.yaml`.
  package static let council = SettingsShape(
    "a council",
    [
      .must("name", .text, "the council's name, as printed", example: "Sefton"),
      .may(
        "full_name", .text, "the name at the head of its papers", without: "`name`",
        example: "Sefton Council"),
      .must(
        "codes", .fields(.councilCodes), "its codes, which must be of one area of `areas.csv`",
        example: "{gss: E08000014, dfe: 343}"),
      .may("region", .text, "its region, held against `areas.csv`", example: "North West"),
      .must(
        "jurisdiction", .word(Jurisdiction.self),
        "whose law sets the clear days (five in England, three in Wales and Scotland) and the exempt paragraphs"
      ),
      .must(
        "house_style", .text, "the house of its papers: a folder of `Templates`",
        example: "standard"),
      .may("notice", .text, "what is printed on every page", example: "Printed on recycled paper."),
      .may(
        "disclosure", .fields(.disclosure), "what is withheld so that no child can be identified",
        without: "`threshold: 5`, with its secondary numbers"),
      .may(
        "data_no_older_than", days, "the age at the meeting from which a figure is warned about",
        without: "no limit", example: "550 days"),
      .may(
        "closed", .list(.date),
        "further days on which the council is closed: they are no clear days",
        example: "[2026-12-29, 2026-12-30]"),
      .may(
        "neighbour_model", .text, "which model of `neighbours.csv` is used", without: "the newest",
        example: "2025"),
      .may(
        "key_decision_over", .money, "the spend beyond which a decision is a key one",
        example: "£500000"),
      .may(
        "submission_deadline",
        .written(
          "working days, such as `7 working days`", pattern: "^([1-9]|[1-5][0-9]|60) working days?$"
        ),
        "how long before a meeting papers are due with democratic services",
        example: "7 working days"),
      .formats,
      .pdfEngine,
      .may(
        "restricted_folders", .word(["closed otherwise"]),
        "that nobody but those who may read exempt papers gets to Output, where its file system has no permissions"
      ),
      .may(
        "rebase",
        .named(
          SettingsName("the id of an indicator", example: "rereferral"), .list(.fields(.rebase))),
        "from which days the limits of usual variation begin anew"),
      .may(
        "attending", .fields(.attending), "what to know for a meeting, printed on the front sheet"),
      .may(
        "committees", .list(.fields(.committee)),
        "its committees, with who sits on each, by role and never by name"),
      .may(
        "silence", .list(.fields(.standingSilence)),
        "warnings about the figures that the council has read and that are right for it"),
    ])

  /// The keys of `councils.yaml`, which speaks for every council without a `council.yaml`: names, codes
  /// and regions are those of `areas.csv`.
  package static let councils = SettingsShape(
    "the councils",
    council.keys.filter { !["name", "full_name", "codes", "region"].contains($0.name) })

  static let councilCodes = SettingsShape(
    "the codes",
    [
      .must("gss", .text, "the code of national statistics", example: "E08000014"),
      .may(
        "dfe", .text, "the Department for Education's number, which every council of England has",
        example: "343"),
    ])

  static let disclosure = SettingsShape(
    "the disclosure policy",
    [
      .must("threshold", .whole(0...50), "a count of children from 1 to this number is withheld"),
      .may(
        "secondary", .flag,
        "whether more is withheld, so that no small count can be worked out from the rest",
        without: "yes"),
      .may(
        "protect", .word(DisclosurePolicy.Protection.self),
        "what a reader may not learn of a small count: with `range` every value up to the threshold stays possible, with `exact` more than one does",
        without: "`range`"),
    ])

  static let rebase = SettingsShape(
    "a day of rebasing",
    [
      .must("from", .date, "the day", example: "2019-04-01"),
      .must("because", .text, "why", example: "the front door was moved"),
    ])

  static let attending = SettingsShape(
    "what to know for a meeting",
    [
      .may(
        "watch", .text, "how to watch it", example: "On the council's website and for six months."),
      .may("questions", .text, "how to ask a question", example: "In writing three days before."),
      .may("access", .text, "how to get in", example: "There is a lift."),
      .may("formats", .text, "how to get papers in another form", example: "Ask for large print."),
      .may("contact", .text, "whom to ask, by role", example: "Democratic Services Officer"),
    ])

  static let committee = SettingsShape(
    "a committee",
    [
      .must(
        "name", .text, "its name, as in `meeting.yaml`", example: "Overview and Scrutiny Committee"),
      .must(
        "membership", .list(.text), "who sits on it, by role", example: "[Chair, Eight members]"),
      .may(
        "chair", .text, "who takes the chair, by role or group",
        example: "A member of the largest group"),
      .may(
        "vice_chair", .text, "who stands in for the chair, by role or group",
        example: "A member of another group"),
      .may(
        "substitutes", .list(.text), "who may sit for a member, by role",
        example: "[One for each group]"),
      .may("venue", .text, "where it meets, where a meeting does not say", example: "Town Hall"),
      .may(
        "standing_items", .list(.text),
        "items that each agenda begins with, where it does not have them itself",
        example: "[Apologies for absence, Declarations of interest]"),
      .may(
        "standing_text", .text, "a paragraph that each front sheet prints under the agenda",
        example: "The meeting is recorded."),
      .may("quorum", .text, "how many must be there", example: "three members"),
      .may(
        "joint", .fields(.joint), "the councils whose committee it is, where it is not of one alone"
      ),
      .may("attending", .fields(.attending), "what differs from the council's `attending`"),
    ])

  /// The councils of a joint committee.
  static let joint = SettingsShape(
    "a joint committee",
    [
      .may(
        "with", .list(.text),
        "the other councils, by their folders, where this one leads it and publishes its papers",
        example: "[knowsley]"),
      .may(
        "led_by", .text, "the council that leads it and publishes its papers, by its folder",
        example: "sefton"),
    ],
    rules: [
      .when(.has("with"), refuses: ["led_by"]), .when(.lacks("with"), needs: ["led_by"]),
    ])

  /// A silence of a warning about the figures, which no paper is the place of.
  static let standingSilence = SettingsShape(
    "a silence",
    [
      .must("rule", .text, "the code of the finding", example: "\"E036\""),
      .may("near", .text, "words of the finding; without them it is silenced wherever it is found"),
      .must("reason", .text, "why it is right here", example: "The district has few children."),
    ])

  private static let days = SettingsForm.written(
    "days, such as `400 days`", pattern: "^[1-9][0-9]{0,3} days$")
}
