package import Diagnostics

extension ScreenerProblem {
  package var example: CodeExample {
    switch rule {
    case .noSuchColumn:
      Self.meta("\(Self.sex)\n\(Self.count)\nplacement,Filter,Placement,,,,,", cure: Self.both)
    case .undescribed: .described(Self.both, cure: Self.whole)
    case .describedTwice: Self.meta("\(Self.both)\n\(Self.sex)", cure: Self.both)
    case .metaColumnMissing:
      CodeExample.described(Self.whole, cure: Self.whole)
        .withFault { $0.replacing("filter_hint", with: "hint") }
    case .metaDelimiter:
      CodeExample.described(Self.whole, cure: Self.whole)
        .withFault { $0.replacing(",", with: ";") }
    case .columnType: Self.meta("sex,Filtre,Sex,,,,,\n\(Self.count)", cure: Self.both)
    case .unit: Self.meta("\(Self.sex)\ncount,Indicator,Children,,children,0,,", cure: Self.both)
    case .noLabel: Self.meta("sex,Filter,,,,,,\n\(Self.count)", cure: Self.both)
    case .filterWithUnit: Self.meta("sex,Filter,Sex,,%,,,\n\(Self.count)", cure: Self.both)
    case .spaceInName:
      .screened(columns: "sex at birth,count", Self.rows, cure: Self.rows)
        .withCure { $0.replacing("sex at birth", with: "sex_at_birth") }
    case .emptyColumn:
      .screened(
        columns: "sex,count,rate", "\(Self.boys("46250,"))\n\(Self.girls("35520,"))",
        cure: "\(Self.boys("46250,77"))\n\(Self.girls("35520,62"))")
    case .blankCells: Self.girls("", cure: "c")
    case .nullWord: Self.girls("NULL", cure: "c")
    case .olderSymbol: Self.girls("~", cure: "low")
    case .notANumber: Self.girls("many", cure: "35520")
    case .whitespace:
      .screened(Self.rows.replacing("Girls", with: "Girls "), cure: Self.rows)
    case .totalInPlace: Self.country("Total", cure: "England")
    case .rowTwice:
      .screened("\(Self.rows)\n\(Self.girls("35520"))", cure: Self.rows)
    case .geographyIncomplete: Self.regions("region_code", "E12000002", "506,492")
    case .placeMissing:
      .screened(Self.rows.replacing("England,Girls", with: ",Girls"), cure: Self.rows)
    case .placeTooMuch:
      .screened(
        columns: "region_code,region_name,sex,count",
        "\(Self.place),E12000002,North West,Girls,35520\n\(Self.north("Boys,260"))",
        cure: "\(Self.place),,,Girls,35520\n\(Self.north("Boys,260"))")
    case .notAvailableCode:
      .screened(
        columns: "region_code,region_name,sex,count", Self.unknownRegion("Unknown"),
        cure: Self.unknownRegion("Not available"))
    case .groupLevels:
      Self.meta("sex,Filter,Sex,,,,,age\n\(Self.count)", cure: Self.both)
    case .groupUnknown:
      Self.meta("sex,Filter,Sex,,,,,group\n\(Self.count)", cure: Self.both)
    case .filterInIndicator:
      .screened(
        columns: "sex,count_male", Self.rows, cure: Self.rows
      ).withCure { $0.replacing("count_male", with: "count") }
    case .oneLevel: .screened(Self.boys("46250"), cure: Self.rows)
    case .notScreened:
      CodeExample(
        in: "extract.csv", "the file has every year since 2013 and 1.2 GB",
        cure: "a file of each year, each below 48 MiB")
    }
  }

  private static let place = "2025,Reporting year,National,E92000001,England"
  private static let rows = "\(boys("46250"))\n\(girls("35520"))"
  private static let sex = "sex,Filter,Sex,,,,,"
  private static let age = "age,Filter,Age,,,,,sex"
  private static let count = "count,Indicator,Children,,,0,,"
  private static let both = "\(sex)\n\(count)"
  private static let whole = "\(sex)\n\(age)\n\(count)"

  private static func boys(_ figures: String) -> String { "\(place),Boys,\(figures)" }
  private static func girls(_ figures: String) -> String { "\(place),Girls,\(figures)" }

  private static func north(_ figures: String) -> String {
    "2025,Reporting year,Regional,E92000001,England,E12000002,North West,\(figures)"
  }

  private static func girls(_ fault: String, cure: String) -> CodeExample {
    .screened(
      "\(boys("46250"))\n\(girls(fault))", cure: "\(boys("46250"))\n\(girls(cure))")
  }

  private static func country(_ fault: String, cure: String) -> CodeExample {
    .screened(rows.replacing("England,Girls", with: "\(fault),Girls"), cure: rows)
  }

  private static func unknownRegion(_ name: String) -> String {
    "2025,Reporting year,Regional,E92000001,England,x,\(name),Boys,12\n\(place),,,Girls,35520"
  }

  /// A file with the code of a region, and of the cure with its name too.
  private static func regions(_ column: String, _ code: String, _ figures: String) -> CodeExample {
    let level = "2025,Reporting year,Regional,E92000001,England"
    return CodeExample.screened(
      columns: "\(column),sex,count", "\(level),\(code),Boys,260\n\(level),\(code),Girls,246",
      cure: "\(level),\(code),North West,Boys,260\n\(level),\(code),North West,Girls,246"
    ).withCure { $0.replacing("\(column),sex", with: "\(column),region_name,sex") }
  }

  /// Lines of a description of a file that has sex, age and count.
  private static func meta(_ fault: String, cure: String) -> CodeExample {
    let withAge = { (text: String) in
      text.split(separator: "\n").flatMap { line in
        line.hasPrefix("count,") ? [age, String(line)] : [String(line)]
      }.joined(separator: "\n")
    }
    return .described(withAge(fault), cure: withAge(cure))
  }

  package static let samples: [Self] = rules.map { Self(rule: $0, isHeld: true) }

  private static let rules: [Rule] = [
    .noSuchColumn("placement"), .undescribed("age"), .describedTwice("sex"),
    .metaColumnMissing("filter_hint"), .metaDelimiter("semicolons"),
    .columnType("Filtre", column: "sex"), .unit("children", column: "count"), .noLabel("sex"),
    .filterWithUnit("sex"), .spaceInName("sex at birth"), .emptyColumn("rate"),
    .blankCells("count", count: 1), .nullWord("NULL", column: "count", count: 1),
    .olderSymbol("~", column: "count", count: 1), .notANumber("many", column: "count", count: 1),
    .whitespace("Girls ", column: "sex"), .totalInPlace("Total", column: "country_name"),
    .rowTwice(firstLine: 3, count: 1),
    .geographyIncomplete(column: "region_code", missing: "region_name"),
    .placeMissing(column: "country_name", level: "National", count: 1),
    .placeTooMuch(column: "region_code", level: "National"),
    .notAvailableCode(column: "region_code", name: "Unknown"),
    .groupLevels(group: "age", filter: "sex"), .groupUnknown("group"),
    .filterInIndicator("count_male", word: "male"), .oneLevel("sex"), .notScreened,
  ]
}
