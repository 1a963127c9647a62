import Testing

@testable import Comparison

struct WordDifferenceTests {
  @Test func wordsThatWereAddedAndRemovedAreRuns() {
    let difference = WordDifference.between(
      "That the committee notes the report.", "That the board notes the whole report.")
    #expect(
      difference.runs == [
        .same("That the"), .removed("committee"), .added("board"), .same("notes the"),
        .added("whole"), .same("report."),
      ])
  }

  @Test func equalTextsAreOneRun() {
    #expect(
      WordDifference.between("No change here.", "No change here.").runs == [
        .same("No change here.")
      ])
  }

  @Test func aTextWithoutACommonWordIsReplaced() {
    #expect(
      WordDifference.between("one two", "three").runs == [.removed("one two"), .added("three")])
  }
}
