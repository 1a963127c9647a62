package import Diagnostics

/// What cannot be taken in of a Word file that came back, as facts.
package enum TakeProblem: Problem, Hashable {
  /// The file was not made by `preview --format docx`, or its marks are gone.
  case notADraft
  /// It was made of a report that the project does not have.
  case noSuchReport(String)
  /// The report was changed since the draft was made.
  case changedSince(String)
  /// The draft cannot be made again, to be held beside what came back.
  case noDraft
  /// A figure that comes from a file prints something else now.
  case typedOver(name: String, was: String, isNow: String)
  /// A figure went with the words around it.
  case figureGone(name: String)
  /// An edit for which there is no place in the Markdown.
  case notTaken(String, why: String)

  package var code: String {
    switch self {
    case .notADraft: "O184"
    case .noSuchReport: "O185"
    case .changedSince: "O186"
    case .noDraft: "O187"
    case .typedOver: "P430"
    case .figureGone: "P431"
    case .notTaken: "P432"
    }
  }

  package var severity: Severity {
    switch self {
    case .notADraft, .noSuchReport, .changedSince, .noDraft: .error
    case .typedOver, .figureGone, .notTaken: .warning
    }
  }

  package var message: String {
    switch self {
    case .notADraft:
      "this Word file is no draft for comment: it does not say of which report it was made"
    case .noSuchReport(let path): "the draft was made of '\(path)', which the project does not have"
    case .changedSince(let path): "'\(path)' was changed since this draft was made of it"
    case .noDraft: "the draft cannot be made again to be compared with what came back"
    case .typedOver(let name, let was, let isNow):
      "the figure '\(name)', which prints \(was), was typed over as '\(isNow)': not taken in"
    case .figureGone(let name): "the figure '\(name)' is taken out with the words around it"
    case .notTaken(let words, let why): "'\(words)' is not taken in: \(why)"
    }
  }

  package var hint: String? {
    switch self {
    case .notADraft: "make the draft with: scrutiny preview FILE --format docx"
    case .noSuchReport: "run this in the project of the report"
    case .changedSince:
      "take the version of which the draft was made out of the history, take the changes in there, and merge"
    case .noDraft: "put right what check finds in the report and its figures"
    case .typedOver: "put the figure right in the file that it comes from, if the reader is right"
    case .figureGone: nil
    case .notTaken: "write it into the Markdown by hand"
    }
  }

  package var example: CodeExample {
    switch self {
    case .notADraft:
      CodeExample(
        in: "comments.docx", "a file of the pack was sent round for comment",
        cure: "scrutiny preview 04-performance.md --format docx makes a draft that can come back")
    case .noSuchReport:
      CodeExample(
        in: "comments.docx", "the report was renamed since", cure: "the report has its name again")
    case .changedSince:
      CodeExample(
        in: "comments.docx", "a colleague rewrote the summary while the draft was out",
        cure: "the changes are taken into the report as it was, and then merged")
    case .noDraft:
      CodeExample(
        in: "comments.docx", "a fact that the report names was deleted",
        cure: "the fact is declared")
    case .typedOver:
      CodeExample(
        in: "comments.docx",
        "'533 children' was changed to '540 children', and 533 is cla_count.latest",
        cure: "the number is put right where it comes from")
    case .figureGone:
      CodeExample(
        in: "comments.docx", "a sentence was deleted with the figure in it",
        cure: "the sentence was meant to go")
    case .notTaken:
      CodeExample(
        in: "comments.docx", "a word of a table that the program makes was changed",
        cure: "the label is changed in the file that it comes from")
    }
  }

  package static let samples: [Self] = [
    .notADraft,
    .noSuchReport("Data/councils/sefton/meetings/2026-03-17-scrutiny/04-performance.md"),
    .changedSince("Data/councils/sefton/meetings/2026-03-17-scrutiny/04-performance.md"), .noDraft,
    .typedOver(name: "cla_count.latest", was: "533", isNow: "540"),
    .figureGone(name: "cla_count.latest"),
    .notTaken("Children in care", why: "the program makes this table"),
  ]
}
