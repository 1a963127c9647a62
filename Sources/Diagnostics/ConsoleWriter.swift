/// Writes findings for a person: place, rule, the line with the stretch marked, a hint. What would
/// be longer than a screen is shortened.
///
/// ```
/// Data/…/05-performance.md:14:22: error[T021]: no field 'lastest' in 'cla_rate'
///    14 | The rate is {{ cla_rate.lastest }} per 10,000.
///       |                         ^~~~~~~
///       hint: did you mean 'latest'?
/// ```
package struct ConsoleWriter: Sendable {
  /// Colour is for terminals only; the caller knows whether there is one.
  package let usesColour: Bool

  package init(usesColour: Bool) { self.usesColour = usesColour }

  /// All findings of a log in order, of each file at most `DiagnosticLog.limitPerFile`, and a line
  /// that counts the rest of it; empty for an empty log.
  package func text(of log: DiagnosticLog) -> String {
    let (listed, omitted) = log.capped()
    var out = grouped(listed).map { text(of: $0.first, repeatedAt: $0.others) }.joined()
    for (file, count) in omitted {
      out += "\(Self.path(file)): \(counted(count, "more finding")) not listed\n"
    }
    return out
  }

  /// Findings of one cause as one, with the places of the others.
  private func grouped(_ listed: [Diagnostic]) -> [(first: Diagnostic, others: [Location])] {
    var groups: [(first: Diagnostic, others: [Location])] = []
    var places: [String: Int] = [:]
    for diagnostic in listed {
      guard diagnostic.problem.isOneCause else {
        groups.append((diagnostic, []))
        continue
      }
      let cause = "\(diagnostic.location.file)\n\(diagnostic.code)\n\(diagnostic.problem.message)"
      if let place = places[cause] {
        groups[place].others.append(diagnostic.location)
      } else {
        places[cause] = groups.count
        groups.append((diagnostic, []))
      }
    }
    return groups
  }

  /// One finding, its last line ended: place and words, the line with its mark, notes, a hint.
  ///
  /// - Parameter others: where the same is found, in the same file.
  package func text(of diagnostic: Diagnostic, repeatedAt others: [Location] = []) -> String {
    let severity = diagnostic.severity.rawValue
    let label = "\(severity)[\(diagnostic.code)]"
    let coloured =
      usesColour
      ? (diagnostic.severity == .error ? "\u{1B}[1;31m" : "\u{1B}[1;33m") + label + "\u{1B}[0m"
      : label
    let line = excerpt(diagnostic.location)
    let parts = FindingParts(diagnostic, line: line.utf8.count, written: \.printable)
    let place = Self.place(parts.file, diagnostic.location)
    var out = "\(place): \(coloured): \(parts.message)\n"
    if parts.showsLine { out += line }
    for note in parts.notes {
      out += "      note: \(note.message) (\(Self.place(note.file, note.location)))\n"
    }
    if parts.omittedNotes > 0 {
      out += "      note: \(counted(parts.omittedNotes, "more place"))\n"
    }
    if !others.isEmpty { out += "      note: \(Self.words(of: others))\n" }
    if let hint = parts.hint { out += "      hint: \(hint)\n" }
    return out
  }

  /// The findings that were silenced, a line each: `silenced P017 place: what was found: the reason`.
  package static func silenced(of log: DiagnosticLog) -> String {
    log.silenced().map { silenced in
      let found = silenced.diagnostic
      let parts = FindingParts(found, silencedFor: silenced.reason, written: \.printable)
      let place = place(parts.file, found.location)
      return "silenced \(found.code) \(place): \(parts.message): \(parts.reason ?? "")\n"
    }.joined()
  }

  /// "3 errors, 1 warning" in the words of a summary line; "no findings" for an empty log.
  package static func count(of log: DiagnosticLog) -> String {
    // A finding reported twice, as of a file that two meetings read, is one finding.
    let found = log.sorted()
    let kept = found.count { $0.severity == .error }
    let errors = kept + log.unkept.values.reduce(0) { $0 + $1.errors }
    let warnings = found.count - kept + log.unkept.values.reduce(0) { $0 + $1.warnings }
    var parts: [String] = []
    if errors > 0 { parts.append(counted(errors, "error")) }
    if warnings > 0 { parts.append(counted(warnings, "warning")) }
    return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
  }

  /// "the same 3 times more: lines 12, 14 and 20"; of many lines the first ones.
  private static func words(of places: [Location]) -> String {
    var lines: [Int] = []
    for line in places.compactMap({ $0.start?.line }) where !lines.contains(line) {
      if lines.count > 8 { break }
      lines.append(line)
    }
    let shown = lines.prefix(8).map(String.init)
    let isCut = lines.count > 8
    let last = isCut ? "on" : shown.last ?? ""
    let list = (isCut ? shown : Array(shown.dropLast())).joined(separator: ", ")
    let often = places.count == 1 ? "once" : "\(places.count) times"
    return "the same \(often) more, in \("line".numbered(shown.count)) "
      + (list.isEmpty ? last : "\(list) and \(last)")
  }

  private static func path(_ file: String) -> String {
    FindingParts.file(file, written: \.printable)
  }

  /// A path that is written already, with the line and the column.
  private static func place(_ file: String, _ location: Location) -> String {
    guard let start = location.start else { return file }
    return "\(file):\(start.line):\(start.column)"
  }

  /// The line and a caret under the stretch; long lines are cut to a window around it.
  private func excerpt(_ location: Location) -> String {
    guard let start = location.start, let line = location.excerpt else { return "" }
    let window = 96
    var characters = Array(line)
    var caret = min(max(start.column - location.excerptColumn, 0), characters.count)
    var length = 1
    if let end = location.end {
      length = end.line == start.line ? end.column - start.column : characters.count - caret
    }
    length = max(length, 1)
    if characters.count > window || location.excerptColumn > 1 {
      let first = max(0, min(caret - 30, characters.count - window))
      let last = min(first + window, characters.count)
      let head: [Character] = first > 0 || location.excerptColumn > 1 ? ["…"] : []
      let tail: [Character] = last < characters.count ? ["…"] : []
      caret = caret - first + head.count
      characters = head + characters[first..<last] + tail
      length = min(length, max(characters.count - caret, 1))
    }
    // Control characters print as several; the caret moves with them.
    let before = String(characters.prefix(caret)).printable
    let marked = String(characters.dropFirst(caret).prefix(length)).printable
    let after = String(characters.dropFirst(caret + length)).printable
    // A line with more than this is escapes for the most part, and is left out.
    guard before.utf8.count + marked.utf8.count + after.utf8.count <= 320 else { return "" }
    let number = String(start.line)
    let margin = String(repeating: " ", count: max(5 - number.count, 0)) + number
    let caretLine =
      String(repeating: " ", count: before.count) + "^"
      + String(repeating: "~", count: max(max(marked.count, length) - 1, 0))
    return "\(margin) | \(before)\(marked)\(after)\n      | \(caretLine)\n"
  }
}
