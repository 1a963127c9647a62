/// A finding in a paper that is not public, or may not be: its place and its code are told, none of its words. Logs
/// and the mail of a scheduler are read by more people than the paper is.
struct RestrictedFinding: Problem {
  let code: String
  let severity: Severity

  var message: String {
    "a finding in a paper that does not plainly say that it is public; its words are not shown"
  }
  var hint: String? { "scrutiny check --show-restricted says what it is" }
}

extension Diagnostic {
  var withoutWords: Diagnostic {
    Diagnostic(
      RestrictedFinding(code: code, severity: severity), at: location.withoutExcerpt)
  }
}
