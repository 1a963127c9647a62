import Councils
import Diagnostics
import Packs
import ProjectFiles
import Publication

/// Which files of a meeting may be shown: without `--restricted`, a paper alone that says plainly that it
/// is open, and what stands beside the papers only where all of them are.
struct OpenPapers: Sendable {
  private let seat: ProjectSeat

  init(_ seat: ProjectSeat) { self.seat = seat }

  /// Whether the desk may show a file and what is made of it.
  func shows(_ address: PaperAddress) -> Bool {
    if seat.isRestricted { return true }
    guard address.name == nil else { return isOpen(address) }
    let folder = "councils/\(address.meeting.council)/meetings/\(address.meeting.meeting)"
    let names = ((try? seat.inputs.data.entries(of: folder)) ?? []).compactMap(\.name.exactText)
    return names.filter { $0 == "meeting.yaml" || $0.hasSuffix(".md") }.allSatisfy { name in
      guard let source = source("\(folder)/\(name)") else { return false }
      return name.hasSuffix(".md")
        ? ExemptionScan.isPlainlyOpen(source) : ExemptionScan.isPlainlyOpen(agenda: source)
    }
  }

  private func isOpen(_ address: PaperAddress) -> Bool {
    source(address.path).map { ExemptionScan.isPlainlyOpen($0) } ?? false
  }

  private func source(_ path: String) -> SourceText? {
    (try? seat.inputs.data.bytes(of: path, limit: ProjectFolder.paperLimit))
      .map { SourceText(name: path, bytes: $0) }
  }
}
