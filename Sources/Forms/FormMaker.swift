import Figures
import ProjectFiles

/// What one file of a form is made with: the programs that were found, and the surroundings in which
/// they give the same bytes each time.
struct FormMaker: Sendable {
  let form: OutputForm
  /// What messages call the file.
  let file: String
  let programs: [String: Program]
  let environment: [String: String]

  /// Whether a program was found on the search path.
  func finds(_ program: String) -> Bool { programs[program] != nil }

  /// Runs a program over some input: no shell, no terminal, no file but the attachment.
  /// - Parameters:
  ///   - name: one of those that the form names.
  ///   - attachment: a file that the program finds at `Program.attachmentPath`.
  ///   - start: what its output begins with, where it is what was asked for.
  ///   - absent: what it ends with where it lacks what makes the form.
  func run(
    _ name: String, _ arguments: [String], over input: [UInt8], attachment: [UInt8] = [],
    outputBeginsWith start: String = "", absent: Int32? = nil
  ) throws(ConversionProblem) -> [UInt8] {
    guard let program = programs[name] else { throw .missing(form) }
    let outcome: Program.Outcome
    do throws(SystemError) {
      outcome = try program.run(
        arguments, environment: environment, input: input, attachment: attachment,
        limit: Converters.limit, seconds: Converters.seconds)
    } catch {
      throw .notRun(form, program: program.name, error)
    }
    switch outcome.end {
    case .exited(0):
      guard outcome.output.starts(with: start.utf8) else {
        throw .failed(form, program: program.name, file: file, said: "")
      }
      return outcome.output
    case .exited(let status) where status == absent: throw .missing(form)
    case .late:
      throw .late(form, program: program.name, file: file, seconds: Converters.seconds)
    case .exited, .killed:
      throw .failed(
        form, program: program.name, file: file, said: Self.lastLine(of: outcome.errors))
    }
  }

  /// The last line that a program said, without the places of its own files.
  private static func lastLine(of errors: [UInt8]) -> String {
    let lines = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
    let words = (lines.last ?? "").split(separator: " ").map { $0.contains("/") ? "…" : $0 }
    return String(words.joined(separator: " ").prefix(200))
  }
}
