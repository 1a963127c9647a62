import Foundation
import Publication
import TestSupport
import Testing

struct WithdrawalTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func withdrawsAMeetingThatIsNoMore() throws {
    try publish([examplePack("one", "a"), examplePack("two", "b")], in: folder)
    let outcome = try publish([examplePack("two", "b")], in: folder)
    #expect(outcome.withdrawn.map(\.description) == ["northfold/one"])
    #expect(!folder.exists("Output/northfold/one"))
    #expect(folder.exists("Output/northfold/two/public/index.html"))
    #expect(!folder.exists("Output/.staging"))
  }

  @Test func withdrawsACouncilWithItsFolder() throws {
    try publish([examplePack("one", "a"), examplePack("x", "b", council: "sound")], in: folder)
    try publish([examplePack("one", "a")], in: folder)
    #expect(!folder.exists("Output/sound"))
  }

  @Test func withdrawsNothingBeyondItsScope() throws {
    let packs = try [
      examplePack("one", "a"), examplePack("two", "a"), examplePack("x", "b", council: "sound"),
    ]
    try publish(packs, in: folder)
    let staged = try publish([examplePack("one", "new")], in: folder, .stagedOnly)
    #expect(staged.withdrawn.isEmpty)
    let northfold = try PackName("northfold")
    let council = try publish(
      [examplePack("one", "new")], in: folder, .councils([northfold]))
    #expect(council.withdrawn.map(\.description) == ["northfold/two"])
    #expect(folder.exists("Output/sound/x"))
  }

  @Test func keepsAPackThatTheCallerNames() throws {
    try publish([examplePack("one", "a"), examplePack("two", "a")], in: folder)
    let two = PackAddress(council: try PackName("northfold"), meeting: try PackName("two"))
    let outcome = try publish([examplePack("one", "a")], in: folder, keeping: [two])
    #expect(outcome.withdrawn.isEmpty)
    #expect(folder.exists("Output/northfold/two/public/index.html"))
  }

  @Test func namesWhatIsForeignAndLeavesIt() throws {
    try publish([examplePack("one", "a")], in: folder)
    for path in [
      "README.md", ".gitignore", "notes.txt", "old/papers/a.pdf", "northfold/letter.pdf",
      "northfold/three/public/index.html", "northfold/four/public/manifest.json",
    ] {
      try folder.write("Output/\(path)", "{\"start_url\": \"/\"}")
    }
    let outcome = try publish([examplePack("one", "a")], in: folder)
    let output = folder.path("Output")
    #expect(
      outcome.warnings == [
        .foreign(path: "\(output)/northfold/four"),
        .foreign(path: "\(output)/northfold/letter.pdf"),
        .foreign(path: "\(output)/northfold/three"), .foreign(path: "\(output)/notes.txt"),
        .foreign(path: "\(output)/old"),
      ])
    #expect(outcome.withdrawn.isEmpty)
    #expect(folder.exists("Output/old/papers/a.pdf"))
    #expect(folder.exists("Output/northfold/four/public/manifest.json"))
  }

  @Test func removesAWithdrawnPackWithoutFollowingLinks() throws {
    try publish([examplePack("one", "a")], in: folder)
    try folder.write("outside/keep", "untouched")
    try folder.link("Output/northfold/one/public/away", to: folder.path("outside"))
    try publish([], in: folder)
    #expect(folder.listing == ["Output", "Output/.lock", "outside", "outside/keep"])
  }
}
