import Afterwards
package import Diagnostics
import Forms
package import Publication

/// Checks packs in Output: against their own manifests, against what was published, and against
/// what their inputs make, where those are at hand. Reads only; no network, no lock.
package struct PackVerifier: Sendable {
  private let output: OutputPlace
  private let inputs: ProjectInputs?
  private let toolVersion: String

  /// - Parameter inputs: nil where only Output is at hand.
  package init(output: OutputPlace, inputs: ProjectInputs?, toolVersion: String) {
    self.output = output
    self.inputs = inputs
    self.toolVersion = toolVersion
  }

  /// What is known of one pack, in one line.
  package struct Verified: Sendable {
    package let address: PackAddress
    package let line: String
  }

  /// - Parameters:
  ///   - council: one council's packs; nil for all.
  ///   - meetings: folder names, or dates that begin them; empty for all.
  package func verify(
    council: String?, meetings: [String], into log: inout DiagnosticLog
  ) -> [Verified] {
    let standing: [PackAddress]
    var foreign: [String] = []
    do throws(OutputProblem) {
      (standing, foreign) = try output.survey()
    } catch {
      log.report(error, at: error.location ?? Location(file: output.name))
      return []
    }
    let history = inputs.map { PublicationHistory($0.data) }
    var records: [PackAddress: Manifest] = [:]
    let published = history?.addresses(council: council) ?? []
    let all = Set(standing.filter { council == nil || $0.council.text == council })
      .union(published).sorted()
    guard let chosen = chosen(meetings, of: all, into: &log) else { return [] }
    if council == nil, meetings.isEmpty {
      for path in foreign {
        log.report(HistoryProblem.inNoPack(path: path), at: Location(file: path))
      }
    }
    var verified: [Verified] = []
    if let history {
      for council in Set(chosen.map(\.council)).sorted() {
        let chain = RecordChain(history, council: council.text, into: &log)
        records.merge(chain.records) { $1 }
      }
    }
    for address in chosen {
      let record: Record =
        published.contains(address) ? records[address].map { .sound($0) } ?? .unsound : .none
      verified.append(
        Verified(
          address: address,
          line: verify(
            address, stands: standing.contains(address), record, into: &log)))
    }
    // Where packs are at fault, so is the page that leads to them, and the same build cures both.
    if council == nil, meetings.isEmpty, !log.hasErrors {
      for path in output.staleIndexes {
        log.report(IndexProblem.stale(path: path), at: Location(file: path))
      }
    }
    return verified
  }

  /// Nil where a name fits no pack, which is reported.
  private func chosen(
    _ names: [String], of all: [PackAddress], into log: inout DiagnosticLog
  ) -> [PackAddress]? {
    guard !names.isEmpty else { return all }
    var chosen: Set<PackAddress> = []
    var isWhole = true
    for name in names {
      let exact = all.filter { $0.meeting.text == name }
      let found = exact.isEmpty ? all.filter { $0.meeting.text.hasPrefix("\(name)-") } : exact
      if found.isEmpty {
        log.report(
          SelectionProblem.unknownMeeting(name, known: all.map(\.meeting.text)),
          at: Location(file: output.name))
        isWhole = false
      }
      chosen.formUnion(found)
    }
    return isWhole ? chosen.sorted() : nil
  }

  /// What there is of a pack's record.
  private enum Record {
    case none
    case sound(Manifest)
    /// It does not hold, which is reported.
    case unsound

    var manifest: Manifest? {
      if case .sound(let manifest) = self { manifest } else { nil }
    }

    /// What a reader of the line has to know of it.
    var words: String {
      switch self {
      case .none: ""
      case .sound(let manifest):
        manifest.record == nil ? "its record is an older one, without a fingerprint" : ""
      case .unsound: "its record does not hold"
      }
    }
  }

  private func verify(
    _ address: PackAddress, stands: Bool, _ record: Record, into log: inout DiagnosticLog
  ) -> String {
    let place = "\(output.name)/\(address)"
    guard stands else {
      log.report(HistoryProblem.publishedMissing(path: place), at: Location(file: place))
      return "\(address): published, and not in Output"
    }
    var findings = DiagnosticLog()
    var pack = PublishedPack(address, in: output)
    if let inputs {
      pack.isClosedOtherwise = { ClosedFolders.isSaid(of: address.council, in: inputs) }
    }
    let manifests = pack.verify(log: &findings)
    let isWhole = !findings.hasErrors
    log.merge(findings)
    let count = manifests.reduce(0) { $0 + $1.files.count + 2 }
    var words = [
      isWhole
        ? "\(counted(count, "file")) as in the manifest"
        : "not as in the manifest"
    ]
    guard let open = manifests.first(where: { $0.part == .public }) else {
      return "\(address): \(words[0])"
    }
    let reduced = inputs.flatMap { WithdrawalHistory($0.data).manifest(of: address, into: &log) }
    var bare = open
    if let frozen = record.manifest {
      let expected = reduced ?? frozen
      bare = pack.withoutNotices(open, like: expected)
      words.append(compare(bare, with: expected, at: place, address, into: &log))
    }
    words.append(record.words)
    let withdrawn = reduced?.withdrawn.count ?? 0
    if withdrawn > 0 { words.append("\(counted(withdrawn, "paper")) withdrawn since") }
    if bare.files != open.files { words.append("with a notice of what has happened since") }
    // Without the papers that were taken off it is made of files and not of inputs.
    if isWhole, reduced == nil { words.append(remake(bare, record.manifest, address, into: &log)) }
    return "\(address): " + words.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func compare(
    _ open: Manifest, with frozen: Manifest, at place: String, _ address: PackAddress,
    into log: inout DiagnosticLog
  ) -> String {
    let comparison = FrozenComparison(published: frozen, now: open)
    if comparison.files.isEmpty {
      let differences = FrozenComparison.differences(frozen, fromStanding: open)
      if !differences.isEmpty {
        return told(differences, from: .output, of: address, into: &log)
      }
    }
    if comparison.isSame { return "as published" }
    if comparison.isOtherVersion {
      return "published by version \(comparison.publishedBy), made again by \(comparison.madeBy)"
    }
    for file in comparison.files {
      log.report(
        HistoryProblem.notThePublished(path: "\(place)/public/\(file)"),
        at: Location(file: "\(place)/public/\(file)"))
    }
    if comparison.files.isEmpty {
      let path = "\(place)/public/\(PackFolder.manifestName)"
      log.report(HistoryProblem.notThePublished(path: path), at: Location(file: path))
    }
    return "not as published"
  }

  private func told(
    _ differences: [Manifest.Difference], from witness: HistoryProblem.Witness,
    of address: PackAddress, into log: inout DiagnosticLog
  ) -> String {
    log.report(
      HistoryProblem.recordDiffers(address.description, differences, from: witness),
      at: Location(file: "Data/\(PublicationHistory.path(of: address))"))
    return "not as in its record"
  }

  /// Makes the pack again in memory and compares it, file by file.
  private func remake(
    _ open: Manifest, _ frozen: Manifest?, _ address: PackAddress,
    into log: inout DiagnosticLog
  ) -> String {
    guard let inputs else { return "" }
    let request = BuildRequest(
      council: address.council.text, meetings: [address.meeting.text], jobs: nil,
      toolVersion: toolVersion, output: output, converters: .standing(in: open))
    let builder = PackBuilder(inputs: inputs, request: request)
    var findings = DiagnosticLog()
    let built = builder.remake(into: &findings)
    if frozen == nil, let built {
      for (file, form) in built.line.missingForms(in: open) {
        let path = "\(output.name)/\(address)/public/\(file)"
        log.report(HistoryProblem.formMissing(file: file, form: form), at: Location(file: path))
      }
    }
    var made = built?.pack.open
    if made.map({ !FrozenComparison.differing(open.files, $0.manifest.files).isEmpty }) ?? true {
      // What it was protected beside need not stand any more.
      var other = DiagnosticLog()
      let again = builder.remake(address, as: frozen ?? open, into: &other)?.pack.open
      if let again, FrozenComparison.differing(open.files, again.manifest.files).isEmpty {
        made = again
      }
    }
    guard let made else { return "its inputs are not at hand" }
    let comparison = FrozenComparison(published: frozen ?? open, now: made.manifest)
    let files = FrozenComparison.differing(open.files, made.manifest.files)
    if files.isEmpty {
      let differences = frozen.map { comparison.differencesInRecord($0, made.manifest) } ?? []
      if !differences.isEmpty {
        return told(differences, from: .inputs, of: address, into: &log)
      }
      return "made again with the same bytes"
    }
    if let change = comparison.inputs.first {
      let others = comparison.inputs.count - 1
      return "not made again, because '\(change.path)'"
        + (others > 0 ? " and \(counted(others, "other input"))" : "")
        + " changed since"
    }
    if comparison.isOtherVersion {
      return "not made again, because version \(comparison.publishedBy) made it"
    }
    for file in files {
      let path = "\(output.name)/\(address)/public/\(file)"
      log.report(HistoryProblem.behind(path: path), at: Location(file: path))
    }
    return "made again with other bytes"
  }
}
