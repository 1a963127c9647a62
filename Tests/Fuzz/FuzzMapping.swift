import Diagnostics
import Extracts
import Indicators
import Settings

/// A mapping and a table, with the byte 0xFF between them: any layout over any cells.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMapping(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = input(data, size)
  guard let end = bytes.firstIndex(of: 0xFF),
    let source = source(Array(bytes[..<end]), "mapping.yaml"),
    let setting = Setting.shared
  else { return 0 }
  var log = DiagnosticLog()
  guard let node = SettingsReader.read(source, into: &log),
    let mapping = ExtractMapping.read(node, setting.dictionary, into: &log)
  else {
    precondition(log.hasErrors, "refused in silence")
    tell(log, of: bytes)
    return 0
  }
  let table = Array(bytes[(end + 1)...])
  for file in mapping.files.prefix(2) {
    var findings = DiagnosticLog()
    let context = ReadingContext(file, dictionary: setting.dictionary, areas: setting.areas)
    let text = ReceivedText(name: "f.csv", bytes: table)
    let result = LayoutReader.read(text, context, into: &findings)
    precondition(result != nil || findings.hasErrors, "refused in silence")
    tell(findings, of: bytes)
  }
  return 0
}

/// A dictionary and areas, made once.
struct Setting {
  let dictionary: IndicatorDictionary
  let areas = AreaTable([
    Area(code: .england, dfe: "", name: "England", level: .england),
    Area(code: AreaCode("E08000014"), dfe: "343", name: "Sefton", level: .localAuthority),
  ])

  static let shared: Setting? = Setting()

  init?() {
    var log = DiagnosticLog()
    let indicators = """
      n: {name: N, unit: count, polarity: none, period: quarter}
      p: {name: P, unit: count, polarity: none, period: quarter}
      s: {name: S, unit: per cent, places: 1, polarity: none, period: quarter, numerator: n, denominator: p}
      """
    guard let root = SettingsReader.read(SourceText(name: "i.yaml", text: indicators), into: &log),
      let dictionary = IndicatorDictionary.read(root, into: &log)
    else { return nil }
    self.dictionary = dictionary
  }
}
