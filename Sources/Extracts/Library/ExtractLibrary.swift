package import Diagnostics
package import Figures
package import Indicators
internal import Settings

/// The releases under `extracts/`, of which a meeting reads one for each source.
///
/// Nothing but folder names is looked at until a release is read.
package struct ExtractLibrary: Sendable {
  /// By source, each in order of release.
  package let releases: [Release]

  /// One release of one source, known by the names of its folders alone.
  package struct Release: Sendable, Hashable {
    /// The name of the source's folder.
    package let source: String
    package let name: ReleaseName
    /// The folder that holds `mapping.yaml` and the files.
    package let folder: String
  }

  /// A release that a meeting reads, and the last year that it takes from it.
  package struct Choice: Sendable, Hashable {
    package let release: Release
    package let upToYear: Int?
    /// The day by which a figure must have been known; nil where a release is read for its own sake.
    package let cutOff: CalendarDate?

    package init(release: Release, upToYear: Int? = nil, cutOff: CalendarDate? = nil) {
      self.release = release
      self.upToYear = upToYear
      self.cutOff = cutOff
    }
  }

  package var sources: [String] {
    var sources: [String] = []
    for release in releases where sources.last != release.source { sources.append(release.source) }
    return sources
  }

  /// Finds the releases in folders such as `Data/extracts` and `Data/councils/sefton/extracts`.
  /// Folders of releases with other names are reported; names with a dot in front are not looked at.
  package static func discover(
    in folders: [String], of project: some ExtractFolder, into log: inout DiagnosticLog
  ) -> ExtractLibrary {
    var releases: [Release] = []
    for folder in folders {
      reportStray(in: folder, of: project, into: &log)
      for source in project.folders(in: folder) {
        reportStray(in: "\(folder)/\(source)", of: project, into: &log)
        for name in project.folders(in: "\(folder)/\(source)") {
          let path = "\(folder)/\(source)/\(name)"
          guard let release = ReleaseName(name) else {
            log.report(ExtractProblem.notARelease(name), at: Location(file: project.named(path)))
            continue
          }
          releases.append(Release(source: source, name: release, folder: path))
        }
      }
    }
    releases.sort { ($0.source, $0.name, $0.folder) < ($1.source, $1.name, $1.folder) }
    // Of releases that are one by name only one would be read. Two councils may each have theirs.
    let shared = folders.first.map { "\($0)/" }
    for (one, other) in zip(releases, releases.dropFirst())
    where one.source == other.source && one.name == other.name
      && [one, other].contains(where: { shared.map($0.folder.hasPrefix) ?? false })
    {
      let isFirst = shared.map(one.folder.hasPrefix) ?? false
      log.report(
        ExtractProblem.releaseTwice(
          "\(one.source)/\(one.name.text)", other: project.named((isFirst ? one : other).folder)),
        at: Location(file: project.named((isFirst ? other : one).folder)))
    }
    return ExtractLibrary(releases: releases)
  }

  /// Says which files of figures lie beside the releases: nobody reads them, and the newest release
  /// that is read would be an older one.
  private static func reportStray(
    in folder: String, of project: some ExtractFolder, into log: inout DiagnosticLog
  ) {
    for name in project.files(in: folder) where isOfFigures(name) {
      log.report(
        ExtractProblem.outsideReleases(name),
        at: Location(file: project.named("\(folder)/\(name)")))
    }
  }

  /// For each source the newest release that was out by a day. A source in `later` is read from its
  /// newest release of all, up to the year given for it. A source without a release by then is left
  /// out.
  package func choose(cutOff: CalendarDate, later: [String: Int] = [:]) -> [Choice] {
    sources.compactMap { source in
      let own = releases.filter { $0.source == source }
      if let year = later[source] {
        return own.last.map { Choice(release: $0, upToYear: year, cutOff: cutOff) }
      }
      return own.last { $0.name.out <= cutOff }.map { Choice(release: $0, cutOff: cutOff) }
    }
  }

  /// The releases that count as out after a day, of each source that is not in `later`: those that
  /// `choose` passes over because of their day.
  package func passedOver(cutOff: CalendarDate, later: [String: Int] = [:]) -> [Release] {
    releases.filter { $0.name.out > cutOff && later[$0.source] == nil }
  }

  /// Reads a release: of the files that its mapping names those that hold what is asked for.
  ///
  /// - Parameters:
  ///   - request: what is asked for of the year that the choice gives, or before.
  ///   - isWhole: whether the release is looked at for its own sake, so that published files are
  ///     screened as a whole and figures are held against one another.
  package static func read(
    _ choice: Choice, of project: some ExtractFolder, dictionary: IndicatorDictionary,
    areas: AreaTable, _ request: ExtractRequest = ExtractRequest(), isWhole: Bool = false,
    into log: inout DiagnosticLog
  ) -> [ExtractResult] {
    let folder = choice.release.folder
    guard let mapping = mapping(choice.release, of: project, dictionary: dictionary, into: &log)
    else { return [] }
    let files = project.files(in: folder)
    if isWhole { reportUnmapped(mapping, files, Location(file: project.named(folder)), into: &log) }
    let request = request.upTo(choice.upToYear)
    var results: [ExtractResult] = []
    for file in mapping.files {
      if let indicators = request.indicators,
        !file.indicators.contains(where: indicators.contains)
      {
        continue
      }
      guard files.contains(file.name) else {
        log.report(ExtractProblem.fileMissing(file.name, present: files), at: file.nameRange)
        continue
      }
      let context = ReadingContext(
        file, dictionary: dictionary, areas: areas, request: request)
      let result = read(context, in: folder, files, of: project, isWhole: isWhole, into: &log)
      guard var result else { continue }
      if isWhole, result.summary.numbers == 0, result.summary.absences.isEmpty {
        log.report(ExtractProblem.nothingRead(file.name), at: file.nameRange)
      }
      result.provenance = ExtractResult.Provenance(
        publication: mapping.publication ?? choice.release.source, source: mapping.source ?? "",
        licence: mapping.licence ?? "", web: mapping.address, table: file.title ?? file.name,
        upToYear: choice.upToYear,
        isPublished: mapping.publishedIn != nil)
      PeriodCheck(choice).run(result.table, into: &log)
      results.append(result)
    }
    if isWhole {
      ConsistencyCheck(results.map(\.table), dictionary, areas).run(into: &log)
    }
    return results
  }

  /// Says which files of figures in a release its mapping leaves out: whoever put them there takes
  /// them for read.
  private static func reportUnmapped(
    _ mapping: ExtractMapping, _ files: [String], _ place: Location, into log: inout DiagnosticLog
  ) {
    let named = Set(mapping.files.map(\.name))
    let left = files.filter { name in
      isOfFigures(name) && !named.contains(name) && !name.lowercased().hasSuffix(".meta.csv")
    }
    if !left.isEmpty { log.report(ExtractProblem.unmappedFiles(left), at: place) }
  }

  /// Whether a file holds figures as far as its name says; what spreadsheets leave behind does not.
  private static func isOfFigures(_ name: String) -> Bool {
    let endings = [".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods"]
    return endings.contains(where: name.lowercased().hasSuffix) && !name.hasPrefix(".")
      && !name.hasPrefix("~$")
  }

  /// Reads one file of a release; nil where anything is wrong.
  private static func read(
    _ context: ReadingContext, in folder: String, _ files: [String],
    of project: some ExtractFolder, isWhole: Bool, into log: inout DiagnosticLog
  ) -> ExtractResult? {
    let file = context.mapping
    let path = "\(folder)/\(file.name)"
    let name = project.named(path)
    if file.layout.isReadInWindows, let large = project.large(path) {
      var findings = DiagnosticLog()
      let found = try? file.layout.read(
        WindowedFile(large), name: name, context, into: &findings)
      if case .read(var result)? = found {
        log.merge(findings)
        if isWhole {
          result?.summary.isUnscreened = true
          log.report(
            ScreenerProblem(rule: .notScreened, isHeld: false), at: Location(file: name))
        }
        return result
      }
    }
    guard let bytes = project.contents(of: path, into: &log) else { return nil }
    if Workbook.isLikely(bytes, name: name) {
      return LayoutReader.read(
        workbook: bytes, name: name, context, isWhole: isWhole, into: &log)
    }
    file.writing.reportSheet(into: &log)
    let received = ReceivedText(
      name: name, bytes: bytes, encoding: file.writing.encoding,
      delimiter: file.writing.delimiter)
    guard let text = received.file(into: &log) else { return nil }
    let result = LayoutReader.read(.text(text), context, into: &log)
    if isWhole {
      let meta = description(of: file.name, in: folder, files, of: project, into: &log)
      file.layout.screen(.text(text), meta: meta, into: &log)
    }
    return result
  }

  /// The description of columns beside a published file; nil where there is none to be read. Nothing
  /// is said of it but that it holds an identifier of a person.
  private static func description(
    of name: String, in folder: String, _ files: [String], of project: some ExtractFolder,
    into log: inout DiagnosticLog
  ) -> ExtractFile? {
    guard name.hasSuffix(".csv") else { return nil }
    let meta = "\(name.dropLast(4)).meta.csv"
    var quiet = DiagnosticLog()
    guard files.contains(meta), let bytes = project.contents(of: "\(folder)/\(meta)", into: &quiet)
    else { return nil }
    guard !log.refuses(bytes, of: project.named("\(folder)/\(meta)")) else { return nil }
    return ReceivedText(name: project.named("\(folder)/\(meta)"), bytes: bytes).file(into: &quiet)
  }

  /// The mapping of a release; nil where it is missing or wrong, with the reason in the log.
  package static func mapping(
    _ release: Release, of project: some ExtractFolder, dictionary: IndicatorDictionary,
    into log: inout DiagnosticLog
  ) -> ExtractMapping? {
    let path = "\(release.folder)/mapping.yaml"
    guard project.files(in: release.folder).contains("mapping.yaml") else {
      log.report(ExtractProblem.noMapping, at: Location(file: project.named(release.folder)))
      return nil
    }
    guard let bytes = project.contents(of: path, into: &log),
      !log.refuses(bytes, of: project.named(path))
    else { return nil }
    return SettingsReader.read(SourceText(name: project.named(path), bytes: bytes), into: &log)
      .flatMap {
        ExtractMapping.read($0, dictionary, into: &log)
      }
  }
}
