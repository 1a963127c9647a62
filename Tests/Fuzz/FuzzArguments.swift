import ArgumentParser

@testable import scrutiny

/// The words of a command, a line each: taken, or refused with words.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzArguments(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = input(data, size)
  let words = bytes.split(separator: 0x0A).prefix(12).map { String(decoding: $0, as: UTF8.self) }
  do {
    _ = try Scrutiny.parseAsRoot(words)
  } catch {
    precondition(!Scrutiny.fullMessage(for: error).isEmpty, "refused in silence")
  }
  return 0
}
