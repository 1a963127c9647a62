import Foundation
import TestSupport
import Testing

@testable import Shards

/// What a run says of itself while it goes on.
struct RunStatusTests {
  private static func status(done: Int, of packs: Int, in seconds: Double) -> RunStatus {
    var status = RunStatus()
    status.done = done
    status.packs = packs
    status.elapsed = seconds
    status.warnings = 2
    status.updated = 1_800_000_000
    return status
  }

  @Test(arguments: [
    (0, 153, 0.0, "0 of 153 packs"), (12, 153, 4.0, "12 of 153 packs, 3.0 a second, 47 s left"),
    (1, 153, 60.0, "1 of 153 packs, less than 0.1 a second, 152 min left"),
    (153, 153, 40.0, "153 of 153 packs, 3.8 a second"), (1, 1, 1.0, "1 of 1 pack, 1.0 a second"),
  ])
  func theWordsAreThoseOfTheNumbers(done: Int, packs: Int, seconds: Double, words: String) {
    #expect(Self.status(done: done, of: packs, in: seconds).words == words)
  }

  @Test func aCollectorReadsIt() {
    var status = Self.status(done: 12, of: 153, in: 4)
    status.shard = (3, 8)
    #expect(status.metrics.hasPrefix(RunStatus.metricsStart))
    #expect(status.metrics.hasSuffix("\n# EOF\n"))
    #expect(
      status.metrics.contains(
        """
        # HELP scrutiny_packs_per_second Packs a second so far.
        # TYPE scrutiny_packs_per_second gauge
        scrutiny_packs_per_second{shard="3"} 3.000

        """))
    #expect(status.metrics.contains("scrutiny_findings{shard=\"3\",severity=\"warning\"} 2\n"))
  }

  @Test func theObjectHasAllOfIt() {
    #expect(
      Self.status(done: 0, of: 3, in: 0).json == """
        {
          "scrutiny_status": 1,
          "state": "running",
          "done": 0,
          "packs": 3,
          "packs_per_second": null,
          "seconds_left": null,
          "errors": 0,
          "warnings": 2,
          "updated": 1800000000
        }

        """)
  }

  @Test func aFileOfAnotherKindIsNotWrittenOver() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine.json", "{}")
    let path = folder.path("mine.json")
    #expect(throws: OwnFile.Failure.self) {
      try StatusFile(path, .json).begin(3, shard: nil)
    }
    #expect(try folder.text("mine.json") == "{}")
    let file = StatusFile(folder.path("own.json"), .json)
    try file.begin(3, shard: nil)
    file.tell { status in
      status.done = 3
      status.state = .done
    }
    #expect(try folder.text("own.json").contains("\"state\": \"done\",\n  \"done\": 3"))
  }
}

/// Folders and files that are made where the user says.
struct OwnFileTests {
  @Test func aFolderHasThePermissionsThatTheUserLeaves() throws {
    let folder = try TemporaryFolder()
    try OwnFile.ensureFolder(folder.path("a/b/c"))
    try FileManager.default.createDirectory(
      atPath: folder.path("other"), withIntermediateDirectories: false)
    let modes = try ["a/b", "a/b/c", "other"].map { name in
      try FileManager.default.attributesOfItem(atPath: folder.path(name))[.posixPermissions] as? Int
    }
    #expect(modes[0] == modes[2] && modes[1] == modes[2])
  }
}
