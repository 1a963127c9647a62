import ArgumentParser
import Desk
import Diagnostics
import Packs
import ProjectFiles
import Publication

/// `scrutiny serve`: the desk.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Opens the desk: papers written, seen and checked in the browser.",
    usage: "scrutiny serve [--port <port>] [--restricted] [<options>]",
    discussion: """
      Prints an address and serves it until it is stopped with Ctrl and C or its terminal is closed. \
      Open the address in a browser on this machine: it shows the councils and meetings of the \
      project, and of each paper the words beside the page that build would write, with what was \
      found at its line and where each figure comes from. Every save of any file shows at once.

        scrutiny serve
        scrutiny serve --port 8620 --restricted

      It listens on 127.0.0.1 alone and answers only the browser that opened the address with its \
      token. It writes papers that you save, and what build, publish and new write when you ask for it.

      Exit status: 73 where the port is in use.
      """)

  @OptionGroup var folders: FolderOptions
  @OptionGroup var place: OutputOptions
  @OptionGroup var findings: FindingsOptions

  @Option(help: "The port of the address; otherwise \(Desk.usualPort) or the next that is free.")
  var port: UInt16?

  @Flag(help: "Shows papers that are not open to the public too, marked on every page.")
  var restricted = false

  func validate() throws {
    if let port, port == 0 { throw ValidationError("--port takes a number from 1 to 65535") }
  }

  func run() throws {
    let inputs = try folders.inputs()
    let place = place
    let seat = ProjectSeat(
      inputs: inputs, output: place.place(inputs), forms: Formats.choice(nil),
      toolVersion: ToolVersion.current, isRestricted: restricted
    ) { () throws(OutputProblem) in try place.lock(inputs) }
    do throws(DeskProblem) {
      try Desk(seat).run(port: port) { address in
        Terminal.output("\(address)\nThe desk is open. Ctrl and C closes it.\n")
      }
    } catch {
      var log = DiagnosticLog()
      log.report(error, at: Location(file: "scrutiny serve"))
      findings.report(log)
      throw ExitStatus.cannotWrite
    }
  }
}
