import Councils
import Diagnostics
import Extracts
import Figures
import Packs
import ProjectFiles
import Provenance
import Publication

/// Where a figure of a paper comes from: file, sheet, row and column with the cell marked, its release, and
/// every paper that prints it.
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
    let entries = entries(made).filter { entry in
      entry.places.contains { $0.hasPrefix("\(stem)#") || $0.hasPrefix("\(stem)-") }
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
    let body = markup(first, made)
    if isPart { return .page(body) }
    return .page(
      router.shell.page(
        "Where \(first.figure.printed) comes from",
        way: [
          .init(name: address.meeting.description, path: "/meeting/\(address.meeting)"),
          .init(name: address.file, path: address.page),
        ], "<h1>Where \(first.figure.printed) comes from</h1>\n\(body)"))
  }

  private func markup(_ entry: Manifest.Entry, _ made: MadeMeeting) -> Markup {
    let figure = entry.figure
    let origins: [Markup] = figure.origins.prefix(12).map { origin($0) }
    let more = figure.origins.count - 12
    let printed = papers(of: figure.id, made)
    let items: [Markup] = printed.map { "<li>\($0)</li>\n" }
    let indicator = made.manifests[.public]?.indicators.first { $0.id == figure.id.indicator }
    return """
      <h3>\(figure.printed)\(figure.absence.map { " (\($0.words))" } ?? "")</h3>
      <p>\(indicator?.name ?? figure.id.indicator), \(figure.id.period), \(figure.id.measure)</p>
      \(origins)\(more > 0 ? "<p>and \(counted(more, "more cell"))</p>\n" as Markup : "")<h4>Printed in</h4>
      <ul>
      \(items)</ul>

      """
  }

  private func papers(of id: FigureID, _ made: MadeMeeting) -> [String] {
    var lines: [String] = []
    let own = entries(made).filter { $0.figure.id == id }.flatMap(\.places)
    if !own.isEmpty { lines.append("\(address.meeting), now: \(own.joined(separator: ", "))") }
    var log = DiagnosticLog()
    let history = PublicationHistory(seat.inputs.data)
    for published in history.addresses(council: address.meeting.council.text) {
      let places = history.manifest(of: published, into: &log)?.figures
        .filter { $0.figure.id == id }.flatMap(\.places)
      if let places, !places.isEmpty {
        lines.append("\(published), published: \(places.joined(separator: ", "))")
      }
    }
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

  private func origin(_ origin: Origin) -> Markup {
    let sheet: Markup? = origin.sheet.map { ", sheet \($0)" }
    let row: Markup? =
      origin.row > 0 ? ", \(origin.sheet == nil ? "line" : "row") \(origin.row)" : nil
    let release: Markup? = origin.release.map { ", release \($0)" }
    return """
      <p><code>\(origin.file)</code>\(sheet)\(row), column <q>\(origin.column)</q>\(release)</p>
      \(piece(of: origin))
      """
  }

  /// The marked cell with the row that it stands in: its heading and up to five cells that say what the row
  /// is about. Other values of the file are not shown: not all of them may be.
  private func piece(of origin: Origin) -> Markup? {
    guard origin.row > 1, origin.sheet == nil, origin.file.hasSuffix(".csv"),
      origin.file.hasPrefix("Data/"),
      let bytes = try? seat.inputs.data.bytes(of: String(origin.file.dropFirst(5)))
    else { return nil }
    var log = DiagnosticLog()
    guard let table = CSVTable.read(ExtractFile(name: origin.file, bytes: bytes), into: &log),
      let row = table.rows.first(where: { $0.line == origin.row }),
      let marked = table.header[origin.column]
    else { return nil }
    let about = row.all.indices.filter { index in
      index != marked && !row.all[index].text.isEmpty
        && !row.all[index].text.contains { $0.isNumber }
    }.prefix(5)
    let shown = (about + [marked]).sorted()
    let head: [Markup] = shown.map { "<th scope=\"col\">\(table.header.names[$0])</th>" }
    let cells: [Markup] = shown.map { index in
      index == marked
        ? "<td class=\"marked\"><mark>\(row.all[index].text)</mark></td>"
        : "<td>\(row.all[index].text)</td>"
    }
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="The row of the cell"><table>
      <thead><tr>\(head)</tr></thead><tbody><tr>\(cells)</tr></tbody></table></div>

      """
  }
}
