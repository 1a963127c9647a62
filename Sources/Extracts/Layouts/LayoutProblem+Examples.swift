package import Diagnostics

extension LayoutProblem {
  package var example: CodeExample {
    switch self {
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
    }
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

  package static let samples: [Self] = [
    .notAPeriod("Q1 2024", kind: .quarter, why: .oneYear),
    .scaleUnknown("0.88", indicator: "q_cla_reviews"), .headerPastEnd(row: 9, rows: 2),
    .labelTwice("In time", isSectioned: true), .areaUnknown("Seftn"), .notColumns("B-C"),
    .notRows("first"), .olderSymbol("..", meaning: "not available", count: 1),
    .noPeriodHeading(column: "C"), .nothingLeft, .columnTwice("value"), .noHeading(column: "F"),
    .cellsPastHeader(cells: 4, due: 3), .decimalComma("88,5"), .areaPassedOver("999"),
    .sectionUnknown("Review", known: ["Reviews", "Visits"]),
    .newerPeriodLeft("Q2 2024/25", column: "C", first: "B"),
  ]
}
