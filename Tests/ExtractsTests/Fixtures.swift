import Diagnostics
import Extracts
import Foundation
import Indicators
import ProjectFiles
import Settings
import TestSupport
import Testing

/// The product's own `Data` folder, read as the program reads it.
struct ProductData {
  let project: ProjectFolder

  init() throws { project = try ProjectFolder(Repository.root.path) }

  func file(_ path: String) throws -> ExtractFile {
    ExtractFile(name: path, bytes: try project.bytes(of: path))
  }

  func dictionary() throws -> IndicatorDictionary {
    var log = DiagnosticLog()
    let text = try file("Data/indicators.yaml")
    let root = SettingsReader.read(SourceText(name: text.name, bytes: text.bytes), into: &log)
    return try #require(root.flatMap { IndicatorDictionary.read($0, into: &log) })
  }

  func areas() throws -> AreaTable {
    var log = DiagnosticLog()
    return try #require(AreaTable.read(try file("Data/areas.csv"), into: &log))
  }
}

/// Files in memory.
struct MemoryFolder: ExtractFolder {
  func named(_ path: String) -> String { path }

  var files: [String: String]

  func folders(in folder: String) -> [String] { names(in: folder) { $0.contains("/") } }

  func files(in folder: String) -> [String] { names(in: folder) { !$0.contains("/") } }

  func contents(of path: String, into log: inout DiagnosticLog) -> [UInt8]? {
    files[path].map { Array($0.utf8) }
  }

  private func names(in folder: String, _ isWanted: (Substring) -> Bool) -> [String] {
    let paths = files.keys.filter { $0.hasPrefix(folder + "/") }
      .map { $0.dropFirst(folder.count + 1) }
    return Set(
      paths.filter(isWanted).compactMap { $0.split(separator: "/").first.map(String.init) }
    )
    .sorted()
  }
}

func shown(_ log: DiagnosticLog) -> String { ConsoleWriter(usesColour: false).text(of: log) }

/// A small dictionary for files made by hand.
func handDictionary() throws -> IndicatorDictionary {
  var log = DiagnosticLog()
  let text = """
    count: {name: C, unit: count, places: 0, polarity: none, period: on 31 March, bounds: [0, 9000]}
    people: {name: P, unit: count, places: 0, polarity: none, period: on 31 March}
    rate:
      name: R
      numerator: count
      denominator: people
      unit: "per 10,000"
      places: 0
      polarity: none
      period: on 31 March
    share: {name: S, unit: per cent, places: 1, polarity: none, period: on 31 March}
    quarterly: {name: Q, unit: count, polarity: none, period: quarter}
    """
  let root = SettingsReader.read(SourceText(name: "i.yaml", text: text), into: &log)
  let dictionary = root.flatMap { IndicatorDictionary.read($0, into: &log) }
  return try #require(dictionary, "\(shown(log))")
}

let handAreas = AreaTable([
  Area(code: .england, dfe: "", name: "England", level: .england),
  Area(code: AreaCode("E12000002"), dfe: "", name: "North West", level: .region),
  Area(
    code: AreaCode("E08000014"), dfe: "343", name: "Sefton", level: .localAuthority,
    region: AreaCode("E12000002")),
  Area(
    code: AreaCode("E06000059"), dfe: "838", name: "Dorset", level: .localAuthority,
    formerCodes: [AreaCode("E10000009")]),
  Area(
    code: AreaCode("E09000021 / E09000027"), dfe: "314 / 318", name: "K / R",
    level: .localAuthority),
])

/// Reads a file made by hand with a mapping made by hand.
func readHand(
  _ csv: String, take: String = "- columns: {n: count}", areas: AreaTable = handAreas,
  request: ExtractRequest = ExtractRequest()
) throws -> (ExtractResult?, DiagnosticLog) {
  var log = DiagnosticLog()
  let dictionary = try handDictionary()
  let text =
    "file: f.csv\nlayout: ees\ntake:\n"
    + take.split(separator: "\n")
    .map { "  \($0)\n" }.joined()
  let root = SettingsReader.read(SourceText(name: "mapping.yaml", text: text), into: &log)
  guard let root, let mapping = ExtractMapping.read(root, dictionary, into: &log),
    let file = mapping.files.first
  else { return (nil, log) }
  let result = EESReader.read(
    ExtractFile(name: "f.csv", bytes: Array(csv.utf8)),
    ReadingContext(file, dictionary: dictionary, areas: areas, request: request), into: &log)
  return (result, log)
}

let head =
  "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
  + "old_la_code,new_la_code,la_name"
let sefton =
  "2025,Reporting year,Local authority,E92000001,England,E12000002,North West,343,E08000014,Sefton"
let england = "2025,Reporting year,National,E92000001,England,,,,,"
