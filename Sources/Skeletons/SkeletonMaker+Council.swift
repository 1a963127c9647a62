import Councils
import Diagnostics
import Documents
import Extracts
import Figures
import Indicators
import Packs
import ProjectFiles
import Settings

extension SkeletonMaker {
  /// Writes `Data/councils/<id>` with what is known of the council's area.
  ///
  /// - Parameters:
  ///   - gss: the code of its area in areas.csv, today's or an older one.
  ///   - printed: the name that papers print; otherwise the area's.
  package func council(
    _ id: String, gss: String, house: String, called printed: String?
  ) throws(Failure) -> Result {
    try Self.check(id, for: .council)
    try Self.check(line: printed, of: "--name")
    try checkHouse(house)
    // One that councils.yaml speaks for has no folder yet.
    try checkFree("councils/\(id)", in: inputs.data.plain)
    var log = DiagnosticLog()
    var reader = InputReader(inputs)
    guard
      let areas = reader.table("areas.csv", into: &log).flatMap({ AreaTable.read($0, into: &log) })
    else { throw .project(log) }
    guard let area = areas.area(AreaCode(gss)) else {
      throw .asked(
        .unknownArea(gss, suggestion: Self.suggestion(for: id, printed, gss, among: areas)))
    }
    guard area.level == .localAuthority else {
      throw .asked(.notACouncil(gss, name: area.name))
    }
    let folder = "councils/\(id)"
    let settings = Self.settings(
      area, region: area.region.flatMap { areas.area($0) }, name: printed ?? area.name,
      house: house)
    let files = [
      NewFile(
        path: "\(folder)/council.yaml",
        text: SchemaFiles.line("council", at: "\(folder)/council.yaml") + settings),
      NewFile(
        path: "\(folder)/facts.yaml",
        text: SchemaFiles.line("facts", at: "\(folder)/facts.yaml") + Self.facts),
      NewFile(
        path: "\(folder)/recommendations.csv",
        text: SettingsTable.recommendations.needed.joined(separator: ",") + "\n"),
      NewFile(
        path: "\(folder)/targets.csv",
        text: SettingsTable.targets.needed.joined(separator: ",") + "\n"),
    ]
    let command =
      "scrutiny new meeting --council \(id) YYYY-MM-DD-scrutiny --committee \"Scrutiny Committee\""
    try writeSchemas()
    return Result(
      written: try write(files, in: inputs.data.plain), changed: [], notes: [], next: command)
  }

  /// The area that a number or a code in small letters means, or whose name the council has.
  private static func suggestion(
    for id: String, _ printed: String?, _ code: String, among areas: AreaTable
  ) -> SkeletonProblem.AreaSuggestion? {
    let wanted = [id, printed.map(Slug.make)].compactMap { $0 }
    let meant =
      areas.area(dfe: code) ?? areas.area(AreaCode(code.uppercased()))
      ?? areas.areas.first { $0.level == .localAuthority && wanted.contains(Slug.make($0.name)) }
    return meant.map { SkeletonProblem.AreaSuggestion(gss: $0.code.gss, name: $0.name) }
  }

  private static func settings(
    _ area: Area, region: Area?, name: String, house: String
  ) -> String {
    let jurisdiction = Jurisdiction(of: area.code)
    let regionLine = region.map { "region: \(SettingsText.value($0.name))\n" } ?? ""
    let days = FigureFormat.word(jurisdiction.clearDays) ?? "\(jurisdiction.clearDays)"
    return """
      # The name as papers print it.
      name: \(SettingsText.value(name))
      # The area in Data/areas.csv: the code of national statistics, and the Department for Education's number.
      codes: {gss: \(area.code.gss)\(area.dfe.isEmpty ? "" : ", dfe: \(area.dfe)")}
      \(regionLine)# Whose law sets the clear days between the issue of the papers and the meeting: here \(days).
      jurisdiction: \(jurisdiction.rawValue)
      # A folder of Templates.
      house_style: \(house)
      # Printed on every page. Take the line away when the papers are the council's own.
      notice: Draft made from published statistics. Not a publication of the council.
      # A number of children below the threshold is withheld; secondary: yes withholds what would give it away.
      disclosure: {threshold: 5, secondary: yes}
      # A figure that is older at the meeting is warned about. Annual figures are some 600 days old before the next come.
      \(Freshness().line)
      # The amount in the council's constitution above which a decision is a key decision.
      # key_decision_over: £500000
      # Days on which the council is closed, beside those of Data/bank-holidays.csv. They are no clear days.
      # closed: [2026-12-29, 2026-12-30, 2026-12-31]

      """
  }

  /// The age in days from which a figure is warned about.
  struct Freshness {
    /// What is usual.
    static let usual = 550
    private let days: Int

    /// - Parameter oldest: the age of the oldest figure that a new project comes with, at its first
    ///   meeting.
    init(oldest: Int = 0) { days = oldest <= Self.usual ? Self.usual : (oldest / 50 + 1) * 50 }

    /// The line of council.yaml, with a word on why it is not as usual.
    var line: String {
      days == Self.usual
        ? "data_no_older_than: \(days) days"
        : "# The figures that this project began with are older: put \(Self.usual) here when newer ones are in.\n"
          + "data_no_older_than: \(days) days"
    }
  }

  private static let facts = """
    # What comes from no extract: amounts, dates and the like, each declared once and used by name, as in
    # {{ temporary_staffing_budget }}. Write facts in place of the braces below, such as:
    #
    # temporary_staffing_budget:
    #   value: £1.5m
    #   period: 2021/22
    #   basis: agreed budget
    #   source: Cabinet, July 2021
    #
    # What is true for one meeting alone stands in a facts.yaml in its folder, so that its papers can still
    # be made when the next quarter's amounts are here.
    #
    # A number from 1 to the threshold of council.yaml is taken to count children and is refused. Where it counts
    # none, write 'about: staff' or 'about: none'; where it is public already, 'published_in:' and where.
    {}

    """
}
