import Packs
import ProjectFiles
import Publication
import TestSupport
import Testing

/// Which councils a build makes again when some have changed since the last one.
struct BuildMemoryTests {
  private let folder: TemporaryFolder
  private let place: OutputPlace
  private let inputs: ProjectInputs
  private let packs: [PackAddress]

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Data/areas.csv", "code,name\n")
    try folder.write("Templates/house/house.yaml", "name: House\n")
    for council in ["eastfold", "northfold", "southfold"] {
      try folder.write("Data/councils/\(council)/council.yaml", "name: A council\n")
    }
    place = OutputPlace(name: "Output", path: folder.path("Output"))
    inputs = try ProjectInputs(project: folder.path, data: nil, templates: nil)
    packs = ["eastfold/one", "northfold/one", "southfold/one"].compactMap { PackAddress($0) }
  }

  private func memory(of council: String? = nil) -> BuildMemory {
    BuildMemory(
      inputs: inputs,
      request: BuildRequest(council: council, meetings: [], jobs: 1, toolVersion: "test"),
      isDue: false, output: place)
  }

  /// Leaves the record of a build of all, which trusts only what is two seconds old.
  private func build(warnings: Int = 0) async throws {
    try await Task.sleep(for: .seconds(3.1))
    let memory = memory()
    let staged = try StagedOutput(OutputLock(output: place.path, in: nil))
    _ = try staged.publish(.stagedOnly, recordIn: place) {
      memory.renewed(from: nil, until: nil, warnings: warnings, packs: packs)
    }
    #expect(self.memory().record(on: nil)?.packs == packs)
  }

  @Test func theCouncilThatChangedIsNamedAndTheOthersStand() async throws {
    try await build()
    try folder.write("Data/councils/northfold/facts.yaml", "")
    #expect(memory().record(on: nil) == nil)
    let change = try #require(memory().change(on: nil))
    #expect(change.councils.map(\.text) == ["northfold"])
    #expect(change.standing.map(\.description) == ["eastfold/one", "southfold/one"])
    // What was written a moment ago may be written again in the same tick.
    let record = memory().renewed(
      from: nil, until: nil, warnings: 2, packs: [packs[1]], after: change)
    #expect(record?.councils.keys.map(\.text).sorted() == ["eastfold", "southfold"])
    #expect(record?.packs == packs)
    #expect(record?.warnings == 2)
  }

  @Test func whereMostHaveChangedAllAreMade() async throws {
    try await build()
    #expect(memory(of: "northfold").change(on: nil) == nil)
    try folder.write("Data/councils/northfold/facts.yaml", "")
    #expect(memory().change(on: nil) != nil)
    try folder.write("Data/councils/southfold/facts.yaml", "")
    #expect(memory().change(on: nil) == nil)
  }

  @Test func packsThatWereChangedByHandAreAllMade() async throws {
    try await build()
    try folder.write("Data/councils/northfold/facts.yaml", "")
    try folder.write("Output/eastfold/one/public/index.html", "by hand")
    #expect(memory().change(on: nil) == nil)
  }

  @Test(arguments: [
    "Data/areas.csv", "Templates/house/report.md", "Data/councils/westfold/council.yaml",
    "Data/councils/notes.txt", "Data/extracts/one.csv",
  ])
  func whatAllShareChangesAll(_ path: String) async throws {
    try await build()
    try folder.write("Data/councils/northfold/facts.yaml", "")
    #expect(memory().change(on: nil) != nil)
    try folder.write(path, "code,name\n")
    #expect(memory().change(on: nil) == nil)
  }

  /// Of the warnings of the build before some may have been the changed council's.
  @Test func warningsAreCountedOnlyWhereAllAreKnown() async throws {
    try await build(warnings: 3)
    try folder.write("Data/councils/northfold/facts.yaml", "")
    let change = try #require(memory().change(on: nil))
    let record = memory().renewed(
      from: nil, until: nil, warnings: 2, packs: [packs[1]], after: change)
    #expect(record != nil && record?.warnings == nil)
  }
}
