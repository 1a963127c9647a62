import ProjectFiles

@testable import Skeletons

/// What the program carries for `scrutiny init`: files one behind another, each after a line with its path and
/// size. (Taking it out of its compression is the workbook target's.)
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzStarter(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = input(data, size)
  let files = StarterFiles.split(bytes[...])
  precondition(files.reduce(0) { $0 + $1.bytes.count } <= bytes.count, "more than there is")
  return 0
}
