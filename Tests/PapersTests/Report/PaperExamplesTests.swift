import Councils
import Diagnostics
import Houses
import Papers
import TestSupport
import Testing

/// The examples of the page of codes about a report give their code where the report is made, and
/// their cures do not.
@Suite struct PaperExamplesTests {
  /// What figures, other papers and the whole of a pack bring about, and papers too long to be shown.
  /// The tests of packs bring it about.
  private static let untried = [
    "P032", "P046", "P061", "P045", "P072", "P180", "P181", "P192", "P193", "P280", "P281", "P282",
    "P283",
  ]

  /// A cure that is said in words.
  private static let curedInWords = ["P039"]

  private static let samples: [any Problem] =
    ReportProblem.samples + HouseCheckProblem.samples + LengthProblem.samples
    + ContentsProblem.samples + ExemptionProblem.samples

  @Test func theExamplesAreTrue() throws {
    let houses = try ExampleHouses()
    let closed = try #require(try houses.house(ExampleHouses.closed).house)
    let classified = try #require(try houses.house(ExampleHouses.classified).house)
    let house = try #require(try houses.house("").house)
    for sample in Self.samples where !Self.untried.contains(sample.code) {
      let example = sample.example
      var report = ExampleReport(file: example.place, house: house)
      switch sample.code {
      case "P030": report.lacking = "---"
      case "P034": report.lacking = "Legal"
      case "P044": report.lacking = "recommendations"
      case "P060": report = ExampleReport(file: example.place, house: closed)
      case "P191": report = ExampleReport(file: example.place, house: classified)
      case "P284": report.hasAppendix = true
      default: break
      }
      try expectExample(of: sample, isCuredInWords: Self.curedInWords.contains(sample.code)) {
        _, lines in
        try report.findings(lines)
      }
    }
  }

  /// What another file of a house brings about.
  @Test func theExamplesOfHousesAreTrue() throws {
    let houses = try ExampleHouses()
    let samples: [any Problem] =
      HouseBaseProblem.samples + HouseProblem.samples.filter { $0.code == "P004" }
    for sample in samples {
      try expectExample(of: sample, findings: houses.findings)
    }
  }

  @Test func eachCodeHasOneSample() {
    let numbers = [
      Array(30...32), Array(34...44), [46, 48, 60, 61, 64], [62, 63, 65, 66, 67, 70, 71],
      [45, 72, 180, 181], Array(280...284), [68, 69], Array(190...193),
    ].joined()
    #expect(Self.samples.map(\.code) == numbers.map { "P" + String(1_000 + $0).dropFirst() })
  }
}
