package import Diagnostics

/// What keeps the desk from being opened, or from going on.
package enum DeskProblem: Problem, Error, Equatable {
  /// O190
  case portTaken(UInt16, isAsked: Bool)
  /// O191: the system has no more connections to give.
  case ended

  package var severity: Severity { .error }

  package var code: String {
    switch self {
    case .portTaken: "O190"
    case .ended: "O191"
    }
  }

  package var message: String {
    switch self {
    case .portTaken(let port, true): "port \(port) is in use or may not be used"
    case .portTaken(let port, false):
      "port \(port) and those after it are in use or may not be used"
    case .ended: "the system gives the desk no more connections; every file is as it was saved last"
    }
  }

  package var hint: String? {
    switch self {
    case .portTaken(let port, _):
      "another desk may be open; end it, or name another port such as --port \(port < 60_000 ? port + 100 : 8620)"
    case .ended: "start it again"
    }
  }

  package var example: CodeExample {
    switch self {
    case .portTaken:
      CodeExample(
        in: "scrutiny serve --port 80", "Only the machine's owner may use port 80.",
        cure: "scrutiny serve --port 8620")
    case .ended:
      CodeExample(
        in: "scrutiny serve", "So many other programs have files open that the system has no more.",
        cure: "Close some of them, then scrutiny serve.")
    }
  }

  package static let samples: [Self] = [.portTaken(80, isAsked: true), .ended]
}
