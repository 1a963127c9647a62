import Analysis
import Diagnostics
import Extracts

@testable import Withholding

/// A table for `scrutiny withhold`: read, and a small one published.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWithhold(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = input(data, size)
  guard let source = source(bytes, "t.csv") else { return 0 }
  var log = DiagnosticLog()
  let file = ExtractFile(name: "t.csv", bytes: source.bytes, isConfidential: true)
  let policy = DisclosureInput.policy(
    threshold: 5, protectsRange: bytes.count & 1 == 0, printsZeros: true)
  let table = DisclosureInput.read(file, policy, into: &log)
  precondition((table == nil) == log.hasErrors, "taken with errors, or refused in silence")
  if let table, bytes.count < 400, bytes.reduce(0, &+) & 7 == 0 {
    let printed = table.published(under: policy, sayingWhy: false, file: "t.csv", into: &log)
    precondition(printed != nil || log.hasErrors)
  }
  tell(log, of: bytes)
  return 0
}
