import Diagnostics
import Extracts
import ProjectFiles

/// The Data folder as extracts see it: paths begin with its name, wherever it lies.
struct DataFolder: ExtractFolder {
  let folder: ProjectFolder

  func names(in path: String) -> [String] {
    guard let below = below(path) else { return [] }
    return ((try? folder.entries(of: below)) ?? []).compactMap(\.name.exactText)
  }

  func bytes(of path: String, into log: inout DiagnosticLog) -> [UInt8]? {
    guard let below = below(path) else { return nil }
    do throws(FileProblem) {
      return try folder.bytes(of: below, limit: 2 << 30)
    } catch {
      log.report(error, at: error.location)
      return nil
    }
  }

  private func below(_ path: String) -> String? {
    path.hasPrefix("\(folder.name)/") ? String(path.dropFirst(folder.name.count + 1)) : nil
  }
}
