import Comparison
import Diagnostics
import Publication

extension PublicationHistory {
  /// Whether there is a record of a meeting.
  func holds(_ meeting: String, of council: String) -> Bool {
    addresses(council: council).contains { $0.meeting.text == meeting }
  }

  /// What was published for each meeting of a committee before a day such as `2026-03-17`, the newest
  /// first. Records that cannot be read are reported.
  func records(
    before day: String, of committee: String, council: String, into log: inout DiagnosticLog
  ) -> [Manifest] {
    var found: [Manifest] = []
    // A meeting's folder is called by its date first, so later ones need not be read.
    for address in addresses(council: council) where address.meeting.text < day {
      guard let manifest = manifest(of: address, into: &log) else { continue }
      if manifest.meeting.committee == committee, manifest.meeting.date < day {
        found.append(manifest)
      }
    }
    return MeetingPublications.joined(found)
  }
}
