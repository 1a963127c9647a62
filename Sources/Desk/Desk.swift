import Diagnostics
import Fingerprints
import ProjectFiles
import Synchronization

/// The desk: a project's papers written, seen and checked in a browser on the same machine.
///
/// It can do nothing that the command cannot: pages are made by the builder of packs, files are written as
/// `new` writes them, and `build` and `publish` are those of the command.
package struct Desk: Sendable {
  private let seat: ProjectSeat

  package init(_ seat: ProjectSeat) { self.seat = seat }

  /// How often browsers are told that the desk is there, in milliseconds.
  private static let beat: Int32 = 15_000
  /// Ports that are tried after the usual one, where none was asked for.
  private static let others: UInt16 = 20
  package static let usualPort: UInt16 = 8520

  /// After so many changes memory is given back.
  private static let changesBetweenTidying = 64

  /// Serves until the process is told to end; throws where it cannot begin.
  ///
  /// - Parameters:
  ///   - port: nil for the usual one, or the next that is free.
  ///   - told: called with the address to open, once it can be opened.
  package func run(port: UInt16?, told: (String) -> Void) throws(DeskProblem) {
    Ending.hearRequests()
    Ending.raiseFileLimit()
    let workbench = Workbench(seat)
    let listeners = Listeners()
    var watch = FolderWatch(seat.watched)
    let (router, gate, ending) = try start(port, workbench, listeners)
    _ = router
    told(gate.address)
    var changes = 0
    while true {
      let isChanged = watch.wait(milliseconds: Self.beat)
      if let problem = ending.withLock({ $0 }) { throw problem }
      // Looked at also where nothing was told: a folder that went and came back tells nothing.
      listeners.tellChange(workbench)
      if !isChanged { listeners.tell("beat", "") }
      if isChanged { changes += 1 }
      if isChanged, changes % Self.changesBetweenTidying == 0 { Heap.giveBack() }
    }
  }

  /// What ended the server; nil while it runs.
  private typealias EndOfServer = Held<DeskProblem?>

  private func start(
    _ port: UInt16?, _ workbench: Workbench, _ listeners: Listeners
  ) throws(DeskProblem) -> (Router, Gate, EndOfServer) {
    let first = port ?? Self.usualPort
    for number in first...(port == nil ? first + Self.others : first) {
      let gate = Gate(port: number)
      let router = Router(workbench, listeners, host: gate.host)
      let server = Server(gate: gate) { router.answer(to: $0) }
      switch server.start(port: number) {
      case .listening(let ending): return (router, gate, ending)
      case .failed: continue
      }
    }
    throw .portTaken(first, isAsked: port != nil)
  }
}

/// A value that several threads share.
final class Held<Value: Sendable>: Sendable {
  private let value: Mutex<Value>

  init(_ value: Value) { self.value = Mutex(value) }

  func withLock<Answer: Sendable>(_ work: (inout Value) -> Answer) -> Answer {
    value.withLock { value in work(&value) }
  }
}
