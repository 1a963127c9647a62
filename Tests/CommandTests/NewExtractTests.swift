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
    #expect(again.errors.contains("already"), "\(again.errors)")
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

  private static let source = "Data/extracts/made-up/2026-01"
  private static let head =
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
    + "old_la_code,new_la_code,la_name"
  private static let place =
    "Local authority,E92000001,England,E12000002,North West,343,E08000014,Sefton"

  private func put(_ column: String, _ value: String, _ name: String) throws {
    let text = "\(Self.head),\(column)\n2025,Reporting year,\(Self.place),\(value)\n"
    try put(Data(text.utf8), "\(Self.source)/\(name)")
  }

  @Test func `files of a release are mapped at once, one more is added, and nothing is lost`()
    throws
  {
    try put("made_up_count", "12", "one.csv")
    try put("other_percent", "45.5", "two.csv")
    try put("third_count", "7", "three.csv")
    let made = try command.run(
      "new", "extract", "\(Self.source)/one.csv", "\(Self.source)/two.csv", "\(Self.source)/one.csv"
    )
    #expect(made.status == 0, "\(made.errors)")
    var mapping = try folder.text("\(Self.source)/mapping.yaml")
    #expect(mapping.contains("files:\n  - file: \"one.csv\"\n    layout: ees\n"), "\(mapping)")
    #expect(mapping.contains("  - file: \"two.csv\"\n"))
    #expect(mapping.split(separator: "\n").count { $0.hasPrefix("publication:") } == 1)
    #expect(
      made.output.contains("2 measures are in no entry of Data/indicators.yaml"), "\(made.output)")
    // An own comment, another key behind the list, and lines of Windows.
    mapping =
      mapping.replacing("files:", with: "# what we hold\nfiles:") + "# said once\nlicence: OGL\n"
    try put(Data(mapping.replacing("\n", with: "\r\n").utf8), "\(Self.source)/mapping.yaml")
    let added = try command.run("new", "extract", "\(Self.source)/three.csv")
    #expect(added.status == 0, "\(added.errors)")
    #expect(added.output.contains("added to \(Self.source)/mapping.yaml"), "\(added.output)")
    let longer = try folder.text("\(Self.source)/mapping.yaml").replacing("\r\n", with: "\n")
    #expect(longer.contains("\n# said once\nlicence: OGL\n") && longer.contains("# what we hold\n"))
    #expect(
      longer.split(separator: "\n").filter { $0.hasPrefix("  - file:") } == [
        "  - file: \"one.csv\"", "  - file: \"two.csv\"", "  - file: \"three.csv\"",
      ])
    // The drafts are entries that the dictionary takes, and then all is read.
    let drafts = try folder.text("\(Self.source)/indicators-draft.yaml")
    #expect(drafts.contains("  unit: per cent  # guess"), "\(drafts)")
    let dictionary = folder.url.appending(path: "Data/indicators.yaml")
    let known = try String(contentsOf: dictionary, encoding: .utf8)
    try Data((known + "\n" + drafts).utf8).write(to: dictionary)
    let checked = try command.run("check")
    #expect(!checked.errors.contains("made-up"), "\(checked.errors)")
    #expect(checked.output.contains("three.csv"), "\(checked.output)")
  }

  @Test func `a mapping of one file becomes a list with its comments`() throws {
    try put("made_up_count", "12", "one.csv")
    try put("other_count", "45", "two.csv")
    let old = """
      # ours
      file: one.csv
      publication: Ours  # and nobody's else
      # source: us
      layout: ees
      take:
        # the count
        - columns: {made_up_count: cla_count}

      licence: OGL
      """
    try put(Data(old.utf8), "\(Self.source)/mapping.yaml")
    let added = try command.run("new", "extract", "\(Self.source)/two.csv")
    #expect(added.status == 0, "\(added.errors)")
    let text = try folder.text("\(Self.source)/mapping.yaml")
    #expect(
      text.hasPrefix(
        """
        # ours
        publication: Ours  # and nobody's else
        # source: us
        licence: OGL
        files:
          - file: one.csv
            layout: ees
            take:
              # the count
              - columns: {made_up_count: cla_count}

          - file: "two.csv"
            layout: ees
        """), "\(text)")
  }

  @Test func `files of two releases, a mapping of one line and a broken one are refused`() throws {
    try put("made_up_count", "12", "one.csv")
    try put("other_count", "45", "two.csv")
    let elsewhere = "Data/extracts/made-up/2026-02/one.csv"
    try put(Data("a,b\n1,2\n".utf8), elsewhere)
    let two = try command.run("new", "extract", "\(Self.source)/one.csv", elsewhere)
    #expect(two.status == 64 && two.errors.contains("P128"), "\(two.errors)")
    let flow = "files: [{file: one.csv, layout: ees, take: []}]\n"
    try put(Data(flow.utf8), "\(Self.source)/mapping.yaml")
    let form = try command.run("new", "extract", "\(Self.source)/two.csv")
    #expect(form.status == 65 && form.errors.contains("P129"), "\(form.errors)")
    #expect(try folder.text("\(Self.source)/mapping.yaml") == flow)
    try put(Data("files: [\n".utf8), "\(Self.source)/mapping.yaml")
    #expect(try command.run("new", "extract", "\(Self.source)/two.csv").status == 65)
    // One that cannot be read: nothing is written for the others.
    try FileManager.default.removeItem(
      at: folder.url.appending(path: "\(Self.source)/mapping.yaml"))
    try put(Data("head,count\nNorth,24\n".utf8), "\(Self.source)/teams.csv")
    let none = try command.run(
      "new", "extract", "\(Self.source)/one.csv", "\(Self.source)/teams.csv")
    #expect(none.status == 65 && none.errors.contains("E092"), "\(none.errors)")
    #expect(
      !FileManager.default.fileExists(
        atPath: folder.url.appending(path: "\(Self.source)/mapping.yaml").path))
  }

  @Test func `a scorecard of two periods is mapped, and a file that no mapping names is told`()
    throws
  {
    let release = "Data/councils/sefton/extracts/card/2026-01"
    let card =
      "Card,,\nMeasure,Q1 2025/26,Q2 2025/26\nBicycles lent,88%,90.5%\nVisits on time,77%,80%\n"
    try put(Data(card.utf8), "\(release)/card.csv")
    try put(Data(card.utf8), "\(release)/left.csv")
    let made = try command.run("new", "extract", "\(release)/card.csv")
    #expect(made.status == 0, "\(made.errors)")
    let mapping = try folder.text("\(release)/mapping.yaml")
    for line in [
      "header_rows: 2  # guess", "  columns: B to C  # guess", "  as: quarter",
      "    # \"Bicycles lent\": bicycles_lent  # a draft; see indicators-draft.yaml",
    ] { #expect(mapping.contains(line), "\(line)\n\(mapping)") }
    let drafts = try folder.text("\(release)/indicators-draft.yaml")
    #expect(
      drafts.contains(
        "bicycles_lent:\n  name: \"Bicycles lent\"\n  unit: per cent  # guess: by its words and cells\n"
          + "  places: 1  #"), "\(drafts)")
    #expect(drafts.contains("  period: quarter  #"))
    let dictionary = folder.url.appending(path: "Data/indicators.yaml")
    let known = try String(contentsOf: dictionary, encoding: .utf8)
    try Data((known + "\n" + drafts).utf8).write(to: dictionary)
    try put(Data("a,b\n".utf8), "Data/notes.csv")
    let checked = try command.run("check", "--council", "sefton")
    #expect(
      checked.errors.contains("warning[E184]: 'left.csv' lies in the release"), "\(checked.errors)")
    #expect(checked.errors.contains("Data/notes.csv: warning[P076]"), "\(checked.errors)")
    #expect(checked.output.contains("card.csv  UTF-8, comma, LF, scorecard:"), "\(checked.output)")
  }

  @Test func `a file that lies in no release, or is not there, is told of`() throws {
    let astray = try command.run("new", "extract", "Data/indicators.yaml")
    #expect(astray.status == 64 && astray.errors.contains("P141"), "\(astray.errors)")
    let gone = try command.run(
      "new", "extract", "Data/extracts/dfe-children-looked-after/2025/cla.csv")
    #expect(gone.status == 64 && gone.errors.contains("P142"), "\(gone.errors)")
  }
}
