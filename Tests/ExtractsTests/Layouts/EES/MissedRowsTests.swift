import Diagnostics
import Extracts
import Indicators
import TestSupport
import Testing

/// Rows and columns that a mapping means and would not take: they would make an older figure, or
/// another council's, stand as the newest.
@Suite struct MissedRowsTests {
  static func row(_ code: String, _ number: String, _ name: String) -> String {
    "2025,Reporting year,Local authority,E92000001,England,,,\(number),\(code),\(name)"
  }

  @Test(arguments: [
    (row("E08000014", "341", "Sefton"), true), (row("E08000014", "343", "Liverpool"), true),
    (row("E08000014", "", "Liverpool"), true), (row("E08000014", "343", "Sefton"), false),
    (row("E08000014", "999", "Sefton Council"), false), (row("E10000009", "835", "Dorset"), false),
    (row("E06000059", "838", "Dorset"), false), (row("E08000014", "z", ""), false),
    ("2025,Reporting year,Regional,E92000001,England,E12000002,North East,,,", true),
    ("2025,Reporting year,Regional,E92000001,England,E12000002,North West,,,", false),
  ])
  func `a row whose code, number and name are of two areas is refused`(
    row: String, isRefused: Bool
  ) throws {
    let areas = AreaTable(
      handAreas.areas + [
        Area(
          code: AreaCode("E08000012"), dfe: "341", name: "Liverpool", level: .localAuthority,
          region: AreaCode("E12000002")),
        Area(code: AreaCode("E12000001"), dfe: "", name: "North East", level: .region),
      ])
    let (result, log) = try readHand("\(head),n\n\(row),7\n", areas: areas)
    #expect(log.codes == (isRefused ? ["E170"] : []), "\(shown(log))")
    #expect((result == nil) == isRefused)
  }

  @Test(arguments: [
    "All children ", "all children", "All\u{A0}children", "All  children",
  ])
  func `a label that differs only in capitals or spaces is reported and not passed over`(
    label: String
  ) throws {
    let older = sefton.replacing("2025,", with: "2024,")
    let text = "\(head),kind,n\n\(older),All children,5\n\(sefton),\(label),6\n\(england),Girls,7\n"
    let (result, log) = try readHand(
      text, take: "- rows: {kind: All children}\n  columns: {n: count}")
    #expect(result == nil)
    #expect(log.codes.contains("E171"), "\(shown(log))")
    let (both, clean) = try readHand(
      text,
      take: """
        - rows: {kind: All children}
          columns: {n: count}
        - rows: {kind: "\(label)"}
          columns: {n: count}
        """)
    #expect(both?.observations.count == 2 && clean.isEmpty, "\(shown(clean))")
  }

  @Test func `rows of the newest time that no take fits are reported`() throws {
    let older = sefton.replacing("2025,", with: "2024,")
    let text = "\(head),version,n,m\n\(older),Final,5,1\n\(sefton),Revised,6,2\n"
    let (result, log) = try readHand(text, take: "- rows: {version: Final}\n  columns: {n: count}")
    #expect(result?.observations.count == 1)
    #expect(log.codes == ["E172"], "\(shown(log))")
    let (both, clean) = try readHand(
      text,
      take: "- rows: {version: Final}\n  columns: {n: count}\n"
        + "- rows: {version: Revised}\n  columns: {n: count}")
    #expect(both?.observations.count == 2 && clean.isEmpty, "\(shown(clean))")
  }

  @Test func `a header that is wrong is not reported again for each row`() throws {
    let (_, log) = try readHand("\(head),n,n\n\(sefton),1,2\n\(england),3\n")
    #expect(log.codes == ["E011", "E008"], "\(shown(log))")
  }
}
