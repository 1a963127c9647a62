import Testing

@testable import Shards

/// Which shard a process makes.
struct ShardIndexTests {
  @Test func whatWasTypedGoesBeforeAllElse() throws {
    let index = try ShardIndex.find(typed: 2, ["JOB_COMPLETION_INDEX": "5"], count: 8)
    #expect(index == ShardIndex(number: 2, source: nil))
    #expect(index.words(of: 8) == "shard 2 of 8, counted from 0")
  }

  @Test(arguments: ShardIndex.variables)
  func anEngineSaysIt(variable: String) throws {
    let index = try ShardIndex.find(
      typed: nil, [variable: "5", "SLURM_ARRAY_TASK_COUNT": "1"], count: 8)
    #expect(index == ShardIndex(number: 5, source: variable))
    #expect(index.words(of: 8).hasSuffix("(\(variable) says so)"))
  }

  @Test(
    arguments: [
      ([:], "O115"), (["JOB_COMPLETION_INDEX": ""], "O115"), (["SLURM_ARRAY_TASK_ID": "8"], "O116"),
      (["SLURM_ARRAY_TASK_ID": "-1"], "O117"), (["SLURM_ARRAY_TASK_ID": "1.5"], "O117"),
      (["SLURM_ARRAY_TASK_ID": "99999999999999999999"], "O117"),
      (["SLURM_ARRAY_TASK_ID": "1", "JOB_COMPLETION_INDEX": "2"], "O118"),
    ] as [([String: String], String)])
  func whatIsNoNumberOfAShardIsRefused(environment: [String: String], code: String) {
    do {
      let index = try ShardIndex.find(typed: nil, environment, count: 8)
      Issue.record("\(index)")
    } catch {
      #expect(error.code == code)
      #expect(error.exitStatus == 64)
    }
  }

  @Test(arguments: [-1, 8])
  func aNumberOutOfRangeSaysTheRange(number: Int) {
    do {
      _ = try ShardIndex.find(typed: number, [:], count: 8)
      Issue.record("no error")
    } catch {
      #expect(error.code == "O116")
      #expect(error.message.contains("0 to 7"))
    }
  }
}
