import Diagnostics
import Packs
import ProjectFiles
import Publication

/// What the desk does that takes long: one thing at a time, with progress, as the command does it.
final class DeskWork: Sendable {
  private let workbench: Workbench
  private let listeners: Listeners
  private let current = Held(State())

  private var seat: ProjectSeat { workbench.seat }

  enum Kind: Sendable {
    case build, verify, publish

    /// What is said of it while it runs.
    var words: String {
      switch self {
      case .build: "Building"
      case .verify: "Verifying"
      case .publish: "Publishing"
      }
    }
  }

  private struct State: Sendable {
    var kind = Kind.build
    var address: PackAddress?
    var isRunning = false
    var isStopped = false
    var progress = ""
    var lines: [String] = []
    var log = DiagnosticLog()
  }

  init(_ workbench: Workbench, _ listeners: Listeners) {
    self.workbench = workbench
    self.listeners = listeners
  }

  /// Begins; false where something is under way, or the system has no thread for it.
  func begin(_ kind: Kind, _ address: PackAddress) -> Bool {
    let isFree = current.withLock { state in
      guard !state.isRunning else { return false }
      state = State()
      state.kind = kind
      state.address = address
      state.isRunning = true
      return true
    }
    guard isFree else { return false }
    let thread = WorkerThread { self.run(kind, address) }
    guard let thread else {
      current.withLock { $0.isRunning = false }
      return false
    }
    thread.letGo()
    return true
  }

  /// Nothing is put into Output any more by what is under way, unless that has begun.
  func stop() { current.withLock { $0.isStopped = true } }

  private func run(_ kind: Kind, _ address: PackAddress) {
    var log = DiagnosticLog()
    let lines: [String]
    switch kind {
    case .build: lines = build(address, &log)
    case .verify: lines = verify(address, &log)
    case .publish: lines = publish(address, &log)
    }
    if seat.isRestricted { log.showRestricted() }
    let found = log
    current.withLock { state in
      state.isRunning = false
      state.lines = lines
      state.log = found
    }
    listeners.tellChange(workbench)
    listeners.tell("work", "done")
  }

  private func build(_ address: PackAddress, _ log: inout DiagnosticLog) -> [String] {
    let seat = seat
    let stage = PackStage { () throws(OutputProblem) in try seat.lock() }
    tell("making the papers")
    let built = PackBuilder(inputs: seat.inputs, request: seat.request(of: address))
      .build(to: .stage(stage), into: &log) { step in
        self.tell("\(step.number) of \(step.count): \(step.council), \(step.meeting)")
      }
    log.merge(built.since)
    guard !log.hasErrors else { return ["\(ConsoleWriter.count(of: log)). Nothing was written."] }
    if current.withLock({ $0.isStopped }) { return ["Stopped. Nothing was written."] }
    if built.skipped.contains(address) {
      return ["\(address) is published and left alone."]
    }
    do throws(OutputProblem) {
      let outcome = try stage.publish(built.scope, keeping: built.kept)
      for warning in outcome.warnings {
        log.report(warning, at: warning.location ?? Location(file: "Output"))
      }
    } catch {
      log.report(error, at: error.location ?? Location(file: "Output"))
      return ["Nothing was written."]
    }
    log.merge(built.unavailable(seat.request(of: address)))
    return built.lines.flatMap { [$0.summary, "\(seat.output.name)/\($0.frontPage)"] }
  }

  private func verify(_ address: PackAddress, _ log: inout DiagnosticLog) -> [String] {
    tell("comparing the pack with its manifest, its record and its inputs")
    let packs = PackVerifier(
      output: seat.output, inputs: seat.inputs, toolVersion: seat.toolVersion
    ).verify(council: address.council.text, meetings: [address.meeting.text], into: &log)
    let end = log.hasErrors ? "There are differences." : "No differences."
    return packs.map(\.line) + [end]
  }

  private func publish(_ address: PackAddress, _ log: inout DiagnosticLog) -> [String] {
    tell("checking that the pack is what the files make")
    let lock: OutputLock
    do throws(OutputProblem) {
      lock = try seat.lock()
    } catch {
      log.report(error, at: error.location ?? Location(file: "Output"))
      return ["Nothing was published."]
    }
    if current.withLock({ $0.isStopped }) { return ["Stopped. Nothing was published."] }
    let publisher = MeetingPublisher(
      inputs: seat.inputs, request: seat.request(of: address), output: seat.output)
    let published = publisher.publish(into: &log)
    withExtendedLifetime(lock) {}
    guard let published else { return ["Nothing was published."] }
    let count = "\(counted(published.files, "file")), \(counted(published.figures, "figure"))"
    return [
      published.isNew
        ? "\(published.address) is published: \(count)."
        : "\(published.address) was published already: \(count).", published.path,
    ]
  }

  private func tell(_ words: String) {
    current.withLock { $0.progress = words }
    listeners.tell("work", words)
  }

  /// The page of what is being made, or was made last.
  func page(_ shell: Shell) -> Markup {
    let state = current.withLock { $0 }
    guard let address = state.address else {
      return shell.page(
        "Nothing is being made",
        "<h1>Nothing is being made</h1>\n<p>Build a pack from its meeting.</p>\n")
    }
    let title = "\(state.kind.words) \(address)"
    return shell.page(
      title, way: [.init(name: address.description, path: "/meeting/\(address)")], live: "work",
      """
      <h1>\(title)</h1>
      <div id="work" data-running="\(state.isRunning ? "yes" : "no")" aria-live="polite">
      \(body(state))</div>

      """)
  }

  private func body(_ state: State) -> Markup {
    if state.isRunning {
      return """
        <p>Under way: \(state.progress). <a href="/making">Look again</a></p>
        <form method="post" action="/making/stop"><button type="submit">Stop</button></form>

        """
    }
    let lines: [Markup] = state.lines.map { "<p>\($0)</p>\n" }
    let found: Markup =
      state.log.isEmpty ? "" : "<h2>What was found</h2>\n" + FindingList(state.log, seat).all
    let open: Markup? =
      state.kind == .build && !state.log.hasErrors
      ? state.address.map { address -> Markup in
        "<p><a href=\"/page/\(address.description)/public/index.html\">Open the pack</a></p>\n"
      } : nil
    return "<p class=\"done\">Done.</p>\n\(lines)\(open)\(found)"
  }

  /// The same for the script.
  var state: String {
    let state = current.withLock { $0 }
    return JSONText.fields([
      ("running", state.isRunning ? "true" : "false"),
      ("body", JSONText.quoted(body(state).text)),
    ])
  }
}
