import Foundation
import TestSupport
import Testing

/// Publishing, verifying and nightly builds, as a scheduler sees them.
struct PublishingTests {
  private let command: Command
  private static let pack = "Output/sefton/2026-03-17-overview-and-scrutiny"
  private static let meeting = "Data/councils/sefton/meetings/2026-03-17-overview-and-scrutiny"

  init() throws {
    command = try Command()
    // The example of the README alone: the debug build is slow.
    let councils = command.folder.path("Data/councils")
    for council in try FileManager.default.contentsOfDirectory(atPath: councils)
    where council != "sefton" {
      try FileManager.default.removeItem(atPath: "\(councils)/\(council)")
    }
  }

  private var folder: TemporaryFolder { command.folder }

  @Test func aPackIsPublishedOnceAndVerifiedWithItsStatus() throws {
    #expect(try command.run("publish", "2026-03-17").status == 66)
    #expect(try command.run("build", "2026-03-17").status == 0)
    let published = try command.run("publish", "2026-03-17", "--verbose")
    #expect(published.status == 0, "\(published.errors)")
    let record = "Data/councils/sefton/published/2026-03-17-overview-and-scrutiny.json"
    #expect(published.output.hasSuffix("\(record)\n"))
    #expect(folder.exists(record))
    #expect(try command.run("publish", "2026-03-17").output == "")
    let clean = try command.run("verify")
    #expect(clean.status == 0, "\(clean.errors)")
    #expect(clean.output.hasSuffix("1 pack verified, no differences.\n"))
    try folder.write("\(Self.pack)/public/index.md", "mine")
    let changed = try command.run("verify", "2026-03-17")
    #expect(changed.status == 1)
    #expect(changed.errors.contains("\(Self.pack)/public/index.md: error[O030]"))
    #expect(try command.run("verify", "2026-03-18").status == 64)
    #expect(try command.run("publish", "2026-13-18").status == 64)
  }

  @Test func onlyWhatIsDueIsBuiltAndABrokenPaperOfAnotherDayIsNotInItsWay() throws {
    try folder.write(
      "Data/councils/sefton/meetings/2025-03-18-overview-and-scrutiny/04-performance.md", "draft")
    #expect(try command.run("build").status == 65)
    let none = try command.run("build", "--due", "--as-of", "2026-02-27", "--verbose")
    #expect(none.status == 0, "\(none.errors)")
    #expect(none.output == "nothing is due\n")
    let due = try command.run("build", "--due", "--as-of", "2026-03-05")
    #expect(due.status == 0, "\(due.errors)")
    #expect(due.output + due.errors == "")
    #expect(folder.exists("\(Self.pack)/public/index.html"))
    // After the meeting it is no longer due, and its pack stays.
    #expect(try command.run("build", "--due", "--as-of", "2026-03-18").status == 0)
    #expect(folder.exists("\(Self.pack)/public/index.html"))
  }

  @Test func asOfIsADayAndGoesWithDue() throws {
    #expect(try command.run("build", "--as-of", "2026-03-05").status == 64)
    #expect(try command.run("build", "--due", "--as-of", "5 March").status == 64)
    #expect(try command.run("build", "--due", "2026-03-17").status == 64)
  }
}
