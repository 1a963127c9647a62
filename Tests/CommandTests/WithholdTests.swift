import Foundation
import TestSupport
import Testing

/// `scrutiny withhold`, as an analyst runs it.
struct WithholdTests {
  private static let table = """
    cell,kind,value,sum_of,minus,num,den,per,dp
    boys,count,3,,,,,,
    girls,count,31,,,,,,
    others,count,0,,,,,,
    all,total,34,boys girls others,,,,,
    seen,count,33,,,,,,
    late,hidden,1,all,seen,,,,
    seen%,rate,97.1,,,seen,all,100,1
    days,mean,41,,,boys,,,

    """

  private func run(_ text: String, _ arguments: String...) throws -> Command.Outcome {
    let command = try Command(withoutProject: ())
    try Data(text.utf8).write(to: command.folder.url.appending(path: "table.csv"))
    let words = (["withhold", "table.csv"] + arguments).joined(separator: " ")
    return try command.shell("\"$scrutiny\" \(words)")
  }

  @Test func aTableIsPrintedAsItMayBePublished() throws {
    let outcome = try run(Self.table)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(
      outcome.output == """
        cell,shown
        boys,c
        girls,c
        others,0
        all,34
        seen,c
        seen%,c
        days,c

        """)
  }

  @Test func theReasonsAreToldOnlyWhenAsked() throws {
    let outcome = try run(Self.table, "--why")
    #expect(outcome.output.contains("boys,c,small\n"))
    #expect(outcome.output.contains("girls,c,so that no small figure can be worked out\n"))
    #expect(outcome.output.contains("seen%,c,goes with seen\n"))
  }

  @Test func nothingIsPrintedWhereNothingIsSafe() throws {
    let outcome = try run(
      """
      cell,kind,value,sum_of,fixed,value2
      boys,count,3,,1,c
      girls,count,31,,1,
      all,total,34,boys girls,1,

      """)
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("error[A120]"))
    #expect(outcome.errors.contains("gives away or narrows: boys"))
  }

  @Test func whatIsWrongIsToldWithItsPlaceAndWithoutTheFigures() throws {
    let outcome = try run(
      """
      cell,kind,value,sum_of,minus,num,den,per,dp
      boys,count,3,,,,,,
      boys,cuont,4.5,,,,,,
      girls,count,4.5,,,,,,
      all,total,777,boys grils,,,,,
      share,rate,12.9,,,boys,all,100,1

      """)
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    for place in ["table.csv:3:1: error[A111]", "table.csv:3:6: error[A110]"] {
      #expect(outcome.errors.contains(place), "\(place) in \(outcome.errors)")
    }
    #expect(!outcome.errors.contains("777"))
  }

  @Test func aTrueFigureThatDoesNotAddUpIsToldAndNotMended() throws {
    let outcome = try run(
      """
      cell,kind,value,sum_of,num,den,per,dp
      boys,count,3,,,,,
      girls,count,31,,,,,
      all,total,35,boys girls,,,,
      share,rate,12.9,,boys,girls,100,1

      """)
    #expect(outcome.errors.contains("table.csv:4:11: error[A116]"))
    #expect(outcome.errors.contains("table.csv:5:12: error[A117]"))
    #expect(outcome.status == 65)
  }

  @Test func aMissingFileIsAMissingInput() throws {
    let command = try Command(withoutProject: ())
    #expect(try command.run("withhold", "nowhere.csv").status == 66)
    #expect(try command.run("withhold", "nowhere.csv", "--threshold", "0").status == 64)
  }

  /// Worked cases: those beside the repository, or those of a folder that `DISCLOSURE_CASES` names.
  /// Each `NAME.input.csv` has its best answer in `NAME.expected.csv`, with a column for each
  /// protection; `NAME` has `under-5` in it where 5 itself is printed.
  @Test(
    .disabled(if: !SharedData.isPresent && cases == nil, Comment(rawValue: SharedData.absence)),
    arguments: ["exact", "range"])
  func noMoreIsWithheldInTheWorkedCasesThanInTheirAnswers(protection: String) throws {
    let folder = try #require(
      Self.cases ?? SharedData.folder?.appending(path: "data").appending(path: "reference"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".input.csv") }.sorted()
    #expect(names.count == 16 || Self.cases != nil)
    let command = try Command(withoutProject: ())
    for name in names {
      let outcome = try command.run(
        "withhold", folder.appending(path: name).path, "--protection", protection, "--threshold",
        name.contains("under-5") ? "4" : "5")
      #expect(outcome.status == 0, "\(name): \(outcome.errors)")
      let answer = try String(
        contentsOf: folder.appending(path: name.replacing(".input.", with: ".expected.")),
        encoding: .utf8
      ).split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
      let best = answer.count { $0[protection == "exact" ? 1 : 2] == "c" }
      #expect(outcome.output.matches(of: /,c\n/).count == best, "\(name)")
    }
  }

  private static let cases = ProcessInfo.processInfo.environment["DISCLOSURE_CASES"]
    .map { URL(fileURLWithPath: $0) }
}
