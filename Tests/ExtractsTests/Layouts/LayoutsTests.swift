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

  /// `UPDATE_GOLDEN=1` writes the page anew.
  @Test func `the page of layouts says what they ask of a mapping`() throws {
    let file = ProductData.root.appending(path: "Sources/scrutiny/scrutiny.docc/Layouts.md")
    let environment = ProcessInfo.processInfo.environment
    if environment["UPDATE_GOLDEN"] == "1", environment["CI"] == nil {
      try Data(LayoutPage.markdown.utf8).write(to: file)
    }
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == LayoutPage.markdown, "record it with UPDATE_GOLDEN=1 swift test")
  }
}
