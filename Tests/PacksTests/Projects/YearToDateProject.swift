import Diagnostics
import Foundation
import Packs
import Publication
import Testing

/// Two meetings of which the first publishes a year so far, and the second reads one quarter more.
struct YearToDateProject {
  let project: ProjectCopy

  private static let place =
    "Local authority,E92000001,England,E12000002,North West,343,Sefton,E08000014"
  private static let heading =
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
    + "region_name,old_la_code,la_name,new_la_code,so_far"

  /// Two quarters, of which each meeting reads as many as there were.
  init(second: Int) throws {
    project = try ProjectCopy()
    let dictionary = "Data/indicators.yaml"
    try project.write(
      dictionary,
      project.text(dictionary) + """

        made_up_so_far:
          name: Made-up arrivals since April
          unit: count
          polarity: none
          about: children
          period: quarter
          year_to_date: yes
          fresh_for: 2000 days
          source: Made up

        """)
    for (release, quarters) in [("2025-02-01", [7012]), ("2026-02-01", [7012, second])] {
      let folder = "Data/councils/sefton/extracts/made-up/\(release)"
      try FileManager.default.createDirectory(
        at: project.folder.appending(path: folder), withIntermediateDirectories: true)
      let rows = quarters.enumerated().map {
        "202425,Financial year Q\($0.offset + 1),\(Self.place),\($0.element)\n"
      }
      try project.write(
        "\(folder)/made_up_quarters.csv", Self.heading + "\n" + rows.joined())
      try project.write(
        "\(folder)/mapping.yaml",
        """
        file: made_up_quarters.csv
        layout: ees
        publication: Made up
        source: A test
        licence: none
        take:
          - columns: {so_far: made_up_so_far}

        """)
    }
    for meeting in [ProjectCopy.earlier, ProjectCopy.newest] {
      let report = "\(meeting)/04-performance.md"
      try project.replace("indicators:\n", with: "indicators:\n  - made_up_so_far\n", in: report)
      try project.write(
        report,
        project.text(report)
          + "\n# Arrivals\n\n{% table made_up_so_far periods: 2 %}\n\n"
          + "There were {{ made_up_so_far.latest | or: \"a number withheld\" }}.\n")
    }
  }

  /// The papers of the second meeting, built after the first was published.
  func second() async throws -> [(path: String, text: String)] {
    try await project.buildToOutput([ProjectCopy.earlierMeeting])
    try #require(try await project.publish(ProjectCopy.earlierMeeting).codes == [])
    let (built, outcome, log) = try await project.buildToOutput([ProjectCopy.newestMeeting])
    try #require(outcome != nil, "\(ConsoleWriter(usesColour: false).text(of: log))")
    try #require(try await project.publish().codes == [])
    #expect(try await project.verify().log.codes == [])
    return built.packs.flatMap(\.pack.parts).flatMap { part in
      part.files.map { ("\(part.part)/\($0.path)", String(decoding: $0.bytes, as: UTF8.self)) }
    }
  }
}
