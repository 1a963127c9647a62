/// A person's answer to one finding: it stays as it is, for a reason that is printed.
package struct Silence: Sendable {
  /// The code of the finding, such as D037.
  package let rule: String
  /// Words of the line where the finding stands; nil for a finding about a whole paper or meeting.
  package let near: String?
  package let reason: String
  /// Where the answer is written.
  package let range: SourceRange

  package init(rule: String, near: String?, reason: String, range: SourceRange) {
    self.rule = rule
    self.near = near
    self.reason = reason
    self.range = range
  }

  /// Case and the width of spaces do not count. A finding without a line is known by its message.
  func fits(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostic.code == rule else { return false }
    guard let near else { return true }
    let wanted = Self.comparable(near)
    guard let line = diagnostic.location.excerpt else {
      return Self.comparable(diagnostic.problem.message).contains(wanted)
    }
    return Self.comparable(line).contains(wanted)
  }

  private static func comparable(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A finding with the reason for which it is let be.
package struct Silenced: Sendable {
  package let diagnostic: Diagnostic
  package let reason: String
}
