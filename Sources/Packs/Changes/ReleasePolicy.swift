import Analysis
import Comparison
import Councils
import Diagnostics
import Extracts
import ProjectFiles

/// By which policy a comparison of files withholds: that of the council in whose folder a file lies,
/// otherwise the strictest of all that the project has and of the usual one.
struct ReleasePolicy {
  private let inputs: ProjectInputs?

  init(_ inputs: ProjectInputs?) { self.inputs = inputs }

  /// What any of the files asks for.
  func policy(of files: [ExtractFile]) -> DisclosurePolicy {
    let councils = files.map(council)
    guard let inputs else { return .standard }
    var findings = DiagnosticLog()
    let request = BuildRequest(council: nil, meetings: [], jobs: nil, toolVersion: "")
    var loader = ProjectLoader(inputs, request: request)
    guard let shared = loader.shared(into: &findings) else { return .standard }
    let known = Set(councils.compactMap(\.self))
    let isAllKnown = !councils.contains(nil)
    let names = isAllKnown ? known.sorted() : loader.reader.folderNames(in: "councils")
    let policies = names.map { name in
      loader.reader.text("councils/\(name)/council.yaml", into: &findings)
        .flatMap { shared.councils.read(id: name, $0, targets: [], into: &findings) }?
        .disclosure ?? .standard
    }
    guard isAllKnown, let first = policies.first else {
      return policies.reduce(.standard) { $0.joined(with: $1) }
    }
    return policies.dropFirst().reduce(first) { $0.joined(with: $1) }
  }

  /// The council in whose folder a file lies, however it was named: the one there has the same bytes.
  private func council(of file: ExtractFile) -> String? {
    guard let data = inputs?.data else { return nil }
    let names = file.name.split(separator: "/").map(String.init)
    guard let place = names.lastIndex(of: "councils"), place + 1 < names.count - 1 else {
      return nil
    }
    let path = names[place...].joined(separator: "/")
    guard let bytes = try? data.bytes(of: path), bytes == file.bytes else { return nil }
    return names[place + 1]
  }
}
