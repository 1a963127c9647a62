package import Diagnostics

/// The settings at the head of a report, between two lines `---`, and the text after them.
package struct FrontMatter: Sendable {
  /// The fields; nil where the file has no front matter or it could not be read.
  package let settings: SettingsNode?
  /// The bytes after the closing line: the whole file where there is no front matter, and nothing
  /// where it is not closed.
  package let body: Range<Int>

  /// Splits a report. Places in the settings are those of the whole file. Front matter begins on
  /// the first line or not at all; what is wrong with it is reported.
  package static func split(_ source: SourceText, into log: inout DiagnosticLog) -> FrontMatter {
    let bytes = source.bytes
    let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard isFence(bytes, first) else {
      reportLateFence(source, first, into: &log)
      return FrontMatter(settings: nil, body: first..<bytes.count)
    }
    let start = nextLine(bytes, first)
    var line = start
    while line < bytes.count, !isFence(bytes, line) { line = nextLine(bytes, line) }
    guard line < bytes.count else {
      log.report(SettingsProblem.frontMatterUnclosed, at: source.range(first, first + 3))
      return FrontMatter(settings: nil, body: bytes.count..<bytes.count)
    }
    reportEarlyFence(source, line, into: &log)
    let settings = SettingsReader.read(source, start..<line, into: &log)
    return FrontMatter(settings: settings, body: nextLine(bytes, line)..<bytes.count)
  }

  /// Fences after blank lines were meant as front matter and would be printed as text.
  private static func reportLateFence(
    _ source: SourceText, _ first: Int, into log: inout DiagnosticLog
  ) {
    let bytes = source.bytes
    var line = first
    while line < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[line]) { line += 1 }
    guard line > first, isFence(bytes, line) else { return }
    var next = nextLine(bytes, line)
    // A rule between paragraphs is no front matter; fields up to a second fence are.
    guard next < bytes.count, bytes[next] != 0x0A, bytes[next] != 0x0D else { return }
    while next < bytes.count, !isFence(bytes, next) {
      if bytes[next] == 0x0A || bytes[next] == 0x0D { return }
      next = nextLine(bytes, next)
    }
    guard next < bytes.count else { return }
    log.report(SettingsProblem.frontMatterNotAtStart, at: source.range(line, line + 3))
  }

  /// A closing line with fields right below it, up to another such line, was meant as part of a text:
  /// the fields would be printed.
  private static func reportEarlyFence(
    _ source: SourceText, _ fence: Int, into log: inout DiagnosticLog
  ) {
    let bytes = source.bytes
    var line = nextLine(bytes, fence)
    var hasField = false
    while line < bytes.count, !isFence(bytes, line) {
      let first = bytes[line]
      if first == 0x0A || first == 0x0D || first == UInt8(ascii: "#") { return }
      let word = bytes[line...].prefix { $0.isLetter || $0 == UInt8(ascii: "_") }
      if !word.isEmpty, word.endIndex < bytes.count, bytes[word.endIndex] == UInt8(ascii: ":") {
        hasField = true
      }
      line = nextLine(bytes, line)
    }
    guard line < bytes.count, hasField else { return }
    log.report(SettingsProblem.frontMatterClosedEarly, at: source.range(fence, fence + 3))
  }

  /// Whether the line that begins here is `---` and at most spaces.
  private static func isFence(_ bytes: [UInt8], _ start: Int) -> Bool {
    guard start + 3 <= bytes.count, bytes[start..<start + 3].elementsEqual("---".utf8) else {
      return false
    }
    var index = start + 3
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D
  }

  private static func nextLine(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A { return index }
      if byte == 0x0D { return index < bytes.count && bytes[index] == 0x0A ? index + 1 : index }
    }
    return index
  }
}
