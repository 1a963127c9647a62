package import Fingerprints
package import ProjectFiles

/// What a build has seen, so that the next one can tell that nothing is to be done without reading
/// a file, or which councils alone have changed: the stamps of all inputs and of all packs, and the days
/// for which the same meetings are due. It stands in `Output/.built` and enters no pack; where it is missing or does not fit, the
/// packs are made and compared byte by byte.
package struct BuildRecord: Sendable, Hashable {
  /// What was asked for, with the version of the tool.
  package let request: Fingerprint
  /// The program that built.
  package let program: Fingerprint
  /// What all councils share.
  package let shared: Fingerprint
  /// Each council's own, but of those that changed while the packs were made or just before.
  package let councils: [PackName: Fingerprint]
  package let output: Fingerprint
  /// The first and the last day, as in 2026-03-02, on which the same would be done; empty where the
  /// day does not matter.
  package let from: String
  package let until: String
  /// How many warnings a build of all has; nil where this one did not make all packs and so cannot tell.
  package let warnings: Int?
  /// The packs that the build made or found as it would make them.
  package let packs: [PackAddress]

  static let name: FileName = ".built"
  private static let head = "scrutiny build record 3"
  /// One for each way of asking; the oldest goes first.
  private static let limit = 16
  /// In bytes: the councils and the packs of some hundreds of meetings in each record.
  private static let sizeLimit = 4 << 20

  package init(
    request: Fingerprint, program: Fingerprint, shared: Fingerprint,
    councils: [PackName: Fingerprint], output: Fingerprint, from: String, until: String,
    warnings: Int?, packs: [PackAddress]
  ) {
    self.program = program
    self.packs = packs
    self.request = request
    self.shared = shared
    self.councils = councils
    self.output = output
    self.from = from
    self.until = until
    self.warnings = warnings
  }

  /// Of all inputs together.
  package var inputs: Fingerprint { InputStamps.fingerprint(shared, councils) }

  /// Whether it still holds on a day.
  package func holds(on day: String) -> Bool {
    (from.isEmpty || from <= day) && (until.isEmpty || day <= until)
  }

  /// Whether this older record says something that a new one does not.
  private func standsBeside(_ new: BuildRecord) -> Bool {
    guard output == new.output else { return false }
    return request != new.request
      || inputs == new.inputs && (from != new.from || until != new.until)
  }

  private var line: String {
    let words = [
      "\(request)", "\(program)", "\(shared)", "\(output)", from.isEmpty ? "-" : from,
      until.isEmpty ? "-" : until, warnings.map(String.init) ?? "-",
    ]
    let own = councils.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return (words + own + packs.map(\.description)).joined(separator: " ")
  }

  private init?(_ line: Substring) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count >= 7, let request = Fingerprint(words[0]),
      let program = Fingerprint(words[1]), let shared = Fingerprint(words[2]),
      let output = Fingerprint(words[3])
    else { return nil }
    let warnings = Int(words[6])
    guard warnings != nil || words[6] == "-" else { return nil }
    var councils: [PackName: Fingerprint] = [:]
    var packs: [PackAddress] = []
    for word in words[7...] {
      if let pack = PackAddress(word) {
        packs.append(pack)
      } else if let (council, fingerprint) = Self.council(word), packs.isEmpty {
        councils[council] = fingerprint
      } else {
        return nil
      }
    }
    self.init(
      request: request, program: program, shared: shared, councils: councils, output: output,
      from: words[4] == "-" ? "" : words[4], until: words[5] == "-" ? "" : words[5],
      warnings: warnings, packs: packs)
  }

  /// Reads "sefton=" and a fingerprint.
  private static func council(_ word: String) -> (PackName, Fingerprint)? {
    let parts = word.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let council = try? PackName(String(parts[0])),
      let fingerprint = Fingerprint(String(parts[1]))
    else { return nil }
    return (council, fingerprint)
  }

  /// The records that stand in Output, the oldest first; none where they cannot be read.
  package static func read(in output: OutputPlace) -> [BuildRecord] {
    guard let folder = try? SystemCalls.openFolder(output.path, followingLink: true),
      let bytes = try? folder.openFile(name).readAll(limit: sizeLimit)
    else { return [] }
    return records(of: bytes)
  }

  /// The records of a file's bytes; none where they are not all written by this program.
  package static func records(of bytes: [UInt8]) -> [BuildRecord] {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == head else { return [] }
    return lines.dropFirst().compactMap(BuildRecord.init)
  }

  /// The stamp of all packs: of everything in Output but dot names. What a killed run left in staging
  /// counts, so that the next one clears it.
  package static func stamp(of output: OutputPlace) -> TreeStamp {
    var stamp = TreeStamp()
    stamp.add(output.path) { $0.isHidden && $0 != StagedOutput.stagingName }
    return stamp
  }

  /// Writes a record in the place of the one of the same request, under the lock; without one the
  /// file is written all the same, so that each build leaves the same names. That it cannot be
  /// written is no error: the next build then makes the packs and finds them as they are.
  static func write(
    _ record: BuildRecord?, in root: borrowing OutputFolder, _ output: OutputPlace,
    _ modes: OutputModes
  ) {
    var records: [BuildRecord] = []
    if let record {
      records = read(in: output).filter { $0.standsBeside(record) }
      records.append(record)
    }
    let lines = records.suffix(limit).map { $0.line + "\n" }.joined()
    try? put(Array("\(head)\n\(lines)".utf8), in: root, modes)
  }

  /// The name is to be synced with the others of the folder.
  private static func put(
    _ bytes: [UInt8], in root: borrowing OutputFolder, _ modes: OutputModes
  ) throws(OutputProblem) {
    do throws(OutputProblem) {
      let staging = try root.ensureFolder(StagedOutput.stagingName, mode: modes.staging)
      try staging.write(bytes, to: name, mode: modes.lock)
      try staging.move(name, to: root)
    } catch {
      try? root.removeTree(StagedOutput.stagingName)
      throw error
    }
    try root.removeTree(StagedOutput.stagingName)
  }
}
