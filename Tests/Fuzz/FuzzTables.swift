import Diagnostics
import Extracts
import Indicators
import Settings

/// A text file as received, as rows of cells, and as a published file by a mapping.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTables(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  var log = DiagnosticLog()
  let file = ReceivedText(name: "f.csv", bytes: bytes).file(into: &log)
  precondition((file == nil) == log.hasErrors, "taken with errors, or refused in silence")
  guard let file else { return 0 }
  // One reader for each input, by its bytes: three would find no more in three times the time.
  var findings = DiagnosticLog()
  switch bytes.reduce(0, &+) % 4 {
  case 0:
    let cells = CellTable.read(file, into: &findings)
    precondition(cells != nil || findings.hasErrors)
  case 1:
    let table = CSVTable.read(file, into: &findings)
    precondition((table == nil) == findings.hasErrors)
  default:
    guard let setting = Setting.shared else { fatalError("the mapping of the target is wrong") }
    let context = ReadingContext(
      setting.mapping, dictionary: setting.dictionary, areas: setting.areas)
    let result = EESReader.read(file, context, into: &findings)
    precondition(result != nil || findings.hasErrors)
  }
  tell(findings, of: bytes)
  return 0
}

/// A dictionary and a mapping, made once.
struct Setting {
  let dictionary: IndicatorDictionary
  let mapping: ExtractMapping.File
  let areas = AreaTable([
    Area(code: .england, dfe: "", name: "England", level: .england),
    Area(code: AreaCode("E08000014"), dfe: "343", name: "Sefton", level: .localAuthority),
  ])

  static let shared: Setting? = Setting()

  init?() {
    var log = DiagnosticLog()
    let indicators = """
      n: {name: N, unit: count, polarity: none, period: on 31 March}
      p: {name: P, unit: count, polarity: none, period: on 31 March}
      s: {name: S, unit: per cent, places: 1, polarity: none, period: on 31 March, numerator: n, denominator: p}
      """
    let text = "file: f.csv\nlayout: ees\ntake:\n  - columns: {n: n, p: p, s: s}\n"
    guard let root = SettingsReader.read(SourceText(name: "i.yaml", text: indicators), into: &log),
      let dictionary = IndicatorDictionary.read(root, into: &log),
      let node = SettingsReader.read(SourceText(name: "m.yaml", text: text), into: &log),
      let file = ExtractMapping.read(node, dictionary, into: &log)?.files.first
    else { return nil }
    self.dictionary = dictionary
    mapping = file
  }
}
