import Afterwards
import Councils
import Figures
import Indicators
import Publication

/// Fills the manifest of one part of a meeting's pack; nothing of a manifest is filled elsewhere but
/// its part and the list of its files, which are known when the folder is sealed.
struct ManifestMaker: Sendable {
  let part: PackPart
  let council: Council
  let meeting: Meeting
  let toolVersion: String
  /// Every indicator that a report of this part names.
  let indicators: [Indicator]
  let contents: ManifestContents
  let inputs: [Manifest.Input]
  /// From the papers of either part; said in the restricted part alone.
  let withheld: [Manifest.Withheld]

  /// - Parameters:
  ///   - papers: each with what its finished document holds, in the order of the agenda.
  ///   - jobs: how many threads the run may have.
  func manifest(
    of papers: [(report: Manifest.Report, ledger: Ledger)], jobs: Int
  ) -> Manifest {
    let ledgers = papers.map(\.ledger)
    var manifest = Manifest(
      council: Manifest.Council(id: council.id, name: council.name),
      meeting: Manifest.Meeting(
        id: meeting.id, committee: meeting.committee, date: meeting.date.iso,
        issued: meeting.issued?.iso, corrects: meeting.correction?.meeting),
      version: toolVersion,
      reports: papers.map(\.report),
      sections: ledgers.flatMap(\.sections),
      recommendations: ledgers.flatMap(\.recommendations),
      figures: Ledger.merged(ledgers),
      paragraphs: ledgers.flatMap(\.paragraphs), inputs: inputs,
      withheld: part == .restricted ? withheld : [])
    manifest.notices = meeting.notices
    contents.fill(&manifest, indicators: indicators, jobs: jobs)
    return manifest
  }
}
