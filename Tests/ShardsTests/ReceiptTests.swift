import Diagnostics
import Fingerprints
import Publication
import TestSupport
import Testing

@testable import Shards

/// Receipts, and what is kept of findings.
struct ReceiptTests {
  private static func finding(_ file: String, line: Int? = nil) -> RunFinding {
    let place = line.map { SourcePosition(line: $0, column: 7) }
    return RunFinding(
      Diagnostic(ShardProblem.changedByHand(path: "a\"b"), at: Location(file: file, start: place)))
  }

  private static func receipt() throws -> Receipt {
    Receipt(
      plan: Fingerprint(of: "plan"), shard: 3,
      packs: [
        Receipt.Made(
          address: try #require(PackAddress("kent/2026-03-17-scrutiny")),
          open: Fingerprint(of: "a"), restricted: nil),
        Receipt.Made(
          address: try #require(PackAddress("sefton/2026-03-17-scrutiny")),
          open: Fingerprint(of: "b"), restricted: Fingerprint(of: "c")),
      ],
      left: [try #require(PackAddress("sefton/2026-02-03-cabinet"))],
      findings: [finding("Data/councils/kent/council.yaml", line: 3), finding("Data/areas.csv")],
      unavailable: [finding("Output/kent/2026-03-17-scrutiny")])
  }

  @Test func aReceiptIsReadAsItWasWritten() throws {
    let receipt = try Self.receipt()
    var log = DiagnosticLog()
    #expect(Receipt.read(receipt.bytes, name: "receipt.json", into: &log) == receipt)
    #expect(log.isEmpty)
  }

  @Test func anyByteThatIsChangedIsSeen() throws {
    let bytes = try Self.receipt().bytes
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      var log = DiagnosticLog()
      #expect(Receipt.read(changed, name: "receipt.json", into: &log) == nil, "byte \(index)")
      #expect(log.hasErrors)
    }
  }

  @Test func aTableOfFindingsHasCouncilAndMeeting() throws {
    let findings = [
      Self.finding("Data/councils/sefton/meetings/2026-03-17-scrutiny/04-a.md", line: 12),
      Self.finding("Data/councils/kent/council.yaml", line: 3), Self.finding("Data/areas.csv"),
      Self.finding("Output/kent/2026-03-17-scrutiny"), Self.finding("=cmd,\"x\""),
      Self.finding("Data/areas.csv"),
    ]
    #expect(
      FindingsTable.text(of: findings) == """
        council,meeting,code,severity,place
        ,,O113,error,"'=cmd,""x""\"
        ,,O113,error,Data/areas.csv
        kent,,O113,error,Data/councils/kent/council.yaml:3:7
        kent,2026-03-17-scrutiny,O113,error,Output/kent/2026-03-17-scrutiny
        sefton,2026-03-17-scrutiny,O113,error,Data/councils/sefton/meetings/2026-03-17-scrutiny/04-a.md:12:7

        """)
  }
}
