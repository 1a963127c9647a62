import Diagnostics

@testable import Attachments

/// A file made elsewhere, of the kind that the first byte says, looked through before it goes out.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAttachments(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  guard let first = bytes.first else { return 0 }
  let kinds = AttachedKind.allCases
  let kind = kinds[Int(first) % kinds.count]
  let file = Array(bytes.dropFirst())
  var log = DiagnosticLog()
  let isRefused = AttachmentScreen.refuses(
    file, kind, name: "a.\(kind.rawValue)", path: "Data/a.\(kind.rawValue)", isOpen: true,
    into: &log)
  precondition(isRefused == log.hasErrors, "taken with errors, or refused in silence")
  tell(log, of: bytes)
  return 0
}
