import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Extracts

@Suite struct LayoutsTests {
  @Test func `each layout has a name and words of its own`() {
    let names = Layouts.names
    #expect(Set(names).count == names.count)
    #expect(Set(Layouts.all.map(\.words)).count == names.count)
    for name in names { #expect(Layouts.layout(named: name)?.name == name) }
    #expect(Layouts.layout(named: "EES") == nil)
  }

  /// A layout that is known by its shape alone would take the files of those behind it.
  @Test func `the layout of any file with one period a row is tried last`() {
    #expect(Layouts.all.last is LongLayout)
  }

  @Test(arguments: [
    ("ees", "time_period,geographic_level,n\n2025,National,1\n"),
    ("scorecard", "Indicator,Q1 2024/25,Q2 2024/25,Q3 2024/25\nVisits,1,2,3\n"),
    ("lait", "Short Desc,Years,LA Number,Values\nLACnum,2025,343,506\n"),
    ("fingertips", "Indicator ID,Area Code,Time period,Value\n1,E08000014,2023/24,5\n"),
    ("long", "Quarter,Area,Visits\n2024/25 Q1,Sefton,5\n"),
  ])
  func `a file is known by the first layout that it has`(name: String, text: String) throws {
    var log = DiagnosticLog()
    let file = ExtractFile(name: "f.csv", bytes: Array(text.utf8))
    let table = try #require(CellTable.read(file, into: &log))
    let found = Layouts.all.first { $0.proposal(for: table, layoutAreas) != nil }
    #expect(found?.name == name)
  }

  static let page = Repository.root.appending(
    path: "Sources/scrutiny/scrutiny.docc/MappingYAML.md")

  /// `UPDATE_GOLDEN=1` writes the table of the page anew.
  @Test func `the page about mappings says which keys a layout has`() throws {
    let table = LayoutTable.markdown
    var written = try String(contentsOf: Self.page, encoding: .utf8)
    let environment = ProcessInfo.processInfo.environment
    if environment["UPDATE_GOLDEN"] == "1", environment["CI"] == nil,
      let start = written.range(of: "| key | `"),
      let end = written.range(of: "\n\n", range: start.lowerBound..<written.endIndex)
    {
      written.replaceSubrange(start.lowerBound..<end.lowerBound, with: table)
      try Data(written.utf8).write(to: Self.page)
    }
    #expect(written.contains("\n\n\(table)\n\n"), "record it with UPDATE_GOLDEN=1 swift test")
    for name in Layouts.names {
      #expect(written.contains("\n### \(name)\n"), "the page has no section '\(name)'")
    }
  }
}

/// Which keys the mapping of each layout has, as a table in Markdown.
private enum LayoutTable {
  static var markdown: String {
    let layouts = Layouts.all
    var lines = ["| key | \(layouts.map { "`\($0.name)`" }.joined(separator: " | ")) |"]
    lines.append("| --- |" + String(repeating: " --- |", count: layouts.count))
    for (key, need) in keys {
      let cells = layouts.map { need($0.keys) }.map { $0.isEmpty ? " |" : " \($0) |" }
      lines.append("| `\(key)` |\(cells.joined())")
    }
    return lines.joined(separator: "\n")
  }

  private static let keys: [(key: String, need: @Sendable (MappingKeys) -> String)] = [
    ("take", { word($0.takes) }), ("header_rows", { word($0.headerRows) }),
    ("indicators", { word($0.indicators) }),
    ("periods", { if case .severalColumns = $0.periods { "must" } else { "" } }),
    ("period", { if case .oneColumn(let need) = $0.periods { word(need) } else { "" } }),
    ("area", { word($0.area) }),
    ("value", { $0.hasValueColumn ? "must, with `indicators`" : "" }),
    ("rows", { $0.hasRows ? "may" : "" }),
  ]

  private static func word(_ need: MappingKeys.Need) -> String {
    switch need {
    case .required: "must"
    case .optional: "may"
    case .refused: ""
    }
  }

  private static func word(_ takes: MappingKeys.Takes) -> String {
    switch takes {
    case .required: "must"
    case .unlessIndicators: "must, or `indicators`"
    case .refused: ""
    }
  }
}
