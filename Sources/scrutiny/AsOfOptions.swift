import ArgumentParser
import Figures

/// The day that a verb looks from.
struct AsOfOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day to look from, such as 2026-03-02; otherwise today in London.",
      valueName: "date"))
  var text: String?

  func validate() throws {
    if let text, CalendarDate(iso: text) == nil {
      throw ValidationError("--as-of takes a date such as 2026-03-02; it was '\(text)'")
    }
  }

  var date: CalendarDate {
    text.flatMap { CalendarDate(iso: $0) } ?? Today.inLondon
  }
}
