import Documents
import Figures
import Fingerprints
import ProjectFiles

/// The files of a council's folder that lead to its packs: a page of all meetings by committee, and a
/// feed for each committee. They have the same address as long as the council has.
///
/// They are made of the public manifests that stand in Output, and of nothing else: nothing exempt can
/// stand in them, and the same packs give the same bytes, whatever the day.
struct CouncilIndex {
  private let council: String
  /// The newest first.
  private let meetings: [StandingMeeting]

  static let pageName: FileName = "index.html"
  private static let feedStart = "feed-"
  /// What each of the files says of itself, so that nobody else's file of the name is written over.
  private static let mark = "scrutiny: the papers of a council"

  /// Nil where no pack stands.
  init?(_ meetings: [StandingMeeting]) {
    guard let first = meetings.max(by: { $0.date < $1.date }) else { return nil }
    council = first.council
    self.meetings = meetings.sorted { ($1.date, $0.id) < ($0.date, $1.id) }
  }

  /// Of the packs that stand in a council's folder.
  init?(in folder: borrowing OutputFolder) {
    var meetings: [StandingMeeting] = []
    for name in (try? folder.entries()) ?? [] where !name.isHidden {
      guard let id = name.exactText, (try? PackName(id)) != nil,
        (try? folder.status(of: name))??.kind == .folder,
        let meeting = StandingMeeting(id, in: folder)
      else { continue }
      meetings.append(meeting)
    }
    self.init(meetings)
  }

  /// Whether a name may be that of a file of an index.
  static func mayOwn(_ name: FileName) -> Bool {
    name == pageName
      || (name.exactText.map { $0.hasPrefix(feedStart) && $0.hasSuffix(".xml") } ?? false)
  }

  /// Whether a file of a council's folder belongs to an index that this program made.
  static func owns(_ name: FileName, in folder: borrowing OutputFolder) -> Bool {
    guard mayOwn(name), (try? folder.status(of: name))??.kind == .file,
      let bytes = try? folder.descriptor.openFile(name).readAll(limit: limit)
    else { return false }
    return bytes.prefix(2_048).firstRange(of: Array(mark.utf8)) != nil
  }

  /// The most bytes of one file.
  static let limit = 16 << 20

  /// The files in the order of their names.
  var files: [(name: FileName, bytes: [UInt8])] {
    var files = [(Self.pageName, Array(page.utf8))]
    for committee in committees {
      files.append((FileName(committee.feed), Array(feed(of: committee).utf8)))
    }
    return files.sorted { $0.0 < $1.0 }
  }

  // MARK: Committees

  private struct Committee {
    let name: String
    /// Small letters, digits and hyphens, told from every other of the council's.
    let slug: String
    let meetings: [StandingMeeting]

    var feed: String { "\(CouncilIndex.feedStart)\(slug).xml" }
  }

  /// In the order of their names.
  private var committees: [Committee] {
    let names = Set(meetings.map(\.committee)).sorted()
    return names.map { name in
      let own = Self.slug(of: name)
      let isShared = names.contains { $0 != name && Self.slug(of: $0) == own }
      let mark = isShared ? "-\(Fingerprint(of: name).description.prefix(6))" : ""
      return Committee(
        name: name, slug: own + mark, meetings: meetings.filter { $0.committee == name })
    }
  }

  private static func slug(of name: String) -> String { Slug.make(name, atMost: 60) }

  // MARK: The page

  private var page: String {
    let title = "Committee papers, \(council)"
    var blocks = [heading(1, title)]
    for committee in committees { blocks += section(of: committee) }
    return StandalonePage(
      "Agendas and papers of the committees of \(council).", generator: Self.mark,
      feeds: committees.map { .init($0.name, at: $0.feed) }
    ).html(of: Document(title: title, blocks: blocks))
  }

  private func section(of committee: Committee) -> [Block] {
    var blocks = [
      heading(2, committee.name),
      Block(
        .paragraph([
          link("New papers of this committee as a feed (Atom)", committee.feed)
        ])),
    ]
    if let newest = committee.meetings.first(where: { $0.files.contains("tracker.html") }) {
      blocks.append(
        Block(
          .paragraph([
            link(
              "Recommendations and responses, as of the meeting on \(newest.date.long)",
              "\(newest.id)/public/tracker.html")
          ])))
    }
    for (day, meetings) in days(of: committee) {
      let isNewest = day == committee.meetings.first?.date
      let state = Self.state(of: meetings).map { ": \($0.words)" } ?? ""
      blocks.append(heading(3, day.withWeekday + state + (isNewest ? " (newest papers)" : "")))
      blocks.append(list(meetings.map(item)))
    }
    return blocks
  }

  /// The meetings of each day, the agenda before what supplements and corrects it.
  private func days(
    of committee: Committee
  ) -> [(day: CalendarDate, meetings: [StandingMeeting])] {
    var days: [(day: CalendarDate, meetings: [StandingMeeting])] = []
    for meeting in committee.meetings {
      if days.last?.day == meeting.date {
        days[days.count - 1].meetings.append(meeting)
      } else {
        days.append((meeting.date, [meeting]))
      }
    }
    return days.map { day, meetings in
      (day, meetings.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) })
    }
  }

  /// What became of all meetings of a day, whose supplements and corrections share it.
  private static func state(of meetings: [StandingMeeting]) -> Manifest.State? {
    let states = Set(meetings.filter { $0.rank == 0 }.map(\.state))
    return states.count == 1 ? states.first ?? nil : nil
  }

  private func item(_ meeting: StandingMeeting) -> ListItem {
    let folder = "\(meeting.id)/public"
    var blocks = [Block(.paragraph([link(meeting.words, "\(folder)/index.html")]))]
    blocks += meeting.notices.map { Block(.paragraph([Inline(.value($0.text))])) }
    var inner = meeting.papers.map { paper in
      ListItem(blocks: [Block(.paragraph([link(paper.title, "\(folder)/\(paper.page)")]))])
    }
    if meeting.files.contains("pack.pdf") {
      inner.append(
        ListItem(
          blocks: [Block(.paragraph([link("All papers in one file (PDF)", "\(folder)/pack.pdf")]))])
      )
    }
    if !inner.isEmpty {
      blocks.append(Block(.list(List(kind: .bullet("-"), isTight: true, items: inner))))
    }
    return ListItem(blocks: blocks)
  }

  private func list(_ items: [ListItem]) -> Block {
    Block(.list(List(kind: .bullet("-"), isTight: true, items: items)))
  }

  private func heading(_ level: Int, _ words: String) -> Block {
    Block(.heading(Heading(level: level, inlines: [Inline(.value(words))])))
  }

  private func link(_ words: String, _ target: String) -> Inline {
    Inline(.link(destination: target, title: nil, [Inline(.value(words))]))
  }

  // MARK: The feeds

  private func feed(of committee: Committee) -> String {
    let entries = committee.meetings.map { meeting in
      let titles = meeting.papers.map(\.title).joined(separator: "; ")
      let parts = meeting.notices.map(\.text) + [titles.isEmpty ? meeting.words : titles]
      let words = meeting.words + (meeting.state.map { " (\($0.words))" } ?? "")
      let address = "\(meeting.id)/public/index.html"
      return """
        <entry>
        <id>\(Self.urn("\(council)/\(meeting.id)"))</id>
        <title>\(Self.escaped("\(committee.name), \(meeting.date.long): \(words)"))</title>
        <updated>\(meeting.updated.iso)T00:00:00Z</updated>
        <link rel="alternate" type="text/html" href="\(Self.escaped(address))"/>
        <summary>\(Self.escaped(parts.joined(separator: " ")))</summary>
        </entry>

        """
    }.joined()
    let newest = committee.meetings.map(\.updated).max()?.iso ?? ""
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
      <generator>\(Self.mark)</generator>
      <id>\(Self.urn("\(council)/feed/\(committee.name)"))</id>
      <title>\(Self.escaped("\(committee.name), \(council): papers"))</title>
      <updated>\(newest)T00:00:00Z</updated>
      <author><name>\(Self.escaped(council))</name></author>
      <link rel="self" type="application/atom+xml" href="\(committee.feed)"/>
      <link rel="alternate" type="text/html" href="index.html"/>
      \(entries)</feed>

      """
  }

  /// A name that stays: the same words give the same one, wherever the papers are served.
  private static func urn(_ words: String) -> String {
    let digits = Array(Fingerprint(of: words).description.prefix(32))
    // Version 8 and the variant of RFC 9562: made of what is named.
    var parts = digits
    parts[12] = "8"
    parts[16] = "a"
    func part(_ range: Range<Int>) -> String { String(parts[range]) }
    return
      "urn:uuid:\(part(0..<8))-\(part(8..<12))-\(part(12..<16))-\(part(16..<20))-\(part(20..<32))"
  }

  private static func escaped(_ text: String) -> String { HTMLWriter().escaped(text) }
}

extension StandingMeeting {
  /// What it is beside other packs of its day.
  fileprivate var words: String {
    if corrects != nil { return "Corrected papers" }
    return isSupplement ? "Supplementary papers" : "Agenda and papers"
  }

  /// Its place among the packs of its day.
  fileprivate var rank: Int { corrects != nil ? 2 : isSupplement ? 1 : 0 }
}
