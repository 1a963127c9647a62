import Councils
import Diagnostics
import Extracts
import Indicators
import Packs
import ProjectFiles
import Settings

extension SkeletonMaker {
  /// Writes a first `mapping.yaml` beside files of figures, or adds them to the one that is there, with
  /// every guess marked. Of measures that the dictionary does not have, entries are drafted in a file
  /// beside it.
  ///
  /// - Parameters:
  ///   - paths: the files in one release, such as `Data/extracts/dfe-children-in-need/2025/c1.csv`.
  ///   - area: whose figures they are, where the file does not say; otherwise the council's in whose
  ///     folder the file lies.
  package func extract(_ paths: [String], area: String?) throws(Failure) -> Result {
    let places = try self.places(paths)
    guard let first = places.first else { throw .asked(.extractPath("")) }
    let folder = first.folder
    var log = DiagnosticLog()
    var loader = ProjectLoader(
      inputs, request: BuildRequest(council: nil, meetings: [], jobs: 1, toolVersion: ""))
    guard let shared = loader.shared(into: &log) else { throw .project(log) }
    let files = inputs.data.files(in: folder)
    for place in places where !files.contains(place.file) {
      throw .asked(
        .extractMissing(inputs.data.named("\(folder)/\(place.file)"), known: files))
    }
    let release = try ReleaseInMaking(folder, files, inputs.data, shared.dictionary)
    for place in places where release.mapping?.list.files.contains(place.file) == true {
      throw .asked(.releaseMapped(release.mappingName, file: place.file))
    }
    var owner = area
    if owner == nil, let id = first.council, let council = try? council(id) {
      owner = council.council.area.code.gss
    }
    let known = precedents(besides: folder, shared)
    var drafts = release.drafts
    var items: [[String]] = []
    var questions = 0
    var publication: [String] = []
    for place in places {
      let received = try received("\(folder)/\(place.file)", shared)
      let metaName = place.file.hasSuffix(".csv") ? "\(place.file.dropLast(4)).meta.csv" : ""
      let proposal = MappingProposal(
        received: received, name: place.file, dictionary: shared.dictionary, areas: shared.areas,
        area: owner, precedents: known,
        meta: files.contains(metaName) ? description("\(folder)/\(metaName)") : nil)
      guard let lines = proposal.item(&drafts, into: &log) else { throw .project(log) }
      items.append(lines)
      publication = publication.isEmpty ? proposal.publication : publication
      questions += openQuestions(lines, received, shared, drafts) ?? 0
    }
    let text = try release.text(items, publication: publication)
    let (written, changed) = try put(release, text, drafts)
    let guesses = items.joined().count { $0.contains("# guess") } + (release.mapping == nil ? 1 : 0)
    return Result(
      written: written, changed: changed,
      notes: notes(guesses: guesses, questions: questions, drafts, release), next: "scrutiny check")
  }

  /// Where the files lie, each once: in one release.
  private func places(_ paths: [String]) throws(Failure) -> [ExtractPlace] {
    var places: [ExtractPlace] = []
    for path in paths {
      // As a person names a file, from where they stand; otherwise as the project calls it.
      let known = (try? SystemCalls.resolve(path))
        .flatMap { ProjectFolder.part(of: $0, below: inputs.data.path) }
        .map { String(decoding: $0, as: UTF8.self) }
      guard let place = ExtractPlace(known ?? path) else { throw .asked(.extractPath(path)) }
      if let first = places.first, first.folder != place.folder {
        throw .asked(.severalReleases(first.folder, other: place.folder))
      }
      if !places.contains(where: { $0.file == place.file }) { places.append(place) }
    }
    return places
  }

  /// Writes the mapping and the drafts, the drafts first: a mapping that names them is never there alone.
  private func put(
    _ release: ReleaseInMaking, _ text: String, _ drafts: IndicatorDrafts
  ) throws(Failure) -> (written: [String], changed: [String]) {
    var new: [NewFile] = []
    var changed: [String] = []
    do throws(FileProblem) {
      if let draft = drafts.text {
        if let old = release.oldDrafts {
          let added = drafts.entries.flatMap { [""] + $0.lines }.joined(separator: "\n") + "\n"
          try inputs.data.replace(release.draftsPath, holding: old, with: old + Array(added.utf8))
          changed.append(inputs.data.named(release.draftsPath))
        } else {
          new.append(NewFile(path: release.draftsPath, text: draft))
        }
      }
      if let mapping = release.mapping {
        try inputs.data.replace(
          release.mappingPath, holding: mapping.bytes, with: Array(text.utf8))
        changed.append(release.mappingName)
      }
    } catch {
      throw .file(error)
    }
    try writeSchemas()
    if release.mapping == nil {
      new.append(
        NewFile(
          path: release.mappingPath,
          text: SchemaFiles.line("mapping", at: release.mappingPath) + text))
    }
    return (new.isEmpty ? [] : try write(new, in: inputs.data), changed)
  }

  private func notes(
    guesses: Int, questions: Int, _ drafts: IndicatorDrafts, _ release: ReleaseInMaking
  ) -> [String] {
    var notes = [
      guesses == 1
        ? "1 line is a guess; look at it and delete its comment"
        : "\(guesses) lines are guesses; look at each and delete its comment"
    ]
    let count = drafts.entries.count
    if count > 0 {
      notes.append(
        count == 1
          ? "1 measure is in no entry of Data/indicators.yaml; one is drafted in "
            + "\(MappingProposal.draftsFile): move it there if it is wanted"
          : "\(count) measures are in no entry of Data/indicators.yaml; entries are drafted in "
            + "\(MappingProposal.draftsFile): move those there that are wanted")
    }
    if questions > 0 {
      notes.append(
        "it is not read yet: "
          + counted(questions, "place needs an answer", "places need an answer"))
    }
    return notes
  }

  private func received(
    _ path: String, _ shared: ProjectLoader.Shared
  ) throws(Failure) -> ReceivedFigures {
    var found = DiagnosticLog()
    guard let bytes = inputs.data.contents(of: path, into: &found),
      let received = ReceivedFigures.read(
        bytes, name: inputs.data.named(path), areas: shared.areas, into: &found)
    else { throw .project(found) }
    return received
  }

  /// The description of columns beside a published file; nil where it cannot be read.
  private func description(_ path: String) -> ExtractFile? {
    var quiet = DiagnosticLog()
    return inputs.data.contents(of: path, into: &quiet).flatMap {
      ReceivedText(name: inputs.data.named(path), bytes: $0).file(into: &quiet)
    }
  }

  /// Mappings of the other releases that can be read.
  private func precedents(
    besides folder: String, _ shared: ProjectLoader.Shared
  ) -> [MappingProposal.Precedent] {
    var quiet = DiagnosticLog()
    let councils = folders(in: "councils").map { "councils/\($0)/extracts" }
    let library = ExtractLibrary.discover(
      in: ["extracts"] + councils, of: inputs.data, into: &quiet)
    // The newest release first, and of the same source before others.
    let source = folder.split(separator: "/").dropLast().last.map(String.init)
    let releases = library.releases.reversed().filter { $0.folder != folder }
    let ordered = releases.filter { $0.source == source } + releases.filter { $0.source != source }
    return ordered.flatMap { release -> [MappingProposal.Precedent] in
      let mapping = ExtractLibrary.mapping(
        release, of: inputs.data, dictionary: shared.dictionary, into: &quiet)
      let path = "\(release.folder)/mapping.yaml"
      let text = inputs.data.contents(of: path, into: &quiet) ?? []
      let isGuess = String(decoding: text, as: UTF8.self).contains("# guess")
      return (mapping?.files ?? []).map {
        MappingProposal.Precedent(path: inputs.data.named(path), file: $0, isGuess: isGuess)
      }
    }
  }

  /// How many errors stand between the lines of a file and its figures, once the drafts are in the
  /// dictionary; nil where that cannot be said.
  private func openQuestions(
    _ lines: [String], _ received: ReceivedFigures, _ shared: ProjectLoader.Shared,
    _ drafts: IndicatorDrafts
  ) -> Int? {
    var log = DiagnosticLog()
    var dictionary = shared.dictionary
    if let text = drafts.text,
      let root = SettingsReader.read(SourceText(name: "drafts.yaml", text: text), into: &log),
      let drafted = IndicatorDictionary.read(root, into: &log)
    {
      dictionary = IndicatorDictionary(dictionary.indicators + drafted.indicators)
    }
    let text = lines.joined(separator: "\n") + "\n"
    let root = SettingsReader.read(SourceText(name: "mapping.yaml", text: text), into: &log)
    let mapping = root.flatMap { ExtractMapping.read($0, dictionary, into: &log) }
    if let own = mapping?.files.first {
      let context = ReadingContext(own, dictionary: dictionary, areas: shared.areas)
      _ = LayoutReader.read(received.source, context, into: &log)
    }
    return log.sorted().count { $0.severity == .error }
  }
}

/// What lies in the folder of a release besides its figures: the mapping and the drafts that are there.
private struct ReleaseInMaking {
  let mappingPath: String
  let mappingName: String
  let draftsPath: String
  /// The mapping as it lies there; nil where there is none yet.
  private(set) var mapping: (bytes: [UInt8], list: MappingList)?
  private(set) var oldDrafts: [UInt8]?
  /// What the mapping and the drafts that are there have taken.
  private(set) var drafts = IndicatorDrafts()

  init(
    _ folder: String, _ files: [String], _ data: ProjectFolder, _ dictionary: IndicatorDictionary
  ) throws(SkeletonMaker.Failure) {
    mappingPath = "\(folder)/mapping.yaml"
    mappingName = data.named(mappingPath)
    draftsPath = "\(folder)/\(MappingProposal.draftsFile)"
    var log = DiagnosticLog()
    if files.contains("mapping.yaml") {
      guard let bytes = data.contents(of: mappingPath, into: &log),
        let list = MappingList(SourceText(name: mappingName, bytes: bytes), into: &log)
      else { throw .project(log) }
      mapping = (bytes, list)
      take(bytes) { dictionary[$0] != nil }
    }
    if files.contains(MappingProposal.draftsFile) {
      guard let bytes = data.contents(of: draftsPath, into: &log) else { throw .project(log) }
      oldDrafts = bytes
      take(bytes) { _ in true }
    }
  }

  /// Every word of a text, but for its comments, that may be an id.
  private mutating func take(_ bytes: [UInt8], isID: (String) -> Bool) {
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let read = line.prefix { $0 != "#" }
      for word in read.split(whereSeparator: {
        !($0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_")
      })
      where IndicatorDictionary.isID(String(word)) && isID(String(word)) {
        drafts.taken.insert(String(word))
      }
    }
  }

  /// The mapping with the new files.
  func text(
    _ items: [[String]], publication: [String]
  ) throws(SkeletonMaker.Failure) -> String {
    if let mapping {
      guard let text = mapping.list.adding(items) else {
        throw .asked(.mappingForm(path: mappingName))
      }
      return text
    }
    guard items.count > 1 else {
      // The lines of the publication come behind the layout.
      let lines = items.first ?? []
      let place = lines.firstIndex { $0.hasPrefix("layout:") }.map { $0 + 1 } ?? lines.count
      return (MappingProposal.head + lines[..<place] + publication + lines[place...])
        .joined(separator: "\n") + "\n"
    }
    return MappingList.text(items, head: MappingProposal.head, publication: publication)
  }
}

/// Where a file of figures lies, below Data.
private struct ExtractPlace {
  let folder: String
  let file: String
  /// The council in whose folder it lies; nil for the shared ones.
  let council: String?

  /// Nil for a path that is not `…extracts/<source>/<release>/<file>`.
  init?(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    guard let place = parts.lastIndex(of: "extracts"), parts.count == place + 4,
      ReleaseName(parts[place + 2]) != nil, !parts.contains(".."), !parts.contains(".")
    else { return nil }
    file = parts[place + 3]
    guard !file.hasPrefix("."), !file.hasSuffix(".meta.csv"), file != "mapping.yaml" else {
      return nil
    }
    let isOwn = place >= 2 && parts[place - 2] == "councils"
    council = isOwn ? parts[place - 1] : nil
    folder = parts[(isOwn ? place - 2 : place)...(place + 2)].joined(separator: "/")
  }
}
