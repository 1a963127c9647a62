import Analysis
package import Comparison
package import Diagnostics
import Documents
import Extracts
import Figures
import Indicators
import ProjectFiles
package import Publication

/// Compares two things that the user named. It writes nothing.
package struct Comparer: Sendable {
  private let inputs: ProjectInputs?
  private let council: String?
  private let toolVersion: String
  /// Where packs may stand already.
  private let output: OutputPlace
  private let isAsReceived: Bool

  /// - Parameters:
  ///   - inputs: the project; nil where there is none, and files alone can be named.
  ///   - council: the folder name of the council whose meetings are meant; nil for all.
  ///   - output: where packs may stand that need not be built again.
  ///   - isAsReceived: whether small counts of two files of figures are printed too.
  package init(
    inputs: ProjectInputs?, council: String?, toolVersion: String, output: OutputPlace,
    isAsReceived: Bool = false
  ) {
    self.isAsReceived = isAsReceived
    self.output = output
    self.inputs = inputs
    self.council = council
    self.toolVersion = toolVersion
  }

  /// What came of it.
  package enum Result: Sendable {
    case packs(PackComparison)
    case papers(TextComparison)
    case releases(ReleaseComparison)

    /// Whether two files of figures were compared.
    package var isOfReleases: Bool {
      if case .releases = self { true } else { false }
    }
  }

  /// What came of it, with the papers themselves; nil with what is wrong in the log.
  package struct Compared: Sendable {
    package let result: Result
    /// The papers that were compared; nil for files of figures.
    let papers: Papers?
  }

  /// The two sides as papers.
  struct Papers: Sendable {
    let pair: PaperPair
    /// The council whose papers they are; empty for files by themselves.
    let council: String
    let words: String
    /// The day of the newer ones; nil for files by themselves.
    let date: CalendarDate?
  }

  /// Nil with what is wrong in the log.
  ///
  /// - Parameter withPapers: whether the papers themselves are wanted.
  package func compare(
    _ old: String, _ new: String, withPapers: Bool, into log: inout DiagnosticLog
  ) -> Compared? {
    if let data = inputs?.data, IdentifierNames.areRefused(in: data, into: &log) { return nil }
    var finder = ComparedSideFinder(inputs: inputs, council: council)
    let first = finder.find(old, into: &log)
    let second = finder.find(new, into: &log)
    guard let first, let second else { return nil }
    switch (first, second) {
    case (.paper(let left), .paper(let right)):
      let comparison = PaperComparison.between(left, right)
      return Compared(
        result: .papers(comparison),
        papers: withPapers
          ? Papers(
            pair: PaperPair(left, right, comparison), council: "",
            words: "What changed from one paper to another", date: nil) : nil)
    case (.release(let left), .release(let right)):
      return compare(left, right, into: &log).map { Compared(result: $0, papers: nil) }
    case (.releaseFolder(let left), .releaseFolder(let right)):
      return releases(left, right, into: &log).map { Compared(result: $0, papers: nil) }
    case (.pack, .pack), (.pack, .unbuilt), (.unbuilt, .pack), (.unbuilt, .unbuilt):
      guard let (left, right) = packs(first, second, standing(), into: &log) else { return nil }
      let areas = areas()
      let comparison = compare(left, right, finder.chains, areas, into: &log)
      let days = [left, right].map { CalendarDate(iso: $0.manifest.meeting.date) }
      let named = days.compactMap { $0?.long }.joined(separator: " and ")
      return Compared(
        result: .packs(comparison),
        papers: withPapers
          ? Papers(
            pair: PaperPair(left, right, comparison, areas: areas),
            council: right.manifest.council.name,
            words: "What changed between the papers of \(named)", date: days[1]) : nil)
    default:
      log.report(
        ComparisonProblem.differentKinds(first.words, second.words), at: Location(file: new))
      return nil
    }
  }

  /// - Parameter chains: by council, the published records that were read already.
  private func compare(
    _ old: PackComparison.Source, _ new: PackComparison.Source, _ chains: [String: RecordChain],
    _ areas: AreaTable?, into log: inout DiagnosticLog
  ) -> PackComparison {
    let council = new.manifest.council.id
    var tracker: [TrackedRecommendation] = []
    var history: [Manifest] = []
    if let data = inputs?.data {
      let path = "councils/\(council)/recommendations.csv"
      tracker = TrackerTable.read(
        (try? data.open(path)) == nil ? nil : data.text(of: path, log: &log)?.source,
        of: new.manifest.meeting.committee, into: &log)
      let (day, committee) = (old.manifest.meeting.date, new.manifest.meeting.committee)
      history =
        chains[council]?.records(before: day, of: committee, council: council)
        ?? PublicationHistory(data).records(
          before: day, of: committee, council: council, into: &log)
    }
    return PackComparison.between(
      old, new, areas: areas, tracker: tracker, history: history)
  }

  /// What stands in Output as a build would make it; nil without a project. To see that takes a look at
  /// every name of the project, whatever is compared.
  private func standing() -> StandingPacks? {
    inputs.map { StandingPacks($0, in: output, toolVersion: toolVersion) }
  }

  /// The manifests of two packs. A meeting without a published record is read from Output where its
  /// pack stands there as a build would make it, and is built otherwise.
  private func packs(
    _ old: ComparedSide, _ new: ComparedSide, _ standing: @autoclosure () -> StandingPacks?,
    into log: inout DiagnosticLog
  ) -> (PackComparison.Source, PackComparison.Source)? {
    var made: [PackAddress: Manifest] = [:]
    let unbuilt = [old, new].compactMap(\.unbuilt)
    if let inputs, !unbuilt.isEmpty, let standing = standing() {
      made = standing.manifests(of: unbuilt)
      let missing = Set(unbuilt.filter { made[$0] == nil }).sorted()
      for council in Set(missing.map(\.council)).sorted() {
        let own = missing.filter { $0.council == council }
        made.merge(built(own, of: council, inputs, into: &log)) { $1 }
      }
    }
    func source(_ side: ComparedSide) -> PackComparison.Source? {
      if case .pack(let source) = side { return source }
      return side.unbuilt.flatMap { made[$0] }.map {
        PackComparison.Source($0, isPublished: false)
      }
    }
    guard let left = source(old), let right = source(new) else { return nil }
    return (left, right)
  }

  /// The manifests of some meetings of a council, built; where one cannot be, the log says why.
  private func built(
    _ addresses: [PackAddress], of council: PackName, _ inputs: ProjectInputs,
    into log: inout DiagnosticLog
  ) -> [PackAddress: Manifest] {
    var findings = DiagnosticLog()
    let request = BuildRequest(
      council: council.text, meetings: addresses.map(\.meeting.text), jobs: nil,
      toolVersion: toolVersion)
    let built = PackBuilder(inputs: inputs, request: request).build(into: &findings)
    if built.packs.count < addresses.count { log.merge(findings) }
    return Dictionary(
      built.packs.compactMap { built in
        built.pack.open.map { (built.pack.address, $0.manifest) }
      }, uniquingKeysWith: { $1 })
  }

  /// The exit status of a comparison that could not be asked for so; nil where something else is
  /// wrong.
  package static func exitStatus(of log: DiagnosticLog) -> Int32? {
    let found = log.sorted().compactMap { $0.problem as? ComparisonProblem }
    return (found.first { $0.severity == .error } ?? found.first)?.exitStatus
  }

  /// The table of areas, where there is a project with a sound one.
  private func areas() -> AreaTable? {
    guard let data = inputs?.data, let bytes = try? data.bytes(of: "areas.csv") else { return nil }
    var log = DiagnosticLog()
    return AreaTable.read(ExtractFile(name: "Data/areas.csv", bytes: bytes), into: &log)
  }

  /// The files of two releases that their mappings name, compared by name of file, or the only one
  /// of each.
  private func releases(
    _ old: String, _ new: String, into log: inout DiagnosticLog
  ) -> Result? {
    guard let data = inputs?.data else { return nil }
    func file(_ folder: String, _ log: inout DiagnosticLog) -> ExtractFile? {
      let names = data.files(in: folder).filter {
        $0.hasSuffix(".csv") && !$0.hasSuffix(".meta.csv")
      }
      guard let name = names.first, names.count == 1 else {
        log.report(
          ComparisonProblem.several(folder, found: names), at: Location(file: data.named(folder)))
        return nil
      }
      let path = "\(folder)/\(name)"
      return data.contents(of: path, into: &log).flatMap {
        ExtractFile.screened(name: data.named(path), bytes: $0, into: &log)
      }
    }
    guard let left = file(old, &log), let right = file(new, &log) else { return nil }
    return compare(left, right, into: &log)
  }

  private func compare(
    _ old: ExtractFile, _ new: ExtractFile, into log: inout DiagnosticLog
  ) -> Result? {
    let policies = ReleasePolicy(inputs)
    var policy: DisclosurePolicy?
    if !isAsReceived {
      policy = policies.policy(of: [old, new], into: &log)
      guard policy != nil else { return nil }
    }
    return ReleaseComparison.between(
      old, new, areas: areas(), withholding: policy,
      shared: Set([old, new].filter(policies.isShared).map(\.name)), into: &log
    ).map(Result.releases)
  }
}

/// Two meetings of each council, compared in one run.
extension Comparer {
  /// What became of one council.
  private struct Outcome<Made: Sendable>: Sendable {
    let made: Made?
    let log: DiagnosticLog
  }

  /// Compares two meetings of each council that has a meeting for both names, several councils at once.
  /// A council that has a meeting for one of them alone, or for neither, is told in a warning; where no
  /// council has both, that is an error.
  ///
  /// - Parameter make: what is kept of a comparison, such as its forms as text; called from several
  ///   threads.
  /// - Returns: in the order of the councils' folders. What is wrong with one council does not keep the
  ///   others from being compared.
  package func compareAll<Made: Sendable>(
    _ old: String, _ new: String, into log: inout DiagnosticLog,
    _ make: @escaping @Sendable (Result) -> Made
  ) -> [(council: String, made: Made)] {
    guard let inputs else {
      log.report(ComparisonProblem.unknown(old, known: []), at: Location(file: old))
      return []
    }
    if IdentifierNames.areRefused(in: inputs.data, into: &log) { return [] }
    let councils = InputReader(inputs).folderNames(in: "councils")
    let (areas, standing) = (areas(), standing())
    let outcomes = Workers.answers(councils.count, atOnce: BuildRequest.processors) { number in
      var log = DiagnosticLog()
      let result = compare(old, new, of: councils[number], inputs, areas, standing, into: &log)
      return Outcome(made: result.map { make(.packs($0)) }, log: log)
    }
    for outcome in outcomes { log.merge(outcome.log) }
    let made = zip(councils, outcomes).compactMap { council, outcome in
      outcome.made.map { (council: council, made: $0) }
    }
    if made.isEmpty, !log.hasErrors {
      log.report(ComparisonProblem.noneHasBoth(old, new), at: Location(file: "Data/councils"))
    }
    return made
  }

  /// Nil, with the reason in the log, where the council has no meeting for one of the names; nil alone
  /// where it has no meeting at all.
  private func compare(
    _ old: String, _ new: String, of council: String, _ inputs: ProjectInputs,
    _ areas: AreaTable?, _ standing: StandingPacks?, into log: inout DiagnosticLog
  ) -> PackComparison? {
    var finder = ComparedSideFinder(inputs: inputs, council: council)
    guard !finder.meetings(inputs).isEmpty else { return nil }
    let first = finder.meeting(old, into: &log)
    let second = finder.meeting(new, into: &log)
    let missing = [(old, first), (new, second)].filter { $0.1 == nil }.map(\.0)
    if !log.hasErrors, !missing.isEmpty {
      log.report(
        ComparisonProblem.leftOut(council: council, names: missing),
        at: Location(file: inputs.data.named("councils/\(council)/meetings")))
    }
    guard let first, let second, !log.hasErrors,
      let (left, right) = packs(first, second, standing, into: &log)
    else { return nil }
    return compare(left, right, finder.chains, areas, into: &log)
  }
}
