import Foundation
import TestSupport
import Testing

/// `scrutiny new extract`: the mapping that it writes reads at once, with every guess marked.
struct NewExtractTests {
  private let command: Command

  init() throws { command = try Command() }

  private var folder: TemporaryFolder { command.folder }

  private func put(_ bytes: Data, _ path: String) throws {
    let url = folder.url.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  @Test func `a new release of a known table is mapped like the last`() throws {
    let name = "cla_number_and_rate_per_10k_children.csv"
    let source = "Data/extracts/dfe-children-looked-after"
    let bytes = try Data(contentsOf: folder.url.appending(path: "\(source)/2025/\(name)"))
    try put(bytes, "\(source)/2026-11/\(name)")
    let made = try command.run("new", "extract", "\(source)/2026-11/\(name)")
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("wrote \(source)/2026-11/mapping.yaml"))
    let mapping = try folder.text("\(source)/2026-11/mapping.yaml")
    #expect(mapping.contains("\"children_count\": cla_count  # guess"))
    #expect(!made.output.contains("not read yet"), "\(made.output)")
    let again = try command.run("new", "extract", "./\(source)/2026-11/\(name)")
    #expect(again.status == 73)
    #expect(again.errors.contains("'files:'"), "\(again.errors)")
  }

  @Test(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
  func `a scorecard of a council is mapped by its words and reads`() throws {
    let path = "Data/councils/sefton/extracts/scorecard/2022-10/card.csv"
    try put(Data(try SharedData.bytes("scorecards/darlington_scorecard_wide.csv")), path)
    let dictionary = folder.url.appending(path: "Data/indicators.yaml")
    let own = """

      q_visits: {name: Statutory visits to children in care completed within timescale, unit: per cent, polarity: higher is better, period: quarter}
      q_rereferrals: {name: Re-referrals within 12 months, unit: per cent, polarity: lower is better, period: quarter}
      """
    try Data((try String(contentsOf: dictionary, encoding: .utf8) + own).utf8).write(to: dictionary)
    let made = try command.run("new", "extract", path, "--area", "E06000005")
    #expect(made.status == 0, "\(made.errors)")
    let mapping = try folder.text("Data/councils/sefton/extracts/scorecard/2022-10/mapping.yaml")
    for line in [
      "layout: scorecard", "encoding: Windows-1252  # guess", "header_rows: 4  # guess",
      "  columns: F to N  # guess", "  as: quarter  # guess", "  \"-\": not reported  # guess",
      "\"Re-referrals within 12 months\": q_rereferrals  # guess",
    ] { #expect(mapping.contains(line), "\(line)\n\(mapping)") }
    #expect(!made.output.contains("not read yet"), "\(made.output)")
    let checked = try command.run("check", "--council", "sefton")
    #expect(checked.output.contains("card.csv  Windows-1252, comma, CR LF, scorecard:"))
    #expect(checked.status == 0, "\(checked.errors)")
  }

  @Test func `a file that lies in no release, or is not there, is told of`() throws {
    let astray = try command.run("new", "extract", "Data/indicators.yaml")
    #expect(astray.status == 64 && astray.errors.contains("P141"), "\(astray.errors)")
    let gone = try command.run(
      "new", "extract", "Data/extracts/dfe-children-looked-after/2025/cla.csv")
    #expect(gone.status == 64 && gone.errors.contains("P142"), "\(gone.errors)")
  }
}
