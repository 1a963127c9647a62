package import Diagnostics

/// Something that every finished paper must keep to.
///
/// A rule is one file: what it looks for, and in its `Finding` what it says of it. It stands in one
/// list, from which papers are checked, `silence:` is read, and the pages of codes are made.
package protocol Rule: Sendable {
  /// What the rule finds, with its codes, words, silences and examples.
  associatedtype Finding: Problem

  /// Reports each place of the paper that breaks the rule, by `report(_:at:of:notes:into:)`.
  func check(_ paper: CheckedPaper, into log: inout DiagnosticLog)
}

extension Rule {
  /// The kind of finding, for lists of all codes.
  package var problem: any Problem.Type { Finding.self }

  /// Reports a finding at a place of the paper, or at the paper's file where there is no place: what
  /// the program wrote itself stands in no source.
  package func report(
    _ finding: Finding, at range: SourceRange?, of paper: CheckedPaper,
    notes: [Diagnostic.Note] = [], into log: inout DiagnosticLog
  ) {
    log.report(
      finding, at: range.map { Location($0) } ?? Location(file: paper.file), notes: notes)
  }
}
