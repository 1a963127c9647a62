import Diagnostics
import ProjectFiles
import Synchronization

/// Where a run is, for people and for dashboards.
package struct RunStatus: Sendable {
  /// What the run does.
  package enum State: String, Sendable, CaseIterable {
    case running, done, failed
  }

  package var state = State.running
  package var done = 0
  package var packs = 0
  package var errors = 0
  package var warnings = 0
  /// In seconds, since the first pack was begun.
  package var elapsed = 0.0
  /// The shard of a plan and how many there are; nil for a run that is not parted.
  package var shard: (number: Int, count: Int)?
  /// In seconds since 1970.
  package var updated = 0

  package init() {}

  /// Packs a second so far; nil before the first.
  package var rate: Double? { done > 0 && elapsed > 0 ? Double(done) / elapsed : nil }

  /// How many seconds the others take at that rate; nil where that cannot be said.
  package var rest: Int? { rate.map { Int((Double(packs - done) / $0).rounded(.up)) } }

  /// As in "12 of 153 packs, 3.1 a second, 46 s left".
  package var words: String {
    var words = "\(done) of \(counted(packs, "pack"))"
    if let rate { words += ", \(Self.decimal(rate)) a second" }
    if let rest, done < packs {
      words += rest < 120 ? ", \(rest) s left" : ", \((rest + 30) / 60) min left"
    }
    return words
  }

  private static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths == 0 ? "less than 0.1" : "\(tenths / 10).\(tenths % 10)"
  }

  /// A number with three places.
  private static func thousandths(_ number: Double) -> String {
    let all = Int((number * 1000).rounded())
    let rest = String(all % 1000)
    return "\(all / 1000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
  }

  package static let jsonStart = "{\n  \"scrutiny_status\": "
  package static let metricsStart = "# HELP scrutiny_"

  /// One object.
  package var json: String {
    var fields = [
      ("state", "\"\(state.rawValue)\""), ("done", "\(done)"), ("packs", "\(packs)"),
      ("packs_per_second", rate.map(Self.thousandths) ?? "null"),
      ("seconds_left", rest.map(String.init) ?? "null"),
      ("errors", "\(errors)"), ("warnings", "\(warnings)"), ("updated", "\(updated)"),
    ]
    if let shard { fields += [("shard", "\(shard.number)"), ("shards", "\(shard.count)")] }
    return Self.jsonStart + "1"
      + fields.map { ",\n  \"\($0.0)\": \($0.1)" }.joined() + "\n}\n"
  }

  /// OpenMetrics 1.0, as a collector reads it from a file.
  package var metrics: String {
    let label = shard.map { "shard=\"\($0.number)\"" }
    func lines(_ name: String, _ help: String, _ samples: [(label: String?, value: String)])
      -> String
    {
      let name = "scrutiny_\(name)"
      return "# HELP \(name) \(help)\n# TYPE \(name) gauge\n"
        + samples.map { sample in
          let labels = [label, sample.label].compactMap { $0 }.joined(separator: ",")
          return name + (labels.isEmpty ? "" : "{\(labels)}") + " \(sample.value)\n"
        }.joined()
    }
    var text = lines("packs_done", "Packs that are made.", [(nil, "\(done)")])
    text += lines("packs_in_all", "Packs that the run makes.", [(nil, "\(packs)")])
    if let rate {
      text += lines("packs_per_second", "Packs a second so far.", [(nil, Self.thousandths(rate))])
    }
    if let rest {
      text += lines("left_seconds", "Seconds that the others take so.", [(nil, "\(rest)")])
    }
    text += lines(
      "findings", "Findings so far.",
      [("severity=\"error\"", "\(errors)"), ("severity=\"warning\"", "\(warnings)")])
    text += lines(
      "run_state", "What the run does: 1 for its state.",
      State.allCases.map { ("state=\"\($0.rawValue)\"", $0 == state ? "1" : "0") })
    text += lines("updated_seconds", "When this was written, since 1970.", [(nil, "\(updated)")])
    return text + "# EOF\n"
  }
}

/// Writes the status of a run to a file as it goes on: whole at every moment, and not more often than
/// once in half a second, but for the first and the last time.
package final class StatusFile: Sendable {
  /// In which form a file is written, by its name.
  package enum Form: String, Sendable {
    case json, prom
  }

  private let file: OwnFile?
  private let form: Form
  private let state: Mutex<State>

  fileprivate struct State {
    var status: RunStatus
    var start: ContinuousClock.Instant
    var written: ContinuousClock.Instant?
  }

  /// - Parameter path: nil to keep the status without a file. It ends in .json or .prom.
  package init(_ path: String?, _ form: Form) {
    self.form = form
    file = path.map {
      OwnFile($0, beginsWith: form == .json ? RunStatus.jsonStart : RunStatus.metricsStart)
    }
    state = Mutex(State(status: RunStatus(), start: .now))
  }

  /// Begins to count, and writes that; what cannot be written is told now, and later no more: the run
  /// does not end for it.
  package func begin(_ packs: Int, shard: (number: Int, count: Int)?) throws(OwnFile.Failure) {
    let bytes = state.withLock { state in
      state.start = .now
      state.status.packs = packs
      state.status.shard = shard
      return state.text(form, isForced: true)
    }
    if let file, let bytes { try file.write(bytes) }
  }

  /// What is so now; answers the status as it was written.
  @discardableResult
  package func tell(_ change: (inout RunStatus) -> Void) -> RunStatus {
    state.withLock { state in
      change(&state.status)
      let text = state.text(form, isForced: state.status.state != .running)
      if let file, let text { try? file.write(text) }
      return state.status
    }
  }
}

extension StatusFile.State {
  /// What is to be written; nil where that was done just before.
  mutating func text(_ form: StatusFile.Form, isForced: Bool) -> String? {
    let now = ContinuousClock.now
    let elapsed = now - start
    status.elapsed =
      Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    guard isForced || written.map({ now - $0 >= .milliseconds(500) }) ?? true else { return nil }
    written = now
    status.updated = SystemCalls.second()
    return form == .json ? status.json : status.metrics
  }
}
