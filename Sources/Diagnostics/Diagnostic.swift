/// How grave a finding is. An error stops the build; nothing is written.
package enum Severity: String, Sendable, Comparable {
  case warning
  case error

  /// A warning is less than an error.
  package static func < (left: Self, right: Self) -> Bool { left == .warning && right == .error }
}

/// What is wrong, as facts. A module has an enum of problems for each of its subjects; the words
/// stand beside it in `<Subject>Problem+Wording.swift` and the examples in
/// `<Subject>Problem+Examples.swift`, so that codes, words and examples can be read as lists.
///
/// A code is a letter and three digits, and stays what it is once people know it. The letter says
/// what the finding is about:
/// - S: a settings file, as YAML and as fields.
/// - E: a file of figures: its text or workbook, its mapping, and what its cells say.
/// - I: the dictionary, areas, neighbours, targets and facts.
/// - A: what is made of figures: charts (A040 to A056), readings and their phrases (A060 to A071),
///   disclosure control (A100 to A106) and the tables of `scrutiny withhold` (A110 to A121).
/// - T: a template.
/// - D: a document: its Markdown, its words, and the page that it stands on.
/// - P: a council, a house style, a meeting, a report, and what is made for them.
/// - C: a comparison.
/// - O: files and folders: inputs (O001 to O011), Output and manifests (O020 to O046), the figure
///   that somebody asks after (O050 to O052), what is published (O060 to O101), a run in shards (O110
///   to O130), and the desk (O190 and O191).
package protocol Problem: Sendable {
  var code: String { get }
  var severity: Severity { get }
  /// States the rule and what was understood; no full stop, no type names, no "failed to".
  var message: String { get }
  /// What to do about it, where that is known.
  var hint: String? { get }
  /// What a person may answer it with a reason for; nil where it cannot be silenced.
  var silence: SilenceScope? { get }
  /// Whether all findings of these words in a file have one cause and are cured together, such as a
  /// misspelt name: a person is then told once, with the lines.
  var isOneCause: Bool { get }
  /// A fault that is found under this code, and its cure.
  var example: CodeExample { get }
  /// One value for each code, in the order of the codes, with facts such as an officer would meet.
  static var samples: [Self] { get }
}

extension Problem {
  package var silence: SilenceScope? { nil }
  package var isOneCause: Bool { false }
}

/// One finding: a problem, where it stands, and places that explain it.
package struct Diagnostic: Sendable {
  package let problem: any Problem
  package let location: Location
  package internal(set) var notes: [Note]
  /// The councils in whose papers it is found, where one file serves several; otherwise empty.
  package internal(set) var councils: [String] = []

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
