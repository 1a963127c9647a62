import Diagnostics

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

  /// Colour on a terminal, unless the user says `NO_COLOR`.
  static var usesColour: Bool {
    isatty(STDERR_FILENO) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  static func error(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  /// False where the text could not be written whole, as to a full disk or a closed pipe.
  @discardableResult
  static func output(_ text: String) -> Bool { write(text, to: STDOUT_FILENO) }

  /// Findings in the form that was asked for.
  static func report(_ log: DiagnosticLog, as form: ProjectOptions.DiagnosticsForm) {
    switch form {
    case .text: error(ConsoleWriter(usesColour: usesColour).text(of: log))
    case .json: error(JSONLinesWriter().text(of: log))
    }
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
