import Diagnostics
import Documents

/// A house's page, with a value where U+0001 stands: judged and written.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPages(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = input(data, size)
  guard let source = source(bytes, "page.html") else { return 0 }
  var shell = MarkedText()
  var start = 0
  for index in bytes.indices where bytes[index] == 1 {
    shell.append(source.range(start, index))
    shell.insert(.text("a\"'<b>&"), for: source.range(index, index + 1))
    start = index + 1
  }
  shell.append(source.range(start, bytes.count))
  var log = DiagnosticLog()
  let holds = PageJudge.judge(shell, into: &log)
  precondition(holds == !log.hasErrors || bytes.isEmpty, "refused in silence")
  _ = PageWriter().page(shell, log: &log)
  tell(log, of: bytes)
  return 0
}
