import Diagnostics

/// What of a file that came back goes into the Markdown.
package struct TakenChanges: Sendable {
  /// The Markdown with every change that was taken; the old where there is none.
  package let text: [UInt8]
  /// A line for each change that is taken, in the order of the Markdown.
  package let changes: [String]
  /// A line for each comment, with the role of who wrote it.
  package let comments: [String]
  /// What is not taken, or goes with something, each at its line of the Markdown.
  package let problems: [(problem: TakeProblem, line: Int?)]

  /// Whether nothing came back.
  package var isNothing: Bool { changes.isEmpty && comments.isEmpty && problems.isEmpty }
}
