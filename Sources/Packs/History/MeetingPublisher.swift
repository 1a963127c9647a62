import Afterwards
package import Diagnostics
import Figures
import Fingerprints
import Forms
import ProjectFiles
package import Publication

/// Freezes a pack: checks that what stands in Output is whole and is what the inputs make, and
/// writes its manifest into `published/`. From then on the pack is history.
package struct MeetingPublisher: Sendable {
  private let inputs: ProjectInputs
  private let request: BuildRequest
  private let output: OutputPlace

  /// - Parameter request: names one meeting.
  package init(inputs: ProjectInputs, request: BuildRequest, output: OutputPlace) {
    self.inputs = inputs
    self.request = request
    self.output = output
  }

  /// What is published, for the line that the command prints.
  package struct Published: Sendable {
    package let address: PackAddress
    /// The manifest's path; where the meeting was published before, too.
    package let path: String
    package let files: Int
    package let figures: Int
    package let isNew: Bool
  }

  /// Nil with what stands in the way in the log. The caller holds Output's lock.
  package func publish(into log: inout DiagnosticLog) -> Published? {
    guard let address = address(into: &log) else { return nil }
    var pack = PublishedPack(address, in: output)
    let inputs = inputs
    pack.isClosedOtherwise = { ClosedFolders.isSaid(of: address.council, in: inputs) }
    guard pack.exists else {
      let path = "\(output.name)/\(address)"
      log.report(HistoryProblem.notBuilt(path: path), at: Location(file: path))
      return nil
    }
    let before = log.errorCount
    let standing = pack.verify(log: &log).first { $0.part == .public }
    guard log.errorCount == before, let standing else { return nil }
    let history = PublicationHistory(inputs.data)
    let chain = RecordChain(history, council: address.council.text, into: &log)
    guard log.errorCount == before else { return nil }
    if history.isPublished(address) {
      return again(address, standing, history, into: &log)
    }
    guard let built = make(address, like: standing, into: &log), let made = built.pack.open else {
      return nil
    }
    for (file, form) in built.line.missingForms(in: standing) {
      let path = "\(output.name)/\(address)/public/\(file)"
      log.report(HistoryProblem.formMissing(file: file, form: form), at: Location(file: path))
    }
    var behind = FrozenComparison.differing(standing.files, made.manifest.files)
    let others = FrozenComparison.differences(
      made.manifest.published(), from: standing, leavingOut: ["files"])
    if behind.isEmpty, !others.isEmpty {
      behind = [PackFolder.manifestName]
    }
    for file in behind {
      let path = "\(output.name)/\(address)/public/\(file)"
      log.report(HistoryProblem.behind(path: path), at: Location(file: path))
    }
    guard log.errorCount == before, behind.isEmpty else { return nil }
    // The files as they stand, with those that other programs made.
    var manifest = made.manifest
    manifest.files = standing.files
    manifest.printedBy = standing.printedBy
    manifest.record = Manifest.Record(
      previous: chain.ends(of: manifest.meeting.committee, council: address.council))
    do throws(FileProblem) {
      let path = try history.freeze(manifest, of: address)
      return published(manifest, address, path: path, isNew: true)
    } catch {
      log.report(error, at: error.location)
      return nil
    }
  }

  private func again(
    _ address: PackAddress, _ standing: Manifest, _ history: PublicationHistory,
    into log: inout DiagnosticLog
  ) -> Published? {
    guard let frozen = history.manifest(of: address, into: &log) else { return nil }
    let path = inputs.data.named(PublicationHistory.path(of: address))
    let before = log.errorCount
    let expected = WithdrawalHistory(inputs.data).manifest(of: address, into: &log) ?? frozen
    guard log.errorCount == before else { return nil }
    let bare = PublishedPack(address, in: output).withoutNotices(standing, like: expected)
    guard FrozenComparison(published: expected, now: bare).isSame else {
      log.report(
        HistoryProblem.published(address: address.description), at: Location(file: path))
      return nil
    }
    PublishedMeetings([address: expected], inputs.data)
      .reportEdits(of: address, refuses: true, into: &log)
    guard log.errorCount == before else { return nil }
    return published(frozen, address, path: path, isNew: false)
  }

  private func published(
    _ manifest: Manifest, _ address: PackAddress, path: String, isNew: Bool
  ) -> Published {
    Published(
      address: address, path: path, files: manifest.files.count,
      figures: Set(manifest.figures.map(\.figure.id)).count, isNew: isNew)
  }

  /// The one meeting that the request names.
  package func address(into log: inout DiagnosticLog) -> PackAddress? {
    let before = log.errorCount
    let chosen = MeetingSelection(request).meetings(InputReader(inputs), into: &log)
      .flatMap { council, meetings in meetings.map { (council, $0) } }
    guard log.errorCount == before else { return nil }
    guard chosen.count == 1, let (council, meeting) = chosen.first else {
      log.report(
        SelectionProblem.severalMeetings(
          request.meetings.joined(separator: " "), found: chosen.map { "\($0)/\($1)" }),
        at: Location(file: "Data/councils"))
      return nil
    }
    do throws(OutputProblem) {
      return PackAddress(council: try PackName(council), meeting: try PackName(meeting))
    } catch {
      log.report(error, at: Location(file: "Data/councils"))
      return nil
    }
  }

  /// What the inputs make of the pack. Where that is not what stands, it is made as it stands, with
  /// what it withheld when others were made beside it.
  private func make(
    _ address: PackAddress, like standing: Manifest, into log: inout DiagnosticLog
  ) -> BuiltPack? {
    var request = request
    request.council = address.council.text
    request.meetings = [address.meeting.text]
    request.converters = .standing(in: standing)
    request.output = output
    let builder = PackBuilder(inputs: inputs, request: request)
    var findings = DiagnosticLog()
    let built = builder.remake(into: &findings)
    func differs(_ pack: BuiltPack) -> Bool {
      guard let open = pack.pack.open else { return true }
      return !FrozenComparison.differing(standing.files, open.manifest.files).isEmpty
    }
    if built.map(differs) ?? true {
      var other = DiagnosticLog()
      let again = builder.remake(address, as: standing, into: &other)
      if let again, !differs(again) {
        log.merge(other)
        return again
      }
    }
    log.merge(findings)
    return built
  }
}
