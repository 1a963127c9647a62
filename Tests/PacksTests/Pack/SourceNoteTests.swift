import Diagnostics
import Testing

/// What stands after "Source:" is where the figures above it were read.
struct SourceNoteTests {
  private static let referrals =
    "c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv"

  /// A copy whose own re-referrals come from a file of the council, and all others from the release.
  private func copy() throws -> ProjectCopy {
    let copy = try ProjectCopy()
    // The release of the council's own return is of the later meeting's time.
    try copy.remove(ProjectCopy.earlier)
    let released = "Data/extracts/dfe-children-in-need/2025/" + Self.referrals
    let local = "Data/councils/sefton/extracts/referrals-return/2025/"
    let lines = try copy.text(released).split(separator: "\n").map(String.init)
    let own = lines.filter { $0.contains("E08000014") }
    try #require(!own.isEmpty)
    try copy.write(
      released, lines.filter { !own.contains($0) }.joined(separator: "\n") + "\n")
    try copy.makeFolder(local)
    try copy.write(
      local + Self.referrals, ([lines[0]] + own).joined(separator: "\n") + "\n")
    try copy.write(
      local + "mapping.yaml",
      """
      publication: Referrals return, 2025
      file: \(Self.referrals)
      layout: ees
      take:
        - rows: {category: Referrals and Re-referrals}
          columns: {referral_count: referral_count, rereferral_count: rereferral_count, rereferral_percent: rereferral}

      """)
    return copy
  }

  @Test func aTableNamesEachPublicationThatItsFiguresCameFrom() async throws {
    let released = "Children in need, 2025 (Department for Education, Open Government Licence v3.0)"
    let files = try await copy().files()
    let paper = try #require(files["2026-03-17-overview-and-scrutiny/04-performance.md"])
    let notes = paper.split(separator: "\n").map(String.init).filter { $0.hasPrefix("Source: ") }
    // The table of re-referrals prints the council beside neighbours and England.
    #expect(notes.contains("Source: Referrals return, 2025; \(released)."))
    // A chart of the council alone rests on its own return and nothing else.
    #expect(notes.contains("Source: Referrals return, 2025."))
  }
}
