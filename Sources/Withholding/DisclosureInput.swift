package import Analysis
package import Diagnostics
import Figures

/// A table of figures as an analyst writes it down before it is published: each with what it is the
/// sum or the rate of, and what earlier papers have shown.
package struct DisclosureInput: Sendable {
  /// In the order of the file; those of `table.cells` have the same places.
  package let figures: [Figure]
  let table: DisclosureTable

  /// One row of the table.
  package struct Figure: Sendable {
    package let name: String
    /// As it stands in the file.
    package let text: String
    /// Never printed, but a difference of figures that are.
    package let isHidden: Bool
  }

  /// The figures that may be printed, in the order of the file.
  ///
  /// - Parameter log: what cannot be protected, in which case nothing may be printed.
  /// - Returns: Lines of `cell,shown`, with the reason of each that is withheld where it is asked
  ///   for; nil where anything is wrong.
  package func published(
    under policy: DisclosurePolicy, sayingWhy: Bool, file: String, into log: inout DiagnosticLog
  ) -> String? {
    let place = Location(file: file)
    do throws(AuditUnfinished) {
      let suppression = try Suppression(of: table, policy)
      let withheld = suppression.withheld
      let audit = try DisclosureAudit(of: table, withholding: withheld, policy)
      guard audit.isSafe || !policy.isSecondary else {
        let names = audit.leaks.map { figures[$0.cell].name }
        log.report(
          DisclosureInputProblem.unprotected(names, protection: policy.protection), at: place)
        return nil
      }
      var lines = [sayingWhy ? "cell,shown,why" : "cell,shown"]
      for (index, figure) in figures.enumerated() where !figure.isHidden {
        var fields = [figure.name, withheld.contains(index) ? "c" : figure.text]
        if sayingWhy { fields.append(suppression.reasons[index].map(why) ?? "") }
        lines.append(fields.map(Self.field).joined(separator: ","))
      }
      return lines.joined(separator: "\n") + "\n"
    } catch {
      log.report(DisclosureInputProblem.undecided, at: place)
      return nil
    }
  }

  private func why(_ reason: Suppression.Reason) -> String {
    switch reason {
    case .small: "small"
    case .before: "withheld before"
    case .restsOn(let cell): "goes with \(figures[cell].name)"
    case .secondary: "so that no small figure can be worked out"
    }
  }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
