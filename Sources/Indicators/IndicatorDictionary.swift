package import Diagnostics
internal import Figures
package import Settings

/// The indicators of `Data/indicators.yaml` by id.
package struct IndicatorDictionary: Sendable {
  /// In the order of the file.
  package let indicators: [Indicator]
  private let places: [String: Int]

  package init(_ indicators: [Indicator]) {
    self.indicators = indicators
    places = Dictionary(indicators.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// The indicator of an id; nil where the dictionary has none.
  package subscript(id: String) -> Indicator? { places[id].map { indicators[$0] } }

  package var ids: [String] { indicators.map(\.id) }

  /// The ids that a report on these indicators needs from extracts: themselves and what they rest
  /// on, each once, in order.
  package func needed(for ids: [String]) -> [String] {
    var needed: [String] = []
    var waiting = Array(ids.reversed())
    while let id = waiting.popLast() {
      guard !needed.contains(id), let indicator = self[id] else { continue }
      needed.append(id)
      waiting += indicator.parts.reversed()
    }
    return needed
  }

  /// Lower-case letters, digits and underscores, beginning with a letter.
  package static func isID(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || $0.isDigit || $0 == 0x5F
    }
  }

  /// Reads the dictionary. Everything that is wrong is reported; nil where anything is.
  package static func read(
    _ root: SettingsNode, into log: inout DiagnosticLog
  ) -> IndicatorDictionary? {
    let before = log.errorCount
    var drafts: [IndicatorDraft] = []
    var findings = DiagnosticLog()
    _ = root.read("the dictionary", into: &log) { fields -> Bool? in
      for field in fields.all() {
        guard let range = field.keyRange else { continue }
        if !isID(field.key) { findings.report(IndicatorProblem.notAnID(field.key), at: range) }
        // An entry with one wrong field still names others; all of it is reported at once.
        _ = field.fields(.indicator, called: "the indicator '\(field.key)'") { fields -> Bool? in
          if let draft = IndicatorDraft(field.key, range, fields) { drafts.append(draft) }
          return true
        }
      }
      return true
    }
    let known = root.entries?.map(\.key) ?? []
    for draft in drafts {
      for (id, range) in draft.references where !known.contains(id) {
        findings.report(
          IndicatorProblem.unknownIndicator(id, known: known), at: range ?? draft.range)
      }
    }
    for twin in drafts.flatMap(\.twins) where !known.contains(twin.text) {
      findings.report(IndicatorProblem.unknownIndicator(twin.text, known: known), at: twin.range)
    }
    for draft in drafts where leadsBack(draft, drafts) {
      findings.report(IndicatorProblem.circular(draft.id), at: draft.range)
    }
    log.merge(findings)
    guard log.errorCount == before else { return nil }
    let indicators = drafts.compactMap { draft -> Indicator? in
      if let period = period(of: draft, drafts) { return draft.indicator(period) }
      log.report(IndicatorProblem.noPeriod(draft.id), at: draft.range)
      return nil
    }
    return log.errorCount == before ? IndicatorDictionary(indicators) : nil
  }

  /// The rule that an indicator states, or the one of the quantity that it is worked out from.
  private static func period(of draft: IndicatorDraft, _ drafts: [IndicatorDraft]) -> PeriodRule? {
    var current = draft
    for _ in drafts {
      if let period = current.period { return period }
      guard current.isDerived, let id = current.numerator?.parts.first,
        let next = drafts.first(where: { $0.id == id })
      else { return nil }
      current = next
    }
    return nil
  }

  /// Whether an indicator rests, over any number of steps, on itself.
  private static func leadsBack(_ draft: IndicatorDraft, _ drafts: [IndicatorDraft]) -> Bool {
    let parts = Dictionary(drafts.map { ($0.id, $0.references.map(\.id)) }) { first, _ in first }
    var seen: Set<String> = []
    var waiting = parts[draft.id] ?? []
    while let id = waiting.popLast() {
      if id == draft.id { return true }
      if seen.insert(id).inserted { waiting += parts[id] ?? [] }
    }
    return false
  }
}
