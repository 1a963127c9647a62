import ProjectFiles
import Publication
import Synchronization
import TestSupport
import Testing

struct PackStageTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func stage(limit: Int) -> PackStage {
    let output = folder.path("Output")
    return PackStage(limit: limit) { () throws(OutputProblem) in
      try OutputLock(output: output, in: nil)
    }
  }

  @Test(arguments: [0, 1_000_000])
  func publishesWhatItTookHoweverLongThatWaited(_ limit: Int) throws {
    let stage = stage(limit: limit)
    for name in ["two", "one", "three"] { stage.take(try examplePack(name, name)) }
    let outcome = try stage.publish(.everything, keeping: [])
    #expect(outcome.published.map(\.meeting.text) == ["one", "three", "two"])
    #expect(try folder.text("Output/northfold/three/public/index.html") == "<p>three</p>\n")
    #expect(!folder.exists("Output/.staging"))
  }

  @Test func touchesNothingWhileFewPacksWait() throws {
    do {
      let stage = stage(limit: 1_000_000)
      stage.take(try examplePack("one", "x"))
    }
    #expect(!folder.exists("Output"))
  }

  @Test func clearsWhatWasStagedOfARunThatPublishesNothing() throws {
    try publish([examplePack("one", "old")], in: folder)
    do {
      let stage = stage(limit: 0)
      stage.take(try examplePack("one", "new"))
      #expect(folder.exists("Output/.staging"))
    }
    #expect(!folder.exists("Output/.staging"))
    #expect(try folder.text("Output/northfold/one/public/index.html") == "<p>old</p>\n")
  }

  @Test func withdrawsPacksWhereItTookNone() throws {
    try publish([examplePack("one", "old")], in: folder)
    let outcome = try stage(limit: 0).publish(.everything, keeping: [])
    #expect(outcome.withdrawn.map(\.meeting.text) == ["one"])
  }

  @Test func tellsWhatStoodInTheWayWhenItPublishes() throws {
    let lock = try OutputLock(output: folder.path("Output"), in: nil)
    let stage = stage(limit: 0)
    for name in ["one", "two"] { stage.take(try examplePack(name, "x")) }
    _ = consume lock
    #expect(throws: OutputProblem.self) { try stage.publish(.everything, keeping: []) }
    #expect(!folder.exists("Output/northfold"))
  }

  @Test func takesPacksFromSeveralThreads() throws {
    let stage = stage(limit: 2_000)
    let packs = try (1...40).map { try examplePack("m\($0)", "words \($0)") }
    _ = Workers.answers(packs.count, atOnce: 4) { stage.take(packs[$0]) }
    #expect(try stage.publish(.everything, keeping: []).published.count == 40)
    #expect(try folder.text("Output/northfold/m40/public/index.html") == "<p>words 40</p>\n")
  }
}
