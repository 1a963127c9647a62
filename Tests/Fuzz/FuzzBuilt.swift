import Publication

/// `Output/.built`: what an earlier build left for the next.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzBuilt(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  for record in BuildRecord.records(of: input(data, size)) {
    precondition(!record.packs.contains { "\($0)".contains("..") || "\($0)".hasPrefix("/") })
  }
  return 0
}
