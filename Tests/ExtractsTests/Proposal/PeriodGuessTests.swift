import Diagnostics
import Extracts
import TestSupport
import Testing

/// What a first mapping takes headings and cells of times for.
@Suite struct PeriodGuessTests {
  private func proposed(_ csv: String) throws -> String {
    var log = DiagnosticLog()
    let received = try #require(
      ReceivedFigures.read(Array(csv.utf8), name: "f.csv", areas: layoutAreas, into: &log))
    return try #require(
      MappingProposal(
        received: received, name: "f.csv", dictionary: try dictionary(scorecardIndicators),
        areas: layoutAreas, area: "Sefton", precedents: []
      ).text(into: &log), "\(shown(log))")
  }

  @Test func `rows of councils are of one indicator, which the title names`() throws {
    let rows = "Council,Q1 2022/23,Q2 2022/23,Q3 2022/23\nSefton,1,2,3\nDarlington,4,5,6\n"
    let text = try proposed("Open cases by council,,,\n" + rows)
    #expect(text.contains("area: {column: A}  # guess: confirm\n"), "\(text)")
    #expect(text.contains("indicators: {all: open}  # guess by words: confirm or change\n"))
    #expect(try proposed(rows).contains("indicators: {all: \"\"}  # which indicator are these?"))
    // What is proposed is read.
    let (result, log) = try readLayout("Open cases by council,,,\n" + rows, text)
    #expect(log.isEmpty, "\(shown(log))")
    #expect(listed(result).count == 6)
  }

  @Test(arguments: [
    ("30/06/2022,30/09/2022,30/09/2023,31/12/2023", "date"),
    ("30 June 2022,30 September 2022,31 December 2022,31 March 2023", "date"),
    ("2022-06-30,2022-09-30,2022-12-31,2023-03-31", "date"),
    ("28/02/2023,29/02/2024,31/03/2024,30/04/2024", "date"),
    ("01/04/2022,01/05/2022,01/06/2022,01/07/2022", "month"),
    ("Apr-22,May-22,Jun-22,Jul-22", "month"),
    ("30/06/2022,15/07/2022,31/08/2022,30/09/2022", "month"),
    ("Q1 2022/23,Q2 2022/23,Q3 2022/23,Q4 2022/23", "quarter"),
  ])
  func `days that end a month are dates, wherever they stand`(labels: String, kind: String) throws {
    let card = try proposed("Measure,\(labels)\nOpen cases,1,2,3,4\n")
    #expect(card.contains("  as: \(kind)  # guess: confirm\n"), "\(card)")
    let rows = labels.split(separator: ",").map { "\($0),Sefton,Open cases,5\n" }.joined()
    let list = try proposed("When,Council,Measure,Value\n" + rows)
    #expect(list.contains("as: \(kind)}  # guess: confirm\n"), "\(list)")
  }

  @Test func `titles above a list are passed over, and one of them may say the period`() throws {
    let rows = "Council,Open cases,Rate\nSefton,12,1.5\nDarlington,14,2.5\n"
    let text = try proposed("Open cases by council at 30 September 2025,,\nSource: ours,,\n" + rows)
    #expect(text.contains("header_rows: 3  # guess"), "\(text)")
    #expect(
      text.contains("period: {in_title: \"30 September 2025\", as: date}  # guess"), "\(text)")
    #expect(text.contains("area: {column: \"Council\"}  # guess"))
    let (result, log) = try readLayout(
      "Open cases by council at 30 September 2025,,\nSource: ours,,\n" + rows, text)
    #expect(!log.hasErrors && listed(result).count == 2, "\(shown(log))")
    let list = try proposed(
      "A list,,,\nWhen,Council,Measure,Value\nQ1 2025/26,Sefton,Open cases,5\nQ2 2025/26,Sefton,Open cases,6\n"
    )
    #expect(list.contains("header_rows: 2  # guess"), "\(list)")
    #expect(list.contains("period: {column: \"When\", as: quarter}  # guess"))
  }

  @Test func `the scale of percentages is guessed where the cells say it`() throws {
    let shares = "Measure,Q1 2025/26,Q2 2025/26\nReviews in time,0.88,0.5\n"
    let text = try proposed(shares)
    #expect(text.contains("scale: fraction  # guess"), "\(text)")
    let (result, log) = try readLayout(shares, text)
    #expect(!log.hasErrors, "\(shown(log))")
    #expect(listed(result).contains("reviews E08000014 2025-26-q1 88"), "\(listed(result))")
    // Shares beside percentages are nobody's guess.
    let mixed = shares + "Visits in time,0.5,77\n"
    let both = try proposed(mixed)
    #expect(both.contains("scale: {visits: per cent}  # guess"), "\(both)")
    #expect(try readLayout(mixed, both).1.codes.contains("E073"))
  }
}
