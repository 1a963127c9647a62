import Foundation

/// A council of the test's own: made-up counts, of which those up to 50 are small, printed in every
/// form that a paper has.
struct MarkedCouncil {
  let project: ProjectCopy

  /// Numbers that no part of its packs may hold: the small count, the count that would give it away
  /// beside the total, their shares, the changes from the year before, and the year so far from which
  /// a quarter would follow.
  static let withheld = ["43", "97", "30.7", "69.3", "120", "91", "74", "48.4", "73.6", "260"]

  private static let meeting = ProjectCopy.newest

  /// - Parameter threshold: 0 switches the control off.
  init(threshold: Int) throws {
    project = try ProjectCopy()
    try project.replace(
      "threshold: 5", with: "threshold: \(threshold)", in: "Data/councils/sefton/council.yaml")
    let dictionary = "Data/indicators.yaml"
    try project.write(dictionary, project.text(dictionary) + Self.indicators)
    let folder = "Data/councils/sefton/extracts/marked/2026-02-01"
    try FileManager.default.createDirectory(
      at: project.folder.appending(path: folder), withIntermediateDirectories: true)
    try project.write("\(folder)/marked.csv", Self.years)
    try project.write("\(folder)/marked_quarters.csv", Self.quarters)
    try project.write("\(folder)/mapping.yaml", Self.mapping)
    let report = "\(Self.meeting)/04-performance.md"
    let text = try project.text(report)
    let names = text.firstMatch(of: /indicators:\n(?:  - \w+\n)+/)
    let body = text.firstMatch(of: /(?s)\n# Summary\n.*?\n# Reasons/)
    let rest = text.firstMatch(of: /(?s)\n# At a glance\n.*$/)
    guard let names, let body, let rest else { throw CocoaError(.fileReadCorruptFile) }
    try project.write(
      report,
      text.replacing(rest.output, with: Self.narrative)
        .replacing(body.output, with: Self.summary + "\n# Reasons")
        .replacing(
          names.output,
          with: "indicators: [marked_all, marked_boys, marked_girls, marked_share, marked_so_far]\n"
        ))
    let folders = project.folder.appending(path: "Data/councils/sefton/meetings")
    for name in try FileManager.default.contentsOfDirectory(atPath: folders.path)
    where !Self.meeting.hasSuffix(name) {
      try FileManager.default.removeItem(at: folders.appending(path: name))
    }
  }

  private static let indicators = """

    marked_boys:
      name: Boys seen
      unit: count
      polarity: none
      about: children
      period: year ending 31 March
      source: Made up
    marked_girls:
      name: Girls seen
      unit: count
      polarity: none
      about: children
      period: year ending 31 March
      source: Made up
    marked_all:
      name: Children seen
      unit: count
      polarity: none
      about: children
      period: year ending 31 March
      total_of: [marked_boys, marked_girls]
      source: Made up
    marked_share:
      name: Share who were boys
      numerator: marked_boys
      denominator: marked_all
      derive: numerator / denominator
      unit: per cent
      places: 1
      polarity: none
      about: children
      period: year ending 31 March
      source: Made up
    marked_so_far:
      name: Visits since April
      unit: count
      polarity: none
      about: children
      period: quarter
      year_to_date: yes
      source: Made up

    """

  private static let place =
    "Local authority,E92000001,England,E12000002,North West,343,Sefton,E08000014"
  private static let heading =
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
    + "region_name,old_la_code,la_name,new_la_code"

  private static let years = """
    \(heading),boys,girls,children
    2023,Reporting year,\(place),171,180,351
    2024,Reporting year,\(place),163,188,351
    2025,Reporting year,\(place),43,97,140

    """

  /// The second quarter adds 49 to the first.
  private static let quarters = """
    \(heading),so_far
    202526,Financial year Q1,\(place),260
    202526,Financial year Q2,\(place),309
    202526,Financial year Q3,\(place),811

    """

  private static let mapping = """
    publication: Made up
    source: A test
    licence: none
    files:
      - file: marked.csv
        layout: ees
        take:
          - columns: {boys: marked_boys, girls: marked_girls, children: marked_all}
      - file: marked_quarters.csv
        layout: ees
        take:
          - columns: {so_far: marked_so_far}

    """

  private static let summary = """

    # Summary

    In {{ marked_boys.period }} there were {{ marked_boys.latest | or: "[c]" }} boys, a share of {{ marked_share.latest | or: "[c]" }}, against {{ marked_boys.previous | or: "[c]" }} the year before: the number {{ marked_boys.movement | or: "[c]" }}, a change of {{ marked_boys.change | or: "[c]" }} or {{ marked_boys.change_percent | or: "[c]" }}.

    """

  private static let narrative = """

    # The figures

    There were {{ marked_all.latest | or: "[c]" }} children, of them {{ marked_girls.latest | words | or: "[c]" }} girls and {{ marked_share.numerator | or: "[c]" }} boys of {{ marked_share.denominator | or: "[c]" }}; the girls {{ marked_girls.movement | or: "[c]" }}. Since April there were {{ marked_so_far.latest | or: "[c]" }} visits, {{ marked_so_far.previous | or: "[c]" }} a quarter before.

    {% table marked_all, marked_boys, marked_girls, marked_share periods: 3 %}

    {% scorecard marked_boys, marked_girls, marked_all, marked_share, marked_so_far order: worst beside: england %}

    {% chart marked_boys, marked_girls, marked_all periods: 3 %}

    {% chart marked_share kind: bar periods: 3 %}

    {% table marked_so_far periods: 3 %}

    """
}
