import Councils
import Diagnostics
package import ProjectFiles
package import Publication

/// Which councils say that they have a joint committee: what changes of one of them may change the packs of the other.
/// Read from the settings alone, and of them only where the word stands in one.
package struct JointTies: Sendable {
  private var ties: [PackName: Set<PackName>] = [:]

  private static let mark = Array("joint:".utf8)

  /// - Parameter data: the project's Data.
  package init(_ data: ProjectFolder) {
    let folders = ((try? data.entries(of: "councils")) ?? []).filter { $0.kind == .folder }
      .compactMap(\.name.exactText)
    for folder in folders {
      guard let council = try? PackName(folder),
        let bytes = try? data.bytes(of: "councils/\(folder)/council.yaml"),
        bytes.firstRange(of: Self.mark) != nil
      else { continue }
      let source = SourceText(name: folder, bytes: bytes)
      for other in CouncilReader.committees(source).flatMap({ $0.joint?.others ?? [] }) {
        guard let other = try? PackName(other) else { continue }
        ties[council, default: []].insert(other)
        ties[other, default: []].insert(council)
      }
    }
  }

  /// Those that a council is tied to, without itself.
  package func councils(with council: PackName) -> [PackName] { (ties[council] ?? []).sorted() }

  /// All that are tied to a council, to those that are tied to it and so on, and the council itself.
  package func all(with council: PackName) -> Set<PackName> {
    var found: Set<PackName> = [council]
    var next = [council]
    while let last = next.popLast() {
      for other in ties[last] ?? [] where found.insert(other).inserted { next.append(other) }
    }
    return found
  }
}
