internal import Diagnostics
internal import Indicators

/// Finds the area that a cell means: by code, by the department's number, by name, or by what the
/// mapping says that a name means.
struct AreaFinder {
  private let areas: AreaTable
  private let wanted: Set<AreaCode>?
  /// Whether the layout is published: places that are no more stand in it, and nobody can mend it.
  private let isPublished: Bool
  private var aliases: [LabelKey: AreaCode] = [:]
  private let byName: [LabelKey: AreaCode]
  private var known: [String: AreaCode?] = [:]
  private var reported: Set<String> = []
  /// Texts that the mapping says are no place.
  private var leftOut: Set<LabelKey> = []

  init(_ areas: AreaTable, wanted: Set<AreaCode>?, isPublished: Bool = false) {
    self.areas = areas
    self.wanted = wanted
    self.isPublished = isPublished
    var names: [LabelKey: AreaCode] = [:]
    for area in areas.areas where names[LabelKey(area.name)] == nil {
      names[LabelKey(area.name)] = area.code
    }
    byName = names
  }

  mutating func add(_ aliases: [ExtractMapping.Alias], into log: inout DiagnosticLog) {
    for alias in aliases {
      if let code = code(of: alias.area) {
        self.aliases[LabelKey(alias.text)] = code
      } else {
        log.report(LayoutProblem.areaUnknown(alias.area), at: alias.range)
      }
    }
  }

  mutating func leaveOut(_ texts: [String]) { leftOut.formUnion(texts.map { LabelKey($0) }) }

  /// The code of today; nil where a text means no area of the table.
  func code(of text: String) -> AreaCode? {
    let label = LabelKey(text)
    if let code = aliases[label] { return code }
    let trimmed = NumberReader.trimmed(text)
    if let area = areas.area(AreaCode(trimmed)) { return area.code }
    if let area = areas.area(dfe: trimmed) { return area.code }
    return byName[label]
  }

  /// What was found of a text before; nil where it is new.
  func known(_ text: String) -> AreaCode?? { known[text] }

  /// The area of a cell, where it is asked for. What is no area is reported once.
  mutating func area(
    _ text: String, at place: () -> Location, into log: inout DiagnosticLog
  ) -> AreaCode? {
    if let found = known[text] { return found }
    if !leftOut.isEmpty, leftOut.contains(LabelKey(text)) {
      known[text] = .some(nil)
      return nil
    }
    var found = code(of: text)
    // "x" and "z" stand for areas not known and of the publisher's own, as in published files.
    if found == nil, text != "x", text != "z", reported.insert(text).inserted {
      let name = String(text.prefix(60))
      log.report(isPublished ? .areaPassedOver(name) : LayoutProblem.areaUnknown(name), at: place())
    }
    if let code = found, let wanted, !wanted.contains(code) { found = nil }
    known[text] = found
    return found
  }
}
