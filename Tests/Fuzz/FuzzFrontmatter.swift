import Diagnostics
import Settings

/// A report as it is parted into its settings and its text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFrontMatter(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = input(data, size)
  guard let source = source(bytes, "a.md") else { return 0 }
  var log = DiagnosticLog()
  let parts = FrontMatter.split(source, into: &log)
  precondition(parts.body.lowerBound >= 0 && parts.body.upperBound == bytes.count)
  tell(log, of: bytes)
  return 0
}
