import Diagnostics
import Extracts
import Figures
import Fingerprints
import Foundation
import Indicators
import ProjectFiles
import TestSupport
import Testing

/// Large files are read in windows, and rows that no take asks for are passed over: what comes out
/// is what comes out of the file read whole.
@Suite struct LargeFileTests {
  /// A project's folder whose every file is taken for a large one.
  struct WindowedFolder: ExtractFolder {
    let project: ProjectFolder
    let windowSize: Int

    func folders(in folder: String) -> [String] { project.folders(in: folder) }
    func files(in folder: String) -> [String] { project.files(in: folder) }
    func named(_ path: String) -> String { project.named(path) }
    func contents(of path: String, into log: inout DiagnosticLog) -> [UInt8]? {
      project.contents(of: path, into: &log)
    }
    func large(_ path: String) -> LargeFile? {
      guard let file = try? project.open(path) else { return nil }
      return LargeFile(file, windowSize: windowSize)
    }
  }

  static let mapping = """
    file: f.csv
    layout: ees
    take:
      - rows: {topic: Total, kind: "a, b"}
        columns: {n: count}
      - rows: {topic: Total, kind: c}
        columns: {n: people}
    """

  /// Rows as published files have them, with the traps of text in them, in a fixed order.
  static func file(end: String, fault: String = "") -> String {
    var random = SeededGenerator(seed: 7)
    var text = "\(head),topic,kind,note,n\(end)"
    for year in 2000..<2020 {
      for (code, name) in [
        ("E08000014", "Sefton"), ("E06000059", "\"Dorset, all\""), ("E99999999", "\"a\"\"b\""),
      ] {
        for kind in ["\"a, b\"", "c", "d"] {
          for topic in ["Total", "Sex", "Age"] {
            let notes = ["", "x", "Siân", "\"two\(end)lines\"", "\"q\"\"q\"", "£5"]
            let note = notes[Int.random(in: 0..<notes.count, using: &random)]
            text +=
              "\(year),Reporting year,Local authority,E92000001,England,E12000002,North West,1,"
              + "\(code),\(name),\(topic),\(kind),\(note),\(year % 97)\(end)"
          }
        }
      }
      if year == 2010 { text += fault }
    }
    return text
  }

  func read(
    _ text: String, windowSize: Int?, isWhole: Bool = false
  ) throws -> ([ExtractResult], DiagnosticLog) {
    let folder = try TemporaryFolder()
    let url = folder.url.appending(path: "extracts/s/2025")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url.appending(path: "f.csv"))
    try Data(Self.mapping.utf8).write(to: url.appending(path: "mapping.yaml"))
    let project = try ProjectFolder(folder.url.path)
    var log = DiagnosticLog()
    let release = try #require(
      ExtractLibrary.discover(in: ["extracts"], of: project, into: &log).releases.first)
    let choice = ExtractLibrary.Choice(release: release)
    let dictionary = try handDictionary()
    let results =
      windowSize.map { size in
        ExtractLibrary.read(
          choice, of: WindowedFolder(project: project, windowSize: size), dictionary: dictionary,
          areas: handAreas, isWhole: isWhole, into: &log)
      }
      ?? ExtractLibrary.read(
        choice, of: project, dictionary: dictionary, areas: handAreas, isWhole: isWhole,
        into: &log)
    return (results, log)
  }

  @Test(arguments: ["\n", "\r\n"], [64, 700, 5000, 1 << 20])
  func `windows of any size give what the whole file gives`(end: String, size: Int) throws {
    let text = Self.file(end: end)
    let (whole, log) = try read(text, windowSize: nil)
    let (windowed, findings) = try read(text, windowSize: size)
    let one = try #require(whole.first)
    let other = try #require(windowed.first)
    #expect(one.observations.count == 20 * 3 * 2)
    #expect(other.observations == one.observations)
    #expect(other.summary == one.summary)
    #expect(one.summary.rows == 20 * 27)
    #expect(other.fingerprint == one.fingerprint)
    #expect(one.fingerprint == Fingerprint(of: text))
    #expect(shown(findings) == shown(log))
  }

  @Test func `a file that is too large to be screened is said to be`() throws {
    let text = Self.file(end: "\n")
    let (whole, log) = try read(text, windowSize: nil, isWhole: true)
    #expect(!log.codes.contains("E127"))
    #expect(whole.first?.summary.line.contains("not screened") == false)
    let (windowed, findings) = try read(text, windowSize: 900, isWhole: true)
    #expect(findings.codes.contains("E127"), "\(shown(findings))")
    #expect(windowed.first?.summary.line.hasSuffix(", not screened as a whole") == true)
  }

  static let faults = [
    "2011,Reporting year,Local authority\n", "\n", "2011,\"x\n", "20x1,Reporting year\n",
    "2011,Reporting year,Local authority,E92000001,England,E12000002,North West,1,E08000014,Sefton,"
      + "Age,c,no\"te,1\n",
    "2011,Weekly,Local authority,E92000001,England,E12000002,North West,1,E08000014,Sefton,Age,c,,1\n",
    "2011,Reporting year,Local authority,E92000001,England,E12000002,North West,1,E08000014,Sefton,"
      + "Total,c,,5\n",
    "2021,Reporting year,Local authority,E92000001,England,E12000002,North West,1,E08000014,Sefton,"
      + "Age,c,nul\u{0},1\n",
    "2021,Reporting year,Local authority,E92000001,England,E12000002,North West,1,E08000014,Sefton,"
      + "Age,c,cr\r,1\n",
  ]

  @Test(arguments: faults)
  func `what is wrong in a row that nobody asks for is found all the same`(fault: String) throws {
    let text = Self.file(end: "\n", fault: fault)
    let (whole, log) = try read(text, windowSize: nil)
    #expect(whole.isEmpty && log.hasErrors)
    let (windowed, findings) = try read(text, windowSize: 900)
    #expect(windowed.isEmpty)
    #expect(findings.codes == log.codes, "\(shown(findings))")
  }
}
