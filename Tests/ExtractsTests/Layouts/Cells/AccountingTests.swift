import Diagnostics
import Extracts
import TestSupport
import Testing

/// Numbers as accounts write them, where a mapping says that they are.
@Suite struct AccountingTests {
  static let indicators = """
    cost: {name: Cost, unit: pounds, polarity: none, period: quarter}
    change: {name: Change, unit: ratio, polarity: none, period: quarter}
    """

  private func read(
    _ cost: String, _ change: String, _ rules: String
  ) throws -> (values: [String], log: DiagnosticLog) {
    let (result, log) = try readLayout(
      "Quarter;Cost;Change\nQ1 2025/26;\(cost);\(change)\n",
      """
      file: f.csv
      layout: long
      delimiter: semicolon
      decimals: point
      area: Sefton
      period: {column: Quarter, as: quarter}
      \(rules)
      take: [{columns: {Cost: cost, Change: change}}]
      """, indicators: Self.indicators)
    return (listed(result).map { String($0.split(separator: " ").last ?? "") }, log)
  }

  @Test(arguments: [
    ("(1,234)", "-1234"), (" £ (1,234.50) ", "-1234.50"), ("(£12)", "-12"), ("£1,250", "1250"),
    (" £ -   ", "0"), ("-", "0"), ("–", "0"), ("-£3", "-3"), ("£-3", "-3"), ("7", "7"),
  ])
  func `brackets are below zero and a dash is zero`(written: String, value: String) throws {
    let (values, log) = try read(written, "(2.5)", "numbers: accounting")
    #expect(values.sorted() == ["-2.5", value].sorted(), "\(shown(log))")
    #expect(!log.hasErrors)
  }

  @Test func `nothing of it is read unless the mapping says so`() throws {
    #expect(try read("(1,234)", "1", "").log.codes.contains("E031"))
    #expect(try read("1", "-", "").values.contains { $0 != "0" })
  }

  @Test func `what absences say of a dash comes first, and other brackets stay what they are`()
    throws
  {
    let (values, _) = try read("5", "-", "numbers: accounting\nabsences: {\"-\": not reported}")
    #expect(!values.contains("0"))
    for text in ["(x)", "()", "(-3)", "(3", "£", "((3))", "(c)"] {
      #expect(try read(text, "1", "numbers: accounting").log.hasErrors, "\(text)")
    }
    // A pound sign is no part of a number that is none of money.
    #expect(try read("5", "£3", "numbers: accounting").log.hasErrors)
  }
}
