package import Diagnostics

/// A text of the project and whether a byte order mark stood before it; the text is without it.
package struct ReadText: Sendable {
  package let source: SourceText
  package let hadByteOrderMark: Bool
}

extension ProjectFolder {
  /// A UTF-8 text, checked byte by byte. What is wrong goes to the log; nil then.
  package func text(
    of path: String, limit: Int = ProjectFolder.limit, log: inout DiagnosticLog
  ) -> ReadText? {
    do throws(FileProblem) {
      return ReadText.checked(try bytes(of: path, limit: limit), name: named(path), log: &log)
    } catch {
      log.report(error, at: error.location)
      return nil
    }
  }
}

extension ReadText {
  /// Bytes as a text: UTF-8 without zero bytes. The first fault is reported with its line and
  /// column, and its line is not shown: before the encoding is known it may be anything. A text that
  /// holds an identifier of a person is refused, and one with a character that nobody sees and that
  /// acts on the text around it, each with its place.
  package static func checked(
    _ bytes: [UInt8], name: String, log: inout DiagnosticLog
  ) -> ReadText? {
    let encoding: FileProblem.Encoding? =
      if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
        .utf32
      } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        .utf16
      } else {
        nil
      }
    if let encoding {
      log.report(
        FileProblem.notUTF8(path: name, encoding),
        at: Location(file: name, start: SourcePosition(line: 1, column: 1)))
      return nil
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let source = SourceText(name: name, bytes: hasMark ? Array(bytes[3...]) : bytes)
    guard let fault = firstFault(in: source.bytes) else {
      if log.refuses(source.bytes, of: name) { return nil }
      let hidden = InvisibleCharacters.places(in: source.bytes, limit: hiddenLimit)
      for (range, value) in hidden {
        log.report(
          FileProblem.hiddenCharacter(path: name, value),
          at: source.range(range.lowerBound, range.upperBound))
      }
      guard hidden.isEmpty else { return nil }
      return ReadText(source: source, hadByteOrderMark: hasMark)
    }
    let problem: FileProblem =
      source.bytes[fault] == 0 ? .zeroByte(path: name) : .notUTF8(path: name, .unknown)
    log.report(
      problem, at: Location(file: name, start: source.position(at: fault)))
    return nil
  }

  /// After so many hidden characters a file is not looked through further.
  private static let hiddenLimit = 20

  /// The offset of the first byte that is zero or begins no well-formed sequence of UTF-8; nil for a
  /// good text.
  package static func firstFault(in bytes: [UInt8]) -> Int? {
    let illFormed = UTF8Text.firstFault(in: bytes, 0..<bytes.count)
    return bytes[..<(illFormed ?? bytes.count)].firstIndex(of: 0) ?? illFormed
  }
}
