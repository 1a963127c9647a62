import Diagnostics
import Extracts
import Figures
import Indicators
import Settings
import TestSupport
import Testing

/// A dictionary for scorecards made by hand.
let scorecardIndicators = """
  reviews: {name: Reviews in time, unit: per cent, polarity: higher is better, period: quarter}
  visits: {name: Visits in time, unit: per cent, polarity: higher is better, period: quarter}
  open: {name: Open cases, unit: count, polarity: none, period: quarter}
  monthly: {name: Contacts, unit: count, polarity: none, period: month}
  yearly: {name: Children in care, unit: count, polarity: none, period: on 31 March}
  spend: {name: Spend, unit: pounds, places: 0, polarity: none, period: quarter}
  wait: {name: Time to adoption, unit: months, places: 0, polarity: none, period: year ending 31 March}
  """

func dictionary(_ text: String) throws -> IndicatorDictionary {
  var log = DiagnosticLog()
  let root = SettingsReader.read(SourceText(name: "i.yaml", text: text), into: &log)
  return try #require(
    root.flatMap { IndicatorDictionary.read($0, into: &log) }, "\(shown(log))")
}

let layoutAreas = AreaTable(
  handAreas.areas + [
    Area(
      code: AreaCode("E06000005"), dfe: "841", name: "Darlington", level: .localAuthority,
      region: AreaCode("E12000001"))
  ])

/// Reads a file of any layout by a mapping made by hand.
func readLayout(
  _ bytes: [UInt8], _ mapping: String, indicators: String = scorecardIndicators,
  areas: AreaTable = layoutAreas, request: ExtractRequest = ExtractRequest()
) throws -> (ExtractResult?, DiagnosticLog) {
  var log = DiagnosticLog()
  let dictionary = try dictionary(indicators)
  let root = SettingsReader.read(SourceText(name: "mapping.yaml", text: mapping), into: &log)
  guard let root, let mapping = ExtractMapping.read(root, dictionary, into: &log),
    let file = mapping.files.first
  else { return (nil, log) }
  let text = ReceivedText(
    name: file.name, bytes: bytes, encoding: file.writing.encoding,
    delimiter: file.writing.delimiter)
  let result = LayoutReader.read(
    text, ReadingContext(file, dictionary: dictionary, areas: areas, request: request),
    into: &log)
  return (result, log)
}

func readLayout(
  _ text: String, _ mapping: String, indicators: String = scorecardIndicators,
  request: ExtractRequest = ExtractRequest()
) throws -> (ExtractResult?, DiagnosticLog) {
  try readLayout(Array(text.utf8), mapping, indicators: indicators, request: request)
}

/// `indicator area period value` of each observation, sorted.
func listed(_ result: ExtractResult?) -> [String] {
  (result?.observations ?? []).map { observation in
    let value =
      observation.value.number.map { $0.digits(places: observation.places ?? 0) }
      ?? observation.value.absence?.shorthand ?? ""
    return "\(observation.indicator) \(observation.area) \(observation.period.id) \(value)"
  }.sorted()
}
