import Fingerprints
import Packs
import ProjectFiles
import Publication
import TestSupport
import Testing

/// A pack is read from Output in place of being built only where nothing has changed since.
struct StandingPackTests {
  private let folder: TemporaryFolder
  private let place: OutputPlace
  private let inputs: ProjectInputs
  private let manifest = Manifest(
    council: .init(id: "northfold", name: "Northfold"),
    meeting: .init(id: "one", committee: "Scrutiny", date: "2026-01-27"), version: "0.1")

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Data/areas.csv", "code,name\n")
    try folder.write("Data/councils/northfold/council.yaml", "name: Northfold\n")
    try folder.write("Data/councils/southfold/council.yaml", "name: Southfold\n")
    try folder.write("Templates/house/house.yaml", "name: House\n")
    place = OutputPlace(name: "Output", path: folder.path("Output"))
    inputs = try ProjectInputs(project: folder.path, data: nil, templates: nil)
    try publish(by: "0.1")
  }

  /// Leaves one pack in Output, with a record by which the program of a version made it.
  private func publish(by version: String) throws {
    var staged = try StagedOutput(OutputLock(output: place.path, in: nil))
    var open = PackFolder(.public)
    try open.add(PackPath("index.html"), "<p>words</p>\n")
    let one = try address("one")
    try staged.stage(Pack(one, public: open.sealed(with: manifest)))
    _ = try staged.publish(.everything, recordIn: place) { [inputs, place] in
      let stamps = BuildMemory.stamps(of: inputs)
      return BuildRecord(
        request: Fingerprint(of: "all"), program: BuildMemory.program(version),
        shared: stamps.shared.fingerprint, councils: stamps.councils.mapValues(\.fingerprint),
        output: Fingerprint(of: BuildRecord.stamp(of: place).bytes), from: "", until: "",
        warnings: 0, packs: [one])
    }
  }

  private func address(_ meeting: String) throws -> PackAddress {
    try #require(PackAddress("northfold/\(meeting)"))
  }

  private func standing(_ meeting: String = "one") async throws -> Manifest? {
    let address = try address(meeting)
    return StandingPacks(inputs, in: place, toolVersion: "0.1")
      .manifests(of: [address])[address]
  }

  @Test func aPackThatABuildWouldMakeAgainIsRead() async throws {
    #expect(try await standing()?.meeting == manifest.meeting)
  }

  @Test func aPackOfNoRecordIsNotTrusted() async throws {
    #expect(try await standing("two") == nil)
  }

  @Test func aPackIsNotTrustedOnceAnInputChanged() async throws {
    try folder.write("Data/areas.csv", "code,name\nE08000014,Sefton\n")
    #expect(try await standing() == nil)
  }

  @Test func aPackIsNotTrustedOnceItsCouncilChanged() async throws {
    try folder.write("Data/councils/northfold/facts.yaml", "")
    #expect(try await standing() == nil)
  }

  @Test func aPackIsReadWhereAnotherCouncilChanged() async throws {
    try folder.write("Data/councils/southfold/facts.yaml", "")
    #expect(try await standing()?.meeting == manifest.meeting)
  }

  @Test func aPackIsNotTrustedOnceACouncilCame() async throws {
    try folder.write("Data/councils/eastfold/council.yaml", "name: Eastfold\n")
    #expect(try await standing() == nil)
  }

  @Test func aPackIsNotTrustedOnceATemplateChanged() async throws {
    try folder.write("Templates/house/report.md", "")
    #expect(try await standing() == nil)
  }

  @Test func aPackIsNotTrustedOnceItChangedItself() async throws {
    try folder.write("Output/northfold/one/public/index.html", "<p>words</p>\n")
    #expect(try await standing() == nil)
  }

  @Test func aPackOfAnotherProgramIsNotTrusted() async throws {
    try publish(by: "0.2")
    #expect(try await standing() == nil)
  }
}
