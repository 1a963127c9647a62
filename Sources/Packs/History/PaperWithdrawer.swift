import Afterwards
import Analysis
import Councils
package import Diagnostics
package import Figures
import Fingerprints
import ProjectFiles
package import Publication

/// Takes a published paper off the public part of its pack: writes what stands from now on beside the
/// published record, which stays, and makes the pack that takes the place of the one in Output.
package struct PaperWithdrawer: Sendable {
  private let inputs: ProjectInputs
  private let request: BuildRequest
  private let output: OutputPlace

  /// - Parameter request: names one meeting.
  package init(inputs: ProjectInputs, request: BuildRequest, output: OutputPlace) {
    self.inputs = inputs
    self.request = request
    self.output = output
  }

  /// What was taken off.
  package struct Withdrawn: Sendable {
    package let address: PackAddress
    /// The id of the paper.
    package let report: String
    /// Where it is written down.
    package let path: String
    /// The pack without it, to be put in Output by the caller; nil where it stands so already.
    package let pack: Pack?
    /// Whether it had been taken off before.
    package let isNew: Bool
    /// Other published packs of the meeting that print a paper of the same name.
    package let others: [PackAddress]
  }

  /// Nil with what stands in the way in the log; nothing is written then. The caller holds Output's lock.
  ///
  /// - Parameters:
  ///   - name: of the paper, as its file or without the suffix.
  ///   - reason: why, as the public reads it.
  package func withdraw(
    _ name: String, on day: CalendarDate, because reason: String, into log: inout DiagnosticLog
  ) -> Withdrawn? {
    let publisher = MeetingPublisher(inputs: inputs, request: request, output: output)
    guard let address = publisher.address(into: &log) else { return nil }
    let before = log.errorCount
    let history = PublicationHistory(inputs.data)
    let chain = RecordChain(history, council: address.council.text, into: &log)
    guard log.errorCount == before else { return nil }
    guard let record = chain.records[address] else {
      log.report(
        AfterwardsProblem.notPublished(address.meeting.text),
        at: Location(file: "Data/\(PublicationHistory.path(of: address))"))
      return nil
    }
    let report =
      name.hasSuffix(".md") || name.hasSuffix(".html")
      ? String(name.prefix { $0 != "." }) : name
    let made = record.files.map(\.path).filter { $0.hasPrefix("\(AttachedFile.folder)/") }
    var wanted: [String] = []
    if record.reports.contains(where: { $0.id == report }) {
      wanted = [report] + attachments(of: report, in: address, made)
    } else if made.contains("\(AttachedFile.folder)/\(name)") {
      wanted = ["\(AttachedFile.folder)/\(name)"]
    } else {
      let known =
        record.reports.map(\.id) + made.map { String($0.dropFirst(AttachedFile.folder.count + 1)) }
      log.report(
        AfterwardsProblem.noSuchPaper(name, address: address.description, known: known),
        at: Location(file: history.name(of: address)))
      return nil
    }
    check(reason, for: wanted, of: record, at: address, into: &log)
    guard log.errorCount == before else { return nil }
    let withdrawals = WithdrawalHistory(inputs.data)
    let earlier = withdrawals.manifest(of: address, into: &log)
    guard log.errorCount == before else { return nil }
    var withdrawn = earlier?.withdrawn ?? []
    let new = wanted.filter { id in !withdrawn.contains { $0.report == id } }
    let isNew = !new.isEmpty
    withdrawn += new.map { Manifest.WithdrawnPaper(report: $0, on: day.iso, reason: reason) }
    guard
      let open = reduced(address, record, withdrawn, earlier: earlier, into: &log)
    else { return nil }
    let meetings = PublishedMeetings(
      chain.records.merging([address: open.manifest]) { $1 }, inputs.data)
    guard let noticed = open.since([], meetings.notices(of: address)) else { return nil }
    do throws(FileProblem) {
      let path =
        isNew
        ? try withdrawals.add(open.manifest, of: address)
        : withdrawals.newest(of: address).map { inputs.data.named($0.path) } ?? ""
      return Withdrawn(
        address: address, report: wanted.joined(separator: ", "), path: path,
        pack: PublishedPack(address, in: output).pack(noticed), isNew: isNew,
        others: others(than: address, record, report, chain))
    } catch {
      log.report(error, at: error.location)
      return nil
    }
  }

  /// What of the reason the public must not read. What cannot be read is not looked at: a paper that must go does not
  /// wait for it.
  private func check(
    _ reason: String, for wanted: [String], of record: Manifest, at address: PackAddress,
    into log: inout DiagnosticLog
  ) {
    let words = WithdrawalReason(reason)
    var unheard = DiagnosticLog()
    var reader = InputReader(inputs)
    let settings = reader.text("councils/\(address.council)/council.yaml", into: &unheard)
    words.check(
      against: record, under: settings.flatMap(CouncilReader.disclosure) ?? .standard, into: &log)
    let pack = PublishedPack(address, in: output)
    func page(_ report: String) -> String? {
      pack.bytes(of: "\(report).md", in: .public).map { String(decoding: $0, as: UTF8.self) }
    }
    let folder = "councils/\(address.council)/meetings/\(address.meeting)"
    let sources = reader.names(in: folder).filter { $0.hasSuffix(".md") }
      .compactMap { reader.text("\(folder)/\($0)", into: &unheard) }
    let shut = sources.filter { source in
      !ExemptionScan.isPlainlyOpen(source)
        || wanted.contains { source.name.hasSuffix("/\($0).md") }
    }
    let stays = record.reports.map(\.id).filter { !wanted.contains($0) } + ["index"]
    let titles = record.reports.filter { wanted.contains($0.id) }.map(\.title)
    words.check(
      closed: shut.map { String(decoding: $0.bytes, as: UTF8.self) } + wanted.compactMap(page),
      open: stays.filter { id in !shut.contains { $0.name.hasSuffix("/\(id).md") } }
        .compactMap(page).map { text in
          // The title goes with the paper.
          titles.reduce(text) { $0.replacing($1, with: "") }
        }, into: &log)
  }

  /// The files made elsewhere that are appended to a report, as its meeting's agenda says; all of the pack's
  /// where that cannot be read, since none that belongs to the paper may stay.
  private func attachments(
    of report: String, in address: PackAddress, _ made: [String]
  ) -> [String] {
    guard !made.isEmpty else { return [] }
    let path = "councils/\(address.council)/meetings/\(address.meeting)/meeting.yaml"
    var unheard = DiagnosticLog()
    guard let bytes = try? inputs.data.bytes(of: path),
      let meeting = MeetingReader.read(
        id: address.meeting.text, SourceText(name: inputs.data.named(path), bytes: bytes),
        into: &unheard)
    else { return made }
    // An appendix that is a paper has none of its own.
    let appendices = meeting.agenda.flatMap(\.appendices).map(\.file)
    if appendices.contains("\(report).md") { return [] }
    guard
      let item = meeting.agenda.first(where: { item in
        if case .report(let file) = item.kind { file == "\(report).md" } else { false }
      })
    else { return made }
    return item.attachments.map(\.packPath).filter(made.contains)
  }

  /// The public part without the papers, from the files that stand: those of the record, or those of what
  /// stood after an earlier paper was taken off.
  private func reduced(
    _ address: PackAddress, _ record: Manifest, _ withdrawn: [Manifest.WithdrawnPaper],
    earlier: Manifest?, into log: inout DiagnosticLog
  ) -> SealedFolder? {
    let pack = PublishedPack(address, in: output)
    let place = "\(output.name)/\(address)"
    guard pack.exists else {
      log.report(HistoryProblem.publishedMissing(path: place), at: Location(file: place))
      return nil
    }
    let stood = Dictionary(
      (earlier ?? record).files.map { ($0.path, $0.fingerprint) }, uniquingKeysWith: { $1 })
    let removal = PaperRemoval(record, withdrawn)
    let files = removal.files { file in
      guard let bytes = pack.bytes(of: file.path, in: .public) else { return nil }
      let bare = PublishedNotice.taken(off: bytes)
      let found = Fingerprint(of: bare)
      return found == file.fingerprint || found == stood[file.path] ? bare : nil
    }
    switch files {
    case .failure(let missing):
      let path = "\(place)/public/\(missing.path)"
      log.report(AfterwardsProblem.notAsPublished(path: path), at: Location(file: path))
      return nil
    case .success(let files):
      do throws(OutputProblem) {
        return try removal.sealed(files)
      } catch {
        log.report(error, at: error.location ?? Location(file: place))
        return nil
      }
    }
  }

  /// Other published packs of the same meeting that print the paper under its name.
  private func others(
    than address: PackAddress, _ record: Manifest, _ report: String, _ chain: RecordChain
  ) -> [PackAddress] {
    let withdrawals = WithdrawalHistory(inputs.data)
    var unheard = DiagnosticLog()
    return chain.addresses.filter { other in
      guard other != address, other.council == address.council, let found = chain.records[other],
        found.meeting.committee == record.meeting.committee,
        found.meeting.date == record.meeting.date
      else { return false }
      let now = withdrawals.manifest(of: other, into: &unheard) ?? found
      return now.reports.contains { $0.id == report }
    }
  }
}
