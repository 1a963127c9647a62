internal import Figures
package import Indicators

/// A time of an "explore education statistics" file: digits in `time_period` and a word in
/// `time_identifier`, by the department's open data standard.
package struct EESTime: Sendable, Hashable {
  package let time: ReportingTime
  /// Identifiers that may stand together in one file.
  package let family: Family
  /// The two as a person would say them: "Reporting year 2025".
  package let label: String

  /// The kinds of time that one file keeps to.
  package enum Family: Sendable, Hashable {
    case calendarYear, reportingYear, calendarQuarter, month, week
    case academicYear, academicQuarter, financialYear, financialQuarter, financialHalf
    case taxYear, taxQuarter, term
  }

  /// The fault where the two name no time.
  package static func read(
    period: String, identifier: String
  ) -> Result<EESTime, ExtractProblem.TimeFaultError> {
    guard let (family, number) = families[identifier] else {
      return .failure(.init(.unknownIdentifier))
    }
    guard !period.isEmpty, period.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return .failure(.init(.notDigits))
    }
    let width = isCalendar(family) ? 4 : 6
    guard period.utf8.count == width, let digits = Int(period) else {
      return .failure(.init(.width(width)))
    }
    var year = digits
    if width == 6 {
      year = digits / 100
      guard digits % 100 == (year + 1) % 100 else { return .failure(.init(.yearsDoNotFollow)) }
    }
    guard (1900...2999).contains(year) else { return .failure(.init(.notDigits)) }
    return .success(
      EESTime(
        time: time(family, year, number), family: family, label: "\(identifier) \(period)"))
  }

  private static func isCalendar(_ family: Family) -> Bool {
    switch family {
    case .calendarYear, .reportingYear, .calendarQuarter, .month, .week: true
    default: false
    }
  }

  private static func time(_ family: Family, _ year: Int, _ number: Int) -> ReportingTime {
    switch family {
    case .calendarYear, .reportingYear: .year(year)
    case .month: .month(year: year, number: number)
    case .academicYear: .academicYear(year)
    case .financialYear: .financialYear(year)
    case .financialQuarter: .financialQuarter(year, number: number)
    case .calendarQuarter: .calendarQuarter(year, number: number)
    case .taxYear: .taxYear(year)
    case .week: ReportingTime.week(year, number: number) ?? .other
    case .financialHalf: .half(year, number: number)
    case .term: SchoolTerm(rawValue: number).map { .term(year, $0) } ?? .other
    default: .other
    }
  }

  /// Every word that `time_identifier` may have, sorted.
  static let identifiers = families.keys.sorted()

  private static let families: [String: (Family, Int)] = {
    var table: [String: (Family, Int)] = [
      "Calendar year": (.calendarYear, 0), "Reporting year": (.reportingYear, 0),
      "Academic year": (.academicYear, 0), "Financial year": (.financialYear, 0),
      "Tax year": (.taxYear, 0),
      "Part 1 (April to September)": (.financialHalf, 1),
      "Part 2 (October to March)": (.financialHalf, 2),
      "Autumn term": (.term, 1), "Spring term": (.term, 2), "Summer term": (.term, 3),
      "Autumn and spring term": (.term, 4),
    ]
    for number in 1...4 {
      table["Calendar year Q\(number)"] = (.calendarQuarter, number)
      table["Academic year Q\(number)"] = (.academicQuarter, number)
      table["Financial year Q\(number)"] = (.financialQuarter, number)
      table["Tax year Q\(number)"] = (.taxQuarter, number)
    }
    for week in 1...52 { table["Week \(week)"] = (.week, week) }
    for (index, month) in CalendarDate.monthNames.enumerated() {
      table[month] = (.month, index + 1)
    }
    return table
  }()
}

extension ExtractProblem {
  /// Carries the fault of a time out of its parsing.
  package struct TimeFaultError: Error, Hashable {
    package let fault: TimeFault

    init(_ fault: TimeFault) { self.fault = fault }
  }
}

/// The geographic levels of the standard. Figures are taken for England, regions and local
/// authorities; rows of the others are counted and passed over.
package enum EESLevel: String, Sendable, Hashable, CaseIterable {
  case national = "National"
  case regional = "Regional"
  case localAuthority = "Local authority"
  case district = "Local authority district"
  case rscRegion = "RSC region"
  case constituency = "Parliamentary constituency"
  case skillsArea = "Local skills improvement plan area"
  case enterprisePartnership = "Local enterprise partnership"
  case devolvedArea = "English devolved area"
  case opportunityArea = "Opportunity area"
  case ward = "Ward"
  case trust = "MAT"
  case sponsor = "Sponsor"
  case school = "School"
  case provider = "Provider"
  case institution = "Institution"
  case planningArea = "Planning area"
  case policeForceArea = "Police force area"

  package static let names = allCases.map(\.rawValue)

  /// The column that holds the code of a row's area; nil where rows of the level are not taken.
  var codeColumn: String? {
    switch self {
    case .national: "country_code"
    case .regional: "region_code"
    case .localAuthority: "new_la_code"
    default: nil
    }
  }

  /// Columns that say again which area a row is of.
  var columnsBeside: [String] {
    switch self {
    case .regional: ["region_name"]
    case .localAuthority: ["old_la_code", "la_name"]
    default: []
    }
  }

  /// Columns of times and places, which are neither filters nor indicators.
  static let locationColumns: Set<String> = [
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
    "region_code", "region_name", "old_la_code", "new_la_code", "la_name", "lad_code", "lad_name",
    "rsc_region_lead_name", "pcon_code", "pcon_name", "ward_code", "ward_name", "trust_id",
    "trust_name", "school_urn", "school_name", "school_laestab", "provider_ukprn",
    "provider_name", "pfa_code", "pfa_name",
  ]
}
