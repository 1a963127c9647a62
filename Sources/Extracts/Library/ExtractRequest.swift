package import Indicators

/// What is asked of the extracts: for papers a few indicators and areas, for a check everything.
package struct ExtractRequest: Sendable {
  /// Nil: all that the mapping takes.
  package let indicators: Set<String>?
  /// By their codes of today. Nil: all.
  package let areas: Set<AreaCode>?
  /// Periods that end in a later year are left out.
  package let upToYear: Int?
  /// The indicators that are asked for of each area. Nil: the same of all.
  let byArea: [AreaCode: Set<String>]?

  package init(
    indicators: Set<String>? = nil, areas: Set<AreaCode>? = nil, upToYear: Int? = nil
  ) {
    self.indicators = indicators
    self.areas = areas
    self.upToYear = upToYear
    byArea = nil
  }

  /// What several papers ask for together, each for indicators and areas of its own: nothing is
  /// read, and nothing found wrong, that none of them asked for.
  package init(byArea: [AreaCode: Set<String>]) {
    indicators = byArea.values.reduce(into: []) { $0.formUnion($1) }
    areas = Set(byArea.keys)
    upToYear = nil
    self.byArea = byArea
  }

  private init(_ other: ExtractRequest, upToYear: Int?) {
    (indicators, areas, byArea) = (other.indicators, other.areas, other.byArea)
    self.upToYear = upToYear
  }

  /// The same of periods that end in a year or before; nil for all.
  func upTo(_ year: Int?) -> ExtractRequest { ExtractRequest(self, upToYear: year) }
}
