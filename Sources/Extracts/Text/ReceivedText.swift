package import Diagnostics
internal import Fingerprints

/// A text file as it was received, before anything is known of it but its bytes.
package struct ReceivedText {
  let name: String
  let bytes: [UInt8]
  /// What the mapping says; nil where it leaves that to be found.
  let encoding: String?
  let delimiter: Delimiter?

  /// - Parameters:
  ///   - encoding: one of `TextEncoding.words`.
  ///   - delimiter: what parts the cells, where the mapping says so.
  package init(
    name: String, bytes: [UInt8], encoding: String? = nil, delimiter: Delimiter? = nil
  ) {
    self.name = name
    self.bytes = bytes
    self.encoding = encoding
    self.delimiter = delimiter
  }

  /// The most bytes of a file that is not in UTF-8: it is held twice while it is turned into UTF-8.
  static let otherEncodingLimit = 256 << 20

  /// Finds encoding and delimiter and turns the text into UTF-8. What was found and not declared is
  /// a warning, what is mixed or not as declared an error; nil after an error. A file of records of
  /// children, or with an identifier of a person anywhere, is refused without another word about it.
  package func file(into log: inout DiagnosticLog) -> ExtractFile? {
    var findings = DiagnosticLog()
    let file = read(into: &findings)
    if let file, ChildLevel.isLikely(file.bytes) {
      log.report(TextFormProblem.childLevelRecords, at: Location(file: name))
      return nil
    }
    if let file {
      guard !log.refuses(file.bytes, of: name) else { return nil }
    } else if log.refusesName(name) {
      return nil
    }
    log.merge(findings)
    return findings.hasErrors ? nil : file
  }

  private func read(into log: inout DiagnosticLog) -> ExtractFile? {
    if let problem = CSVHeader.otherKind(bytes) {
      log.report(problem, at: Location(file: name))
      return nil
    }
    guard let (text, found) = decoded(into: &log) else { return nil }
    let start = Location(file: name, start: SourcePosition(line: 1, column: 1))
    if let encoding, encoding != found.word {
      log.report(TextFormProblem.otherEncoding(declared: encoding, found: found), at: start)
    } else if encoding == nil {
      switch found {
      case .windows1252:
        let line = Self.line(of: bytes.firstIndex { $0 >= 0x80 } ?? 0, in: bytes)
        log.report(
          TextFormProblem.readAsWindows1252(line: line),
          at: Location(file: name, start: SourcePosition(line: line, column: 1)))
      case .utf16Little, .utf16Big: log.report(TextFormProblem.readAsUTF16, at: start)
      case .utf8, .utf8WithMark: break
      }
    }
    let likely = DelimiterFinder(text).delimiter
    if let delimiter, let likely, delimiter != likely {
      log.report(TextFormProblem.otherDelimiter(declared: delimiter, found: likely), at: start)
    } else if delimiter == nil, let likely, likely != .comma {
      log.report(TextFormProblem.readWithDelimiter(likely), at: start)
    }
    return ExtractFile(
      name: name, bytes: text,
      form: TextForm(encoding: found, delimiter: delimiter ?? likely ?? .comma),
      receivedAs: found == .utf8 || found == .utf8WithMark ? nil : Fingerprint(of: bytes))
  }

  private func decoded(into log: inout DiagnosticLog) -> ([UInt8], TextEncoding)? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard isSmallEnough(into: &log) else { return nil }
      let isBig = bytes[0] == 0xFE
      return fromUTF16(isBig: isBig, into: &log).map { ($0, isBig ? .utf16Big : .utf16Little) }
    }
    let fault = UTF8Text.firstFault(in: bytes, 0..<bytes.count)
    guard let fault else {
      return (bytes, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? .utf8WithMark : .utf8)
    }
    guard isSmallEnough(into: &log) else { return nil }
    // A mark of UTF-8 or one well-formed character says that the file was meant to be UTF-8.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) || encoding == "UTF-8" {
      report(.mixedEncodings(byte: bytes[fault]), at: fault, into: &log)
      return nil
    }
    if let place = Windows1252.doubt(in: bytes) {
      report(.mixedEncodings(byte: bytes[place]), at: place, into: &log)
      return nil
    }
    return (Windows1252.utf8(bytes), .windows1252)
  }

  private func isSmallEnough(into log: inout DiagnosticLog) -> Bool {
    guard bytes.count > Self.otherEncodingLimit else { return true }
    log.report(
      TextFormProblem.unreadableSize(Self.otherEncodingLimit), at: Location(file: name))
    return false
  }

  private func fromUTF16(isBig: Bool, into log: inout DiagnosticLog) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else {
      log.report(TextFormProblem.cutUTF16, at: Location(file: name))
      return nil
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + bytes.count / 8)
    var high: UInt32?
    var line = 1
    var index = 2
    while index < bytes.count {
      let first = UInt32(bytes[index])
      let second = UInt32(bytes[index + 1])
      let unit = isBig ? first << 8 | second : second << 8 | first
      index += 2
      if let lead = high {
        guard (0xDC00...0xDFFF).contains(unit) else { return lone(line, into: &log) }
        let value = 0x10000 + (lead - 0xD800) << 10 + (unit - 0xDC00)
        if let scalar = Unicode.Scalar(value) { text += UTF8.encode(scalar) ?? .init() }
        high = nil
      } else if (0xD800...0xDBFF).contains(unit) {
        high = unit
      } else if let scalar = Unicode.Scalar(unit) {
        if unit == 0x0A { line += 1 }
        text += UTF8.encode(scalar) ?? .init()
      } else {
        return lone(line, into: &log)
      }
    }
    return high == nil ? text : lone(line, into: &log)
  }

  private func lone(_ line: Int, into log: inout DiagnosticLog) -> [UInt8]? {
    log.report(
      TextFormProblem.loneSurrogate,
      at: Location(file: name, start: SourcePosition(line: line, column: 1)))
    return nil
  }

  /// Without the text of the line, whose encoding is not known.
  private func report(
    _ problem: TextFormProblem, at offset: Int, into log: inout DiagnosticLog
  ) {
    let line = Self.line(of: offset, in: bytes)
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    log.report(
      problem,
      at: Location(
        file: name, start: SourcePosition(line: line, column: offset - start + 1)))
  }

  static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<offset {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if bytes[index] == 0x0A || bytes[index] == 0x0D && next != 0x0A { line += 1 }
    }
    return line
  }
}
