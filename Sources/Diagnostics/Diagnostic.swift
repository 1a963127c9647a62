/// How grave a finding is. An error stops the build; nothing is written.
package enum Severity: String, Sendable, Comparable {
  case warning
  case error

  package static func < (left: Self, right: Self) -> Bool { left == .warning && right == .error }
}

/// What is wrong, as facts. Each module has one enum of its problems; the words stand beside it in
/// `<Module>Problem+Wording.swift`, so that codes and words can be read as one list.
///
/// Codes are a letter for the stage and three digits: S settings, E extracts, I indicators,
/// A analysis, T templates, D documents, P packs, O output, C comparison.
package protocol Problem: Sendable {
  var code: String { get }
  var severity: Severity { get }
  /// States the rule and what was understood; no full stop, no type names, no "failed to".
  var message: String { get }
  /// What to do about it, where that is known.
  var hint: String? { get }
  /// What a person may answer it with a reason for; nil where it cannot be silenced.
  var silence: SilenceScope? { get }
  /// A fault that is found under this code, and its cure.
  var example: CodeExample { get }
  /// One value for each code, in the order of the codes, with facts such as an officer would meet.
  static var samples: [Self] { get }
}

extension Problem {
  package var silence: SilenceScope? { nil }
  // Until every module has its examples.
  package var example: CodeExample { CodeExample(in: "", "", cure: "") }
  package static var samples: [Self] { [] }
}

/// One finding: a problem, where it stands, and places that explain it.
package struct Diagnostic: Sendable {
  package let problem: any Problem
  package let location: Location
  package let notes: [Note]

  package init(_ problem: any Problem, at location: Location, notes: [Note] = []) {
    self.problem = problem
    self.location = location
    self.notes = notes
  }

  package var code: String { problem.code }
  package var severity: Severity { problem.severity }

  /// A second place that belongs to the finding, such as the first of two definitions.
  package struct Note: Sendable {
    package let message: String
    package let location: Location

    package init(_ message: String, at location: Location) {
      self.message = message
      self.location = location
    }
  }
}

/// Thrown where a stage cannot go on. What is wrong stands in the log; this says only "stop".
package struct StageFailed: Error {
  package init() {}
}
