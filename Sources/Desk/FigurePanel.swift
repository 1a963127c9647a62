import Comparison
import Councils
import Diagnostics
import Documents
import Extracts
import Figures
import Packs
import ProjectFiles
import Provenance
import Publication

/// Where a figure of a paper comes from: file, sheet, row and column with the cell marked, its release, what
/// changed in it since the papers before, and every paper that prints it.
struct FigurePanel: Sendable {
  private let router: Router
  private let address: PaperAddress

  init(_ router: Router, _ address: PaperAddress) {
    self.router = router
    self.address = address
  }

  private var seat: ProjectSeat { router.seat }
  private var path: String { "/figure/\(address.meeting)/\(FormText.encoded(address.file))" }

  /// So many figures are listed.
  private static let limit = 300

  /// Every figure that the paper prints, as links.
  func list(_ made: MadeMeeting) -> Markup {
    guard let stem = address.name?.stem else { return "" }
    // Its own places and those of its charts.
    let beginnings = ["\(stem)#", "\(stem)-"]
    let entries = entries(made).filter { entry in
      entry.places.contains { place in beginnings.contains(where: place.hasPrefix) }
    }
    guard !entries.isEmpty else { return "" }
    let items: [Markup] = entries.prefix(Self.limit).map { entry in
      let id = entry.figure.id.description
      return """
        <li><a href="\(path)?id=\(FormText.encoded(id))" data-id="\(id)">\(entry.figure.printed)</a> \
        \(entry.figure.id.indicator), \(entry.figure.id.period)</li>

        """
    }
    return """
      <details><summary>All \(counted(entries.count, "figure")) of this paper</summary>
      <ul>
      \(items)</ul></details>

      """
  }

  private func entries(_ made: MadeMeeting) -> [Manifest.Entry] {
    PackPart.allCases.filter { $0 == .public || seat.isRestricted }
      .flatMap { made.manifests[$0]?.figures ?? [] }
  }

  /// The panel, as a page of its own or as the part that the script puts into the page of the paper.
  func answer(to id: String, isPart: Bool) -> DeskAnswer {
    guard OpenPapers(seat).shows(address) else { return .refused(.forbidden) }
    let made = router.workbench.meeting(address.meeting)
    let found = entries(made).filter { $0.figure.id.description == id }
    guard let first = found.first else { return router.missing }
    let body = markup(first, made, isPart ? .part : .page)
    if isPart { return .page(body) }
    return .page(
      router.shell.page(
        "Where \(first.figure.printed) comes from",
        way: [
          .init(name: address.meeting.description, path: "/meeting/\(address.meeting)"),
          .init(name: address.file, path: address.page),
        ], "<h1>Where \(first.figure.printed) comes from</h1>\n\(body)"))
  }

  /// How deep the headings of the panel stand.
  private struct Depth {
    let figure: Markup
    let parts: Markup

    /// In the page of the paper, and on a page of its own.
    static let part = Depth(figure: "h3", parts: "h4")
    static let page = Depth(figure: "h2", parts: "h3")
  }

  private func markup(
    _ entry: Manifest.Entry, _ made: MadeMeeting, _ depth: Depth
  ) -> Markup {
    let figure = entry.figure
    // A number that is withheld is not shown in its file either.
    let isShown = figure.absence != .withheldByUs
    let origins: [Markup] = figure.origins.prefix(12).map { origin($0, isShown: isShown) }
    let more = figure.origins.count - 12
    var log = DiagnosticLog()
    let before = RecordChain(
      PublicationHistory(seat.inputs.data), council: address.meeting.council.text, into: &log)
    let printed = papers(of: figure.id, made, before)
    let items: [Markup] = printed.map { "<li>\($0)</li>\n" }
    let indicator = made.manifests[.public]?.indicators.first { $0.id == figure.id.indicator }
    return """
      <\(depth.figure)>\(figure.printed)\(figure.absence.map { " (\($0.words))" } ?? "")</\(depth.figure)>
      <p>\(indicator?.name ?? figure.id.indicator), \(figure.id.period), \(figure.id.measure)</p>
      \(origins)\(more > 0 ? "<p>and \(counted(more, "more cell"))</p>\n" as Markup : "")\(changes(of: figure.id, made, before, depth))<\(depth.parts)>Printed in</\(depth.parts)>
      <ul>
      \(items)</ul>

      """
  }

  /// What became of the measure since the committee's papers before that print it: those that were
  /// published, else those of the meeting before as the page of changes has them.
  private func changes(
    of id: FigureID, _ made: MadeMeeting, _ published: RecordChain, _ depth: Depth
  ) -> Markup? {
    guard let now = made.manifests[.public], now.prints(id) else { return nil }
    let records = published.records(
      before: now.meeting.date, of: now.meeting.committee, council: now.council.id)
    let isPublished = !records.isEmpty
    let earlier = isPublished ? records : MeetingPublications.joined(made.compared)
    guard let before = earlier.first(where: { $0.prints(id) }) else {
      return """
        <\(depth.parts)>What changed since last time</\(depth.parts)>
        <p>No earlier papers of the committee print it.</p>

        """
    }
    let blocks = ChangesPage.blocks(of: id, from: before, to: now)
    let words: Markup =
      blocks.isEmpty
      ? "<p>Nothing: what both print of it reads the same.</p>\n"
      : Markup(DocumentFinisher.finish(Document(title: "", blocks: blocks)).blocks)
    return """
      <\(depth.parts)>What changed since last time</\(depth.parts)>
      <p>Beside \(before.council.id)/\(before.meeting.id)\(isPublished ? ", as published" : ", as its files make it now"):</p>
      \(words)
      """
  }

  private func papers(
    of id: FigureID, _ made: MadeMeeting, _ published: RecordChain
  ) -> [String] {
    var lines: [String] = []
    let own = entries(made).filter { $0.figure.id == id }.flatMap(\.places)
    if !own.isEmpty { lines.append("\(address.meeting), now: \(own.joined(separator: ", "))") }
    for address in published.addresses {
      let places = published.records[address]?.figures.filter { $0.figure.id == id }
        .flatMap(\.places)
      if let places, !places.isEmpty {
        lines.append("\(address), published: \(places.joined(separator: ", "))")
      }
    }
    let history = PublicationHistory(seat.inputs.data)
    let packs = (try? seat.output.survey().packs) ?? []
    for built in packs
    where built.council == address.meeting.council && built != address.meeting
      && !history.isPublished(built)
    {
      let places = PublishedPack(built, in: seat.output).openManifest?.figures
        .filter { $0.figure.id == id }.flatMap(\.places)
      if let places, !places.isEmpty {
        lines.append("\(built), built: \(places.joined(separator: ", "))")
      }
    }
    return lines
  }

  private func origin(_ origin: Origin, isShown: Bool) -> Markup {
    let sheet: Markup? = origin.sheet.map { ", sheet \($0)" }
    let row: Markup? =
      origin.row > 0 ? ", \(origin.sheet == nil ? "line" : "row") \(origin.row)" : nil
    let release: Markup? = origin.release.map { ", release \($0)" }
    return """
      <p><code>\(origin.file)</code>\(sheet)\(row), column <q>\(origin.column)</q>\(release)</p>
      \(isShown ? piece(of: origin) : nil)
      """
  }

  /// The marked cell with the row that it stands in: its heading and some cells that say what the row is
  /// about. Other values of the file are not shown: not all of them may be.
  private func piece(of origin: Origin) -> Markup? {
    let folder = "\(seat.inputs.data.named(""))/"
    guard origin.row > 0, origin.file.hasPrefix(folder) else { return nil }
    let path = String(origin.file.dropFirst(folder.count))
    guard let bytes = try? seat.inputs.data.bytes(of: path),
      let row = MarkedRow.find(origin, in: bytes, mapping: mapping(beside: path))
    else { return nil }
    let isSheet = origin.sheet != nil
    let head: [Markup] = row.cells.map { "<th scope=\"col\">\($0.heading)</th>" }
    let cells: [Markup] = row.cells.map { cell in
      guard cell.isMarked else { return "<td>\(cell.text)</td>" }
      let reference: Markup? = isSheet ? " <small>(\(cell.reference))</small>" : nil
      return "<td class=\"marked\"><mark>\(cell.text)</mark>\(reference)</td>"
    }
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="The row of the cell"><table>
      <thead><tr><th scope="col">\(isSheet ? "Row" : "Line")</th>\(head)</tr></thead>
      <tbody><tr><th scope="row">\(row.number)</th>\(cells)</tr></tbody></table></div>

      """
  }

  /// What says how a file is written; nil where nothing does.
  private func mapping(beside path: String) -> SourceText? {
    var log = DiagnosticLog()
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    return seat.inputs.data.text(of: "\(folder)/mapping.yaml", log: &log)?.source
  }
}
