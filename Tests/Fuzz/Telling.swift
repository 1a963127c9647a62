import Diagnostics

/// What every target does with the findings of an input: the words of those of one input in sixteen are
/// made, because that takes longer than the reading; none is longer than a screen or shows a hidden character.
func tell(_ log: DiagnosticLog, of bytes: [UInt8]) {
  guard bytes.reduce(0, &+) >> 2 & 15 == 0 else { return }
  let text = ConsoleWriter(usesColour: false).text(of: log)
  precondition(!text.unicodeScalars.contains { $0 != "\n" && InvisibleCharacters.actsOnText($0) })
  for diagnostic in log.sorted().prefix(20) {
    let one = ConsoleWriter(usesColour: false).text(of: diagnostic)
    precondition(one.utf8.count <= 2048, "a finding longer than a screen")
    precondition(JSONLinesWriter().text(of: diagnostic).utf8.count <= 2048, "a line too long")
  }
}

/// The bytes of an input.
func input(_ data: UnsafePointer<UInt8>, _ size: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: data, count: size))
}

/// An input as a text; nil where it is none that the project reads.
func source(_ bytes: [UInt8], _ name: String) -> SourceText? {
  guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { return nil }
  return SourceText(name: name, bytes: bytes)
}
