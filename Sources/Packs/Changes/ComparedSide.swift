import Comparison
import Diagnostics
import Documents
import Extracts
import Figures
import ProjectFiles
import Publication

/// One of the two things that a comparison is asked for, found by what the user typed.
enum ComparedSide: Sendable {
  case pack(PackComparison.Source)
  case release(ExtractFile)
  /// The folder of a release below Data, such as `extracts/dfe-children-in-need/2025`.
  case releaseFolder(String)
  case paper(Document)
  /// A meeting without a published record.
  case unbuilt(PackAddress)

  var unbuilt: PackAddress? {
    if case .unbuilt(let address) = self { address } else { nil }
  }

  /// The kind in words, for a message.
  var words: String {
    switch self {
    case .pack, .unbuilt: "a pack"
    case .release, .releaseFolder: "a release"
    case .paper: "a paper"
    }
  }
}

/// Finds what a name means: a file, a meeting, a quarter of a series of meetings, or a release.
struct ComparedSideFinder {
  let inputs: ProjectInputs?
  /// The folder name of the one council to look in; nil for all.
  let council: String?
  /// By council, its published records: read and held to each other once for both sides.
  private(set) var chains: [String: RecordChain] = [:]

  init(inputs: ProjectInputs?, council: String?) {
    self.inputs = inputs
    self.council = council
  }

  /// What the name means; nil with what is wrong in the log.
  mutating func find(_ name: String, into log: inout DiagnosticLog) -> ComparedSide? {
    if let file = file(name, into: &log) { return file }
    if log.hasErrors { return nil }
    guard let inputs else {
      log.report(ComparisonProblem.unknown(name, known: []), at: Location(file: name))
      return nil
    }
    let meetings = meetings(inputs)
    switch one(of: meetings, fitting: name, inputs, into: &log) {
    case .none: break
    case .found(let side): return side
    case .wrong: return nil
    }
    if let folder = releaseFolder(name, inputs) { return .releaseFolder(folder) }
    log.report(
      ComparisonProblem.unknown(name, known: meetings.map(\.meeting)),
      at: Location(file: "Data/councils"))
    return nil
  }

  /// The meeting that a name means, whatever else goes by the name; nil where none of these fits or,
  /// with that in the log, where it cannot be known which.
  mutating func meeting(_ name: String, into log: inout DiagnosticLog) -> ComparedSide? {
    guard let inputs,
      case .found(let side) = one(of: meetings(inputs), fitting: name, inputs, into: &log)
    else { return nil }
    return side
  }

  private enum Fit {
    case none
    case found(ComparedSide)
    /// What is wrong is in the log.
    case wrong
  }

  private mutating func one(
    of meetings: [(council: String, meeting: String)], fitting name: String,
    _ inputs: ProjectInputs,
    into log: inout DiagnosticLog
  ) -> Fit {
    // A whole name means its folder, whatever others begin with it.
    let exact = meetings.filter { $0.meeting == name }
    let fitting = exact.isEmpty ? meetings.filter { fits($0.meeting, name) } : exact
    guard let one = fitting.first else { return .none }
    guard fitting.count == 1 else {
      log.report(
        ComparisonProblem.several(name, found: fitting.map { "\($0.council)/\($0.meeting)" }),
        at: Location(file: "Data/councils"))
      return .wrong
    }
    let chain =
      chains[one.council]
      ?? RecordChain(PublicationHistory(inputs.data), council: one.council, into: &log)
    chains[one.council] = chain
    let record = chain.records.first { $0.key.meeting.text == one.meeting }
      .map { PublicationHistory(inputs.data).standing($0.value, of: $0.key, into: &log) }
    guard !log.hasErrors else { return .wrong }
    if let record { return .found(.pack(PackComparison.Source(record, isPublished: true))) }
    do throws(OutputProblem) {
      return .found(
        .unbuilt(
          PackAddress(council: try PackName(one.council), meeting: try PackName(one.meeting))))
    } catch {
      log.report(error, at: error.location ?? Location(file: "Data/councils"))
      return .wrong
    }
  }

  /// A folder name whole, its date, or the quarter that the date lies in: `Q3 2025/26`.
  private func fits(_ meeting: String, _ name: String) -> Bool {
    if meeting == name || meeting.hasPrefix("\(name)-") { return true }
    guard let date = CalendarDate(iso: String(meeting.prefix(10))) else { return false }
    let month = date.month
    let year = month >= 4 ? date.year : date.year - 1
    let quarter = Period.quarter(financialYear: year, number: (month + 8) % 12 / 3 + 1)
    return quarter.isCalled(name)
  }

  /// The meetings of the councils that are looked in.
  func meetings(_ inputs: ProjectInputs) -> [(council: String, meeting: String)] {
    let reader = InputReader(inputs)
    return reader.folderNames(in: "councils").filter { council == nil || $0 == council }
      .flatMap { council in
        reader.folderNames(in: "councils/\(council)/meetings").map { (council, $0) }
      }
  }

  private func releaseFolder(_ name: String, _ inputs: ProjectInputs) -> String? {
    let parts = name.split(separator: "/")
    guard parts.count == 2 else { return nil }
    let councils = InputReader(inputs).folderNames(in: "councils")
      .filter { council == nil || $0 == council }
    let folders = ["extracts"] + councils.map { "councils/\($0)/extracts" }
    return folders.map { "\($0)/\(name)" }.first {
      inputs.data.files(in: $0).contains("mapping.yaml")
    }
  }

  /// A manifest, an extract or a paper by its path; nil, and nothing reported, where there is no such
  /// file.
  private func file(_ path: String, into log: inout DiagnosticLog) -> ComparedSide? {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    for inner in ["public/manifest.json", "manifest.json"] {
      if let bytes = try? Self.bytes(of: "\(path)/\(inner)") {
        return pack(bytes, "\(path)/\(inner)", into: &log)
      }
    }
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try Self.bytes(of: path)
    } catch {
      if error.exitStatus != 66 || path.hasSuffix(".json") || path.hasSuffix(".csv")
        || path.hasSuffix(".md")
      {
        log.report(error, at: error.location)
      }
      return nil
    }
    if path.hasSuffix(".json") { return pack(bytes, path, into: &log) }
    if path.hasSuffix(".md") {
      guard let text = ReadText.checked(bytes, name: path, log: &log) else { return nil }
      let blocks = MarkdownReader.read(MarkedText(text.source), as: .commonMark, into: &log)
      return .paper(DocumentFinisher.finish(Document(title: path, blocks: blocks)))
    }
    return ExtractFile.screened(name: path, bytes: bytes, into: &log).map(ComparedSide.release)
  }

  private func pack(
    _ bytes: [UInt8], _ path: String, into log: inout DiagnosticLog
  ) -> ComparedSide? {
    if PackFolder.isManifest(path), let sums = try? Self.bytes(of: PackFolder.sums(beside: path)),
      !PackFolder.names(bytes, in: sums)
    {
      log.report(OutputProblem.changed(path: path), at: Location(file: path))
      return nil
    }
    guard let manifest = Manifest.read(bytes, name: path, log: &log) else { return nil }
    if manifest.record != nil { checkChain(of: manifest, into: &log) }
    return .pack(PackComparison.Source(manifest, isPublished: path.contains("published/")))
  }

  /// A record named by its path is held to the records that name it, where they are at hand.
  private func checkChain(of record: Manifest, into log: inout DiagnosticLog) {
    guard let inputs, (try? PackName(record.council.id)) != nil else { return }
    var findings = DiagnosticLog()
    let chain = RecordChain(
      PublicationHistory(inputs.data), council: record.council.id, into: &findings)
    if chain.records.values.contains(record) { log.merge(findings) }
  }

  private static func bytes(of path: String) throws(FileProblem) -> [UInt8] {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    return try ProjectFolder(folder).bytes(of: name)
  }
}
