import Diagnostics
import Fingerprints
import Publication
import TestSupport
import Testing

@testable import Shards

/// The file of a plan.
struct RunPlanTests {
  private static func plan() throws -> RunPlan {
    let other = try #require(PackAddress("sefton/2026-02-03-cabinet"))
    return RunPlan(
      version: "0.7.0",
      choice: RunPlan.Choice(
        council: nil, meetings: [],
        due: RunPlan.Choice.Due(from: "2026-03-02", until: "")),
      forms: ["html", "markdown", "pdf"],
      shards: [
        [try SpreadingTests.share("kent/2026-03-17-scrutiny", 41)], [],
        [
          try SpreadingTests.share("sefton/2026-03-17-scrutiny", 20),
          try SpreadingTests.share("sefton/2026-03-18-scrutiny", 21),
        ],
      ],
      left: [other], published: [],
      beside: [RunPlan.Sealed(address: other, manifest: Fingerprint(of: "a"))],
      inputs: [
        RunPlan.Input(path: "Data/areas.csv", fingerprint: Fingerprint(of: "b")),
        RunPlan.Input(path: "Data/councils/kent/a \"b\".csv", fingerprint: Fingerprint(of: "c")),
      ])
  }

  private func read(_ bytes: [UInt8], _ version: String = "0.7.0") -> (RunPlan?, [String]) {
    var log = DiagnosticLog()
    let plan = RunPlan.read(bytes, name: "plan.json", toolVersion: version, into: &log)
    return (plan, log.codes)
  }

  @Test func aPlanIsReadAsItWasWritten() throws {
    let plan = try Self.plan()
    #expect(read(plan.bytes) == (plan, []))
    #expect(try #require(read(plan.bytes).0).bytes == plan.bytes)
  }

  /// Whatever byte is another: it is no plan then, and there is one reason.
  @Test func anyByteThatIsChangedIsSeen() throws {
    let bytes = try Self.plan().bytes
    var generator = SeededGenerator(seed: 3)
    for index in bytes.indices {
      var changed = bytes
      changed[index] = UInt8.random(in: 0x20...0x7E, using: &generator)
      if changed == bytes { continue }
      let (plan, codes) = read(changed)
      #expect(plan == nil && !codes.isEmpty, "byte \(index)")
    }
    for length in stride(from: 0, to: bytes.count - 1, by: 7) {
      #expect(read(Array(bytes[..<length])).0 == nil)
    }
  }

  /// A council in two shards, or a pack twice, is refused though the fingerprint is right.
  @Test func aPlanThatPartsACouncilIsNone() throws {
    let plan = try Self.plan()
    let shares = plan.shards.flatMap { $0 }
    for shards in [[[shares[0], shares[1]], [shares[2]]], [shares, [shares[0]]]] {
      let other = RunPlan(
        version: plan.version, choice: plan.choice, forms: plan.forms, shards: shards,
        left: plan.left, published: [], beside: plan.beside, inputs: plan.inputs)
      #expect(read(other.bytes).1 == ["O113"])
    }
  }

  @Test func theReasonIsTheRightOne() throws {
    let text = String(decoding: try Self.plan().bytes, as: UTF8.self)
    func codes(_ old: String, _ new: String) -> [String] {
      read(Array(text.replacing(old, with: new).utf8)).1
    }
    #expect(codes("\"plan\": 1", "\"plan\": 2") == ["O111"])
    #expect(codes("\"shard\": 0", "\"shard\": 1") == ["O113"])
    #expect(codes("\"weight\": 41", "\"weight\": 42") == ["O113"])
    #expect(codes("\"plan\"", "\"status\"") == ["O110"])
    #expect(codes("\n}\n", "\n}") == ["O113"])
    #expect(read(Array(text.utf8), "0.8.0").1 == ["O112"])
    #expect(read(Array("[]".utf8)).1 == ["O110"])
    #expect(read([]).1 == ["O040"])
  }
}

func == (left: (RunPlan?, [String]), right: (RunPlan?, [String])) -> Bool {
  left.0 == right.0 && left.1 == right.1
}
