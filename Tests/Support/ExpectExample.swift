package import Diagnostics
package import Testing

/// Holds a sample of a problem to its example on the page of codes: the fault gives this finding, with
/// its message and hint, and nothing else; the cure gives none.
///
/// - Parameters:
///   - isCuredInWords: where the cure cannot be shown in lines, so that it is not tried.
///   - findings: what is found in the lines of an example, read as the file in which they stand.
package func expectExample(
  of sample: any Problem, isCuredInWords: Bool = false,
  sourceLocation: SourceLocation = #_sourceLocation,
  findings: (_ place: String, _ lines: String) throws -> DiagnosticLog
) rethrows {
  let example = sample.example
  let found = try findings(example.place, example.fault).sorted().map(\.problem)
  let words: Comment = "\(sample.code): \(found.map { "\($0.code) \($0.message)" })"
  #expect(found.map(\.code) == [sample.code], words, sourceLocation: sourceLocation)
  #expect(found.map(\.message) == [sample.message], words, sourceLocation: sourceLocation)
  #expect(found.map(\.hint) == [sample.hint], words, sourceLocation: sourceLocation)
  guard !isCuredInWords else { return }
  let cured = try findings(example.place, example.cure).sorted().map(\.problem)
  #expect(
    cured.map(\.code) == [], "\(sample.code), cured: \(cured.map(\.message))",
    sourceLocation: sourceLocation)
}
