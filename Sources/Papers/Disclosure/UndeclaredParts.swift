package import Analysis
package import Diagnostics
import Extracts
import Figures
package import Indicators

/// Percentages and rates of children from a council's own files, of which the dictionary does not say
/// what they rest on: nobody can know whether one gives a small number away. What a publication has
/// told everybody tells nothing new.
package enum UndeclaredParts {
  /// What is to be said of a meeting, which may silence it.
  ///
  /// - Parameter files: of each indicator.
  package static func findings(
    _ indicators: [Indicator], under policy: DisclosurePolicy,
    _ files: [String: [FigureSources.File]]
  ) -> DiagnosticLog {
    var findings = DiagnosticLog()
    guard policy.threshold > 0 else { return findings }
    var undeclared: [String: [String]] = [:]
    for indicator in indicators
    where indicator.about == .children && indicator.numerator == nil && isShareOrRate(indicator) {
      for file in files[indicator.id] ?? [] where !file.provenance.isKnown {
        undeclared[file.path, default: []].append(indicator.id)
      }
    }
    for (path, ids) in undeclared.sorted(by: { $0.key < $1.key }) {
      findings.report(DisclosureProblem.partsUndeclared(ids.sorted()), at: Location(file: path))
    }
    return findings
  }

  private static func isShareOrRate(_ indicator: Indicator) -> Bool {
    switch indicator.unit {
    case .perCent, .perTenThousand, .ratio: true
    default: false
    }
  }
}
