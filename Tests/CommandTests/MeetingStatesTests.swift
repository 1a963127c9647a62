import Foundation
import TestSupport
import Testing

/// What a clerk writes when a meeting does not go to plan, and what the public then reads, through the built
/// command.
struct MeetingStatesTests {
  private let life: MeetingLife

  init() throws { life = try MeetingLife() }

  @Test func aPublishedMeetingThatIsPutOffSaysSoOnEveryPageAndStaysAsItWas() throws {
    try life.publish()
    try life.add("postponed: {to: 2026-03-24, on: 2026-03-12, reason: the chamber is flooded}")
    let built = try life.run("build")
    #expect(built.status == 0 && built.errors.isEmpty, "\(built.errors)")
    let words = "it will be held on Tuesday 24 March 2026 and not on Tuesday 17 March 2026"
    for page in ["index.html", "index.md", "04-performance.html", "04-performance.md", "pack.html"]
    {
      let text = try life.page(page)
      #expect(text.contains(words) && text.contains("Reason: the chamber is flooded."), "\(page)")
    }
    let verified = try life.run("verify", MeetingLife.name)
    #expect(verified.status == 0, "\(verified.errors)")
    #expect(verified.output.contains("as published; with a notice of what has happened since"))
    // Taken back, the pages are those that were published.
    try life.remove("postponed")
    #expect(try life.run("build").status == 0)
    #expect(try !life.page("index.html").contains("postponed"))
    #expect(
      try life.run("verify", MeetingLife.name).output.contains("made again with the same bytes"))
  }

  @Test func theMeetingThatGoesOnIsNotComparedWithOneThatWasNotHeld() throws {
    try life.publish()
    try life.copyMeeting(to: "2026-03-24-overview-and-scrutiny", date: "2026-03-24")
    let before = try life.run("build")
    #expect(before.status == 0, "\(before.errors)")
    let other = "2026-03-24-overview-and-scrutiny"
    #expect(try life.page("changes.md", of: other).contains("17 March 2026"))
    try life.add("postponed: {to: 2026-03-24, on: 2026-03-12, reason: the chamber is flooded}")
    #expect(try life.run("build").status == 0)
    #expect(try !life.page("changes.md", of: other).contains("with those of 17 March 2026"))
    // One event for the life of the meeting, on its new day.
    let calendar = try life.run("schedule", "--as-of", "2026-03-10", "--ics", "-").output
    let events = calendar.components(separatedBy: "BEGIN:VEVENT").dropFirst()
    let meetings = events.filter { $0.contains("UID:meeting.") }
    #expect(meetings.count == 1)
    let event = try #require(meetings.first)
    #expect(event.contains("UID:meeting.\(MeetingLife.name).sefton@scrutiny.invalid"))
    #expect(event.contains("SEQUENCE:1\r\nSTATUS:CONFIRMED\r\n"))
    #expect(event.contains("DTSTART;TZID=Europe/London:20260324T183000\r\n"))
    #expect(event.contains("DTEND;TZID=Europe/London:20260324T203000\r\n"))
    #expect(calendar.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"))
    let table = try life.run("schedule", "--as-of", "2026-03-10").output
    #expect(table.contains("POSTPONED to Tuesday 24 March 2026\n"), "\(table)")
  }

  @Test func aFolderThatIsRenamedAfterPublicationIsToldWithWhatToWrite() throws {
    try life.publish()
    try life.copyMeeting(to: "2026-03-24-overview-and-scrutiny", date: "2026-03-24")
    try life.removeFolder()
    let built = try life.run("build")
    #expect(built.status == 65)
    #expect(built.errors.contains("2026-03-24-overview-and-scrutiny/meeting.yaml:3:7: error[P337]"))
    #expect(built.errors.contains("'postponed: {to: …, on: …, reason: …}'"))
  }

  @Test func aCancelledMeetingIsNotDueAndItsEventIsCancelled() throws {
    try life.add("cancelled: {on: 2026-03-12, reason: no item was ready}")
    let due = try life.run("build", "--due", "--as-of", "2026-03-12", "--verbose")
    #expect(due.status == 0 && due.output.contains("nothing is due"), "\(due.output)\(due.errors)")
    #expect(try life.run("build", MeetingLife.name).status == 0)
    #expect(
      try life.page("index.md").contains(
        "This meeting is cancelled and will not be held on Tuesday 17 March 2026."))
    let calendar = try life.run("schedule", "--as-of", "2026-03-10", "--ics", "-").output
    #expect(calendar.contains("STATUS:CANCELLED\r\n") && !calendar.contains("STATUS:CONFIRMED"))
    #expect(
      try life.run("schedule", "--as-of", "2026-03-10").output
        .contains("CANCELLED on 12 March 2026\n"))
    #expect(try life.run("schedule", "--as-of", "2026-03-18", "--all").status == 0)
  }

  @Test func aMeetingThatMovesPrintsItsNewPlaceAndWhereItWasToBe() throws {
    try life.add("moved: {place: Civic Centre, on: 2026-03-12, reason: the lift is out of order}")
    #expect(try life.run("build", MeetingLife.name).status == 0)
    let text = try life.page("index.md")
    #expect(text.contains("it will be held at Civic Centre and not at Town Hall"))
    #expect(text.contains("6:30pm, Civic Centre"))
    #expect(
      try life.run("schedule", "--as-of", "2026-03-10", "--ics", "-").output
        .contains("LOCATION:Civic Centre\r\n"))
  }

  @Test func anItemThatIsWithdrawnKeepsItsNumberAndItsPaperIsNotBuilt() throws {
    try life.replace(
      "  - report: 05-workforce.md\n",
      "  - report: 05-workforce.md\n    withdrawn: {on: 2026-03-12, reason: the figures are under review}\n"
    )
    let built = try life.run("build", MeetingLife.name)
    #expect(built.status == 0 && built.errors.isEmpty, "\(built.errors)")
    let text = try life.page("index.md")
    #expect(
      text.contains(
        "- 5\\. Children's social work workforce – withdrawn on 12 March 2026. Reason: the figures are "
          + "under review."))
    #expect(text.contains("- 6\\. [What has changed since the last meeting](changes.md)"))
    #expect(!life.exists("05-workforce.html"))
  }

  @Test func itemsThatAreDeferredUrgentOrToFollowSaySo() throws {
    try life.replace(
      "  - report: 05-workforce.md\n",
      """
        - report: 05-workforce.md
          deferred: {to: 2026-06-09, on: 2026-03-12, reason: figures of the year are awaited}
        - to_follow: Budget monitoring
          expected: 2026-03-12
          reason: the auditors report on 10 March
        - item: Inspection of the front door
          urgent: {on: 2026-03-13, by: the Chair, reason: it began on 12 March}

      """)
    let built = try life.run("build", MeetingLife.name)
    #expect(built.status == 0, "\(built.errors)")
    let text = try life.page("index.md")
    #expect(
      text.contains("– deferred to the meeting on 9 June 2026, as was decided on 12 March 2026."))
    #expect(
      text.contains(
        "Budget monitoring (to follow, expected by 12 March 2026; the auditors report on 10 March)")
    )
    #expect(text.contains("– urgent: on 13 March 2026 the Chair was of the opinion"))
  }

  @Test func aLatePaperHasTheNumberOfItsItemInThePublishedAgenda() throws {
    try life.replace("  - report: 05-workforce.md\n", "  - to_follow: Workforce\n")
    try life.move("05-workforce.md", to: "2026-03-17-overview-and-scrutiny-late")
    try life.publish()
    try life.write(
      "2026-03-17-overview-and-scrutiny-late",
      """
      committee: Overview and Scrutiny Committee (Children's Services and Safeguarding)
      date: 2026-03-17
      time: 6.30 pm
      place: Town Hall
      data_cut_off: 2026-03-02
      issued: 2026-03-12
      read_later_release: {dfe-children-in-need: up to 2024}
      agenda:
        - report: 05-workforce.md
          number: 5
          urgent: {on: 2026-03-12, reason: the return was late}
      """)
    let name = "2026-03-17-overview-and-scrutiny-late"
    let built = try life.run("build", name)
    #expect(built.status == 0, "\(built.errors)")
    #expect(try life.page("pack.html", of: name).contains("id=\"item-5\""))
    #expect(
      try life.page("index.md", of: name).contains("- 5\\. [Children's social work workforce]"))
    #expect(try life.run("publish", name).status == 0)
    #expect(try life.run("build").status == 0)
    #expect(
      try life.page("index.md").contains(
        "Later papers were published for this meeting. [The later papers](../../\(name)/public/index.md)"
      ))
    // Of one meeting there is one event.
    let calendar = try life.run("schedule", "--as-of", "2026-03-10", "--ics", "-").output
    #expect(calendar.components(separatedBy: "UID:meeting.").count == 2)
    let table = try life.run("schedule", "--as-of", "2026-03-10").output
    #expect(table.contains("(\(name))"))
  }

  @Test(arguments: [
    ("cancelled: {reason: no item was ready}", "S021"), ("cancelled: yes", "S023"),
    ("postponed: {to: 2026-03-10, on: 2026-03-05, reason: floods}", "P330"),
    ("cancelled: {on: 2026-03-19, reason: no item was ready}", "P331"),
    (
      "cancelled: {on: 2026-03-12, reason: floods}\n"
        + "postponed: {to: 2026-03-24, on: 2026-03-12, reason: floods}", "P332"
    ),
    ("moved: {place: Town Hall, on: 2026-03-12, reason: floods}", "P334"),
    ("ends: 17:30", "P336"),
  ])
  func aStateThatContradictsItselfIsRefusedWhereItStands(_ lines: String, _ code: String) throws {
    try life.add(lines)
    let outcome = try life.run("check", MeetingLife.name)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("error[\(code)]"), "\(outcome.errors)")
    #expect(
      outcome.errors.contains(
        try Regex("meetings/\(MeetingLife.name)/meeting.yaml:[0-9]+:[0-9]+: error")))
  }

  @Test(arguments: [
    "half past six", "6:30", "1830", "6 for 6.30 pm", "25:00", "6.75 pm", "midnight",
  ])
  func aTimeInOtherWordsIsRefusedWithTheFormThatIsTaken(_ time: String) throws {
    try life.replace("time: 18:30", "time: \"\(time)\"")
    let outcome = try life.run("check", MeetingLife.name)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("'18:30' or '6.30 pm'"), "\(outcome.errors)")
  }

  @Test(arguments: ["6.30 pm", "6:30pm", "18.30", "6.30 p.m.", "06:30 PM"])
  func aTimeIsReadInTheFormsThatClerksWrite(_ time: String) throws {
    try life.replace("time: 18:30", "time: \(time)")
    let calendar = try life.run("schedule", "--as-of", "2026-03-10", "--ics", "-")
    #expect(calendar.output.contains("Europe/London:20260317T183000\r\n"), "\(calendar.errors)")
  }

  @Test func aMeetingOnASundayOrAHolidayIsToldAndCanBeAnswered() throws {
    try life.copyMeeting(to: "2026-04-05-overview-and-scrutiny", date: "2026-04-05")
    try life.copyMeeting(to: "2026-04-06-overview-and-scrutiny", date: "2026-04-06")
    let told = try life.run("schedule", "--as-of", "2026-03-10")
    #expect(told.errors.contains("warning[P223]: the meeting is on a Sunday, 5 April 2026\n"))
    #expect(
      told.errors.contains(
        "the meeting is on a Monday, 6 April 2026, a bank holiday or a day on which the council is closed"
      ))
    try life.add(
      "silence: [{rule: P223, reason: It is held with the youth council.}]",
      to: "2026-04-05-overview-and-scrutiny")
    #expect(try !life.run("schedule", "--as-of", "2026-03-10").errors.contains("Sunday"))
  }

  @Test func aRecommendationIsNotMadeAtAMeetingThatWasNotHeld() throws {
    try life.publish()
    try life.copyMeeting(to: "2026-03-24-overview-and-scrutiny", date: "2026-03-24")
    try life.add("postponed: {to: 2026-03-24, on: 2026-03-12, reason: the chamber is flooded}")
    // What was only proposed in published papers is not asked for.
    #expect(try life.run("build").status == 0)
    try life.addRecommendation(on: "2026-03-17")
    let built = try life.run("build")
    #expect(built.errors.contains("error[P338]"), "\(built.errors)")
  }
}
