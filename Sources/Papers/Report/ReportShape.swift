import Councils
import Houses
package import Settings

extension SettingsShape {
  /// The keys of a report's front matter that no house has to ask for. Each field of the house's header
  /// and blocks is one more.
  package static let report = SettingsShape(
    "a report",
    [
      .must("title", .text, "the title", example: "Performance of children's services"),
      .may(
        "kind", .word(PaperKind.self), "what the paper is to its committee", without: "`report`",
        example: "minutes"),
      .may(
        "indicators", .list(.id), "the indicators that the narrative names", example: "[cla_rate]"),
      .may(
        "recommendations",
        .named(
          SettingsName(
            "a name that stays the same from meeting to meeting", example: "note-performance"),
          .text),
        "what the committee is asked; needed where the house has the field",
        example: "{note-performance: That the committee notes the report.}"),
      .may(
        "signed_off", .named(SettingsName("a field of the house", example: "legal"), .text),
        "who signed a field off, where the house prints that",
        example: "{legal: Principal Solicitor}"),
      .may(
        "spend", .text,
        "what the report spends, where the house's checks ask: an amount, or a fact",
        example: "£1.2m"),
      .may(
        "notice_published", .date,
        "when the notice of a key decision was published, where the house's checks ask",
        example: "2026-02-02"),
      .may(
        "exempt", .either([.flag, .fields(.exemption)]), "why the paper is not open to the public",
        example: "no"),
      .may(
        "silence", .list(.fields(.silence(of: "\"P100\""))),
        "findings that are answered with a reason",
        example: "[{rule: D037, near: forms are reviewed, reason: The sentence stops so.}]"),
    ], isOpen: true)
}
