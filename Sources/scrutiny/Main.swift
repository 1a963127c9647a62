import ArgumentParser
import Diagnostics
import ProjectFiles

/// Runs the verb that was asked for. What a verb or its help has to say goes through `Terminal`, so
/// that an output that cannot be written is a failure whatever was to be printed.
@main
enum Main {
  static func main() {
    Terminal.prepare()
    if Ending.ensureStack() { run() }
    guard let thread = WorkerThread(run) else {
      Terminal.error(
        "scrutiny: the system gives the program neither a stack of 8 MiB (ulimit -s) nor a thread\n"
      )
      Scrutiny.exit(withError: ExitStatus.program)
    }
    thread.join()
  }

  private static func run() {
    do {
      var command = try Scrutiny.parseAsRoot()
      try command.run()
    } catch {
      end(tell(error))
    }
    end(.success)
  }

  /// Ends the program. A run that could not see all that it needed has no other status of its own.
  private static func end(_ code: ExitCode) -> Never {
    guard let shortage = SystemCalls.shortage, ExitStatus.restOnInputs.contains(code) else {
      Scrutiny.exit(withError: code)
    }
    Terminal.error("scrutiny: \(ExitStatus.words(of: shortage)).\n")
    Scrutiny.exit(withError: ExitStatus.program)
  }

  /// Prints help, the version or what is wrong with the words of the command; gives back the status.
  private static func tell(_ error: any Error) -> ExitCode {
    if let code = error as? ExitCode { return code }
    let code = Scrutiny.exitCode(for: error)
    let text = Scrutiny.fullMessage(for: error)
    guard !text.isEmpty else { return code }
    guard code == .success else {
      // The words of the command are repeated as they were given, whatever they are.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let words = lines.map { String($0).printable.shortened(to: 960) }.joined(separator: "\n")
      Terminal.error(words.shortened(to: 2047) + "\n")
      return code
    }
    do {
      try Terminal.print(text + "\n")
      return code
    } catch {
      return ExitStatus.cannotWrite
    }
  }
}
