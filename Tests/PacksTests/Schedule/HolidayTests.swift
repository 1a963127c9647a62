import Councils
import Diagnostics
import Testing

/// Which holidays a count of clear days rests on.
struct HolidayTests {
  /// In Scotland 4 January 2027 stands for 2 January; in England it is a working day.
  @Test(arguments: [(Jurisdiction.scotland, ["P222"]), (.wales, []), (.england, [])])
  func theHolidaysOfEnglandAreNotScotlands(jurisdiction: Jurisdiction, codes: [String]) async throws
  {
    let project = try ProjectCopy(whole: true)
    try project.replace(
      "jurisdiction: England", with: "jurisdiction: \(jurisdiction.rawValue)",
      in: "Data/councils/sefton/council.yaml")
    let built = try await project.build([ProjectCopy.newestMeeting])
    #expect(built.log.codes == codes)
    let days = "Data/bank-holidays.csv"
    try project.write(days, try project.text(days) + "2026-01-02,2 January\n")
    #expect(try await project.build([ProjectCopy.newestMeeting]).log.codes == [])
  }
}
