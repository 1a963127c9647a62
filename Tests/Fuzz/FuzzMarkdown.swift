import Diagnostics
import Documents

/// A text as a paper's Markdown, in both dialects, with values where U+0001 stands, and its forms.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkdown(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = input(data, size)
  guard let source = source(bytes, "a.md") else { return 0 }
  var text = MarkedText()
  var start = 0
  for index in bytes.indices where bytes[index] == 1 {
    text.append(source.range(start, index))
    text.insert(.text("26.0%"), for: source.range(index, index + 1))
    start = index + 1
  }
  text.append(source.range(start, bytes.count))
  var log = DiagnosticLog()
  let isPaper = bytes.reduce(0, &+) & 1 == 0
  let blocks = MarkdownReader.read(text, as: isPaper ? .paper : .commonMark, into: &log)
  precondition(!log.codes.contains("D009"), "a value was lost")
  let document = DocumentFinisher.finish(Document(title: "A", blocks: blocks))
  _ = HTMLWriter().fragment(document.blocks)
  _ = MarkdownWriter().text(of: document)
  tell(log, of: bytes)
  return 0
}
