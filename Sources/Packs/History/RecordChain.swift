import Comparison
package import Diagnostics
import Fingerprints
package import Publication

/// The published records of one council or all, held to each other: each names the fingerprint of the
/// records before it in its series, which is that of one committee.
///
/// So a record cannot be edited, exchanged or taken away without the next one telling it. The newest of
/// a series is named by none; what it says is held to the pack that stands in Output, and by
/// `scrutiny verify` to what its inputs make.
package struct RecordChain: Sendable {
  /// The records that could be read.
  package let records: [PackAddress: Manifest]
  /// All that there are, in the order of addresses.
  package let addresses: [PackAddress]
  private let history: PublicationHistory

  /// What does not hold is reported.
  package init(
    _ history: PublicationHistory, council: String?, into log: inout DiagnosticLog
  ) {
    self.init(history, councils: council.map { [$0] }, into: &log)
  }

  /// The same of some councils, or of all.
  init(_ history: PublicationHistory, councils: [String]?, into log: inout DiagnosticLog) {
    self.history = history
    let asked = councils.map { $0.map(Optional.some) } ?? [nil]
    for council in asked { _ = history.isReadable(council: council, into: &log) }
    addresses = asked.flatMap { history.addresses(council: $0) }.sorted()
    var records: [PackAddress: Manifest] = [:]
    // Of older records, which do not say it, only what another record names is worked out.
    var contents: [PackAddress: Fingerprint] = [:]
    for address in addresses {
      guard let sealed = history.sealed(address, into: &log) else { continue }
      records[address] = sealed.manifest
      contents[address] = sealed.fingerprint
    }
    self.records = records
    let known = Set(addresses)
    for address in addresses {
      for previous in records[address]?.record?.previous ?? [] {
        guard let meeting = try? PackName(previous.meeting) else { continue }
        let named = PackAddress(council: address.council, meeting: meeting)
        let place = Location(file: history.name(of: named))
        if !known.contains(named) {
          log.report(
            HistoryProblem.recordGone(named.description, namedBy: address.description), at: place)
          continue
        }
        let found = contents[named] ?? records[named]?.contentFingerprint
        contents[named] = found
        if let found, found != previous.fingerprint {
          log.report(
            HistoryProblem.recordReplaced(named.description, namedBy: address.description),
            at: place)
        }
      }
    }
  }

  /// What was published for each meeting of a council's committee before a day such as `2026-03-17`, the
  /// newest first.
  package func records(before day: String, of committee: String, council: String) -> [Manifest] {
    // What cannot be read was told by the comparison that names it.
    var unheard = DiagnosticLog()
    return MeetingPublications.joined(
      addresses.compactMap { address in
        guard let record = records[address], record.council.id == council,
          record.meeting.committee == committee, record.meeting.date < day
        else { return nil }
        return history.standing(record, of: address, into: &unheard)
      })
  }

  /// The records of a committee that no other record names: what the next one of the series names.
  func ends(of committee: String, council: PackName) -> [Manifest.Predecessor] {
    let series = addresses.filter {
      $0.council == council && records[$0]?.meeting.committee == committee
    }
    let named = Set(series.flatMap { records[$0]?.record?.previous ?? [] }.map(\.meeting))
    return series.filter { !named.contains($0.meeting.text) }.compactMap { address in
      records[address].map {
        Manifest.Predecessor(meeting: address.meeting.text, fingerprint: $0.contentFingerprint)
      }
    }
  }
}
