import Analysis
import Councils
package import Diagnostics
import Extracts
import Figures
import Indicators
package import Packs
import ProjectFiles
package import Publication

/// Finds where a figure comes from and in which papers it was printed: in the manifests of packs
/// that are built or published, and in the newest releases of figures.
package struct FigureTracer: Sendable {
  private let inputs: ProjectInputs
  private let output: OutputPlace
  /// The folder name of one council; nil for all.
  private let council: String?

  package init(inputs: ProjectInputs, output: OutputPlace, council: String?) {
    self.inputs = inputs
    self.output = output
    self.council = council
  }

  /// What is found, in words; nil with what is wrong in the log. A number that disclosure control
  /// withholds is found nowhere.
  package func trace(_ query: FigureQuery, into log: inout DiagnosticLog) -> String? {
    var loader = ProjectLoader(
      inputs, request: BuildRequest(council: council, meetings: [], jobs: nil, toolVersion: ""))
    guard let shared = loader.shared(into: &log) else { return nil }
    let councils = loader.reader.folderNames(in: "councils")
    if let council, !councils.contains(council) {
      log.report(
        SelectionProblem.unknownCouncil(council, known: councils),
        at: Location(file: "Data/councils"))
      return nil
    }
    var found = FoundFigures(query: query)
    var names = Set(shared.dictionary.ids)
    for id in councils where council == nil || council == id {
      let manifests = manifests(of: id, into: &log)
      names.formUnion(found.add(manifests, of: id))
      guard let source = loader.reader.text("councils/\(id)/council.yaml", into: &log),
        let settings = shared.councils.read(id: id, source, targets: [], into: &log)
      else { continue }
      found.add(
        readings(of: settings, query, shared, beside: manifests.map(\.manifest), into: &log),
        of: settings)
    }
    guard !found.isEmpty else {
      log.report(problem(query, names.sorted()), at: Location(file: "Data"))
      return nil
    }
    return found.text(shared.dictionary, shared.areas)
  }

  private func problem(_ query: FigureQuery, _ names: [String]) -> TraceProblem {
    if query.number != nil { return .numberNowhere(query.text) }
    return names.contains(query.text)
      ? .withoutFigures(query.text) : .unknownName(query.text, known: names)
  }

  // MARK: Manifests

  private func manifests(of council: String, into log: inout DiagnosticLog) -> [(
    manifest: Manifest, isPublished: Bool
  )] {
    var manifests: [(manifest: Manifest, isPublished: Bool)] = []
    let chain = RecordChain(PublicationHistory(inputs.data), council: council, into: &log)
    for address in chain.addresses {
      if let manifest = chain.records[address] { manifests.append((manifest, true)) }
    }
    let built = (try? output.survey().packs) ?? []
    for address in built where address.council.text == council {
      let path = "\(address)/public/manifest.json"
      guard let bytes = try? ProjectFolder(output.path, called: output.name).bytes(of: path),
        let manifest = Manifest.read(bytes, name: "\(output.name)/\(path)", log: &log)
      else { continue }
      manifests.append((manifest, false))
    }
    return manifests
  }

  // MARK: Extracts

  /// What a paper on the newest releases could print beside all papers that there are.
  private func readings(
    of council: Council, _ query: FigureQuery, _ shared: ProjectLoader.Shared,
    beside manifests: [Manifest], into log: inout DiagnosticLog
  ) -> [PublishableReading] {
    let dictionary = shared.dictionary
    let asked = dictionary.indicators.filter { indicator in
      query.number != nil || query.text == indicator.id || query.text.hasPrefix(indicator.id + "/")
    }
    guard !asked.isEmpty else { return [] }
    // What hangs together with the figure decides whether it is withheld.
    let wanted = dictionary.indicators
    let library = ExtractLibrary.discover(
      in: ["extracts", "councils/\(council.id)/extracts"], of: inputs.data, into: &log)
    var observations: [Observation] = []
    for choice in library.choose(cutOff: CalendarDate(dayNumber: 2_932_896)) {
      for result in ExtractLibrary.read(
        choice, of: inputs.data, dictionary: dictionary, areas: shared.areas,
        ExtractRequest(areas: [council.area.code]), into: &log)
      {
        observations += result.observations
      }
    }
    let builder = ReadingBuilder(
      dictionary: dictionary, dataset: Dataset(observations, deriving: wanted.filter(\.isDerived)),
      council: council.area, neighbours: [], region: nil, england: nil)
    var published = PublishedFigures()
    var keeping: Set<FigureID> = []
    for manifest in manifests {
      published.add(manifest, of: [council.area.code.gss], dictionary)
      keeping.formUnion(manifest.withheldFigures)
    }
    let ids = Set(asked.map(\.id))
    return DisclosureControl(
      council.disclosure, published: published.figures, keeping: keeping
    )
    .publishable(wanted.compactMap { builder.reading(of: $0, target: nil) })
    .readings.filter { ids.contains($0.indicator.id) }
  }
}
