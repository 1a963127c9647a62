import Packs
import Publication
import Testing

/// Whose fingerprints stand in a public folder.
struct PublicFingerprintTests {
  @Test func `no file of a council's own has one, whatever licence its mapping names`()
    async throws
  {
    let copy = try YearToDateProject(second: 9041).project
    for release in ["2025-02-01", "2026-02-01"] {
      try copy.replace(
        "licence: none", with: "licence: Open Government Licence v3.0",
        in: "Data/councils/sefton/extracts/made-up/\(release)/mapping.yaml")
    }
    let (packs, _) = try await copy.build([ProjectCopy.newestMeeting])
    let folder = try #require(packs.packs.first?.pack.open)
    let lines = folder.manifest.published().text.split(separator: "\n")
    let own = lines.filter { $0.contains("made_up_quarters.csv\"") && $0.contains("\"path\"") }
    #expect(!own.isEmpty)
    #expect(own.allSatisfy { !$0.contains("sha256") })
    // The record, which is no public file, still knows it; national tables keep theirs.
    #expect(folder.manifest.text.contains("made_up_quarters.csv\", \"sha256\""))
    #expect(lines.contains { $0.contains("\"open\": true") && $0.contains("Data/extracts/dfe-") })
  }
}
