package import Diagnostics

/// Whether a paper says plainly that it is open, read from its bytes before anything of it is read.
///
/// What is not plain counts as closed, so that no finding about a paper prints its words because
/// the flag that closes it was misspelt or given twice. What the flag means is for the reader of
/// front matter to say.
package enum ExemptionScan {
  private static let flags = [
    "exempt", "exemption", "confidential", "restricted", "classification",
  ]

  /// No line of the front matter looks like a flag, but one that says `exempt: no` and one that
  /// classifies the paper in its house's words.
  package static func isPlainlyOpen(_ source: SourceText) -> Bool {
    var flags = 0
    for number in 1...max(source.lineCount, 1) {
      let line = source.line(number)
      if number > 1, line.hasPrefix("---") { break }
      guard let key = key(of: line), isFlag(key), !line.hasPrefix("classification:") else {
        continue
      }
      flags += 1
      let value = line.dropFirst("exempt:".count)
        .split(separator: "#", omittingEmptySubsequences: false).first.map(String.init)
      guard line.hasPrefix("exempt:"), value?.trimmed == "no", flags == 1 else { return false }
    }
    return true
  }

  private static func key(of line: String) -> String? {
    guard let colon = line.firstIndex(of: ":") else {
      return line.lowercased().contains("exempt") ? "exempt" : nil
    }
    return line[..<colon].lowercased().filter { $0.isLetter }
  }

  private static func isFlag(_ key: String) -> Bool {
    !key.isEmpty && (key.contains("exempt") || NearestName.to(key, in: flags) != nil)
  }
}

extension ExemptionScan {
  /// Whether no line of an agenda looks like a flag, but those that say `exempt: no`.
  package static func isPlainlyOpen(agenda: SourceText) -> Bool {
    for number in 1...max(agenda.lineCount, 1) {
      let line = agenda.line(number).prefix { $0 != "#" }
      guard line.lowercased().contains("exempt") else { continue }
      let value = line.split(separator: "exempt:", maxSplits: 1).last ?? ""
      let word = value.prefix { $0 != "#" && $0 != "," && $0 != "}" }
      guard line.contains("exempt:"), String(word).trimmed == "no" else { return false }
    }
    return true
  }
}

extension DiagnosticLog {
  /// Keeps the words of an agenda out of findings where a file that it names may be exempt. Answers true
  /// either way, so that it can stand among conditions.
  package mutating func restrictUnlessOpen(agenda: SourceText) -> Bool {
    if !ExemptionScan.isPlainlyOpen(agenda: agenda) { restrict(agenda.name) }
    return true
  }

  /// Keeps the words of a paper out of findings unless it says plainly that it is open. Answers true
  /// either way, so that it can stand among conditions.
  package mutating func restrictUnlessOpen(_ paper: SourceText) -> Bool {
    if !ExemptionScan.isPlainlyOpen(paper) { restrict(paper.name) }
    return true
  }
}
