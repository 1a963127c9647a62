internal import Diagnostics
internal import Figures
internal import Indicators

/// Checks each printed rate and percentage against its count and population where all stand in
/// the file.
///
/// A count of a local authority is exact, so the quotient rounded half-up must be what is printed.
/// Other numbers are themselves rounded: the printed one must be possible. Regions and England are
/// rounded to 10, which leaves the quotient open: those are counted and never called wrong.
struct QuotientCheck {
  private let table: ObservationTable
  private let areas: AreaTable
  /// By the numbers of the table's indicators; nil for what is no quotient.
  private var quotients: [Quotient?]
  /// By the numbers of the table's periods, the numbers of their last days.
  private let ends: [Int32]
  /// The places of the rows that a quotient may rest on.
  private var values: [Key: Int32] = [:]

  /// An indicator that is worked out from others, with what the two sides of its line are.
  private struct Quotient {
    let indicator: Indicator
    let above: [Part]
    let below: [Part]
  }

  /// What is added up on one side of the line.
  private struct Part {
    /// Of the table's indicators.
    let number: Int32
    /// A count is exact; other units are printed to the places of their indicator.
    let isExact: Bool
    let places: Int
  }

  private struct Key: Hashable {
    let indicator: Int32
    let area: Int32
    let end: Int32
  }

  init(_ table: ObservationTable, _ dictionary: IndicatorDictionary, _ areas: AreaTable) {
    self.table = table
    self.areas = areas
    let names = table.indicators.names
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices.map(Int32.init)))
    func parts(of quantity: Quantity?) -> [Part]? {
      guard let quantity else { return nil }
      let parts = quantity.parts.compactMap { id -> Part? in
        guard let number = numbers[id], let indicator = dictionary[id] else { return nil }
        return Part(
          number: number,
          isExact: indicator.unit == .count || indicator.unit == .cases && indicator.places == 0,
          places: indicator.places)
      }
      return parts.count == quantity.parts.count ? parts : nil
    }
    quotients = zip(names, table.hasIndicator).map { id, isFound in
      guard isFound, let indicator = dictionary[id], !indicator.isDerived,
        let above = parts(of: indicator.numerator), let below = parts(of: indicator.denominator)
      else { return nil }
      return Quotient(indicator: indicator, above: above, below: below)
    }
    ends = table.periods.names.map { Int32(clamping: $0.end.dayNumber) }
    var isPart = Array(repeating: false, count: names.count)
    for quotient in quotients.compactMap({ $0 }) {
      for part in quotient.above + quotient.below { isPart[Int(part.number)] = true }
    }
    values.reserveCapacity(table.rows.count { isPart[Int($0.indicator)] })
    for (place, row) in table.rows.enumerated() where isPart[Int(row.indicator)] {
      values[key(row.indicator, beside: row)] = Int32(clamping: place)
    }
  }

  func run(file: String, summary: inout ExtractSummary, into log: inout DiagnosticLog) {
    guard !values.isEmpty else { return }
    for row in table.rows {
      guard let quotient = quotients[Int(row.indicator)], let decimal = row.decimal,
        let above = interval(of: quotient.above, row),
        let below = interval(of: quotient.below, row), below.low > .zero
      else { continue }
      let (indicator, printed) = (quotient.indicator, decimal.rational)
      let scale = Rational(indicator.unit.scale)
      let places = max(indicator.places, decimal.places)
      guard let middle = above.middle * scale / below.middle,
        let low = above.isExact && below.isExact ? middle : above.low * scale / below.high,
        let high = above.isExact && below.isExact ? middle : above.high * scale / below.low
      else { continue }
      guard areas.area(table.areas[row.area])?.level == .localAuthority else {
        summary.quotientsOpen += 1
        continue
      }
      let half = Self.half(places)
      let agrees =
        low == high
        ? middle.rounded(places: places) == printed
        : printed + half >= low && printed - half <= high
      if agrees {
        summary.quotientsVerified += 1
        continue
      }
      log.report(
        ExtractProblem.quotientDisagrees(
          indicator: indicator.id, printed: printed.digits(places: places),
          worked: middle.digits(places: places),
          of: "\(Self.text(above.middle)) of \(Self.text(below.middle))"),
        at: Location(
          file: file, start: SourcePosition(line: max(Int(row.line), 1), column: 1)))
    }
  }

  /// What a quantity may have been before it was printed.
  private struct Interval {
    var middle = Rational.zero
    /// How far it may have been from the middle.
    var half = Rational.zero

    var isExact: Bool { half.isZero }
    var low: Rational { isExact ? middle : middle - half }
    var high: Rational { isExact ? middle : middle + half }
  }

  private func key(_ indicator: Int32, beside row: ObservationTable.Row) -> Key {
    Key(indicator: indicator, area: row.area, end: ends[Int(row.period)])
  }

  /// The sum of the parts for the area and the time of a row; nil where one is missing.
  private func interval(of parts: [Part], _ row: ObservationTable.Row) -> Interval? {
    var sum = Interval()
    for part in parts {
      guard let place = values[key(part.number, beside: row)],
        let decimal = table.rows[Int(place)].decimal
      else { return nil }
      sum.middle = sum.middle + decimal.rational
      if !part.isExact { sum.half = sum.half + Self.half(max(part.places, decimal.places)) }
    }
    return sum
  }

  /// Half a unit of the last place that is printed.
  private static func half(_ places: Int) -> Rational {
    Rational(ExactDecimal(units: 5, places: min(places + 1, 18)))
  }

  private static func text(_ number: Rational) -> String {
    number.whole.map(String.init) ?? number.digits(places: 1)
  }
}
