import Analysis
import Figures
import Testing

/// What stands under tables about how far their figures can be compared.
struct ReadingNotesTests {
  @Test func anOlderComparatorIsTold() throws {
    var fixture = SeriesFixture()
    fixture.england = ["20", "21", "-"]
    let notes = ReadingNotes.notes(
      [try fixture.reading("10 11 12")], beside: [.england], publications: [:])
    #expect(
      notes == [
        "England: the newest figure there is stands for an earlier time than the council's own for "
          + "re-referrals within twelve months, the year ending 31 March 2024."
      ])
    fixture.england = ["20", "21", "22"]
    #expect(
      ReadingNotes.notes([try fixture.reading("10 11 12")], beside: [.england], publications: [:])
        .isEmpty)
  }

  @Test func percentagesOfFewCasesAreTold() throws {
    var fixture = SeriesFixture()
    fixture.about = "none"
    fixture.parts = [2025: (9, 12)]
    #expect(
      ReadingNotes.notes([try fixture.reading("70 75")], beside: [], publications: [:]) == [
        "Percentages of fewer than 20 rest on few cases and can move far by chance: re-referrals "
          + "within twelve months."
      ])
  }

  @Test func anotherPublicationIsNamed() throws {
    var fixture = SeriesFixture()
    fixture.england = ["20"]
    fixture.englandFile = "b.csv"
    let reading = try fixture.reading("10")
    let notes = ReadingNotes.notes(
      [reading], beside: [.england, .neighbours],
      publications: ["a.csv": "Our scorecard", "b.csv": "Children in need"])
    #expect(
      notes == [
        "Re-referrals within twelve months: the council's figure is from Our scorecard and that of "
          + "England from Children in need. The two may count differently."
      ])
    #expect(
      ReadingNotes.notes(
        [reading], beside: [.england],
        publications: ["a.csv": "Children in need", "b.csv": "Children in need"]
      ).isEmpty)
  }

  @Test func anAnnualFigureBesideAQuarterlyOneIsNotUpdatedThisQuarter() throws {
    var quarterly = SeriesFixture()
    quarterly.period = "quarter"
    let notes = ReadingNotes.notes(
      [try SeriesFixture().reading("10 11"), try quarterly.reading("10 11")], beside: [],
      publications: [:])
    #expect(
      notes == [
        "Not updated this quarter: re-referrals within twelve months, which is of the year ending "
          + "31 March 2025."
      ])
  }
}
