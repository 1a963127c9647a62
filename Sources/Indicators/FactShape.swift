internal import Figures
package import Settings

extension SettingsShape {
  /// The keys of a fact of `facts.yaml`.
  package static let fact = SettingsShape(
    "a fact",
    [
      .must(
        "value", .text,
        "the value, as it is printed: an amount (`£5.5m`, `22%`, `18 to 20`), a date, or words",
        example: "£5.5m"),
      .must(
        "source", .text, "where it is from", example: "\"Cabinet, 18 October 2018, minute 46\""),
      .may(
        "unit", .word(Unit.self), "what the number is in; it must agree with the value",
        example: "pounds"),
      .may(
        "label", .text, "what it is", without: "its name", example: "Additional investment"),
      .may("period", .text, "the time that it belongs to", example: "agreed in October 2018"),
      .may("basis", .text, "how it is to be understood", example: "decision of Cabinet"),
      .may(
        "called", .text,
        "words beside which no other value of its kind may stand, in any paper of the council",
        example: "additional investment"),
      .may(
        "same_as", .id,
        "the indicator that measures the same: a paper that prints both for one time prints one number",
        example: "cla_count"),
      .may(
        "about", .word(Subject.self), "whom a count counts", without: "`children`",
        example: "staff"),
      .may(
        "published_in", .text, "where a small number of children can be read already",
        example: "Children in need 2025"),
    ])
}
