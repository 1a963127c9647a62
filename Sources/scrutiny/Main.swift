import ArgumentParser

/// Runs the verb that was asked for. What a verb or its help has to say goes through `Terminal`, so
/// that an output that cannot be written is a failure whatever was to be printed.
@main
enum Main {
  static func main() async {
    Terminal.prepare()
    do {
      var command = try Scrutiny.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      Scrutiny.exit(withError: tell(error))
    }
  }

  /// Prints help, the version or what is wrong with the words of the command; gives back the status.
  private static func tell(_ error: any Error) -> ExitCode {
    if let code = error as? ExitCode { return code }
    let code = Scrutiny.exitCode(for: error)
    let text = Scrutiny.fullMessage(for: error)
    guard !text.isEmpty else { return code }
    guard code == .success else {
      Terminal.error(text + "\n")
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
