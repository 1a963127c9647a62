import Diagnostics

@testable import OldPapers
@testable import WordFiles

/// A Word file as received, the text of one in a package that is right, or an old paper as a text or a
/// page: as the first byte says.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWord(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  guard let first = bytes.first else { return 0 }
  let rest = Array(bytes.dropFirst())
  switch first {
  case UInt8(ascii: "t"): look(OldTextReader.blocks(of: String(decoding: rest, as: UTF8.self)))
  case UInt8(ascii: "h"): look(OldHTMLReader.blocks(of: String(decoding: rest, as: UTF8.self)))
  case UInt8(ascii: "b"): read(package(body: rest), of: bytes)
  default: read(bytes, of: bytes)
  }
  return 0
}

private func read(_ file: [UInt8], of bytes: [UInt8]) {
  var log = DiagnosticLog()
  let document = WordReader.read(file, file: "paper.docx", into: &log)
  precondition((document == nil) == log.hasErrors, "taken with errors, or refused in silence")
  if let document { look(OldWordReader.blocks(of: document)) }
  tell(log, of: bytes)
}

private func look(_ blocks: [OldBlock]) {
  let paper = OldPaperReader.paper(of: blocks, file: "paper")
  _ = BackCatalogue(papers: [paper, paper]).text
}

/// The text of a Word file in a package that is right.
private func package(body: [UInt8]) -> [UInt8] {
  let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  let types =
    "<Types><Default Extension=\"rels\" ContentType=\"r\"/><Default Extension=\"xml\" ContentType=\"\(kind)\"/></Types>"
  let root =
    "<Relationships><Relationship Id=\"r\" Type=\"\(office)/officeDocument\" Target=\"d.xml\"/></Relationships>"
  let head = "<w:document xmlns:w=\"\(word)\" xmlns:r=\"\(office)\"><w:body>"
  return StoredParts.zip([
    ("[Content_Types].xml", Array(types.utf8)), ("_rels/.rels", Array(root.utf8)),
    ("d.xml", Array(head.utf8) + body + Array("</w:body></w:document>".utf8)),
  ])
}
