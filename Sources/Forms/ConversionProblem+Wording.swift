package import Diagnostics
import ProjectFiles

extension ConversionProblem {
  package var code: String {
    switch self {
    case .missing: "P200"
    case .notRun: "P201"
    case .failed: "P202"
    case .late: "P203"
    case .notBound: "P204"
    case .drawingsAlone: "P420"
    case .outdated: "P205"
    }
  }

  package var severity: Severity {
    switch self {
    case .notBound, .drawingsAlone: .warning
    case .missing, .notRun, .failed, .late, .outdated: .error
    }
  }

  package var message: String {
    switch self {
    case .missing(let form):
      "\(form.name) files are made by \(form.program?.name ?? ""), which is not on the PATH"
    case .notRun(_, let program, let error): "\(program) cannot be run: \(error.words)"
    case .failed(_, let program, let file, let said):
      "\(program) did not make \(file)" + (said.isEmpty ? "" : "; it said: \(said)")
    case .late(_, let program, let file, let seconds):
      "\(program) did not make \(file) within \(seconds) seconds and was ended"
    case .notBound(let file, let missing):
      "'\(file)' is not bound into the PDF of the pack"
        + (missing.map { ", because \($0) is not on the PATH" } ?? ": qpdf cannot read it")
    case .drawingsAlone(let missing):
      "the charts of Word files are drawings (SVG) alone, which Word before 2016 and LibreOffice do not show: "
        + (missing.map { "\($0) is not on the PATH" } ?? "rsvg-convert made no pictures of them")
    case .outdated(_, let file):
      "\(file) was made from papers that have changed since, and is taken away"
    }
  }

  package var hint: String? {
    if case .outdated(let form, _) = self {
      return
        "it is made again once \(form.program?.name ?? "its program") is found and does not fail"
    }
    if case .drawingsAlone(let missing) = self {
      return missing == nil
        ? "run rsvg-convert over a file of the pack's folder 'charts' to see what it says"
        : "Debian and Ubuntu: apt install librsvg2-bin; macOS: brew install librsvg; Word of today shows them"
    }
    let built = "the \(OutputForms.alwaysInWords) files were built"
    if case .notBound(_, let missing) = self {
      let package = missing == "pdfinfo" ? "poppler-utils" : "qpdf"
      let brewed = missing == "pdfinfo" ? "poppler" : "qpdf"
      return missing == nil
        ? "print it to a new PDF; until then it stands beside the pack"
        : "Debian and Ubuntu: apt install \(package); macOS: brew install \(brewed); it stands beside the pack"
    }
    guard case .missing(let form) = self, let program = form.program else { return built }
    return "\(program.howToGet); \(built)"
  }
}
