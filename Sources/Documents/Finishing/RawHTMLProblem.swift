package import Diagnostics

/// What is wrong with HTML in a report.
package enum RawHTMLProblem: Problem, Equatable {
  case html(String)
  case commentsLeftOut(count: Int)
  case unclosedComment

  package var code: String {
    switch self {
    case .html: "D020"
    case .commentsLeftOut: "D021"
    case .unclosedComment: "D022"
    }
  }

  package var severity: Severity {
    switch self {
    case .commentsLeftOut: .warning
    case .html, .unclosedComment: .error
    }
  }

  package var message: String {
    switch self {
    case .html(let text): "a report holds no HTML; '\(text.excerpt)' was read as a tag"
    case .commentsLeftOut(let count):
      count == 1
        ? "1 comment is left out of the paper" : "\(count) comments are left out of the paper"
    case .unclosedComment: "a comment begins here and does not end: the text after it would be lost"
    }
  }

  package var hint: String? {
    switch self {
    case .html: "write it in Markdown, or put a backslash before '<'"
    case .commentsLeftOut: nil
    case .unclosedComment: "end it with -->"
    }
  }

  package var example: CodeExample {
    switch self {
    case .html:
      CodeExample(
        in: "04-performance.md", "Placements <b>within the county</b> are preferred.",
        cure: "Placements **within the county** are preferred.")
    case .commentsLeftOut:
      CodeExample(
        in: "04-performance.md",
        "Placements are preferred within the county. <!-- ask finance for the cost -->",
        cure: "Placements are preferred within the county.")
    case .unclosedComment:
      CodeExample(
        in: "04-performance.md",
        "<!-- ask finance for the cost\n\nPlacements are preferred within the county.",
        cure: "Placements are preferred within the county.")
    }
  }

  package static let samples: [Self] = [
    .html("<b>within the county"), .commentsLeftOut(count: 1), .unclosedComment,
  ]
}
