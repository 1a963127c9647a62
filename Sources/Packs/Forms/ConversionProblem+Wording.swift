package import Diagnostics
import ProjectFiles

extension ConversionProblem {
  package var code: String {
    switch self {
    case .missing: "P200"
    case .notRun: "P201"
    case .failed: "P202"
    case .late: "P203"
    }
  }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .missing(.docx): "Word files are made by pandoc, which is not on the PATH"
    case .missing: "PDF files are made by weasyprint, which is not on the PATH"
    case .notRun(_, let program, let error): "\(program) cannot be run: \(error.words)"
    case .failed(_, let program, let file, let said):
      "\(program) did not make \(file)" + (said.isEmpty ? "" : "; it said: \(said)")
    case .late(_, let program, let file, let seconds):
      "\(program) did not make \(file) within \(seconds) seconds and was ended"
    }
  }

  package var hint: String? {
    switch self {
    case .missing(.docx):
      "Debian and Ubuntu: apt install pandoc; macOS: brew install pandoc; the HTML and Markdown files were built"
    case .missing:
      "pipx install weasyprint (version 70 or newer; it needs Pango: apt install libpango-1.0-0 libpangoft2-1.0-0, or brew install pango); the HTML and Markdown files were built"
    case .notRun, .failed, .late: "the HTML and Markdown files were built"
    }
  }
}
