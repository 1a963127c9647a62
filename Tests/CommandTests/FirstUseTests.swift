import Foundation
import TestSupport
import Testing

/// What a first analyst met, told so that it leads on. The letters are those of the findings.
struct FirstUseTests {
  private static let meeting = "2027-01-12-scrutiny-committee"
  private let command: Command

  init() throws {
    command = try Command(withoutProject: ())
    let begun = try command.run("init", ".", "--council", "Sefton", "--date", "2027-01-12")
    #expect(begun.status == 0, "\(begun.errors)")
  }

  private func add(_ text: String, to path: String) throws {
    let url = command.folder.url.appending(path: "Data/councils/sefton/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let old = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    try (old + text).write(to: url, atomically: true, encoding: .utf8)
  }

  private func addToPaper(_ text: String) throws {
    try add("\n\(text)\n", to: "meetings/\(Self.meeting)/03-performance.md")
  }

  private func check() throws -> Command.Outcome { try command.run("check", Self.meeting) }

  @Test func c1_aNameOfTheDictionaryIsToldWhereToGo() throws {
    try addToPaper(
      "There were {{ referral_count.latest }}, and {{ sw_turnovr.latest }}, and {{ zebra.latest }}."
    )
    let said = try check().errors
    #expect(said.contains("no name 'referral_count' here"))
    #expect(
      said.contains(
        "hint: it is an indicator of the dictionary: add it to 'indicators:' in the front matter"))
    #expect(
      said.contains("hint: did you mean 'sw_turnover'? Add it to 'indicators:' in the front matter")
    )
    #expect(
      said.contains("an indicator is known once it stands in 'indicators:' in the front matter"))
  }

  @Test func c2_whatWasTypedIsToldBesideWhatIsMisspelt() throws {
    try addToPaper(
      "The rate was {{ rerefferal.latest }} of 212, {% if cla_rate.latst is present %}and 31{% end %} {{ unclosed 17\n\nThen 45."
    )
    let said = try check().errors
    for number in ["212", "31", "45"] {
      #expect(said.contains("error[D040]: '\(number)' is bound to no figure"), "\(said)")
    }
    #expect(!said.contains("'17' is bound"))
    try addToPaper("```\nnone\n```")
    let facts = "broken: {value: £1m}\n"
    try add(facts, to: "meetings/\(Self.meeting)/facts.yaml")
    #expect(try check().errors.contains("S021"))
  }

  @Test func c3_aKnownWarningIsAnsweredWithItsReason() throws {
    let folder = "extracts/contacts/2026-12-14"
    let dictionary = command.folder.url.appending(path: "Data/indicators.yaml")
    try
      (String(contentsOf: dictionary, encoding: .utf8)
      + "answered: {name: Answered, unit: per cent, polarity: none, about: none, period: on 31 March}\n")
      .write(to: dictionary, atomically: true, encoding: .utf8)
    try add("Team,Year,Rate\nSefton,2024,31%\n", to: "\(folder)/contacts.csv")
    try add(
      "source: Sefton\nfile: contacts.csv\nlayout: long\nperiod: {column: Year, as: year}\narea: {column: Team}\n"
        + "take:\n  - columns: {Rate: answered}\n", to: "\(folder)/mapping.yaml")
    let before = try command.run("check")
    #expect(before.status == 0 && before.errors.contains("warning[E095]"), "\(before.errors)")
    try add(
      "silence:\n  - rule: E095\n    near: \"31%\"\n    reason: The system exports it so.\n",
      to: "council.yaml")
    let after = try command.run("check")
    #expect(!after.errors.contains("E095"), "\(after.errors)")
    #expect(
      after.output.contains("silenced E095") && after.output.contains("The system exports it so."))
    #expect(after.output.contains("1 pack checked, no findings."))
    // An answer that fits nothing is told, and an error is never answered.
    try add("Sefton,2025,n/k\n", to: "\(folder)/contacts.csv")
    try add("  - rule: E031\n    reason: It is known.\n", to: "council.yaml")
    let refused = try command.run("check")
    #expect(refused.status == 65 && refused.errors.contains("error[E031]"), "\(refused.errors)")
    #expect(refused.errors.contains("warning[P112]: there is no finding E031 to silence"))
    try add("  - rule: D037\n    reason: It is a quotation.\n", to: "council.yaml")
    #expect(try command.run("check").errors.contains("error[P113]"))
  }

  @Test func c6_datesOfASpreadsheetAreRead() throws {
    try add("rereferral,01/04/2024,20%,2 points,local\n", to: "targets.csv")
    try add(
      "plan,18/03/2025,That a plan is brought.,accepted,02/05/2025,Head of Service,30/09/2025,open,\n",
      to: "recommendations.csv")
    let read = try check()
    #expect(read.status == 0, "\(read.errors)")
    try add("cpp_second,04/31/2024,20%,2 points,local\n", to: "targets.csv")
    let refused = try check()
    #expect(refused.errors.contains("a date is written 2026-03-12 or 12/03/2026, the day first"))
  }

  @Test func c18_oneCauseIsToldOnceWithItsLines() throws {
    try addToPaper(
      "{{ rerefferal.latest }} and {{ rerefferal.change }}\n\n{{ rerefferal.target }} {{ cla_rat.latest }}\n\n{{ cla_rat.change }}"
    )
    let said = try check().errors
    #expect(said.split(separator: "error[T020]").count == 3, "\(said)")
    #expect(said.contains("note: the same 2 times more, in lines"))
    #expect(said.contains("note: the same once more, in line"))
    #expect(said.contains("5 errors."))
  }

  @Test func b13_anItemOfAnotherKindIsOfferedAllKinds() throws {
    let path = "meetings/\(Self.meeting)/meeting.yaml"
    try add(
      "  - {minute: 2026-01-01}\n  - {minutes: 2026-01-27, report: 04-workforce.md}\n", to: path)
    let said = try check().errors
    #expect(said.contains("an agenda item has no key 'minute'"))
    #expect(said.contains("hint: did you mean 'minutes'?"))
    #expect(said.contains("an agenda item with 'minutes' has no key 'report'"))
    #expect(said.contains("2 errors."), "\(said)")
  }
}
