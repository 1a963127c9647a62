import Diagnostics
import Figures
import Fingerprints
import Publication
import TestSupport
import Testing

struct ManifestTests {
  private static let example = Manifest(
    council: .init(id: "northfold", name: "Northfold Council"),
    meeting: .init(
      id: "2026-01-27-scrutiny", committee: "Children’s \"Services\"", date: "2026-01-27"),
    version: "0.1",
    reports: [.init(id: "04", title: "Performance", files: ["04.html", "04.md"])],
    sections: [
      .init(report: "04", id: "summary", heading: "Summary", fingerprint: Fingerprint(of: "s"))
    ],
    recommendations: [
      .init(report: "04", id: "note", label: "(1)", text: "That the committee notes\nthe report")
    ],
    figures: [
      .init(
        figure: Figure(
          id: FigureID(
            indicator: "rereferral", area: "E08000014", period: "2024/25", measure: "value"),
          printed: "[c]", absence: .confidential,
          origins: [Origin(file: "Data/b.xlsx", sheet: "Q3", row: 12, column: "Rate")]),
        places: ["04#p1-1"]),
      .init(
        figure: Figure(
          id: FigureID(
            indicator: "cla_rate", area: "E08000014", period: "2025-03-31", measure: "value"),
          printed: "84",
          origins: [
            Origin(file: "Data/a.csv", row: 4, column: "rate"),
            Origin(file: "Data/a.csv", row: 5, column: "rate"),
          ]),
        places: ["04#p1-1", "04#table-1"]),
    ],
    inputs: [
      .init(path: "Data/b.xlsx", fingerprint: Fingerprint(of: "b")),
      .init(path: "Data/a.csv", fingerprint: Fingerprint(of: "a"), isOpen: true),
    ])

  private func read(_ text: String) -> (manifest: Manifest?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let manifest = Manifest.read(Array(text.utf8), name: "manifest.json", log: &log)
    return (manifest, log)
  }

  @Test func isWrittenAsCanonicalJSON() throws {
    var folder = PackFolder(.restricted)
    try folder.add(PackPath("04.md"), "# Performance\n")
    let file = folder.sealed(with: Self.example).files.first { $0.path == "manifest.json" }
    expectGolden(String(decoding: try #require(file).bytes, as: UTF8.self), "manifest.json")
  }

  @Test(arguments: [nil, "typst"])
  func saysWhatPrintedItWhereThatIsKnown(printer: String?) {
    var manifest = Self.example
    manifest.printedBy = printer
    let (read, log) = read(manifest.text)
    #expect(log.isEmpty && read?.printedBy == printer)
    #expect(manifest.text.contains("\"printed_by\": \"typst\"") == (printer != nil))
  }

  @Test func aPublicManifestHasNoFingerprintThatCouldGiveACountAway() throws {
    var folder = PackFolder(.public)
    try folder.add(PackPath("04.md"), "# Performance\n")
    let file = folder.sealed(with: Self.example).files.first { $0.path == "manifest.json" }
    let text = String(decoding: try #require(file).bytes, as: UTF8.self)
    #expect(text.contains("{\"path\": \"Data/b.xlsx\"}"))
    #expect(!text.contains(Fingerprint(of: "b").description))
    #expect(text.contains(Fingerprint(of: "a").description))
    // What is frozen with all fingerprints gives the public form again.
    var frozen = Self.example
    frozen.files = [.init(path: "04.md", fingerprint: Fingerprint(of: "# Performance\n"))]
    #expect(try #require(read(frozen.text).manifest).published().text == text)
  }

  @Test func theOrderInWhichThingsCameDoesNotShow() {
    var turned = Self.example
    turned.figures.reverse()
    turned.inputs.reverse()
    #expect(turned.text == Self.example.text)
    #expect(turned.fingerprint == Self.example.fingerprint)
  }

  @Test func listsThatAreWrittenInPiecesAreOneListLineByLine() throws {
    var long = Self.example
    long.figures = (0..<4_100).map { number in
      .init(
        figure: Figure(
          id: FigureID(
            indicator: "i\(number)", area: "E08000014", period: "2025-03-31", measure: "value"),
          printed: "\(number), and \"more\"", origins: [Origin(file: "a.csv", row: 2, column: "i")]),
        places: [])
    }
    let lines = long.text.split(separator: "\n").filter { $0.hasPrefix("    {\"id\": \"i") }
    #expect(lines.count == 4_100 && lines.filter { $0.hasSuffix("}") }.count == 1)
    #expect(try #require(read(long.text).manifest).text == long.text)
    var other = long
    other.figures[4_050].places = ["04#p1-1"]
    #expect(other.differences(from: long, leavingOut: []).map(\.words) == ["figures (1 entry)"])
    other.figures.remove(at: 7)
    #expect(other.differences(from: long, leavingOut: []).map(\.words) == ["figures (1 entry)"])
  }

  @Test func whatIsWrittenIsReadAgain() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let manifest = Self.random(&generator)
      let text = manifest.text
      let (again, log) = read(text)
      #expect(log.isEmpty)
      #expect(again?.text == text)
      #expect(again.map { Set($0.figures) } == Set(manifest.figures))
      #expect(again?.recommendations == manifest.recommendations)
      #expect(again.map { Set($0.inputs) } == Set(manifest.inputs))
    }
  }

  @Test func noChangedByteIsTakenForAnotherManifestInSilence() {
    let bytes = Array(Self.example.text.utf8)
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      var changed = bytes
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: changed[index] = UInt8.random(in: 0...255, using: &generator)
      case 1: changed.remove(at: index)
      default: changed.removeSubrange(index...)
      }
      var log = DiagnosticLog()
      let manifest = Manifest.read(changed, name: "m", log: &log)
      #expect((manifest == nil) == log.hasErrors)
    }
  }

  private static func random(_ generator: inout SeededGenerator) -> Manifest {
    let alphabet: [Character] = [
      "a", "Z", "7", "\"", "\\", "\n", "\u{200E}", "é", "😀", "\u{AD}", "/",
    ]
    func text(_ generator: inout SeededGenerator) -> String {
      String(
        (0..<Int.random(in: 0...8, using: &generator)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        })
    }
    func print(_ generator: inout SeededGenerator) -> Fingerprint {
      Fingerprint(of: [UInt8.random(in: 0...255, using: &generator)])
    }
    func count(_ generator: inout SeededGenerator) -> Range<Int> {
      0..<Int.random(in: 0...3, using: &generator)
    }
    var manifest = Manifest(
      part: Bool.random(using: &generator) ? .public : .restricted,
      council: .init(id: text(&generator), name: text(&generator)),
      meeting: .init(
        id: text(&generator), committee: text(&generator), date: text(&generator)),
      version: text(&generator))
    for _ in count(&generator) {
      manifest.recommendations.append(
        .init(
          report: text(&generator), id: text(&generator), label: text(&generator),
          text: text(&generator)))
      manifest.sections.append(
        .init(
          report: text(&generator), id: text(&generator), heading: text(&generator),
          fingerprint: print(&generator)))
      manifest.reports.append(
        .init(id: text(&generator), title: text(&generator), files: [text(&generator)]))
      manifest.inputs.append(
        .init(
          path: text(&generator),
          fingerprint: Bool.random(using: &generator) ? print(&generator) : nil,
          isOpen: Bool.random(using: &generator)))
      let origin = Origin(
        file: text(&generator), sheet: Bool.random(using: &generator) ? text(&generator) : nil,
        row: Int.random(in: 0...Int.max, using: &generator), column: text(&generator))
      manifest.figures.append(
        .init(
          figure: Figure(
            id: FigureID(indicator: "i", area: "a", period: "2024/25", measure: "value"),
            printed: text(&generator), absence: Absence.allCases.randomElement(using: &generator),
            origins: [origin]),
          places: [text(&generator)]))
    }
    return manifest
  }
}
