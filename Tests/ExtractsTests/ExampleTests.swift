import Diagnostics
import Extracts
import Figures
import Indicators
import Settings
import TestSupport
import Testing

/// The examples of the page of codes: what is shown as a fault is reported in the words of the page,
/// and what is shown as its cure is not, and nothing else is wrong with it.
@Suite struct ExampleTests {
  static let problems: [any Problem] =
    ExtractProblem.samples as [any Problem] + TextFormProblem.samples + LayoutProblem.samples
    + ProposalProblem.samples + ScreenerProblem.samples + ConsistencyProblem.samples
    + WorkbookProblem.samples + EESProblem.samples + SourceConflict.samples
    + PeriodProblem.samples

  /// Codes whose example cannot be run: no line of a file shows the fault, or another module reports
  /// it. Tests with bytes of their own reach them.
  static let shownOnly: Set<String> = [
    // Bytes: an empty file, encodings, line ends, sizes.
    "E001", "E002", "E003", "E004", "E060", "E061", "E065", "E066", "E067", "E069", "E071", "E127",
    // A meeting and its sources.
    "E054", "E173", "E181", "E182",
    // A mapping that says more.
    "E094", "E097",
    // Files beside those that a mapping names.
    "E184",
    // A hundred councils.
    "E133", "E134",
    // The insides of a workbook.
    "E140", "E141", "E142", "E143", "E144", "E145", "E146", "E147", "E148", "E149", "E150", "E154",
    "E155", "E156", "E157", "E158", "E159", "E160", "E161", "E162", "E164", "E165", "E166", "E059",
  ]

  @Test func `every code has one sample and an example with a fault and a cure`() {
    let codes = Self.problems.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(Self.shownOnly.isSubset(of: codes))
    for problem in Self.problems {
      let example = problem.example
      #expect(!example.place.isEmpty && !example.fault.isEmpty && !example.cure.isEmpty)
      #expect(example.fault != example.cure, "\(problem.code)")
    }
    for kind in [
      ExtractProblem.samples.map(\.code), LayoutProblem.samples.map(\.code),
      TextFormProblem.samples.map(\.code), ScreenerProblem.samples.map(\.code),
      WorkbookProblem.samples.map(\.code), ConsistencyProblem.samples.map(\.code),
    ] {
      #expect(kind == kind.sorted())
    }
  }

  @Test(arguments: problems.map(\.code).filter { !shownOnly.contains($0) })
  func `an example has its fault, and its cure has not`(code: String) throws {
    let sample = try #require(Self.problems.first { $0.code == code })
    let example = sample.example
    let found = try ExampleProject(example.place, example.fault).findings()
      .filter { $0.code == code }.map(\.problem)
    let said = found.map { [$0.message, $0.hint ?? "", "\($0.severity)"] }
    #expect(said.contains([sample.message, sample.hint ?? "", "\(sample.severity)"]), "\(said)")
    let cure = try ExampleProject(example.place, example.cure).findings().map(\.code)
    // The files of examples are cut to what they show, and name their places by codes alone; of one
    // nothing is taken but a place that is not known. Files for others of them lie beside each.
    #expect(
      cure.allSatisfy { ["E118", "E058", "E184"].contains($0) && code != "E118" },
      "\(example.cure)\n\(cure)")
  }
}

/// A small project around one file of an example: whatever else the file needs stands beside it.
private struct ExampleProject {
  private let place: String
  private let text: String
  private let dictionary: IndicatorDictionary
  private let areas: AreaTable

  init(_ place: String, _ text: String) throws {
    self.place = place
    self.text = text
    let data = try ProductData()
    areas = try data.areas()
    var log = DiagnosticLog()
    let own = String(decoding: try data.file("Data/indicators.yaml").bytes, as: UTF8.self)
    let root = SettingsReader.read(
      SourceText(name: "Data/indicators.yaml", text: own + Self.parts), into: &log)
    dictionary = try #require(root.flatMap { IndicatorDictionary.read($0, into: &log) })
  }

  /// Indicators that add up to one another.
  private static let parts = """

    younger: {name: Under 10, unit: count, polarity: none, period: on 31 March}
    older: {name: From 10, unit: count, polarity: none, period: on 31 March}
    cla_all: {name: All, unit: count, polarity: none, period: on 31 March, total_of: [younger, older]}
    spend: {name: Spend, unit: count, polarity: none, period: quarter}
    """

  private static let columns = [
    ("count", "cla_count"), ("rate", "cla_rate"), ("children", "population_0_17"),
    ("percent", "cla_3plus"), ("younger", "younger"), ("older", "older"), ("all", "cla_all"),
    ("started", "cla_start_count"), ("ceased", "cla_cease_count"), ("count_male", "cla_count"),
  ]
  private static let labels = [
    ("Children in care", "q_cla_count"), ("Reviews in time", "q_cla_reviews"), ("Spend", "spend"),
  ]

  /// What is found in the project.
  func findings() throws -> [Diagnostic] {
    var log = DiagnosticLog()
    switch place {
    case "Data/areas.csv":
      _ = AreaTable.read(ExtractFile(name: place, bytes: Array("\(text)\n".utf8)), into: &log)
    case "Data/extracts": try discover(into: &log)
    case "teams.csv":
      let file = ReceivedText(name: place, bytes: Array("\(text)\n".utf8)).file(into: &log)
      let proposal = MappingProposal(
        received: ReceivedFigures(try #require(file)), name: place, dictionary: dictionary,
        areas: areas, area: "Sefton", precedents: [])
      _ = proposal.text(into: &log)
    default: read(files, into: &log)
    }
    return log.sorted()
  }

  private func read(_ files: [String: [UInt8]], into log: inout DiagnosticLog) {
    var project = ByteFolder()
    for (name, bytes) in files { project.files["Data/extracts/s/2025/\(name)"] = bytes }
    let library = ExtractLibrary.discover(in: ["Data/extracts"], of: project, into: &log)
    for release in library.releases {
      _ = ExtractLibrary.read(
        ExtractLibrary.Choice(release: release), of: project, dictionary: dictionary, areas: areas,
        isWhole: true, into: &log)
    }
  }

  /// The example names the files of a library.
  private func discover(into log: inout DiagnosticLog) throws {
    var project = ByteFolder()
    let mapping = "file: extract.csv\nlayout: ees\ntake:\n  - columns: {count: cla_count}\n"
    for path in text.split(separator: "\n").map(String.init) {
      let isMapping = path.hasSuffix("mapping.yaml")
      project.files[path] = Array((isMapping ? mapping : Self.extract).utf8)
      if isMapping {
        project.files[path.replacing("mapping.yaml", with: "extract.csv")] = Array(
          Self.extract.utf8)
      }
    }
    let library = ExtractLibrary.discover(
      in: ["Data/extracts", "Data/councils/sefton/extracts"], of: project, into: &log)
    for release in library.releases {
      _ = ExtractLibrary.mapping(release, of: project, dictionary: dictionary, into: &log)
    }
  }

  /// The file of the example, the mapping that it needs, and what that names.
  private var files: [String: [UInt8]] {
    var files = [place: Array("\(text)\n".utf8)]
    if place == "mapping.yaml" {
      for (name, content) in Self.others { files[name] = Array(content.utf8) }
      files["scorecard.xlsx"] = Self.workbook(hasHidden: text.contains("Workings")).bytes
      return files
    }
    var mapping = ""
    switch place {
    case "scorecard.csv": mapping = Self.card(text)
    case "long.csv":
      mapping = """
        file: long.csv
        layout: long
        period: {column: quarter, as: quarter}
        area: {column: council}
        value: value
        indicators: {column: measure, names: {\(Self.names(text))}}
        """
    case "ids.csv":
      mapping = """
        file: ids.csv
        layout: long
        period: {column: quarter, as: quarter}
        area: {column: council}
        value: value
        indicators: {column: measure}
        """
    case "lait.csv":
      mapping = "file: lait.csv\nlayout: lait\nindicators: {names: {LACnum: cla_count}}"
    case "screened.meta.csv":
      files["screened.csv"] = Array(Self.screened.utf8)
      mapping = Self.take("screened.csv", Self.screened)
    case "screened.csv":
      files["screened.meta.csv"] = Array(Self.meta(of: text).utf8)
      mapping = Self.take(place, text)
    default: mapping = Self.take(place, text)
    }
    files["mapping.yaml"] = Array("\(mapping)\n".utf8)
    return files
  }

  private static func header(_ text: String) -> [String] {
    let line = text.split(separator: "\n").first { $0.contains("time_period") } ?? ""
    return line.split(separator: ",").map(String.init)
  }

  /// Takes the columns that a file has, of the rows of all children where it tells them apart.
  private static func take(_ file: String, _ text: String) -> String {
    let header = header(text)
    let known = columns.filter { header.contains($0.0) }.map { "\($0.0): \($0.1)" }
    var rows: [String] = []
    if header.contains("kind") { rows.append("kind: All children") }
    if let sex = header.first(where: { $0.hasPrefix("sex") }) { rows.append("\(sex): Boys") }
    if header.contains("age") { rows.append("age: 0 to 4") }
    return "file: \(file)\nlayout: ees\ntake:\n  - rows: {\(rows.joined(separator: ", "))}\n"
      + "    columns: {\((known.isEmpty ? ["count: cla_count"] : known).joined(separator: ", "))}"
  }

  /// What the labels of a file are.
  private static func names(_ text: String) -> String {
    labels.filter { text.contains("\($0.0),") }.map { "\($0.0): \($0.1)" }.joined(separator: ", ")
  }

  private static func card(_ text: String) -> String {
    let width = text.split(separator: "\n")[0].split(
      separator: ",", omittingEmptySubsequences: false
    ).count
    return """
      file: scorecard.csv
      layout: scorecard
      area: Sefton
      header_rows: 1
      periods: {columns: \(width > 2 ? "B to C" : "B"), as: quarter}
      indicators: {column: Indicator, names: {\(names(text))}}
      """
  }

  /// A description of the columns that a file has.
  private static func meta(of text: String) -> String {
    let places = ["region_code", "region_name"]
    let rows = header(text).dropFirst(5).filter { !places.contains($0) }.map { name in
      name.hasPrefix("count") || name == "rate"
        ? "\(name),Indicator,Figures,,,0,,\n" : "\(name),Filter,Groups,,,,,\n"
    }
    return "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,"
      + "filter_grouping_column\n" + rows.joined()
  }

  private static let start = "time_period,time_identifier,geographic_level,country_code,"
  private static let sefton = "2025,Reporting year,Local authority,E92000001,E08000014"
  private static let england = "2025,Reporting year,National,E92000001,England"
  private static let extract = "\(start)new_la_code,count\n\(sefton),506\n"
  private static let screened =
    "\(start)country_name,sex,age,count\n\(england),Boys,0 to 4,6250\n\(england),Boys,5 to 9,8250\n"
    + "\(england),Girls,10 to 15,9250\n"

  /// What mappings may name.
  private static let others = [
    "extract.csv": extract,
    "by_kind.csv": "\(start)new_la_code,kind,placement,count\n\(sefton),All children,Total,506\n"
      + "\(sefton),All children,Foster care,340\n\(sefton),Boys,Total,260\n",
    "conferences.csv": "\(start)new_la_code,held,in_10,in_15,in_time\n\(sefton),420,200,130,78.6\n",
    "semicolons.csv": extract.replacing(",", with: ";"),
    "marks.csv": "Indicator;Q1 2024/25\nReviews in time;88,5\n",
    "scorecard.csv": "Indicator,Q1 2024/25,Q2 2024/25\nChildren in care,312,318\n",
    "sections.csv": "Indicator,Q1 2024/25,Q2 2024/25\nReviews,,\nIn time,88%,90%\nVisits,,\n"
      + "In time,91%,92%\n",
    "numbered.csv": "id,quarter,measure,value\n"
      + (1...5).map {
        "\($0),2024/25 Q\($0 % 4 + 1),\($0 < 5 ? "Children in care" : "Other"),31\($0)\n"
      }
      .joined(),
    "titled.csv": "\"Children's services, Q1 2024/25\",\nIndicator,Number\nChildren in care,312\n",
    "councils.csv": "Council,Measure,Q1 2024/25,Q2 2024/25\nSefton,In care,312,318\n",
    "gaps.csv": "Indicator,Q1 2024/25,Q2 2024/25\nChildren in care,,318\n",
  ]

  private static func workbook(hasHidden: Bool) -> WorkbookMaker {
    let text = { (text: String) in "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
    let card =
      "<sheetData><row>\(text("Indicator"))\(text("Q1 2024/25"))</row>"
      + "<row>\(text("Children in care"))<c><v>312</v></c></row></sheetData>"
    let hidden = hasHidden ? [("Workings", "hidden", card)] : []
    return WorkbookMaker(sheets: [("Card", "visible", card)] + hidden)
  }
}

/// Files in memory by their bytes.
private struct ByteFolder: ExtractFolder {
  var files: [String: [UInt8]] = [:]

  func named(_ path: String) -> String { path }
  func folders(in folder: String) -> [String] { names(in: folder) { $0.count > 1 } }
  func files(in folder: String) -> [String] { names(in: folder) { $0.count == 1 } }

  func contents(of path: String, into log: inout DiagnosticLog) -> [UInt8]? { files[path] }

  private func names(in folder: String, _ isWanted: ([Substring]) -> Bool) -> [String] {
    let parts = files.keys.filter { $0.hasPrefix("\(folder)/") }
      .map { $0.dropFirst(folder.count + 1).split(separator: "/") }
    return Set(parts.filter(isWanted).compactMap { $0.first.map(String.init) }).sorted()
  }
}
