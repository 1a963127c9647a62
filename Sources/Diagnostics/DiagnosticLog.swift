/// Findings collected along the way, so that all of them are reported at once.
package struct DiagnosticLog: Sendable {
  private var found: [Diagnostic] = []
  private var answered: [Silenced] = []
  /// Errors and warnings counted in full, whatever `sorted()` leaves out.
  package private(set) var errorCount = 0
  package private(set) var warningCount = 0

  /// How many findings of each file are kept, and how many were only counted.
  private var kept: [String: SeverityCount] = [:]
  private(set) var unkept: [String: SeverityCount] = [:]

  /// Errors and warnings.
  struct SeverityCount: Sendable {
    var errors = 0
    var warnings = 0

    var total: Int { errors + warnings }

    /// One more of a severity.
    mutating func add(_ severity: Severity) {
      switch severity {
      case .error: errors += 1
      case .warning: warnings += 1
      }
    }

    func count(of severity: Severity) -> Int { severity == .error ? errors : warnings }
  }

  /// The files of which no word may be shown.
  private var restricted: Set<String> = []

  /// More than this many findings in one file are counted, not listed.
  package static let limitPerFile = 100

  /// More than this many errors, or warnings, in one file are counted, not kept: a line of marks can
  /// have a hundred thousand, and nobody reads the second thousand. Which are kept goes by the order
  /// in which they were found.
  package static let keptPerFile = 1000

  package init() {}

  package var isEmpty: Bool { found.isEmpty }
  package var hasErrors: Bool { errorCount > 0 }
  package var codes: [String] { sorted().map(\.code) }

  /// Keeps the words of a file out of what is reported about it.
  package mutating func restrict(_ file: String) { restricted.insert(file) }

  /// Tells the words of every file, for somebody who may read them.
  package mutating func showRestricted() { restricted = [] }

  /// Takes a finding in, as the last.
  package mutating func report(_ diagnostic: Diagnostic) {
    guard hasRoom(for: diagnostic.severity, in: diagnostic.location.file) else { return }
    found.append(diagnostic)
  }

  /// Takes a finding in at a place that is resolved already.
  package mutating func report(
    _ problem: any Problem, at location: Location, notes: [Diagnostic.Note] = []
  ) {
    report(Diagnostic(problem, at: location, notes: notes))
  }

  /// Takes a finding in at a stretch of a source that can be shown.
  package mutating func report(
    _ problem: any Problem, at range: SourceRange, notes: [Diagnostic.Note] = []
  ) {
    // A place is not resolved for nothing.
    guard hasRoom(for: problem.severity, in: range.source.name) else { return }
    found.append(Diagnostic(problem, at: Location(range), notes: notes))
  }

  /// Counts a finding; whether it is to be kept.
  private mutating func hasRoom(for severity: Severity, in file: String) -> Bool {
    switch severity {
    case .error: errorCount += 1
    case .warning: warningCount += 1
    }
    return keeps(severity, in: file)
  }

  private mutating func keeps(_ severity: Severity, in file: String) -> Bool {
    guard kept[file, default: SeverityCount()].count(of: severity) < Self.keptPerFile else {
      unkept[file, default: SeverityCount()].add(severity)
      return false
    }
    kept[file, default: SeverityCount()].add(severity)
    return true
  }

  /// Takes over what another log collected, after what this one holds.
  package mutating func merge(_ other: DiagnosticLog) {
    for diagnostic in other.found where keeps(diagnostic.severity, in: diagnostic.location.file) {
      found.append(diagnostic)
    }
    for (file, count) in other.unkept {
      unkept[file, default: SeverityCount()].errors += count.errors
      unkept[file, default: SeverityCount()].warnings += count.warnings
    }
    answered += other.answered
    restricted.formUnion(other.restricted)
    errorCount += other.errorCount
    warningCount += other.warningCount
  }

  /// Says of what was found in the files of a folder that it was found in the papers of one of the councils
  /// that these files serve.
  ///
  /// - Parameter folder: as messages call it, such as "Data/meetings".
  package mutating func name(_ council: String, in folder: String) {
    for index in found.indices where found[index].location.file.hasPrefix("\(folder)/") {
      found[index].councils = [council]
    }
  }

  /// The councils in whose papers each finding is found that has some.
  private var councils: [Key: Set<String>] {
    var councils: [Key: Set<String>] = [:]
    for diagnostic in found where !diagnostic.councils.isEmpty {
      councils[Key(diagnostic), default: []].formUnion(diagnostic.councils)
    }
    return councils
  }

  /// The findings by file and place; equal places keep the order in which they were found.
  /// The same finding reported twice (one file read for two meetings) is listed once, with all councils in
  /// whose papers it is.
  package func sorted() -> [Diagnostic] {
    let ordered = found.enumerated().sorted { left, right in
      if Location.precedes(left.element.location, right.element.location) { return true }
      if Location.precedes(right.element.location, left.element.location) { return false }
      return left.offset < right.offset
    }
    var listed: Set<Key> = []
    let councils = councils
    return ordered.compactMap { _, diagnostic in
      let key = Key(diagnostic)
      guard listed.insert(key).inserted else { return nil }
      var diagnostic = shown(diagnostic)
      guard let councils = councils[key], let first = councils.min() else { return diagnostic }
      diagnostic.councils = councils.sorted()
      diagnostic.notes.append(
        Diagnostic.Note(
          Self.words(of: diagnostic.councils), at: Location(file: "Data/councils/\(first)")))
      return diagnostic
    }
  }

  /// Takes out the findings that people have answered with a reason, one for each silence: the first
  /// by place that has its code and its words. They count as neither errors nor warnings any more.
  /// Returns the silences that fit no finding.
  package mutating func silence(by silences: [Silence]) -> [Silence] {
    var unused: [Silence] = []
    for silence in silences {
      let fitting = found.indices.filter { silence.fits(found[$0]) }
      let first = fitting.min { left, right in
        Location.precedes(found[left].location, found[right].location)
      }
      guard let first else {
        unused.append(silence)
        continue
      }
      let diagnostic = found.remove(at: first)
      switch diagnostic.severity {
      case .error: errorCount -= 1
      case .warning: warningCount -= 1
      }
      answered.append(Silenced(diagnostic: diagnostic, reason: silence.reason))
    }
    return unused
  }

  /// Takes out every warning that somebody knows already and has given a reason for. Errors are never
  /// taken out. Returns the answers that fit no warning.
  ///
  /// - Parameter isMeant: whether an answer is about what is found in a file.
  package mutating func answer(
    by known: [Silence], where isMeant: (Silence, String) -> Bool
  ) -> [Silence] {
    var unused: [Silence] = []
    for silence in known {
      func fits(_ diagnostic: Diagnostic) -> Bool {
        diagnostic.severity == .warning && silence.fits(diagnostic)
          && isMeant(silence, diagnostic.location.file)
      }
      let fitting = found.filter(fits)
      if fitting.isEmpty { unused.append(silence) }
      found.removeAll(where: fits)
      warningCount -= fitting.count
      answered += fitting.map { Silenced(diagnostic: $0, reason: silence.reason) }
    }
    return unused
  }

  /// The silenced findings by file and place, each listed once.
  package func silenced() -> [Silenced] {
    let ordered = answered.enumerated().sorted { left, right in
      let (first, second) = (left.element.diagnostic.location, right.element.diagnostic.location)
      if Location.precedes(first, second) { return true }
      if Location.precedes(second, first) { return false }
      return left.offset < right.offset
    }
    var listed: Set<Key> = []
    return ordered.compactMap { _, silenced in
      guard listed.insert(Key(silenced.diagnostic)).inserted else { return nil }
      guard restricted.contains(silenced.diagnostic.location.file) else { return silenced }
      return Silenced(
        diagnostic: silenced.diagnostic.withoutWords, reason: "the reason stands in the paper")
    }
  }

  /// "found in the papers of bury, sefton and 3 more councils".
  private static func words(of councils: [String]) -> String {
    let most = 5
    let rest = councils.count - most
    guard rest <= 1 else {
      return "found in the papers of \(councils.prefix(most).joined(separator: ", ")) "
        + "and \(rest) more councils"
    }
    let before = councils.dropLast().joined(separator: ", ")
    return "found in the papers of "
      + [before, councils.last ?? ""].filter { !$0.isEmpty }
      .joined(separator: " and ")
  }

  private func shown(_ diagnostic: Diagnostic) -> Diagnostic {
    restricted.contains(diagnostic.location.file) ? diagnostic.withoutWords : diagnostic
  }

  /// `sorted()` with at most `limitPerFile` findings a file, and how many each file has beyond it.
  package func capped() -> (listed: [Diagnostic], omitted: [(file: String, count: Int)]) {
    var listed: [Diagnostic] = []
    var omitted: [(file: String, count: Int)] = []
    var inFile = 0
    var file: String?
    for diagnostic in sorted() {
      if diagnostic.location.file != file {
        file = diagnostic.location.file
        inFile = 0
      }
      inFile += 1
      if inFile <= Self.limitPerFile {
        listed.append(diagnostic)
      } else if inFile == Self.limitPerFile + 1 {
        omitted.append((diagnostic.location.file, 1))
      } else {
        omitted[omitted.count - 1].count += 1
      }
    }
    for (file, count) in unkept.sorted(by: { $0.key < $1.key }) {
      if let index = omitted.firstIndex(where: { $0.file == file }) {
        omitted[index].count += count.total
      } else {
        omitted.append((file, count.total))
      }
    }
    return (listed, omitted)
  }

  private struct Key: Hashable {
    let code: String
    let message: String
    let location: Location

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code
      message = diagnostic.problem.message
      location = diagnostic.location
    }
  }
}
