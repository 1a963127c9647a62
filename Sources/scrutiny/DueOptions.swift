import ArgumentParser
import Figures

/// Whether a verb takes the meetings that are due in place of those that are named.
struct DueOptions: ParsableArguments {
  @Flag(
    name: .customLong("due"),
    help: "Only meetings that are due: from their data cut-off until they are held or published.")
  var isAsked = false

  @OptionGroup var asOf: AsOfOptions

  func validate() throws {
    if asOf.text != nil, !isAsked { throw ValidationError("--as-of goes with --due") }
  }

  /// The day from which they are looked at; nil where they are not asked for.
  var date: CalendarDate? { isAsked ? asOf.date : nil }

  /// Refuses what names meetings too.
  func check(besides meetings: [String]) throws {
    if isAsked, !meetings.isEmpty {
      throw ValidationError("--due chooses the meetings itself; name none, or leave --due out")
    }
  }
}
