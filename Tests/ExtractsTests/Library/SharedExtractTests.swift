import Diagnostics
import Extracts
import Indicators
import Testing

/// One reading of a file for several papers, of which each asks for indicators and areas of its own.
@Suite struct SharedExtractTests {
  static let sefton = AreaCode("E08000014")
  static let dorset = AreaCode("E06000059")
  static let take = "- columns: {n: count, p: people}"

  /// Two years of two councils; the second of Sefton's before the first of Dorset's.
  static func file(dorsetPeople: String = "70") -> String {
    let dorset = "2025,Reporting year,Local authority,E92000001,England,,,838,E06000059,Dorset"
    let older = ExtractsTests.sefton.replacing("2025,", with: "2024,")
    return "\(head),n,p\n\(older),1,10\n\(dorset),7,\(dorsetPeople)\n\(ExtractsTests.sefton),2,20\n"
  }

  /// Sefton is asked for both, Dorset for the count alone.
  static let together = ExtractRequest(byArea: [sefton: ["count", "people"], dorset: ["count"]])

  @Test func `each paper gets what a reading of its own would give`() throws {
    let (found, log) = try readHand(Self.file(), take: Self.take, request: Self.together)
    let shared = SharedExtract(try #require(found, "\(shown(log))"))
    let asked: [(Set<AreaCode>, Set<String>)] = [
      ([Self.sefton], ["count", "people"]), ([Self.dorset], ["count"]),
      ([Self.sefton, Self.dorset], ["count"]), ([Self.sefton], ["people"]), ([], ["count"]),
      ([.england], ["count"]),
    ]
    for (areas, indicators) in asked {
      let (alone, _) = try readHand(
        Self.file(), take: Self.take,
        request: ExtractRequest(indicators: indicators, areas: areas))
      let part = shared.part(of: areas, indicators: indicators)
      #expect(part.observations == alone?.observations)
      #expect(part.fingerprint == alone?.fingerprint)
    }
    #expect(shared.part(of: [Self.sefton], indicators: ["count"]).observations.count == 2)
  }

  @Test func `a figure that no paper asks for is not found wrong`() throws {
    let broken = Self.file(dorsetPeople: "seventy")
    let (found, log) = try readHand(broken, take: Self.take, request: Self.together)
    #expect(found != nil && log.isEmpty, "\(shown(log))")
    let (whole, all) = try readHand(
      broken, take: Self.take,
      request: ExtractRequest(
        byArea: [Self.sefton: ["count"], Self.dorset: ["count", "people"]]))
    #expect(whole == nil && all.errorCount == 1, "\(shown(all))")
  }
}
