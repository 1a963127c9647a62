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
    case .missing(let form):
      "\(form.name) files are made by \(form.program?.name ?? ""), which is not on the PATH"
    case .notRun(_, let program, let error): "\(program) cannot be run: \(error.words)"
    case .failed(_, let program, let file, let said):
      "\(program) did not make \(file)" + (said.isEmpty ? "" : "; it said: \(said)")
    case .late(_, let program, let file, let seconds):
      "\(program) did not make \(file) within \(seconds) seconds and was ended"
    }
  }

  package var hint: String? {
    let built = "the \(OutputForms.alwaysInWords) files were built"
    guard case .missing(let form) = self, let program = form.program else { return built }
    return "\(program.howToGet); \(built)"
  }
}
