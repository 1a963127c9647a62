package import Diagnostics
package import ProjectFiles
package import Publication

/// The packs of a council as they stand after papers were taken off:
/// `Data/councils/<council>/withdrawn/<meeting>.<number>.json`, each the manifest of the public part since
/// then with all that was taken off. The published record beside them is never changed, and neither are
/// they: the greatest number counts.
package struct WithdrawalHistory: Sendable {
  private let data: ProjectFolder

  package init(_ data: ProjectFolder) { self.data = data }

  private static func folder(_ address: PackAddress) -> String {
    "councils/\(address.council)/withdrawn"
  }

  /// Where the newest stands, below Data, and its number; nil where no paper was taken off.
  package func newest(of address: PackAddress) -> (path: String, number: Int)? {
    let folder = Self.folder(address)
    let start = "\(address.meeting)."
    let numbers = ((try? data.entries(of: folder)) ?? []).filter { $0.kind == .file }
      .compactMap(\.name.exactText)
      .filter { $0.hasPrefix(start) && $0.hasSuffix(".json") }
      .compactMap { Int($0.dropFirst(start.count).dropLast(5)) }
    return numbers.max().map { ("\(folder)/\(start)\($0).json", $0) }
  }

  /// The pack as it stands since; nil where no paper was taken off or, with the reason in the log, where
  /// what says so cannot be read.
  package func manifest(of address: PackAddress, into log: inout DiagnosticLog) -> Manifest? {
    guard let newest = newest(of: address) else { return nil }
    do throws(FileProblem) {
      let bytes = try data.bytes(of: newest.path)
      guard let manifest = Manifest.read(bytes, name: data.named(newest.path), log: &log) else {
        return nil
      }
      guard manifest.council.id == address.council.text,
        manifest.meeting.id == address.meeting.text
      else {
        log.report(
          AfterwardsProblem.otherMeeting(address.description),
          at: Location(file: data.named(newest.path)))
        return nil
      }
      return manifest
    } catch {
      log.report(error, at: error.location)
      return nil
    }
  }

  /// Writes what stands from now on, beside what was written before.
  package func add(_ manifest: Manifest, of address: PackAddress) throws(FileProblem) -> String {
    let number = (newest(of: address)?.number ?? 0) + 1
    let path = "\(Self.folder(address))/\(address.meeting).\(number).json"
    try data.createWhole(path, Array(manifest.text.utf8))
    return data.named(path)
  }
}
