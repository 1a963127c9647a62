internal import Diagnostics
internal import Figures
internal import Settings

/// An entry of the dictionary as written, before its names are looked up.
struct IndicatorDraft {
  let id: String
  let range: SourceRange
  let name: String
  let definition: String?
  let numerator: Quantity?
  let denominator: Quantity?
  let isDerived: Bool
  let unit: Unit
  let places: Int
  let polarity: Polarity
  let about: Subject
  let bounds: Bounds?
  let period: PeriodRule?
  let isYearToDate: Bool
  let source: String?
  let freshForDays: Int?
  let counted: String?
  let asksForComment: Bool
  let relations: IndicatorRelations
  /// The ids that it names, with their places.
  let references: [(id: String, range: SourceRange?)]
  /// The ids that measure the same, with their places.
  let twins: [(text: String, range: SourceRange)]

  /// Reads the fields of an entry and reports what is wrong with them.
  init?(_ id: String, _ range: SourceRange, _ fields: Fields) {
    self.id = id
    self.range = range
    let name = fields.required("name").prose
    definition = fields.optional("definition").prose
    let above = Self.quantity(fields.optional("numerator"))
    let below = Self.quantity(fields.optional("denominator"))
    numerator = above.map { Quantity($0.map(\.text)) }
    denominator = below.map { Quantity($0.map(\.text)) }
    isYearToDate = fields.optional("year_to_date").flag ?? false
    let (relations, related, twins) = IndicatorRelations.read(fields)
    self.relations = relations
    self.twins = twins
    references = ((above ?? []) + (below ?? []) + related).map { ($0.text, $0.range) }
    let derive = fields.optional("derive")
    isDerived = derive.oneOf(["numerator / denominator"]) != nil
    let unit = fields.required("unit").oneOf(Self.units).flatMap(Unit.init(rawValue:))
    places = fields.optional("places").whole(0...6) ?? (unit == .count ? 0 : 1)
    let polarity = fields.required("polarity").oneOf(Polarity.self)
    // Without a word about whom it counts, it is taken to count children.
    about = fields.optional("about").oneOf(Subject.self) ?? .children
    bounds = Self.bounds(fields.optional("bounds"), fields)
    period = fields.optional("period").oneOf(PeriodRule.self)
    source = fields.optional("source").prose
    counted = fields.optional("counts").prose
    asksForComment = fields.optional("comment").oneOf(["required when missed"]) != nil
    freshForDays = fields.optional("fresh_for").value("a number of days such as 400 days") {
      let words = $0.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 2, words[1] == "days", let days = Int(words[0]) else { return nil }
      return (1...3660).contains(days) ? days : nil
    }
    if fields.has("numerator") != fields.has("denominator") {
      fields.report(IndicatorProblem.halfAQuotient(id), at: range)
    } else if derive.isPresent, !fields.has("numerator") {
      fields.report(IndicatorProblem.nothingToDerive(id), at: derive.range ?? range)
    }
    guard let name, let unit, let polarity else { return nil }
    self.name = name
    self.unit = unit
    self.polarity = polarity
  }

  func indicator(_ period: PeriodRule) -> Indicator {
    Indicator(
      id: id, name: name, definition: definition, numerator: numerator, denominator: denominator,
      isDerived: isDerived, unit: unit, places: places, polarity: polarity, about: about,
      bounds: bounds, period: period, isYearToDate: isYearToDate, source: source,
      freshForDays: freshForDays, counted: counted, asksForComment: asksForComment,
      relations: relations, range: range)
  }

  /// A difference has points; a value never has.
  private static let units = Unit.allCases.filter { $0 != .percentagePoints }.map(\.rawValue)

  /// An id, or `{sum: [ids]}`.
  private static func quantity(_ field: Field) -> [(text: String, range: SourceRange)]? {
    guard field.node?.entries != nil else { return field.textWithRange.map { [$0] } }
    return field.fields(.sum, called: "'\(field.key)'") { fields in
      let sum = fields.required("sum")
      guard let items = sum.list else { return nil }
      if items.isEmpty { sum.report(IndicatorProblem.emptySum) }
      let parts = items.compactMap(\.textWithRange)
      return parts.isEmpty || parts.count < items.count ? nil : parts
    }
  }

  private static func bounds(_ field: Field, _ fields: Fields) -> Bounds? {
    guard let items = field.list else { return nil }
    let numbers = items.compactMap { item in
      item.value("a number such as 350 or 0.5") { ExactDecimal($0) }
    }
    guard numbers.count == items.count else { return nil }
    if numbers.count == 2, let bounds = Bounds(numbers[0], numbers[1]) { return bounds }
    field.report(IndicatorProblem.notBounds)
    return nil
  }
}
