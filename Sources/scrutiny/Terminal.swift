import ArgumentParser
import Diagnostics
import Packs
import ProjectFiles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Standard output and standard error: progress and colour are for terminals only.
enum Terminal {
  static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error is a terminal that can do more than add lines.
  private static var movesCursor: Bool {
    isatty(Ending.messages) == 1 && environment("TERM") != "dumb"
  }

  /// Colour on a terminal, unless the user says `NO_COLOR`.
  static var usesColour: Bool { movesCursor && environment("NO_COLOR").isEmpty }

  private static func environment(_ name: String) -> String {
    ProcessInfo.processInfo.environment[name] ?? ""
  }

  /// Makes a closed pipe an error of the write that meets it instead of the end of the program, and
  /// gives a standard stream that is closed a place where nothing can be written, so that no file
  /// of the project is opened under its number.
  static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", O_RDONLY)
    }
    // A developer wants to see where it failed.
    #if DEBUG
      Ending.prepare(puttingPrintsAside: false)
    #else
      Ending.prepare(puttingPrintsAside: true)
    #endif
  }

  /// Where a run is, in a line that the next one takes the place of.
  static func progress(_ step: BuildStep) {
    progress("\(step.number) of \(step.count)", step)
  }

  /// The same in other words, such as how long the rest takes.
  static func progress(_ words: String, _ step: BuildStep) {
    guard movesCursor else { return }
    error("\r\u{1B}[K\("\(words): \(step.council), \(step.meeting)".printable)")
  }

  static func endProgress() {
    if movesCursor { error("\r\u{1B}[K") }
  }

  static func error(_ text: String) { _ = write(text, to: Ending.messages) }

  /// False where the text could not be written whole, as to a full disk or a closed pipe.
  @discardableResult
  static func output(_ text: String) -> Bool { write(text, to: STDOUT_FILENO) }

  /// Standard output is what was asked for: where it cannot be written, the command has not done it.
  static func print(_ text: String) throws {
    guard output(text) else { throw cannotPrint() }
  }

  /// Reports that standard output could not be written; gives back the status of that.
  static func cannotPrint() -> ExitCode {
    error("scrutiny: standard output cannot be written\n")
    return ExitStatus.cannotWrite
  }

  /// Findings in the form that was asked for.
  static func report(_ log: DiagnosticLog, as form: FindingsOptions.DiagnosticsForm) {
    switch form {
    case .text:
      error(ConsoleWriter(usesColour: usesColour).text(of: log))
      explain(log)
    case .json: error(JSONLinesWriter().text(of: log))
    }
  }

  /// Leads a person to the page of a code, once, under the findings of a run.
  private static func explain(_ log: DiagnosticLog) {
    guard movesCursor, let first = log.sorted().first(where: { $0.severity == .error }) else {
      return
    }
    error("scrutiny explain \(first.code) shows an example of the fault and its cure\n")
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe systemWrite(descriptor, bytes.baseAddress, bytes.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int)
    -> Int
  {
    #if canImport(Darwin)
      unsafe Darwin.write(descriptor, bytes, count)
    #elseif canImport(Musl)
      unsafe Musl.write(descriptor, bytes, count)
    #else
      unsafe Glibc.write(descriptor, bytes, count)
    #endif
  }
}
