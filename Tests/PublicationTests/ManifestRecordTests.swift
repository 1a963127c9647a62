import Diagnostics
import Figures
import Fingerprints
import Publication
import TestSupport
import Testing

/// A published record proves itself.
struct ManifestRecordTests {
  private static var record: Manifest {
    var manifest = Manifest(
      council: .init(id: "northfold", name: "Northfold"),
      meeting: .init(id: "2026-01-27-scrutiny", committee: "Scrutiny", date: "2026-01-27"),
      version: "0.1")
    manifest.figures = [
      Manifest.Entry(
        figure: Figure(
          id: FigureID(indicator: "cla", area: "E1", period: "2025", measure: "value"),
          printed: "107", absence: nil,
          origins: [Origin(file: "a.csv", sheet: nil, row: 2, column: "n")]),
        places: ["04#p1"], parts: .init(numerator: "581", denominator: "54,154"))
    ]
    manifest.record = Manifest.Record(previous: [
      Manifest.Predecessor(meeting: "2025-11-04-scrutiny", fingerprint: Fingerprint(of: "before"))
    ])
    return manifest
  }

  private func read(_ text: String) -> (manifest: Manifest?, codes: [String]) {
    var log = DiagnosticLog()
    let manifest = Manifest.read(Array(text.utf8), name: "r.json", log: &log)
    return (manifest, log.codes)
  }

  @Test func aRecordIsReadAsItWasWritten() throws {
    let text = Self.record.text
    #expect(text.contains("\"manifest\": 2,"))
    let found = read(text)
    #expect(found.codes == [])
    #expect(found.manifest == Self.record)
    #expect(found.manifest?.text == text)
    // What stands in a pack tells nothing of records.
    #expect(!Self.record.published().text.contains("record"))
    #expect(Self.record.published().text.contains("\"manifest\": 1,"))
  }

  @Test(arguments: [
    ("107", "108"), ("581", "290"), ("54,154", "54,155"), ("\"0.1\"", "\"0.2\""),
    ("2025-11-04", "2025-11-05"), ("Northfold", "Southfold"), ("\"row\": 2", "\"row\": 3"),
    ("04#p1", "04#p2"), ("\"denominator\": \"54,154\", ", ""), ("2026-01-27\"", "2026-01-28\""),
  ])
  func anEditIsSeenAtTheFingerprint(_ old: String, _ new: String) throws {
    let text = Self.record.text
    try #require(text.contains(old))
    let found = read(text.replacing(old, with: new))
    #expect(found.manifest == nil)
    #expect(found.codes == ["O047"])
  }

  @Test func aFingerprintThatIsTakenAwayOrLeftBehindIsAFault() {
    let text = Self.record.text
    // A record that says it is an older one has no place for what makes it a record.
    #expect(read(text.replacing("\"manifest\": 2", with: "\"manifest\": 1")).codes == ["O045"])
    let lines = text.split(separator: "\n").filter { !$0.contains("\"record\"") }
    #expect(read(lines.joined(separator: "\n")).codes == ["O044"])
  }

  @Test func formIsNoContent() {
    let text = Self.record.text
    for other in [
      text.replacing("\n", with: "\r\n"), text.replacing("\n", with: ""),
      text.replacing("107", with: "\\u0031\\u0030\\u0037"),
    ] {
      #expect(read(other).manifest == Self.record)
    }
  }

  @Test func olderRecordsAreRead() {
    var older = Self.record
    older.record = nil
    let found = read(older.text)
    #expect(found.codes == [])
    #expect(found.manifest == older)
    // The next record names its contents all the same.
    #expect(older.contentFingerprint != Self.record.contentFingerprint)
    #expect(older.contentFingerprint == Fingerprint(of: older.text))
  }

  @Test func differencesAreOfWhatIsWritten() {
    var other = Self.record
    other.figures[0].parts = .init(numerator: "290", denominator: "54,154")
    other.version = "0.2"
    other.meeting.committee = "Another"
    let found = Self.record.differences(from: other, leavingOut: ["version"])
    #expect(found.map(\.words) == ["figures (1 entry)", "meeting (1 entry)"])
    #expect(Self.record.differences(from: Self.record, leavingOut: []).isEmpty)
  }
}
