package import Figures
package import Fingerprints
package import Indicators

/// What is asked of the extracts: for a paper a few indicators and areas, for a check everything.
package struct ExtractRequest: Sendable {
  /// Nil: all that the mapping takes.
  package let indicators: Set<String>?
  /// By their codes of today. Nil: all.
  package let areas: Set<AreaCode>?
  /// Periods that end in a later year are left out.
  package let upToYear: Int?

  package init(
    indicators: Set<String>? = nil, areas: Set<AreaCode>? = nil, upToYear: Int? = nil
  ) {
    self.indicators = indicators
    self.areas = areas
    self.upToYear = upToYear
  }
}

/// What one file gave.
package struct ExtractResult: Sendable {
  /// In the order of the file's rows, and of the mapping within a row.
  package let observations: [Observation]
  package let summary: ExtractSummary
  package let fingerprint: Fingerprint
  /// What the mapping says of the file; nil where it was read without one.
  package var provenance: Provenance?

  package struct Provenance: Sendable, Hashable {
    /// The mapping's name for the publication, or the folder of the source.
    package let publication: String
    /// Who published it, and under which licence; empty where the mapping does not say.
    package let source: String
    package let licence: String
    /// The last year that was read from a release later than the meeting's; nil for its own.
    package let upToYear: Int?

    /// Whether anyone may have the file.
    package var isOpen: Bool { licence.hasPrefix("Open Government Licence") }
  }
}

/// What a file is and holds, in counts.
package struct ExtractSummary: Sendable, Hashable {
  package let file: String
  package var hasByteOrderMark = false
  /// Rows after the header that are not blank.
  package var rows = 0
  /// Rows that a take asks for, whatever their area.
  package var rowsTaken = 0
  /// Rows of geographic levels that are not read.
  package var rowsOfOtherLevels = 0
  package var years = 0
  package var areas = 0
  package var indicators = 0
  package var numbers = 0
  package var absences: [Absence: Int] = [:]
  /// Quotients that agree, and those that rounded parts leave open.
  package var quotientsVerified = 0
  package var quotientsOpen = 0

  package init(file: String) { self.file = file }

  /// The line that `scrutiny check` prints after the name of the file.
  package var line: String {
    let withheld = absences[.confidential] ?? 0
    var parts = [
      "\(hasByteOrderMark ? "UTF-8 with BOM" : "UTF-8"), comma, EES: \(Self.count(rows, "row"))",
      Self.count(years, "year"), Self.count(areas, "area"), Self.count(indicators, "indicator"),
      "\(withheld) withheld",
    ]
    for absence in Absence.allCases where absence != .confidential {
      if let count = absences[absence] { parts.append("\(count) \(absence.words)") }
    }
    return parts.joined(separator: ", ")
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
