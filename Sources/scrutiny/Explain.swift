import ArgumentParser
import Diagnostics

/// `scrutiny explain`: what a finding means, with an example of the fault and of the cure.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a finding means, with an example and its cure.",
    discussion: """
      Each finding has a code, as D040 in 'error[D040]'. Prints for a code what is found, the hint, \
      whether it can be silenced, an example of the fault, and the same put right. Without a code, \
      lists all of them.

        scrutiny explain D040
        scrutiny explain

      Exit status: 64 where there is no such code.
      """)

  @Argument(
    help: ArgumentHelp("The code of a finding, a letter and three digits.", valueName: "code"))
  var code: String?

  func validate() throws {
    guard let code, Explanation.of(code) == nil else { return }
    let near = NearestName.hint(for: code.uppercased(), in: Explanation.all.map(\.code))
    throw ValidationError(
      "No finding has the code '\(code.printable)'\(near.map { "; \($0)" } ?? "")")
  }

  func run() throws {
    guard let code else { return try Terminal.print(Explanation.list(Explanation.all)) }
    if let explanation = Explanation.of(code) { try Terminal.print(explanation.text) }
  }
}
