import Documents
import Testing

/// What asks for no more than to note is done at the meeting.
struct NotingRecommendationTests {
  @Test(arguments: [
    "That the committee notes the performance set out in this report.",
    "That the report be noted.", "To note the report.", "Note the contents of this report.",
    "That Members note the position and the risks.", "to receive and note the update",
    "It is recommended that the Committee note the report.",
    "That the Board considers and notes the figures, which are in Appendix A.",
    "That the contents of the report are noted.", "That the report is received and noted.",
    "That the Scrutiny Committee notes progress against the plan.",
    "That the committee note and comment on the report.",
    "That members of the select committee notes what this report says.",
    "That the Board notes that Cabinet is asked to let the Director go ahead with changes.",
  ])
  func itOnlyNotes(text: String) { #expect(NotingRecommendation.isOnly(text)) }

  @Test(arguments: [
    "That the committee notes the report and asks for another in six months.",
    "That officers report to the committee on why children are referred again.",
    "That the committee agrees to note it.", "That the plan be approved and the report be noted.",
    "That the committee notes the report; and that officers bring a plan.",
    "To note the report and agree the plan.",
    "That the committee notes the position, and recommends to Cabinet that posts are filled.",
    "That officers note what members said.".replacing("note", with: "write down"),
    "That the committee notes the report and that officers report again in June.",
    "That the committee notes the figures and requests a further report.",
    "Notes the report and officers are asked for more and to provide a plan.",
    "That the vacancy plan is brought to the committee.", "", "Noted",
  ])
  func itAsksForMore(text: String) { #expect(!NotingRecommendation.isOnly(text)) }
}
