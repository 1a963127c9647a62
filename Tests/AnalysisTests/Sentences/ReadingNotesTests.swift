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

  @Test func aMeasureWhoseNewestFigureIsOlderThanTheOthersIsTold() throws {
    var other = SeriesFixture()
    other.england = ["20", "21"]
    let newer = try other.reading("10 11 12")
    let older = try other.reading("10 11 12", upTo: 2024)
    let notes = ReadingNotes.notes([newer, older], beside: [.england], publications: [:])
    #expect(
      notes == [
        "The newest figure for re-referrals within twelve months and its change are of the year "
          + "ending 31 March 2024.",
        "Others are shown for the time of each measure's newest figure, unless a note says "
          + "otherwise.",
      ])
    #expect(
      ReadingNotes.notes([newer, newer], beside: [.england], publications: [:]).isEmpty)
  }

  @Test func aValueStandsUnderNoHeadingOfAnotherKindOfPeriod() throws {
    var quarters = SeriesFixture()
    quarters.period = "quarter"
    let quarterly = try quarters.reading("10 11 12 13")
    let yearly = try SeriesFixture().reading("70 75")
    // The fourth quarter ends on the last day of the year.
    let fourth = try #require(quarterly.periods.first { $0.id == "2024-25-q4" })
    #expect(quarterly.value(under: "Q4 2024/25", of: fourth).value.number == Rational(10))
    #expect(yearly.value(under: "2025", of: yearly.latestPeriod).value.number == Rational(75))
    #expect(yearly.value(under: "Q4 2024/25", of: fourth).value.absence == .notApplicable)
    #expect(quarterly.value(under: "2025", of: yearly.latestPeriod).value.absence == .notApplicable)
    #expect(yearly.value(under: "2023", of: yearly.latestPeriod).value.absence == .notReported)
    #expect(PublishableReading.step(of: [yearly, yearly]) == "year")
    #expect(PublishableReading.step(of: [yearly, quarterly]) == "period")
  }
}
