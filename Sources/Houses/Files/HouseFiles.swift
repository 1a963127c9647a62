package import Diagnostics
package import ProjectFiles

/// The files that a house's papers are made with: its own, and those it takes from the house that it
/// is based on.
///
/// A template of the house's own stands in place of the base's. Rules of style add up: the base's
/// come first, so that the house's own need say no more than what differs.
package struct HouseFiles {
  /// What a house is made of, as messages say it.
  static let all = ["house.yaml", "report.md", "agenda.md", "page.html", "paper.css"]
  package static let styleSheet = "paper.css"
  /// A Word file of the house's own, whose styles and page its Word files take.
  package static let reference = "reference.docx"

  private let id: String
  private let base: String?
  private let own: Set<String>
  private let inherited: Set<String>

  /// Nil where a file stands nowhere or the base is none; each is reported.
  package init?(
    _ id: String, basedOn base: PlacedText?, in templates: ProjectFolder,
    into log: inout DiagnosticLog
  ) {
    self.id = id
    self.base = base?.text
    own = Self.names(in: id, of: templates)
    inherited = base.map { Self.names(in: $0.text, of: templates) } ?? []
    if let base, let problem = Self.problem(with: base.text, of: id, in: templates) {
      log.report(problem, at: base.range)
      return nil
    }
    let missing = Self.all.filter { !own.contains($0) && !inherited.contains($0) }
    for file in missing { Self.report(missing: file, of: id, into: &log) }
    guard missing.isEmpty else { return nil }
  }

  /// Reports P058 for a file of the house, at the path where it is looked for below Templates.
  package static func report(missing file: String, of id: String, into log: inout DiagnosticLog) {
    log.report(
      HouseProblem.houseFileMissing(house: id, file: file, needed: all),
      at: Location(file: "Templates/\(id)/\(file)"))
  }

  /// Where a template stands, in the folder of templates; nil where there is none of that name.
  package func path(_ name: String) -> String? {
    if own.contains(name) { return "\(id)/\(name)" }
    return inherited.contains(name) ? base.map { "\($0)/\(name)" } : nil
  }

  /// The templates of papers, with parts that they may insert.
  package var templates: [String] {
    own.union(inherited).filter { $0.hasSuffix(".md") || $0 == "page.html" }.sorted()
  }

  /// In the order in which their rules apply.
  package var styleSheets: [String] {
    let base = base.map { inherited.contains(Self.styleSheet) ? ["\($0)/\(Self.styleSheet)"] : [] }
    return (base ?? []) + (own.contains(Self.styleSheet) ? ["\(id)/\(Self.styleSheet)"] : [])
  }

  private static func names(in folder: String, of templates: ProjectFolder) -> Set<String> {
    Set(((try? templates.entries(of: folder)) ?? []).compactMap(\.name.exactText))
  }

  private static func problem(with base: String, of id: String, in templates: ProjectFolder)
    -> HouseBaseProblem?
  {
    if base == id { return .notABase(base, basedOn: id) }
    let known = ((try? templates.entries(of: "")) ?? [])
      .filter { $0.kind == .folder && !$0.name.isHidden }.compactMap(\.name.exactText)
      .filter { $0 != id }.sorted()
    guard known.contains(base) else { return .unknown(base, known: known) }
    var silent = DiagnosticLog()
    let settings = templates.text(of: "\(base)/house.yaml", log: &silent)?.source
    let other = settings.flatMap { HouseStyleReader.read(id: base, $0, into: &silent)?.basedOn }
    return other.map { .notABase(base, basedOn: $0.text) }
  }
}
