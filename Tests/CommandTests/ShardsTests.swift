import Foundation
import TestSupport
import Testing

/// `plan`, `build --plan` and `merge`, as somebody types them in the example project.
struct ShardsCommandTests {
  private let command: Command

  init() throws {
    command = try Command()
    // Two councils are enough, and one of them has exempt papers and published ones.
    let councils = command.folder.url.appending(path: "Data/councils")
    for name in try FileManager.default.contentsOfDirectory(atPath: councils.path)
    where !["sefton", "darlington"].contains(name) {
      try FileManager.default.removeItem(at: councils.appending(path: name))
    }
  }

  private func expect(_ status: Int32, _ said: String, _ arguments: String) throws {
    let outcome = try command.shell("$scrutiny \(arguments)")
    #expect(outcome.status == status, "\(arguments): \(outcome.output)\(outcome.errors)")
    #expect(
      said.isEmpty || (outcome.output + outcome.errors).contains(said),
      "\(arguments): \(outcome.output)\(outcome.errors)")
  }

  @Test func theMergedShardsAreTheRunOfOneProcess() throws {
    try expect(0, "", "build --output one")
    try expect(0, "in 3 shards", "plan --shards 3 --output run/plan.json")
    try expect(66, "O119", "merge run/plan.json --output parted")
    for shard in 0..<3 {
      try expect(0, "", "build --plan run/plan.json --shard \(shard)")
    }
    try expect(0, "is done already", "build --plan run/plan.json --shard 1 --verbose")
    try expect(0, "stand in parted.", "merge run/plan.json --output parted --findings run/f.csv")
    let outcome = try command.shell("diff -r --exclude=.built one parted")
    #expect(outcome.status == 0, "\(outcome.output)")
    try expect(0, "Nothing to do", "merge run/plan.json --output parted")
    try expect(0, "", "verify --output parted")
  }

  @Test func whatTheCommandCannotMeanIsRefused() throws {
    try expect(64, "--shard goes with --plan", "build --shard 1")
    try expect(64, "--plan says what is made", "build --plan run/plan.json --shard 0 --output x")
    try expect(64, "--shards takes a number", "plan --shards 0 --output run/plan.json")
    try expect(66, "O128", "build --plan run/plan.json --shard 0")
    try expect(0, "", "plan --shards 1 --output run/plan.json")
    try expect(64, "O115", "build --plan run/plan.json")
    try expect(64, "P02", "plan 2001-01-01 --shards 1 --output run/other.json")
  }

  @Test func aFileThatChangedIsNamed() throws {
    try expect(0, "", "plan --shards 1 --output run/plan.json")
    let paper = try #require(
      FileManager.default.enumerator(atPath: command.folder.path("Data/councils/sefton/meetings"))?
        .compactMap { $0 as? String }.first { $0.hasSuffix(".md") })
    let path = "Data/councils/sefton/meetings/\(paper)"
    try command.folder.write(path, try command.folder.text(path) + "\nMore.\n")
    try expect(65, "error[O114]: '\(path)' was changed", "build --plan run/plan.json --shard 0")
  }
}
