import Diagnostics

/// Which shard a process makes: what it was told, or what an engine says in its surroundings. How many
/// there are stands in the plan alone: an engine says the count of what was submitted, which is one
/// where one is submitted again.
package struct ShardIndex: Sendable, Equatable {
  package let number: Int
  /// The variable that said it; nil where it was typed.
  package let source: String?

  /// The variables of Kubernetes and Slurm, both counted from 0.
  package static let variables = ["JOB_COMPLETION_INDEX", "SLURM_ARRAY_TASK_ID"]

  /// - Parameters:
  ///   - typed: what was typed, which goes before all else.
  ///   - count: how many shards there are.
  package static func find(
    typed: Int?, _ environment: [String: String], count: Int
  ) throws(ShardProblem) -> ShardIndex {
    let index: ShardIndex
    if let typed {
      index = ShardIndex(number: typed, source: nil)
    } else {
      let said = variables.compactMap { name in
        environment[name].flatMap { $0.isEmpty ? nil : (name: name, text: $0) }
      }
      guard let first = said.first else { throw .noIndex }
      guard said.allSatisfy({ $0.text == first.text }) else {
        throw .twoIndices(said.map { "\($0.name)=\($0.text)" })
      }
      guard first.text.utf8.allSatisfy(\.isDigit), let number = Int(first.text) else {
        throw .notAnIndex(variable: first.name, text: first.text)
      }
      index = ShardIndex(number: number, source: first.name)
    }
    guard (0..<count).contains(index.number) else {
      throw .noSuchShard(index.number, count: count, source: index.source)
    }
    return index
  }

  /// As in "shard 3 of 8, counted from 0 (JOB_COMPLETION_INDEX says so)".
  package func words(of count: Int) -> String {
    "shard \(number) of \(count), counted from 0"
      + (source.map { " (\($0) says so)" } ?? "")
  }
}
