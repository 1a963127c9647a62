package import Diagnostics
internal import Yams

/// Reads settings: the part of YAML that people write, as nodes with places.
///
/// Refused, each with its place and all at once: what is not UTF-8, control characters, anchors and
/// references, tags, merge keys, keys that are lists or mappings, keys given twice, tabs, further
/// documents, and files past `SettingsLimits`.
package enum SettingsReader {
  /// The whole file; nil where it could not be read, with the reason in the log.
  package static func read(_ source: SourceText, into log: inout DiagnosticLog) -> SettingsNode? {
    read(source, 0..<source.bytes.count, into: &log)
  }

  /// A part of a file that begins at the start of a line, such as its front matter. Places are
  /// those of the whole file.
  package static func read(
    _ source: SourceText, _ range: Range<Int>, into log: inout DiagnosticLog
  ) -> SettingsNode? {
    var range = range
    if range.lowerBound == 0, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      range = min(3, range.upperBound)..<range.upperBound
    }
    guard isWellFormed(source, range, into: &log) else { return nil }
    var scanner = SettingsScanner(source, range)
    scanner.scan()
    guard scanner.findings.isEmpty else {
      for finding in scanner.findings {
        let notes = finding.first.map {
          [
            Diagnostic.Note(
              "first given here", at: Location(source.range($0.lowerBound, $0.upperBound)))
          ]
        }
        log.report(
          finding.problem,
          at: source.range(finding.range.lowerBound, finding.range.upperBound), notes: notes ?? [])
      }
      return nil
    }
    return compose(source, range, into: &log)
  }

  private static func compose(
    _ source: SourceText, _ range: Range<Int>, into log: inout DiagnosticLog
  ) -> SettingsNode? {
    var places = SettingsPlaces(source, range)
    do {
      // The parser loses the last blanks of a block text where the file does not end its line.
      var text = String(decoding: source.bytes[range], as: UTF8.self)
      if text.utf8.last != 0x0A, text.utf8.last != 0x0D { text += "\n" }
      guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        log.report(SettingsProblem.empty, at: Location(file: source.name))
        return nil
      }
      var builder = SettingsBuilder(places)
      let node = builder.node(root, depth: 0, isInsideFlow: false)
      for (problem, place) in builder.findings { log.report(problem, at: place) }
      guard builder.findings.isEmpty else { return nil }
      if case .nothing = node.content {
        log.report(SettingsProblem.empty, at: Location(file: source.name))
        return nil
      }
      return node
    } catch let error as YamlError {
      let (problem, mark) = explain(error)
      let offset = mark.map { places.offset($0) } ?? range.lowerBound
      log.report(problem, at: source.range(offset, offset))
    } catch {
      log.report(
        SettingsProblem.notReadable(reason: "it is not YAML"), at: Location(file: source.name))
    }
    return nil
  }

  private static func explain(_ error: YamlError) -> (SettingsProblem, Mark?) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      if let reason = Self.reasons[problem] { return (.notReadable(reason: reason), mark) }
      let text = [context.map { $0.text }, problem].compactMap { $0 }.filter { !$0.isEmpty }
      return (.notReadable(reason: text.joined(separator: ", ")), mark)
    case .duplicatedKeysInMapping(let keys, let context):
      return (.duplicateKey(keys.first ?? ""), context.mark)
    case .reader(let problem, _, _, _): return (.notReadable(reason: problem), nil)
    default: return (.notReadable(reason: "it is not YAML"), nil)
    }
  }

  /// What the parser says of slips that people make with texts, in words of ours.
  private static let reasons = [
    "did not find expected key":
      "this line goes on with a text that has ended, at its quotation mark or at a comment; the whole "
      + "text stands in quotation marks",
    "mapping values are not allowed in this context":
      "a text that holds a colon and a space stands in quotation marks",
    "found character that cannot start any token":
      "a text that begins with this mark stands in quotation marks",
    "block sequence entries are not allowed in this context":
      "a text that begins with '- ' stands in quotation marks",
  ]

  /// Whether the bytes are UTF-8 without control characters and within the limits.
  private static func isWellFormed(
    _ source: SourceText, _ range: Range<Int>, into log: inout DiagnosticLog
  ) -> Bool {
    guard range.count <= SettingsLimits.bytes else {
      log.report(
        SettingsProblem.fileTooLarge(bytes: range.count, limit: SettingsLimits.bytes),
        at: Location(file: source.name))
      return false
    }
    let fault = UTF8Text.firstFault(in: source.bytes, range)
    let sound = range.lowerBound..<(fault ?? range.upperBound)
    var lineStart = range.lowerBound
    var found = 0
    var end = range.lowerBound
    for scalar in String(decoding: source.bytes[sound], as: UTF8.self).unicodeScalars {
      guard found < SettingsLimits.findings else { return false }
      let start = end
      end += UTF8.width(scalar)
      if scalar == "\n" || scalar == "\r" {
        lineStart = end
      } else if InvisibleCharacters.isRefused(scalar) {
        found += 1
        log.report(SettingsProblem.controlCharacter(scalar.value), at: source.range(start, end))
      } else if end - lineStart > SettingsLimits.bytesInLine {
        log.report(
          SettingsProblem.lineTooLong(limit: SettingsLimits.bytesInLine),
          at: Location(
            file: source.name,
            start: SourcePosition(line: source.position(at: lineStart).line, column: 1)))
        return false
      }
    }
    if let fault {
      guard found < SettingsLimits.findings else { return false }
      log.report(SettingsProblem.notUTF8, at: source.range(fault, fault + 1))
      return false
    }
    return found == 0
  }
}
