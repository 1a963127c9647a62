package import Diagnostics

extension AttachmentProblem {
  package var code: String {
    switch self {
    case .notOfKind: "P300"
    case .damaged: "P301"
    case .locked: "P302"
    case .program: "P303"
    case .fileInside: "P304"
    case .fetches: "P305"
    case .packed: "P306"
    case .hidden: "P307"
    case .notes: "P308"
    case .otherKind: "P309"
    case .sameName: "P310"
    case .noSummary: "P311"
    case .changed: "P312"
    case .notAReport: "P313"
    }
  }

  package var severity: Severity {
    switch self {
    case .notes, .noSummary: .warning
    default: .error
    }
  }

  package var message: String {
    switch self {
    case .notOfKind(let file, let kind, let what): "'\(file)' is no \(kind.words): it is \(what)"
    case .damaged(let file, let kind, let why): "'\(file)' is no whole \(kind.words): \(why)"
    case .locked(let file): "'\(file)' is encrypted, so that not everybody can read it"
    case .program(let file, let what): "'\(file)' holds a program (\(what))"
    case .fileInside(let file, let what): "'\(file)' holds another file inside it (\(what))"
    case .fetches(let file, let what):
      "'\(file)' fetches something from elsewhere when it is opened (\(what))"
    case .packed(let file):
      "'\(file)' is packed in a way that is not read, so that nobody can tell whether it holds a program"
    case .hidden(let file, let what): "'\(file)' gives its readers what they do not see: \(what)"
    case .notes(let file, let what): "'\(file)' holds \(what), which its readers get with it"
    case .otherKind(let file): "'\(file)' is of a kind that does not go out with papers"
    case .sameName(let file, let other): "'\(file)' and '\(other)' would have one name in the pack"
    case .noSummary(let file, let hasTitle):
      hasTitle
        ? "'\(file)' has no summary for those who cannot read the file itself"
        : "'\(file)' has no title and no summary for those who cannot read the file itself"
    case .changed(let file): "'\(file)' changed while the pack was made"
    case .notAReport(let file):
      "a report is written in Markdown, and '\(file)' is a file made elsewhere"
    }
  }

  package var hint: String? {
    switch self {
    case .notOfKind, .damaged:
      "save it again from the program that made it, open it once to see that it is right, and put it here"
    case .locked: "save it again without a password or restrictions"
    case .program: "save it as a plain PDF, without forms, buttons or macros"
    case .fileInside:
      "take out what is attached or embedded; put charts in as pictures, because a chart carries its whole workbook"
    case .fetches: "break the link, or save the file as a PDF"
    case .packed: "print it to a new PDF"
    case .hidden: "take it out, or save what people should see as a PDF"
    case .notes: "accept or remove them, or save the file as a PDF"
    case .otherKind: "save it as a file that ends in \(AttachedKind.endings)"
    case .sameName: "give one of them another name"
    case .noSummary(_, hasTitle: true):
      "add 'summary: what it says, in a few sentences' beside its title"
    case .noSummary(let file, hasTitle: false):
      "write '{file: \(file), title: …, summary: what it says, in a few sentences}'"
    case .changed: "start the build again"
    case .notAReport(let file): "write '- file: \(file)' and 'title: …' under it"
    }
  }
}
