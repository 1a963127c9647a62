import Afterwards
import Comparison
package import Diagnostics
import Fingerprints
package import ProjectFiles
package import Publication

/// What was published: `Data/councils/<council>/published/<meeting>.json`, written by
/// `scrutiny publish` and an input from then on. It is the only history there is.
///
/// Each file is the manifest of a public part with the fingerprints of all its inputs, of itself and
/// of the records before it. The manifest in the public folder has those of open inputs alone.
package struct PublicationHistory: Sendable {
  private let data: ProjectFolder

  package init(_ data: ProjectFolder) { self.data = data }

  /// Where a meeting's manifest stands below Data.
  package static func path(of address: PackAddress) -> String {
    "councils/\(address.council)/published/\(address.meeting).json"
  }

  /// The published meetings of one council, or of all, in the order of addresses.
  package func addresses(council: String? = nil) -> [PackAddress] {
    let councils = council.map { [$0] } ?? names(in: "councils", .folder)
    return councils.compactMap { try? PackName($0) }.flatMap { council in
      names(in: "councils/\(council)/published", .file).compactMap { name in
        guard name.hasSuffix(".json"), let meeting = try? PackName(String(name.dropLast(5)))
        else { return nil }
        return PackAddress(council: council, meeting: meeting)
      }
    }.sorted()
  }

  /// Whether the folders of records can be read; where one cannot, the log says so. A record that is not
  /// seen is not as good as none.
  func isReadable(council: String?, into log: inout DiagnosticLog) -> Bool {
    let before = log.errorCount
    let councils = council.map { [$0] } ?? names(in: "councils", .folder)
    for folder in councils.compactMap({ try? PackName($0) }).map({ "councils/\($0)/published" }) {
      do throws(FileProblem) {
        _ = try data.entries(of: folder)
      } catch {
        if case .missing = error { continue }
        log.report(error, at: error.location)
      }
    }
    return log.errorCount == before
  }

  /// Whether there is a record of the meeting. What it holds is not looked at.
  package func isPublished(_ address: PackAddress) -> Bool {
    addresses(council: address.council.text).contains(address)
  }

  /// Nil with the reason in the log; also where there is no such file.
  package func manifest(
    of address: PackAddress, into log: inout DiagnosticLog
  ) -> Manifest? {
    sealed(address, into: &log)?.manifest
  }

  /// The same with the fingerprint of its contents, where it names that.
  func sealed(
    _ address: PackAddress, into log: inout DiagnosticLog
  ) -> (manifest: Manifest, fingerprint: Fingerprint?)? {
    let path = Self.path(of: address)
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try data.bytes(of: path)
    } catch {
      log.report(error, at: error.location)
      return nil
    }
    return Self.sealed(bytes, name: data.named(path), of: address, into: &log)
  }

  /// The record in the bytes of a file, which must be that of the meeting and as it was written; nil
  /// with the reason in the log.
  static func record(
    _ bytes: [UInt8], name: String, of address: PackAddress, into log: inout DiagnosticLog
  ) -> Manifest? {
    sealed(bytes, name: name, of: address, into: &log)?.manifest
  }

  private static func sealed(
    _ bytes: [UInt8], name: String, of address: PackAddress, into log: inout DiagnosticLog
  ) -> (manifest: Manifest, fingerprint: Fingerprint?)? {
    var findings = DiagnosticLog()
    let read = Manifest.readSealed(bytes, name: name, log: &findings)
    if let first = findings.sorted().first {
      // Nobody mends a record key by key, so the first fault is enough.
      log.report(first)
      if first.code != OutputProblem.recordChanged.code {
        log.report(
          HistoryProblem.recordUnreadable(address.description), at: Location(file: name))
      }
    }
    guard let read else { return nil }
    let manifest = read.manifest
    guard manifest.part == .public, manifest.council.id == address.council.text,
      manifest.meeting.id == address.meeting.text
    else {
      log.report(HistoryProblem.otherMeeting(address.description), at: Location(file: name))
      return nil
    }
    return read
  }

  /// Where a meeting's record stands, as messages call it.
  func name(of address: PackAddress) -> String { data.named(Self.path(of: address)) }

  /// Writes a meeting's record, which must not be there yet: whole, or not at all.
  func freeze(_ manifest: Manifest, of address: PackAddress) throws(FileProblem) -> String {
    let path = Self.path(of: address)
    if let shortage = SystemCalls.shortage { throw .cannotWrite(path: data.named(path), shortage) }
    try data.createWhole(path, Array(manifest.text.utf8))
    return data.named(path)
  }

  private func names(in folder: String, _ kind: EntryKind) -> [String] {
    ((try? data.entries(of: folder)) ?? []).filter { $0.kind == kind }
      .compactMap(\.name.exactText).filter { !$0.hasPrefix(".") }
  }
}

extension PublicationHistory {
  /// What a record says without the papers that were taken off since: what a later paper may repeat.
  func standing(
    _ record: Manifest, of address: PackAddress, into log: inout DiagnosticLog
  ) -> Manifest {
    let reduced = WithdrawalHistory(data).manifest(of: address, into: &log)
    return record.leavingOut(reduced?.withdrawnReports ?? [])
  }

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
      guard let record = manifest(of: address, into: &log) else { continue }
      let manifest = standing(record, of: address, into: &log)
      if manifest.meeting.committee == committee, manifest.meeting.date < day {
        found.append(manifest)
      }
    }
    return MeetingPublications.joined(found)
  }
}
