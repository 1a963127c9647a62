import Diagnostics
import Extracts
import Figures
import Indicators
import Testing

@Suite struct ExtractLibraryTests {
  static let mapping = "file: f.csv\nlayout: ees\ntake:\n  - columns: {n: count}\n"

  static let project = MemoryFolder(files: [
    "Data/extracts/cla/2024/mapping.yaml": mapping,
    "Data/extracts/cla/2024/f.csv": "\(head),n\n2024\(sefton.dropFirst(4)),1\n",
    "Data/extracts/cla/2026-01-15/mapping.yaml": mapping,
    "Data/extracts/cla/2026-01-15/f.csv": "\(head),n\n\(sefton),2\n",
    "Data/extracts/csww/2026-02/mapping.yaml": mapping,
    "Data/extracts/csww/soon/mapping.yaml": mapping,
  ])

  @Test func `a file of figures beside the releases is reported`() {
    var log = DiagnosticLog()
    let folder = MemoryFolder(files: [
      "Data/extracts/loose.csv": "a", "Data/extracts/dfe-a/Loose.XLSX": "a",
      "Data/extracts/dfe-a/notes.txt": "a", "Data/extracts/dfe-a/.x.csv": "a",
      "Data/extracts/dfe-a/2025/f.csv": "a", "Data/extracts/dfe-a/2025/mapping.yaml": "a",
    ])
    let library = ExtractLibrary.discover(in: ["Data/extracts"], of: folder, into: &log)
    #expect(library.releases.count == 1)
    #expect(log.codes == ["E056", "E056"] && !log.hasErrors, "\(shown(log))")
  }

  @Test func `a meeting reads the newest release that was out`() throws {
    var log = DiagnosticLog()
    let library = ExtractLibrary.discover(in: ["Data/extracts"], of: Self.project, into: &log)
    #expect(log.codes == ["E052"])
    #expect(library.sources == ["cla", "csww"])
    let days = ["2024-12-30", "2024-12-31", "2026-01-14", "2026-01-15", "2026-02-27", "2026-02-28"]
    let chosen = try days.map { day in
      let date = try #require(CalendarDate(iso: day))
      return library.choose(cutOff: date).map(\.release.name.text)
    }
    #expect(
      chosen == [
        [], ["2024"], ["2024"], ["2026-01-15"], ["2026-01-15"], ["2026-01-15", "2026-02"],
      ])
    let later = library.choose(
      cutOff: try #require(CalendarDate(iso: "2025-01-01")), later: ["csww": 2024])
    #expect(later.map(\.release.name.text) == ["2024", "2026-02"])
    #expect(later.map(\.upToYear) == [nil, 2024])
  }

  @Test func `a release is read by its mapping, and what is missing is named`() throws {
    var log = DiagnosticLog()
    let dictionary = try handDictionary()
    let library = ExtractLibrary.discover(in: ["Data/extracts"], of: Self.project, into: &log)
    log = DiagnosticLog()
    let results = library.releases.flatMap {
      ExtractLibrary.read(
        ExtractLibrary.Choice(release: $0, upToYear: nil), of: Self.project,
        dictionary: dictionary, areas: handAreas, into: &log)
    }
    #expect(
      results.map { $0.observations.map(\.value) } == [
        [.number(Rational(1))], [.number(Rational(2))],
      ])
    #expect(log.codes == ["E044"])
  }

  @Test func `files without a wanted indicator are not opened`() throws {
    var log = DiagnosticLog()
    let library = ExtractLibrary.discover(in: ["Data/extracts"], of: Self.project, into: &log)
    log = DiagnosticLog()
    let choice = ExtractLibrary.Choice(release: library.releases[2], upToYear: nil)
    let results = ExtractLibrary.read(
      choice, of: Self.project, dictionary: try handDictionary(), areas: handAreas,
      ExtractRequest(indicators: ["share"]), into: &log)
    #expect(results.isEmpty && log.isEmpty)
  }

  static let names: [(String, String?)] = [
    ("2025", "2025-12-31"), ("2026-02", "2026-02-28"), ("2024-02", "2024-02-29"),
    ("2026-01-09", "2026-01-09"), ("2026-13", nil), ("26", nil), ("2026-1", nil), ("", nil),
    ("2026-02-30", nil), ("2026-02-", nil), ("2025-26", nil),
  ]

  @Test(arguments: names)
  func `a release is named by a date, month or year`(text: String, out: String?) {
    #expect(ReleaseName(text)?.out.iso == out)
  }

  @Test func `the product's own extracts, areas and targets are read without a word`() throws {
    var log = DiagnosticLog()
    let data = try ProductData()
    let dictionary = try data.dictionary()
    let areas = try data.areas()
    let neighbours = StatisticalNeighbours.read(
      try data.file("Data/neighbours.csv"), areas, into: &log)
    #expect(neighbours?.neighbours(of: "343")?.count == 10)
    let targets = Target.read(
      try data.file("Data/councils/sefton/targets.csv"), dictionary, into: &log)
    #expect(targets.count == 3)
    let library = ExtractLibrary.discover(in: ["Data/extracts"], of: data.project, into: &log)
    var observations: [Observation] = []
    for release in library.releases {
      let results = ExtractLibrary.read(
        ExtractLibrary.Choice(release: release, upToYear: nil), of: data.project,
        dictionary: dictionary,
        areas: areas, into: &log)
      #expect(!results.isEmpty)
      if release.source == "dfe-children-in-need" {
        observations += results.flatMap(\.observations)
      }
    }
    #expect(!log.hasErrors, "\(shown(log))")
    let sefton = try #require(areas.area(dfe: "343")).code
    let icpc = try #require(dictionary["icpc_15"])
    let derived = Series(
      indicator: "icpc_15", area: sefton, Derivation.observations(of: icpc, from: observations))
    #expect(derived.latest?.origins.count == 3)
    let series = Series(indicator: "rereferral", area: sefton, observations)
    #expect(
      series.points.map { $0.value.number?.digits(places: 1) } == [
        "23.6", "31.0", "26.6", "17.6", "22.6", "17.1", "18.9", "16.9", "17.2", "19.8", "26.5",
        "23.4", "26.2",
      ])
  }
}
