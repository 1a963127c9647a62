package import Diagnostics

extension SettingsNode {
  /// Reads a mapping field by field. `place` is what messages call it, such as "a council".
  ///
  /// Everything that is wrong is reported: each missing, unknown or misshapen field. The result is
  /// nil where any was found in this mapping or inside it, so that nothing half-read goes on.
  ///
  /// ```
  /// node.read("a council", into: &log) { fields in
  ///   guard let name = fields.required("name").text else { return nil }
  ///   return Council(name: name, isClosed: fields.optional("closed").flag ?? false)
  /// }
  /// ```
  package func read<Result>(
    _ place: String, into log: inout DiagnosticLog, _ body: (Fields) -> Result?
  ) -> Result? {
    let findings = Findings()
    let result = read(place, findings, nil, body)
    log.merge(findings.log)
    return result
  }

  /// Reads a mapping of a shape, which says its place and its keys.
  package func read<Result>(
    _ shape: SettingsShape, into log: inout DiagnosticLog, _ body: (Fields) -> Result?
  ) -> Result? {
    let findings = Findings()
    let result = read(shape.place, findings, shape, body)
    log.merge(findings.log)
    return result
  }

  func read<Result>(
    _ place: String, _ findings: Findings, _ shape: SettingsShape?,
    _ body: (Fields) -> Result?
  ) -> Result? {
    guard case .fields(let entries) = content else {
      findings.log.report(
        SettingsProblem.wrongShape(key: place, wanted: .fields, found: self.shape), at: range)
      return nil
    }
    let before = findings.log.errorCount
    let fields = Fields(place, entries, range, findings, shape)
    let result = body(fields)
    fields.reportUnknown()
    return findings.log.errorCount == before ? result : nil
  }
}

/// Collects what is found while fields are read.
final class Findings {
  var log = DiagnosticLog()
}

/// The fields of one mapping. Asking for a key makes it a known one; keys that nobody asked for are
/// reported when the mapping has been read. Where the mapping has a shape, no reader may ask for a key
/// that the shape does not have, so that the page of reference and the schemas have them all.
package final class Fields {
  /// What messages call the mapping.
  package let place: String
  /// The entries in the order in which they were written.
  package let entries: [SettingsNode.Entry]
  package let range: SourceRange
  let findings: Findings
  /// The keys that it may have; nil where they are the user's own, or those of another file.
  private let shape: SettingsShape?
  private var asked: [String] = []
  private var takesAnyKey = false

  init(
    _ place: String, _ entries: [SettingsNode.Entry], _ range: SourceRange, _ findings: Findings,
    _ shape: SettingsShape? = nil
  ) {
    self.shape = shape
    self.place = place
    self.entries = entries
    self.range = range
    self.findings = findings
  }

  /// A field that must be there; its absence is reported now.
  package func required(_ key: String) -> Field {
    let field = optional(key)
    if field.node == nil {
      findings.log.report(SettingsProblem.missingKey(key, in: place), at: range)
    }
    return field
  }

  /// A field that may be left out: every reading of it is then nil, and nothing is reported.
  package func optional(_ key: String) -> Field {
    assert(shape.map { $0.isOpen || $0[key] != nil } ?? true, "\(place) has no line for '\(key)'")
    if !asked.contains(key) { asked.append(key) }
    let entry = entries.first { $0.key == key }
    return Field(key: key, node: entry?.value, keyRange: entry?.keyRange, findings: findings)
  }

  /// All fields, where the keys are names of the user's own.
  package func all() -> [Field] {
    takesAnyKey = true
    return entries.map {
      Field(key: $0.key, node: $0.value, keyRange: $0.keyRange, findings: findings)
    }
  }

  /// Whether the key was written, with a value or without. It does not become a known key.
  package func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

  /// Reports what the caller found wrong with the mapping; its result is then nil.
  package func report(_ problem: any Problem, at range: SourceRange) {
    findings.log.report(problem, at: range)
  }

  func reportUnknown() {
    guard !takesAnyKey else { return }
    let known = asked
    for entry in entries where !known.contains(entry.key) {
      // A key of the shape that was not asked for has no place beside the others that stand there.
      let isKnown = shape.map { $0.isOpen || $0[entry.key] != nil } ?? true
      let known = isKnown ? known : shape?.keys.map(\.name) ?? known
      findings.log.report(
        SettingsProblem.unknownKey(entry.key, in: place, known: known), at: entry.keyRange)
    }
  }
}
