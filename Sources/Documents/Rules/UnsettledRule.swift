package import Diagnostics

/// Nothing goes out that waits for a person to write it: the mark that new reports and carried-over
/// figures have stands nowhere in a paper.
package struct UnsettledRule: Rule {
  /// What stands where a person has to write.
  package static let mark = "FILL IN"

  package init() {}

  /// Reported once for each passage, at the passage.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    // Most runs are figures alone, and a search by characters would cost as much as all other rules.
    for passage in paper.document.passages
    where Self.isMarked(passage.inlines.plainText) {
      report(Finding(), at: passage.inlines.first?.range, of: paper, into: &log)
    }
  }

  /// Most passages lack its first letter. To look for the whole of it in each took a twentieth of a build.
  private static func isMarked(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "F")) && text.contains(mark)
  }
}

extension UnsettledRule {
  /// A passage that is still to be written.
  package struct Finding: Problem, Equatable {
    package var code: String { "P429" }
    package var severity: Severity { .error }

    package var message: String {
      "'\(UnsettledRule.mark)' stands here: the paper waits for somebody to write it"
    }

    package var hint: String? {
      "write what is true, or take the field out where the house allows it"
    }

    package var example: CodeExample {
      CodeExample(
        in: "04-improvement.md", "# Legal implications\n\nFILL IN",
        cure: "# Legal implications\n\nNone.")
    }

    package static let samples: [Self] = [Self()]
  }
}
