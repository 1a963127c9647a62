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

  /// What any of the files asks for; nil with what is wrong in the log where a council's own file
  /// asks for the policy of a council that cannot be read.
  func policy(of files: [ExtractFile], into log: inout DiagnosticLog) -> DisclosurePolicy? {
    let councils = files.map(council)
    guard let inputs else { return .standard }
    var findings = DiagnosticLog()
    let request = BuildRequest(council: nil, meetings: [], jobs: nil, toolVersion: "")
    var loader = ProjectLoader(inputs, request: request)
    let shared = loader.shared(into: &findings)
    func own(_ name: String) -> DisclosurePolicy? {
      loader.reader.text("councils/\(name)/council.yaml", into: &findings).flatMap {
        shared?.councils.read(id: name, $0, targets: [], into: &findings)?.disclosure
      }
    }
    var policies: [DisclosurePolicy] = []
    for name in Set(councils.compactMap(\.self)).sorted() {
      guard let policy = own(name), !findings.hasErrors else {
        log.merge(findings)
        return nil
      }
      policies.append(policy)
    }
    if councils.contains(nil) {
      policies.append(.standard)
      policies += loader.reader.folderNames(in: "councils").compactMap(own)
    }
    guard let first = policies.first else { return .standard }
    return policies.dropFirst().reduce(first) { $0.joined(with: $1) }
  }

  /// Whether a file lies among those that all councils share, and its mapping calls it open.
  func isShared(_ file: ExtractFile) -> Bool {
    guard let data = inputs?.data else { return false }
    let names = file.name.split(separator: "/").map(String.init)
    guard let place = names.lastIndex(of: "extracts"), names.count == place + 4 else {
      return false
    }
    let folder = names[place..<(place + 3)].joined(separator: "/")
    guard let bytes = try? data.bytes(of: "\(folder)/\(names[place + 3])"), bytes == file.bytes,
      let mapping = try? data.bytes(of: "\(folder)/mapping.yaml")
    else { return false }
    return String(decoding: mapping, as: UTF8.self).split(separator: "\n").contains {
      $0.hasPrefix("licence: Open Government Licence")
    }
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
