import Diagnostics
import Indicators
import Settings

/// YAML as every settings file is read, and as the dictionary of indicators.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSettings(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  guard String(validating: bytes, as: UTF8.self) != nil else { return 0 }
  var log = DiagnosticLog()
  let node = SettingsReader.read(SourceText(name: "s.yaml", bytes: bytes), into: &log)
  precondition((node == nil) == log.hasErrors, "taken with errors, or refused in silence")
  if let node {
    var findings = DiagnosticLog()
    let dictionary = IndicatorDictionary.read(node, into: &findings)
    precondition(dictionary != nil || findings.hasErrors)
    log.merge(findings)
  }
  tell(log, of: bytes)
  return 0
}
