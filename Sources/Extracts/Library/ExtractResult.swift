internal import Diagnostics
package import Figures
package import Fingerprints
package import Indicators

/// What one file gave.
package struct ExtractResult: Sendable {
  let table: ObservationTable
  /// In the order of the file's rows, and of the mapping within a row; made when they are asked for.
  package var observations: [Observation] { table.observations }
  /// Of which indicators it has values.
  package var indicators: Set<String> {
    Set(zip(table.indicators.names, table.hasIndicator).lazy.filter(\.1).map(\.0))
  }
  package internal(set) var summary: ExtractSummary
  package let fingerprint: Fingerprint
  /// What the mapping says of the file; nil where it was read without one.
  package var provenance: Provenance?

  /// The same with some of its values, by their places.
  func keeping(_ places: [Int32]) -> ExtractResult {
    ExtractResult(
      table: table.keeping(places), summary: summary, fingerprint: fingerprint,
      provenance: provenance)
  }

  /// Where a file comes from, as the mapping of its release says.
  package struct Provenance: Sendable, Hashable {
    /// The mapping's name for the publication, or the folder of the source.
    package let publication: String
    /// Who published it, and under which licence; empty where the mapping does not say.
    package let source: String
    package let licence: String
    /// Where the publication stands on the web; nil where the mapping does not say.
    package let web: String?
    /// What people call the table in the file, or else the file's name.
    package let table: String
    /// The last year that was read from a release later than the meeting's; nil for its own.
    package let upToYear: Int?
    /// Whether the mapping says where the figures are public already.
    package let isPublished: Bool

    /// Whether anyone may have the file.
    package var isOpen: Bool { licence.hasPrefix("Open Government Licence") }

    /// Whether everyone knows its figures, so that a paper tells nothing new by printing them.
    package var isKnown: Bool { isOpen || isPublished }
  }
}

/// What a file is and holds, in counts.
package struct ExtractSummary: Sendable, Hashable {
  package let file: String
  /// What the layout is called: "EES".
  package let layout: String
  /// What the file is written in: "UTF-8 with BOM, comma, LF".
  package var written = ""
  /// Rows after the header that are not blank.
  package var rows = 0
  package var blankRows = 0
  /// Rows that a take asks for, whatever their area.
  package var rowsTaken = 0
  /// Rows of geographic levels that are not read.
  package var rowsOfOtherLevels = 0
  package var periods = 0
  /// What the periods are: "year", "quarter", "month", or "period" where there are several kinds.
  package var periodNoun = "year"
  package var areas = 0
  package var indicators = 0
  package var numbers = 0
  package var absences: [Absence: Int] = [:]
  /// Quotients that agree, and those that rounded parts leave open.
  package var quotientsVerified = 0
  package var quotientsOpen = 0
  /// Whether a published file was too large to be screened as a whole.
  var isUnscreened = false
  /// Numbers that had to be known to be numbers, by how they are written.
  var traits: [NumberReader.Trait: Int] = [:]

  package init(file: String, layout: String) {
    self.file = file
    self.layout = layout
  }

  /// Counts what the values are of.
  mutating func count(_ table: ObservationTable) {
    var nouns: Set<String> = []
    var years: Set<Int> = []
    let found = table.hasPeriod
    for (period, isFound) in zip(table.periods.names, found) where isFound {
      years.insert(period.end.year)
      switch period.step {
      case .year: nouns.insert("year")
      case .half: nouns.insert("half year")
      case .term: nouns.insert("term")
      case .quarter: nouns.insert("quarter")
      case .month: nouns.insert("month")
      case .week: nouns.insert("week")
      }
    }
    periods = nouns == ["year"] ? years.count : found.count { $0 }
    periodNoun = nouns.count == 1 ? nouns.first ?? "year" : "period"
    areas = table.hasArea.count { $0 }
    indicators = table.hasIndicator.count { $0 }
  }

  /// The line that `scrutiny check` prints after the name of the file.
  package var line: String {
    let withheld = absences[.confidential] ?? 0
    var parts = [
      "\(written), \(layout): \(counted(rows, "row"))",
      counted(periods, periodNoun), counted(areas, "area"),
      counted(indicators, "indicator"), counted(numbers, "number"), "\(withheld) withheld",
    ]
    for absence in Absence.allCases where absence != .confidential {
      if let count = absences[absence] { parts.append("\(count) \(absence.words)") }
    }
    for trait in NumberReader.Trait.allCases {
      if let count = traits[trait] { parts.append("\(count) \(trait.words)") }
    }
    if blankRows > 0 { parts.append(counted(blankRows, "blank row")) }
    if rowsOfOtherLevels > 0 {
      parts.append("\(counted(rowsOfOtherLevels, "row")) of other levels")
    }
    if quotientsVerified > 0 || quotientsOpen > 0 {
      parts.append("\(counted(quotientsVerified, "quotient")) verified")
    }
    if quotientsOpen > 0 {
      parts.append("\(quotientsOpen) that rounded counts leave open")
    }
    if isUnscreened { parts.append("not screened as a whole") }
    return parts.joined(separator: ", ")
  }
}

extension NumberReader.Trait {
  var words: String {
    switch self {
    case .thousands: "with thousands marks"
    case .percentSign: "with percent signs"
    case .binaryNoise: "read without binary noise"
    case .duration: "given as years and months"
    case .scaled: "brought to scale"
    }
  }
}
