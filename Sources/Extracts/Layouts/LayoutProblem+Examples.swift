package import Diagnostics

extension LayoutProblem {
  package var example: CodeExample {
    switch self {
    case .titleOfSeveral:
      .card(
        "periods: {columns: B to C, as: quarter, in_title: Q1 2024/25}",
        cure: "periods: {columns: B to C, as: quarter}", of: "scorecard.csv")
    case .sectionBesideAreas:
      CodeExample(
        in: "mapping.yaml",
        Self.councils.replacing("{In care: q_cla_count}", with: "{All: {In care: q_cla_count}}"),
        cure: Self.councils)
    case .notInTitle:
      CodeExample(
        in: "mapping.yaml", Self.titled.replacing("Q1 2024/25", with: "Q2 2024/25"),
        cure: Self.titled)
    case .unknownIDs:
      CodeExample(
        in: "ids.csv",
        "quarter,council,measure,value\n2024/25 Q1,Sefton,q_cla_cuont,312\n"
          + "2024/25 Q2,Sefton,q_cla_count,318",
        cure: "quarter,council,measure,value\n2024/25 Q1,Sefton,q_cla_count,312\n"
          + "2024/25 Q2,Sefton,q_cla_count,318")
    case .numbersAsText:
      CodeExample(
        in: "scorecard.xlsx", "cell C5 holds '312 with an apostrophe before it, as a text",
        cure: "type 312 into C5 anew")
    case .notAPeriod:
      .scorecard(
        "Indicator,Q1 2024,Q2 2024\nChildren in care,312,318",
        cure: "Indicator,Q1 2024/25,Q2 2024/25\nChildren in care,312,318")
    case .scaleUnknown:
      .scorecard(
        "Indicator,Q1 2024/25\nReviews in time,0.88",
        cure: "Indicator,Q1 2024/25\nReviews in time,88%")
    case .headerPastEnd: .card("header_rows: 9", cure: "header_rows: 1", of: "scorecard.csv")
    case .labelTwice:
      .card(
        "indicators: {column: Indicator, names: {In time: q_cla_reviews}}",
        cure: "indicators: {column: Indicator, names: {Reviews: {In time: q_cla_reviews}}}",
        of: "sections.csv")
    case .areaUnknown: .card("area: Seftn", cure: "area: Sefton", of: "scorecard.csv")
    case .notColumns:
      .card(
        "periods: {columns: B-C, as: quarter}", cure: "periods: {columns: B to C, as: quarter}",
        of: "scorecard.csv")
    case .notRows: .card("header_rows: first", cure: "header_rows: 1", of: "scorecard.csv")
    case .olderSymbol: .figures("..", cure: "x")
    case .noPeriodHeading:
      .scorecard(
        "Indicator,Q1 2024/25,\nChildren in care,312,318",
        cure: "Indicator,Q1 2024/25,Q2 2024/25\nChildren in care,312,318")
    case .nothingLeft: .card("blank: same as left", cure: "blank: not reported", of: "gaps.csv")
    case .columnTwice:
      CodeExample(
        in: "long.csv",
        "quarter,council,measure,value,value\n2024/25 Q1,Sefton,Children in care,312,318",
        cure: "quarter,council,measure,value,target\n2024/25 Q1,Sefton,Children in care,312,318")
    case .noHeading:
      .card(
        "periods: {columns: B to F, as: quarter}", cure: "periods: {columns: B to C, as: quarter}",
        of: "scorecard.csv")
    case .cellsPastHeader:
      .scorecard(
        "Indicator,Q1 2024/25,Q2 2024/25\nSpend,1,278,1299",
        cure: "Indicator,Q1 2024/25,Q2 2024/25\nSpend,\"1,278\",1299")
    case .decimalComma:
      CodeExample(
        in: "mapping.yaml", Self.marks, cure: "\(Self.marks)\ndecimals: comma")
    case .areaPassedOver:
      CodeExample(
        in: "lait.csv",
        "Short Desc,Years,LA Number,LA and Regions,Values\nLACnum,2025,999,Merseyside,506",
        cure: "Short Desc,Years,LA Number,LA and Regions,Values\nLACnum,2025,343,Sefton,506")
    case .sectionUnknown:
      .card(
        "indicators: {column: Indicator, names: {Review: {In time: q_cla_reviews}}}",
        cure: "indicators: {column: Indicator, names: {Reviews: {In time: q_cla_reviews}}}",
        of: "sections.csv")
    case .newerPeriodLeft:
      .card(
        "periods: {columns: B, as: quarter}", cure: "periods: {columns: B to C, as: quarter}",
        of: "scorecard.csv")
    case .blankRows:
      Self.long(
        "2024/25 Q1,Sefton,Children in care,312\n,,,\n,,,",
        cure: "2024/25 Q1,Sefton,Children in care,312")
    case .noteRows:
      Self.long(
        "2024/25 Q1,Sefton,Children in care,312\nSource: our own system,,,",
        cure: "2024/25 Q1,Sefton,Children in care,312")
    case .titleRows:
      CodeExample(
        in: "long.csv",
        "Children in care\nPrinted 1 July 2025\n\(Self.longHeader)2024/25 Q1,Sefton,Children in care,312",
        cure: "\(Self.longHeader)2024/25 Q1,Sefton,Children in care,312")
    case .marked(.percentSign, _, _, _):
      Self.long(
        "2024/25 Q1,Sefton,Reviews in time,88.5%", cure: "2024/25 Q1,Sefton,Reviews in time,88.5")
    case .marked(.thousands, _, _, _):
      Self.long(
        "2024/25 Q1,Sefton,Spend,\"1,312\"", cure: "2024/25 Q1,Sefton,Spend,1312")
    case .serialDates:
      CodeExample(
        in: "long.csv", "as_at,measure,value\n45838,Children in care,312",
        cure: "as_at,measure,value\n2025-06-30,Children in care,312")
    case .endsEarly:
      Self.long(
        "2018/19 Q4,Sefton,Children in care,312\n2024/25 Q4,Sefton,Reviews in time,88.5",
        cure: "2024/25 Q4,Sefton,Children in care,312\n2024/25 Q4,Sefton,Reviews in time,88.5")
    case .numbersRows:
      CodeExample(
        in: "mapping.yaml", Self.numbered.replacing("value: value", with: "value: id"),
        cure: Self.numbered)
    }
  }

  private static let longHeader = "quarter,council,measure,value\n"

  /// Rows of a file with one area and period a row.
  private static func long(_ fault: String, cure: String) -> CodeExample {
    CodeExample(in: "long.csv", longHeader + fault, cure: longHeader + cure)
  }

  private static let marks = """
    file: marks.csv
    layout: scorecard
    delimiter: semicolon
    area: Sefton
    header_rows: 1
    periods: {columns: B, as: quarter}
    indicators: {column: Indicator, names: {Reviews in time: q_cla_reviews}}
    """

  private static let councils = """
    file: councils.csv
    layout: scorecard
    area: {column: Council}
    header_rows: 1
    periods: {columns: C to D, as: quarter}
    indicators: {column: Measure, names: {In care: q_cla_count}}
    """

  private static let titled = """
    file: titled.csv
    layout: scorecard
    area: Sefton
    header_rows: 2
    periods: {columns: B, as: quarter, in_title: Q1 2024/25}
    indicators: {column: Indicator, names: {Children in care: q_cla_count}}
    """

  private static let numbered = """
    file: numbered.csv
    layout: long
    period: {column: quarter, as: quarter}
    area: Sefton
    value: value
    indicators: {column: measure, names: {Children in care: q_cla_count}}
    """

  package static let samples: [Self] = [
    .titleOfSeveral("Q1 2024/25"),
    .notInTitle("Q2 2024/25", titles: ["Children's services, Q1 2024/25", "titled.csv"]),
    .unknownIDs(first: "q_cla_cuont", others: 0, column: "measure", known: ["q_cla_count"]),
    .sectionBesideAreas,
    .numbersAsText(1, first: "312"),
    .notAPeriod("Q1 2024", kind: .quarter, why: .oneYear),
    .scaleUnknown("0.88", indicator: "q_cla_reviews"), .headerPastEnd(row: 9, rows: 2),
    .labelTwice("In time", isSectioned: true), .areaUnknown("Seftn"), .notColumns("B-C"),
    .notRows("first"), .olderSymbol("..", meaning: "not available", count: 1),
    .noPeriodHeading(column: "C"), .nothingLeft, .columnTwice("value"), .noHeading(column: "F"),
    .cellsPastHeader(cells: 4, due: 3), .decimalComma("88,5"), .areaPassedOver("999"),
    .sectionUnknown("Review", known: ["Reviews", "Visits"]),
    .newerPeriodLeft("Q2 2024/25", column: "C", first: "B"), .blankRows(2),
    .titleRows(2, first: "Children in care"),
    .marked(.percentSign, 1, first: "88.5%", value: "88.5"),
    .marked(.thousands, 1, first: "1,312", value: "1312"),
    .serialDates(1, first: "45838", date: "30 June 2025"),
    .endsEarly(
      "q_cla_count", others: 0, last: "Q4 2018/19",
      newest: "31 March 2025"),
    .numbersRows("id", first: 1, last: 5),
    .noteRows(1, first: "Source: our own system"),
  ]
}
