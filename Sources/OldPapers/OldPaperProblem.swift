package import Diagnostics

/// What can be wrong with a file that is to be read as an old paper, as facts.
package enum OldPaperProblem: Problem, Hashable {
  case otherKind
  case notText
  case hiddenCharacter(String)
  /// A folder without a paper.
  case noPapers

  package var code: String {
    switch self {
    case .otherKind: "P425"
    case .notText: "P426"
    case .hiddenCharacter: "P427"
    case .noPapers: "P428"
    }
  }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .otherKind: "a paper is read from a file \(Self.kinds); this is another kind"
    case .notText: "this is no text in UTF-8"
    case .hiddenCharacter(let name):
      "the character \(name) stands here, which nobody sees and which turns or moves the text around it"
    case .noPapers: "no file here is a paper: its name ends in \(Self.kinds)"
    }
  }

  private static let kinds = ".docx, .html, .htm, .md or .txt"

  package var hint: String? {
    switch self {
    case .otherKind: "of a PDF, save the text: pdftotext -layout paper.pdf paper.txt"
    case .notText: "save it as text in UTF-8"
    case .hiddenCharacter: "delete the character"
    case .noPapers: nil
    }
  }

  package var example: CodeExample {
    switch self {
    case .otherKind:
      CodeExample(in: "paper.pdf", "a PDF was named", cure: "paper.txt, the text of it")
    case .notText:
      CodeExample(in: "paper.txt", "the text was saved in another encoding", cure: "it is UTF-8")
    case .hiddenCharacter:
      CodeExample(
        in: "paper.txt", "a number holds U+202E, so that '12' is read as '21'",
        cure: "the number is typed anew")
    case .noPapers:
      CodeExample(
        in: "back-catalogue", "the folder holds nothing but PDF files",
        cure: "the text of each lies beside it")
    }
  }

  package static let samples: [Self] = [
    .otherKind, .notText, .hiddenCharacter("U+202E"), .noPapers,
  ]
}
