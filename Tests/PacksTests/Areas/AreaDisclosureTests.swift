import Diagnostics
import Foundation
import Testing

/// Small numbers of the areas that have papers beside one another.
struct AreaDisclosureTests {
  private static let dictionary = """

    seen:
      name: Children seen
      unit: count
      polarity: none
      about: children
      period: year ending 31 March
      source: Made up

    """

  /// Three areas and the region: 3, 40 and 50 of 93.
  private func board(small: Int) throws -> BoardProject {
    let board = try BoardProject(areas: "[Bury, Sefton, Wirral]", indicators: ["seen"])
    let file = "Data/indicators.yaml"
    try board.project.write(file, board.project.text(file) + Self.dictionary)
    let folder = "Data/councils/board/extracts/own/2026-02-01"
    try board.project.makeFolder(folder)
    let rows = [
      ("E08000002", small, 31), ("E08000014", 40, 41), ("E08000015", 50, 51),
      ("E12000002", small + 90, 123),
    ]
    try board.project.write(
      "\(folder)/seen.csv",
      "area,year,measure,value\n"
        + rows.map { "\($0.0),2024,seen,\($0.2)\n\($0.0),2025,seen,\($0.1)\n" }.joined())
    try board.project.write(
      "\(folder)/mapping.yaml",
      """
      file: seen.csv
      layout: long
      publication: Made up
      source: A test
      licence: none
      area: {column: area}
      period: {column: year, as: year}
      value: value
      indicators: {column: measure, names: {seen: seen}}

      """)
    for paper in ["02-region.md", "03-profile.md"] {
      try board.project.replace(
        "periods: 2 %}", with: "periods: 2 beside: region %}",
        in: "\(BoardProject.folder)/\(paper)")
    }
    return board
  }

  /// The region's number would leave the small one over, so no paper prints it.
  @Test func aTotalThatLeavesASmallNumberOverIsPrintedNowhere() async throws {
    let files = try await board(small: 3).files()
    for (name, text) in files where name.hasSuffix(".md") {
      #expect(text.firstMatch(of: /\| (?:3|93) \|/) == nil, "\(name)")
    }
    #expect(files["03-profile-bury.md"]?.contains("[c]") == true)
    #expect(files["03-profile-sefton.md"]?.contains("40") == true)
  }

  /// Where no number is small the same papers print all of them.
  @Test func withoutASmallNumberAllArePrinted() async throws {
    let files = try await board(small: 30).files()
    #expect(files["03-profile-bury.md"]?.contains("30") == true)
    #expect(files["02-region.md"]?.contains("120") == true)
    #expect(files["03-profile-sefton.md"]?.contains("120") == true)
  }
}
