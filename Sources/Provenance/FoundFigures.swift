import Analysis
import Councils
import Figures
import Indicators
import Publication

/// The figures that fit a query, each once, with every paper that prints it.
struct FoundFigures {
  private let query: FigureQuery
  private var traces: [FigureTrace] = []
  private var index: [Key: Int] = [:]
  private var names: [String: String] = [:]

  private struct Key: Hashable {
    let council: String
    let id: FigureID
    let printed: String
  }

  init(query: FigureQuery) { self.query = query }

  var isEmpty: Bool { traces.isEmpty }

  /// - Returns: The names of all figures that the manifests print.
  mutating func add(
    _ manifests: [(manifest: Manifest, isPublished: Bool)], of council: String
  ) -> Set<String> {
    var known: Set<String> = []
    for (manifest, isPublished) in manifests {
      for entry in manifest.figures {
        let figure = entry.figure
        known.insert(figure.id.indicator)
        guard query.matches(figure.id, printed: figure.printed) else { continue }
        let trace = FigureTrace(
          council: council, id: figure.id, printed: figure.printed, absence: figure.absence,
          origins: figure.origins)
        let place = place(of: trace)
        traces[place].add(
          FigureTrace.Paper(
            meeting: manifest.meeting.id, places: entry.places, isPublished: isPublished,
            isBuilt: !isPublished))
      }
    }
    return known
  }

  /// Values that may be printed; those that a paper prints in any form are not said twice.
  mutating func add(_ readings: [PublishableReading], of council: Council) {
    names[council.area.code.gss] = council.name
    for reading in readings {
      for period in reading.periods {
        let figure = reading.value(at: period).figure()
        let isPrinted = traces.contains { $0.council == council.id && $0.id == figure.id }
        guard !isPrinted, query.matches(figure.id, printed: figure.printed) else { continue }
        _ = place(
          of: FigureTrace(
            council: council.id, id: figure.id, printed: figure.printed, absence: figure.absence,
            origins: figure.origins))
      }
    }
  }

  private mutating func place(of trace: FigureTrace) -> Int {
    let key = Key(council: trace.council, id: trace.id, printed: trace.printed)
    if let known = index[key] { return known }
    traces.append(trace)
    index[key] = traces.count - 1
    return traces.count - 1
  }

  /// What each indicator is, then its figures: the newest first, the council's own before others'.
  func text(_ dictionary: IndicatorDictionary, _ areas: AreaTable) -> String {
    let own = Set(names.keys)
    let sorted = traces.sorted { left, right in
      let (first, second) = (rank(left, own), rank(right, own))
      return first != second
        ? first < second
        : left.id != right.id
          ? right.id < left.id
          : left.printed < right.printed
    }
    var out = ""
    var named: Set<String> = []
    for trace in sorted {
      if !out.isEmpty { out += "\n" }
      if let indicator = dictionary[trace.id.indicator], named.insert(indicator.id).inserted {
        out += "\(indicator.id): \(indicator.name)\n"
        if let definition = indicator.definition { out += "  \(definition)\n" }
        if let source = indicator.source { out += "  source: \(source)\n" }
        out += "\n"
      }
      out += trace.text { name(of: $0, areas) }
    }
    return out
  }

  private func rank(_ trace: FigureTrace, _ own: Set<String>) -> [String] {
    [trace.council, trace.id.indicator, own.contains(trace.id.area) ? "" : trace.id.area]
  }

  private func name(of area: String, _ areas: AreaTable) -> String {
    if let area = areas.area(AreaCode(area)) { return area.name }
    let group = "neighbours-"
    if area.hasPrefix(group), let area = areas.area(AreaCode(String(area.dropFirst(group.count)))) {
      return "statistical neighbours of \(area.name)"
    }
    return area
  }
}

extension [String] {
  fileprivate static func < (left: Self, right: Self) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}
