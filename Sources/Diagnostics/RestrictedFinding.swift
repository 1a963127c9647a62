/// A finding in a paper that is not public, or may not be: its place and its code are shown, none
/// of its words. Logs and the mail of a scheduler are read by more people than the paper is.
struct RestrictedFinding: Problem {
  let code: String
  let severity: Severity
  /// Of the code that it stands for; nothing of the paper is in it.
  let example: CodeExample

  /// Hides the words of a problem.
  init(hiding problem: any Problem) {
    code = problem.code
    severity = problem.severity
    example = problem.example
  }

  var message: String {
    "a finding in a paper that does not plainly say that it is public; its words are not shown"
  }
  var hint: String? { "scrutiny check --show-restricted says what it is" }

  /// It has no code of its own.
  static let samples: [Self] = []
}

extension Diagnostic {
  var withoutWords: Diagnostic {
    Diagnostic(RestrictedFinding(hiding: problem), at: location.withoutExcerpt)
  }
}
