import Diagnostics

/// What is said of one code: its sample as it would be reported, and the fault with its cure.
struct Explanation {
  let problem: any Problem

  var code: String { problem.code }

  /// One for each code, in the order of the codes.
  static let all: [Explanation] = ProblemTypes.all.flatMap { kind in
    kind.samples.map { Explanation(problem: $0) }
  }.sorted { $0.code < $1.code }

  /// Nil where no finding has the code; capitals do not count.
  static func of(_ code: String) -> Explanation? {
    let wanted = code.uppercased()
    return all.first { $0.code == wanted }
  }

  /// For a terminal.
  var text: String {
    let example = problem.example
    var parts = ["\(code): \(problem.severity.rawValue). \(silencing)", problem.message.indented]
    if let hint = problem.hint { parts.append("Hint: \(hint)") }
    parts += [
      "For example (\(example.place)):", example.fault.indented, "Put right:",
      example.cure.indented,
    ]
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// A section of the page of codes.
  var markdown: String {
    let example = problem.example
    var parts = [
      "### \(code)", (problem.severity == .error ? "Error. " : "Warning. ") + silencing,
      problem.message.coded,
    ]
    if let hint = problem.hint { parts.append("Hint: \(hint.coded)") }
    parts += [
      "For example (\(example.place.coded)):", example.fault.fenced, "Put right:",
      example.cure.fenced,
    ]
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Whether and how a person may answer it.
  private var silencing: String {
    switch problem.silence {
    case .place: "Can be silenced for one place of a paper, with a reason."
    case .paper: "Can be silenced for a paper, with a reason."
    case .meeting: "Can be silenced for a meeting, with a reason."
    case nil where problem.severity == .warning && code.hasPrefix("E"):
      "Can be silenced in council.yaml for a check of everything, with a reason."
    case nil: "Cannot be silenced."
    }
  }

  /// A line for each code.
  static func list(_ explanations: [Explanation]) -> String {
    explanations.map { "\($0.code)  \($0.problem.message.firstLine)\n" }.joined()
  }
}

extension String {
  /// Each line moved to the right.
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }

  /// As a block of code, whatever fences stand in it.
  fileprivate var fenced: String {
    var fence = "```"
    while contains(fence) { fence += "`" }
    return "\(fence)\n\(self)\n\(fence)"
  }

  /// As code within a line. Two backticks would be a link to a symbol in DocC, so that a text with a
  /// backtick of its own is a block.
  fileprivate var coded: String { contains("`") ? "\n\n\(fenced)\n" : "`\(self)`" }

  fileprivate var firstLine: String { String(prefix { $0 != "\n" }) }
}
