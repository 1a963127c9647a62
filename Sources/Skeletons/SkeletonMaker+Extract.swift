import Councils
import Diagnostics
import Extracts
import Indicators
import Packs
import ProjectFiles
import Settings

extension SkeletonMaker {
  /// Writes a first `mapping.yaml` beside a file of figures, with every guess marked.
  ///
  /// - Parameters:
  ///   - path: the file in its release, such as `Data/extracts/dfe-children-in-need/2025/c1.csv`.
  ///   - area: whose figures they are, where the file does not say; otherwise the council's in whose
  ///     folder the file lies.
  package func extract(_ path: String, area: String?) throws(Failure) -> Result {
    // As a person names a file, from where they stand; otherwise as the project calls it.
    let known = (try? SystemCalls.resolve(path))
      .flatMap { ProjectFolder.part(of: $0, below: inputs.data.path) }
      .map { String(decoding: $0, as: UTF8.self) }
    guard let place = ExtractPlace(known ?? path) else { throw .asked(.extractPath(path)) }
    var log = DiagnosticLog()
    var loader = ProjectLoader(
      inputs, request: BuildRequest(council: nil, meetings: [], jobs: 1, toolVersion: ""))
    guard let shared = loader.shared(into: &log) else { throw .project(log) }
    let files = inputs.data.files(in: place.folder)
    guard files.contains(place.file) else {
      throw .asked(
        .extractMissing(inputs.data.named("\(place.folder)/\(place.file)"), known: files))
    }
    if files.contains("mapping.yaml") {
      throw .asked(
        .releaseMapped(inputs.data.named("\(place.folder)/mapping.yaml"), file: place.file))
    }
    let received = try received("\(place.folder)/\(place.file)", shared)
    let metaName = place.file.hasSuffix(".csv") ? "\(place.file.dropLast(4)).meta.csv" : ""
    let meta =
      files.contains(metaName) ? description("\(place.folder)/\(metaName)") : nil
    var owner = area
    if owner == nil, let id = place.council, let council = try? council(id) {
      owner = council.council.area.code.gss
    }
    let proposal = MappingProposal(
      received: received, name: place.file, dictionary: shared.dictionary, areas: shared.areas,
      area: owner, precedents: precedents(besides: place.folder, shared), meta: meta)
    guard let text = proposal.text(into: &log) else { throw .project(log) }
    try writeSchemas()
    let path = "\(place.folder)/mapping.yaml"
    let written = try write(
      [NewFile(path: path, text: SchemaFiles.line("mapping", at: path) + text)], in: inputs.data)
    let guesses = text.split(separator: "\n").count { $0.contains("# guess") }
    var notes = [
      guesses == 1
        ? "1 line is a guess; look at it and delete its comment"
        : "\(guesses) lines are guesses; look at each and delete its comment"
    ]
    if let count = openQuestions(text, received, shared), count > 0 {
      notes.append(
        "it is not read yet: "
          + counted(count, "place needs an answer", "places need an answer"))
    }
    return Result(written: written, changed: [], notes: notes, next: "scrutiny check")
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

  /// How many errors stand between the mapping and the figures; nil where that cannot be said.
  private func openQuestions(
    _ text: String, _ received: ReceivedFigures, _ shared: ProjectLoader.Shared
  ) -> Int? {
    var log = DiagnosticLog()
    let root = SettingsReader.read(SourceText(name: "mapping.yaml", text: text), into: &log)
    let mapping = root.flatMap { ExtractMapping.read($0, shared.dictionary, into: &log) }
    if let own = mapping?.files.first {
      let context = ReadingContext(own, dictionary: shared.dictionary, areas: shared.areas)
      _ = LayoutReader.read(received.source, context, into: &log)
    }
    return log.sorted().count { $0.severity == .error }
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
