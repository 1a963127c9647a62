import Diagnostics
import Documents

/// Rules of style: each fault has its place, and a sheet without one stays whole beside another.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzStyles(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = input(data, size)
  guard let rules = String(validating: bytes, as: UTF8.self) else { return 0 }
  let faults = StyleSheet.faults(in: rules)
  for found in faults {
    precondition(found.range.lowerBound >= 0 && found.range.upperBound <= bytes.count)
    precondition(!found.range.isEmpty && !found.fault.words.isEmpty)
  }
  if faults.isEmpty {
    precondition(!bytes.contains(UInt8(ascii: "<")))
    precondition(StyleSheet.faults(in: rules + "\np { margin: 0 }").isEmpty, "something stays open")
    precondition(!StyleSheet.faults(in: rules + "\n@import 'a';").isEmpty, "something is hidden")
  }
  return 0
}
