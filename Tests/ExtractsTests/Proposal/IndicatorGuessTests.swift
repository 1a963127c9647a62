import Diagnostics
import Extracts
import Indicators
import Settings
import TestSupport
import Testing

/// First mappings of published files against the product's own dictionary: a guess that is wrong is
/// worse than none.
@Suite struct IndicatorGuessTests {
  func propose(
    _ csv: String, precedents: [MappingProposal.Precedent] = []
  ) throws -> String {
    let product = try ProductData()
    var log = DiagnosticLog()
    let areas = try product.areas()
    let received = try #require(
      ReceivedFigures.read(Array(csv.utf8), name: "f.csv", areas: areas, into: &log))
    return try #require(
      MappingProposal(
        received: received, name: "f.csv", dictionary: try product.dictionary(), areas: areas,
        area: "E08000014", precedents: precedents
      ).text(into: &log), "\(shown(log))")
  }

  /// Each `"column": indicator` of a mapping's text.
  func guesses(_ text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").compactMap { line -> String? in
        guard !line.contains(/^ *#/), let end = line.firstRange(of: "  # guess by words") else {
          return nil
        }
        return line[..<end.lowerBound].trimmingSpaces.replacing("\"", with: "")
      })
  }

  @Test func `columns are taken by their names before any words`() throws {
    let cells = "10,9,8,1.5,20.1,7,6.5,2,25.0,3.1,5,19.9,100,17.1"
    let text = try propose(
      """
      \(head),inpost_fte,inpost_headcount,leavers_fte,turnover_rate_headcount,turnover_rate_fte,\
      agency_fte,agency_rate_fte,agency_cover_fte,agency_cover_rate_fte,vacancy_fte,\
      case_holders_fte,vacancy_rate_fte,cases,caseload_fte
      \(sefton),\(cells)

      """)
    #expect(
      guesses(text) == [
        "inpost_fte: sw_inpost_fte", "leavers_fte: sw_leavers_fte",
        "turnover_rate_fte: sw_turnover", "agency_fte: sw_agency_fte",
        "agency_rate_fte: sw_agency", "vacancy_fte: sw_vacancy_fte",
        "case_holders_fte: sw_case_holders_fte", "vacancy_rate_fte: sw_vacancy",
        "cases: sw_cases", "caseload_fte: sw_caseload",
      ], "\(text)")
  }

  @Test func `a percentage of children is not taken for one of referrals`() throws {
    let text = try propose(
      """
      \(head),category,referral_count,rereferral_count,rereferral_percent,rereferral_child_count,\
      rereferral_child_percent
      \(sefton),Referrals and Re-referrals,100,20,20.0,18,21.5

      """)
    #expect(
      guesses(text) == [
        "referral_count: referral_count", "rereferral_count: rereferral_count",
        "rereferral_percent: rereferral",
      ], "\(text)")
  }

  @Test func `those looked after on a day are children in care`() throws {
    let rows = [
      "ceasing to be looked after", "looked after on 31 March", "starting to be looked after",
    ]
    .map { "\(sefton),Children \($0) each year,54760,506,92" }.joined(separator: "\n")
    let text = try propose(
      "\(head),population_type,population_estimate,children_count,rate_per_10000\n\(rows)\n")
    #expect(
      guesses(text).isSuperset(of: [
        "children_count: cla_count", "rate_per_10000: cla_rate", "children_count: cla_start_count",
        "rate_per_10000: cla_start_rate", "children_count: cla_cease_count",
        "rate_per_10000: cla_cease_rate",
      ]), "\(text)")
  }

  @Test func `what follows a guess is called a guess, and a column that is gone is named`() throws {
    var log = DiagnosticLog()
    let dictionary = try ProductData().dictionary()
    let root = SettingsReader.read(
      SourceText(
        name: "m.yaml",
        text: "file: f.csv\nlayout: ees\ntake:\n  - columns: {old: cla_count, rate: cla_rate}\n"),
      into: &log
    )
    let mapping = root.flatMap { ExtractMapping.read($0, dictionary, into: &log) }
    let file = try #require(mapping?.files.first, "\(shown(log))")
    let text = try propose(
      "\(head),new,rate\n\(sefton),506,92\n",
      precedents: [.init(path: "Data/m.yaml", file: file, isGuess: true)])
    #expect(
      text.contains("\"rate\": cla_rate  # guess: as in Data/m.yaml, which is a guess itself"))
    #expect(text.contains("# \"old\": cla_count  # in Data/m.yaml"), "\(text)")
  }
}
