import Councils
package import Diagnostics
import Figures
import Fingerprints
package import ProjectFiles
package import Publication

/// Published meetings beside what their folders say now: what has to be told of each on its own pages, and
/// what was edited since without a word to the public.
package struct PublishedMeetings: Sendable {
  private let data: ProjectFolder
  /// The published records, without the papers that were taken off since.
  private let records: [PackAddress: Manifest]
  /// What the folders say now, as far as that can be read.
  private let meetings: [PackAddress: Meeting]
  /// Those whose `meeting.yaml` is not the one that they were published with.
  private let changed: Set<PackAddress>

  /// - Parameter records: as the packs stand, with what was taken off.
  package init(_ records: [PackAddress: Manifest], _ data: ProjectFolder) {
    self.data = data
    self.records = records
    var meetings: [PackAddress: Meeting] = [:]
    var changed: Set<PackAddress> = []
    var unheard = DiagnosticLog()
    var committees: [PackName: [CommitteeMembership]] = [:]
    for (address, record) in records {
      let path = "\(Self.folder(of: address))/meeting.yaml"
      guard let bytes = try? data.bytes(of: path) else { continue }
      let before = record.inputs.first { $0.path == data.named(path) }?.fingerprint
      if before != Fingerprint(of: bytes) { changed.insert(address) }
      let source = SourceText(name: data.named(path), bytes: bytes)
      let own = committees[address.council] ?? Self.committees(of: address.council, data)
      committees[address.council] = own
      meetings[address] = MeetingReader.read(id: address.meeting.text, source, into: &unheard)?
        .completed(by: own)
    }
    self.meetings = meetings
    self.changed = changed
  }

  /// With their standing items, which have numbers too.
  private static func committees(
    of council: PackName, _ data: ProjectFolder
  ) -> [CommitteeMembership] {
    let path = "councils/\(council)/council.yaml"
    guard let bytes = try? data.bytes(of: path) else { return [] }
    return CouncilReader.committees(SourceText(name: data.named(path), bytes: bytes))
  }

  private static func folder(of address: PackAddress) -> String {
    "councils/\(address.council)/meetings/\(address.meeting)"
  }

  // MARK: What is told on the pages

  /// What has happened since a pack was published.
  package func notices(of address: PackAddress) -> PackNotices {
    guard let record = records[address] else { return PackNotices() }
    let asPublished = Self.asPublished(record)
    var front: [PublishedNotice.Paragraph] = []
    var everywhere: [PublishedNotice.Paragraph] = []
    var ofPapers: [String: [PublishedNotice.Paragraph]] = [:]
    var listed = record.notices
    if let meeting = meetings[address], changed.contains(address) {
      everywhere = meeting.states.sentences(of: meeting.date).map { .init($0) }
      front += meeting.agenda.compactMap { item in
        item.state.map { .init($0.words(of: item.number)) }
      }
      listed = meeting.notices
    }
    var saysMoreOnFront = !front.isEmpty
    for paper in record.withdrawn {
      let isPage = !paper.report.contains("/")
      let item = meetings[address]?.papers.first { $0.file == "\(paper.report).md" }?.number
      let subject = item.map { "The paper of item \($0)" } ?? (isPage ? "A paper" : "A file")
      listed.append(Manifest.Notice(paper.words(of: subject), on: paper.on))
      front.append(
        .init(
          paper.words(of: subject), link: isPage ? .init("Its page", to: paper.report) : nil))
    }
    for (other, meeting) in later(than: address) {
      let target = "../../\(other.meeting)/public/"
      if let correction = meeting.correction, correction.meeting == address.meeting.text {
        let words = "These papers were corrected. Reason: \(Self.ended(correction.reason))"
        listed.append(Manifest.Notice(words, on: (meeting.issued ?? meeting.date).iso))
        saysMoreOnFront = true
        front.append(
          .init(
            words, link: .init("The corrected papers", to: "\(target)index")))
        for report in records[other]?.reports ?? [] {
          for own in record.reports where Self.slug(own.id) == Self.slug(report.id) {
            ofPapers[own.id, default: []].append(
              .init(
                "This paper was corrected. Reason: \(Self.ended(correction.reason))",
                link: .init("The corrected paper", to: "\(target)\(report.id)")))
            ofPapers[own.id, default: []] += asPublished
          }
        }
      } else if meeting.correction == nil, meeting.followsOtherPapers {
        front.append(
          .init(
            "Later papers were published for this meeting.",
            link: .init("The later papers", to: "\(target)index")))
      }
    }
    if !everywhere.isEmpty {
      everywhere += asPublished
    } else if saysMoreOnFront {
      front += asPublished
    }
    var notices = ["index": PublishedNotice(everywhere + front)].compactMapValues { $0 }
    for page in ["pack", "supplement", "letter", "changes", "tracker"] + record.reports.map(\.id) {
      notices[page] = PublishedNotice(everywhere + (ofPapers[page] ?? []))
    }
    return PackNotices(pages: notices, listed: listed)
  }

  /// That files of other programs do not say what the pages say; nothing where a pack has none.
  private static func asPublished(_ record: Manifest) -> [PublishedNotice.Paragraph] {
    let own = record.files.map(\.path).filter { !$0.hasPrefix("\(AttachedFile.folder)/") }
    let kinds = [(".pdf", "PDF"), (".docx", "Word")]
      .filter { suffix, _ in own.contains { $0.hasSuffix(suffix) } }.map(\.1)
    guard !kinds.isEmpty else { return [] }
    return [
      .init(
        "The \(kinds.joined(separator: " and ")) files of these papers are as they were published and do "
          + "not say so.")
    ]
  }

  /// What was published later for the same meeting of the same committee, in the order of folders.
  private func later(than address: PackAddress) -> [(PackAddress, Meeting)] {
    meetings.filter { other, meeting in
      guard other.council == address.council, other != address, let record = records[address],
        meeting.committee == record.meeting.committee
      else { return false }
      return meeting.correction?.meeting == address.meeting.text
        || meeting.date.iso == record.meeting.date && other.meeting.text > address.meeting.text
    }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func ended(_ reason: String) -> String {
    reason.hasSuffix(".") ? reason : "\(reason)."
  }

  /// The name of a paper without its number.
  private static func slug(_ id: String) -> Substring { id.drop { $0.isNumber || $0 == "-" } }

  // MARK: What was edited

  /// Reports each file of a published meeting's folder that is another now: a paper that is not open any
  /// more, which is public, and otherwise a change that nobody is told of.
  ///
  /// - Parameter refuses: whether a change is an error, since somebody asks to publish it.
  package func reportEdits(
    of address: PackAddress, refuses: Bool = false, into log: inout DiagnosticLog
  ) {
    guard let record = records[address] else { return }
    let folder = Self.folder(of: address)
    let start = data.named(folder) + "/"
    let settings = start + "meeting.yaml"
    func tell(_ path: String, isRemoved: Bool) {
      log.report(
        AfterwardsProblem.edited(
          path: path, address: address.description, isRemoved: isRemoved, refuses: refuses),
        at: Location(file: path))
    }
    guard (try? data.bytes(of: "\(folder)/meeting.yaml")) != nil else {
      return tell(settings, isRemoved: true)
    }
    for input in record.inputs where input.path.hasPrefix(start) {
      guard let before = input.fingerprint else { continue }
      let name = String(input.path.dropFirst(start.utf8.count))
      guard let bytes = try? data.bytes(of: "\(folder)/\(name)") else {
        tell(input.path, isRemoved: true)
        continue
      }
      guard Fingerprint(of: bytes) != before else { continue }
      // What only says what became of the meeting is told on its pages.
      if input.path == settings, Fingerprint(of: StateLines.taken(off: bytes)) == before {
        continue
      }
      let isPaper = record.reports.contains { "\($0.id).md" == name }
      let source = SourceText(name: input.path, bytes: bytes)
      if isPaper, PublicTitle.read(source)?.isOpen == false {
        log.report(
          AfterwardsProblem.exemptNow(file: name, address: address.description),
          at: Location(file: input.path))
      } else {
        tell(input.path, isRemoved: false)
      }
    }
  }
}
