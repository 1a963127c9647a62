import Diagnostics
import Publication

/// A manifest or a published record: what is read is written and read again as the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzManifest(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = input(data, size)
  var log = DiagnosticLog()
  let manifest = Manifest.read(bytes, name: "manifest.json", log: &log)
  precondition((manifest == nil) == log.hasErrors, "taken with errors, or refused in silence")
  if let manifest, manifest.record == nil {
    var again = DiagnosticLog()
    let text = manifest.text
    let second = Manifest.read(Array(text.utf8), name: "manifest.json", log: &again)
    precondition(second?.text == text, "another manifest when it is read again")
  }
  tell(log, of: bytes)
  return 0
}
