package import Indicators

/// What every reader of a layout is given besides its file: what the mapping says of it, what is
/// known of indicators and areas, and what is asked for.
package struct ReadingContext: Sendable {
  package let mapping: ExtractMapping.File
  package let dictionary: IndicatorDictionary
  package let areas: AreaTable
  package let request: ExtractRequest

  package init(
    _ mapping: ExtractMapping.File, dictionary: IndicatorDictionary, areas: AreaTable,
    request: ExtractRequest = ExtractRequest()
  ) {
    self.mapping = mapping
    self.dictionary = dictionary
    self.areas = areas
    self.request = request
  }

  /// Whether the file is read for its own sake and not for a paper, so that what is odd in it is told.
  var isWhole: Bool { request.indicators == nil && request.upToYear == nil }

  /// Whether the bounds of the dictionary say nothing of an area.
  func hasFewChildren(_ area: AreaCode) -> Bool { areas.area(area)?.hasFewChildren ?? false }

  /// The indicator of an id that a mapping takes; nil where nobody asked for it.
  func wanted(_ id: String) -> Indicator? {
    guard request.indicators?.contains(id) ?? true else { return nil }
    return dictionary[id]
  }
}
