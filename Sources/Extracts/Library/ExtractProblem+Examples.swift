package import Diagnostics

extension ExtractProblem {
  package var example: CodeExample {
    switch self {
    case .emptyFile:
      CodeExample(
        in: "extract.csv", "the file has 0 bytes: the download broke off",
        cure: "fetch the file again")
    case .utf16:
      CodeExample(
        in: "Data/areas.csv", "the file was saved by a spreadsheet as 'Unicode text'",
        cure: "save it as 'CSV UTF-8'")
    case .workbook:
      CodeExample(
        in: "Data/areas.csv", "a workbook was given a name that ends in .csv",
        cure: "open the workbook and save its sheet as 'CSV UTF-8'")
    case .notUTF8:
      CodeExample(
        in: "Data/areas.csv",
        "the file was saved by a spreadsheet as plain 'CSV', and a name in it "
          + "has an é", cure: "save it as 'CSV UTF-8'")
    case .separatorLine: Self.separator
    case .otherDelimiter:
      CodeExample(
        in: "Data/areas.csv",
        "gss;dfe;name;level;region;former_gss\nE08000014;343;Sefton;local authority;;",
        cure: "gss,dfe,name,level,region,former_gss\nE08000014,343,Sefton,local authority,,")
    case .notCSV: .figures("5\"06", cure: "506")
    case .raggedRow: .published(CodeExample.sefton, cure: CodeExample.row("506"))
    case .blankLines:
      .figures("506\n", cure: "506")
    case .emptyColumnName:
      .figures(columns: ",count", "2025,506", cure: "2025,506")
        .withCureHeader("year,count")
    case .columnTwice:
      .figures(columns: "count,count", "506,92", cure: "506,92")
        .withCureHeader("count,rate")
    case .missingColumn: Self.levelMissing
    case .unknownColumn:
      CodeExample(
        in: "Data/areas.csv",
        "gss,dfe,name,level,region,former_gss,notes\nE08000014,343,Sefton,local authority,,,North",
        cure: "gss,dfe,name,level,region,former_gss\nE08000014,343,Sefton,local authority,,")
    case .emptyCell:
      CodeExample(
        in: "Data/areas.csv",
        "gss,dfe,name,level,region,former_gss\nE08000014,343,,local authority,,",
        cure: "gss,dfe,name,level,region,former_gss\nE08000014,343,Sefton,local authority,,")
    case .childLevel:
      .figures(columns: "child_id,count", "1,1", cure: "506")
        .withCureHeader("count")
    case .noRows: .published("", cure: CodeExample.row("506"))
    case .headerElsewhere: Self.titled
    case .blankLineInside:
      .published(
        "\(CodeExample.row("506"))\n\n2024\(CodeExample.row("498").dropFirst(4))",
        cure: "\(CodeExample.row("506"))\n2024\(CodeExample.row("498").dropFirst(4))")
    case .emptyRow:
      CodeExample(
        in: "Data/areas.csv",
        "gss,dfe,name,level,region,former_gss\n,,,,,\nE08000014,343,Sefton,local authority,,",
        cure: "gss,dfe,name,level,region,former_gss\nE08000014,343,Sefton,local authority,,")
    case .notATime: Self.time("2024-25,Financial year", cure: "202425,Financial year")
    case .timesMixed:
      .published(
        "\(CodeExample.row("506"))\n\(Self.other("2024,Calendar year"))",
        cure: "\(CodeExample.row("506"))\n\(Self.other("2024,Reporting year"))")
    case .unknownLevel:
      .published(
        CodeExample.row("506").replacing("Local authority", with: "Local Authority"),
        cure: CodeExample.row("506"))
    case .noAreaCode:
      .published(
        CodeExample.row("506").replacing("E08000014", with: ""), cure: CodeExample.row("506"))
    case .notAnAreaCode:
      .published(
        CodeExample.row("506").replacing("E08000014", with: "E0800014"),
        cure: CodeExample.row("506"))
    case .unknownArea:
      .published(
        CodeExample.row("506").replacing("E08000014", with: "E08000099"),
        cure: CodeExample.row("506"))
    case .rowTwice:
      .published(
        "\(CodeExample.row("506"))\n\(CodeExample.row("506"))", cure: CodeExample.row("506"))
    case .rowsNotToldApart:
      .take(
        "take:\n  - rows: {kind: All children}\n    columns: {count: cla_count}",
        cure: "take:\n  - rows: {kind: All children, placement: Total}\n"
          + "    columns: {count: cla_count}", of: "by_kind.csv")
    case .blankValue: .figures("", cure: "c")
    case .notANumber: .figures("\"1,278\"", cure: "1278")
    case .negative: .figures("-506", cure: "506")
    case .countNotWhole: .figures("506.5", cure: "506")
    case .overHundred: .figures(columns: "percent", "112", cure: "12")
    case .outsideBounds:
      .figures("506000", cure: "506")
    case .quotientDisagrees:
      .figures(columns: "count,children,rate", "506,54760,93", cure: "506,54760,92")
    case .unknownLayout:
      CodeExample(
        in: "mapping.yaml",
        "file: extract.csv\nlayout: ess\ntake:\n  - columns: {count: cla_count}",
        cure: "file: extract.csv\nlayout: ees\ntake:\n  - columns: {count: cla_count}")
    case .fileAndFiles: Self.bothKeys
    case .notAWebAddress:
      CodeExample(
        in: "mapping.yaml",
        "web: the department's site\nfile: extract.csv\nlayout: ees\ntake:\n  - columns: {count: cla_count}",
        cure:
          "web: https://example.org/statistics\nfile: extract.csv\nlayout: ees\ntake:\n  - columns: {count: cla_count}"
      )
    case .notAFileName:
      CodeExample(
        in: "mapping.yaml",
        "file: ../2024/extract.csv\nlayout: ees\ntake:\n  - columns: {count: cla_count}",
        cure: "file: extract.csv\nlayout: ees\ntake:\n  - columns: {count: cla_count}")
    case .fileMissing:
      .take(
        "take:\n  - columns: {count: cla_count}", cure: "take:\n  - columns: {count: cla_count}",
        of: "extrct.csv"
      ).withCure { $0.replacing("extrct", with: "extract") }
    case .noSuchColumn:
      .take(
        "take:\n  - columns: {cuont: cla_count}", cure: "take:\n  - columns: {count: cla_count}")
    case .filterIsNotText:
      .take(
        "take:\n  - rows: {time_period: 2025}\n    columns: {count: cla_count}",
        cure: "take:\n  - columns: {count: cla_count}")
    case .noSuchLabel:
      .take(
        "take:\n  - rows: {kind: All childrn, placement: Total}\n    columns: {count: cla_count}",
        cure: "take:\n  - rows: {kind: All children, placement: Total}\n"
          + "    columns: {count: cla_count}", of: "by_kind.csv")
    case .nothingTaken:
      .take(
        "take:\n  - rows: {kind: Boys, placement: Foster care}\n    columns: {count: cla_count}",
        cure: "take:\n  - rows: {kind: Boys, placement: Total}\n    columns: {count: cla_count}",
        of: "by_kind.csv")
    case .indicatorTwice: Self.takenTwice
    case .wrongPeriod:
      .take(
        "take:\n  - columns: {count: q_cla_count}", cure: "take:\n  - columns: {count: cla_count}")
    case .derivedIndicator:
      .take(
        "take:\n  - columns: {held: icpc_count, in_time: icpc_15}",
        cure:
          "take:\n  - columns: {held: icpc_count, in_10: icpc_0_10_days, in_15: icpc_11_15_days}",
        of: "conferences.csv")
    case .notARelease:
      CodeExample(
        in: "Data/extracts", "Data/extracts/dfe-looked-after/newest/mapping.yaml",
        cure: "Data/extracts/dfe-looked-after/2025-11/mapping.yaml")
    case .unknownSource:
      CodeExample(
        in: "meeting.yaml", "read_later_release:\n  dfe-lookd-after: up to 2024",
        cure: "read_later_release:\n  dfe-looked-after: up to 2024")
    case .noMapping:
      CodeExample(
        in: "Data/extracts", "Data/extracts/dfe-looked-after/2025/extract.csv",
        cure: "Data/extracts/dfe-looked-after/2025/extract.csv\n"
          + "Data/extracts/dfe-looked-after/2025/mapping.yaml")
    case .unmappedFiles:
      CodeExample(
        in: "Data/extracts/dfe-children-in-need/2025",
        "assessments.csv lies beside a mapping.yaml that says: file: referrals.csv",
        cure: "scrutiny new extract Data/extracts/dfe-children-in-need/2025/assessments.csv")
    case .outsideReleases:
      CodeExample(
        in: "Data/extracts", "Data/extracts/dfe-looked-after/extract.csv",
        cure: "Data/extracts/dfe-looked-after/2025/extract.csv\n"
          + "Data/extracts/dfe-looked-after/2025/mapping.yaml")
    case .releaseTwice:
      CodeExample(
        in: "Data/extracts",
        "Data/extracts/scorecard/2025/mapping.yaml\n"
          + "Data/councils/sefton/extracts/scorecard/2025/mapping.yaml",
        cure: "Data/extracts/scorecard/2025/mapping.yaml\n"
          + "Data/councils/sefton/extracts/own-scorecard/2025/mapping.yaml")
    case .nothingRead:
      .card(
        "indicators: {column: Indicator, names: {}}",
        cure: "indicators: {column: Indicator, names: {Children in care: q_cla_count}}",
        of: "scorecard.csv")
    }
  }

  private static var separator: CodeExample {
    let right = CodeExample.figures("506", cure: "506")
    return CodeExample(in: right.place, "sep=,\n\(right.fault)", cure: right.cure)
  }

  private static var titled: CodeExample {
    let right = CodeExample.figures("506", cure: "506")
    return CodeExample(
      in: right.place, "Children looked after on 31 March 2025\n\(right.fault)", cure: right.cure)
  }

  private static var levelMissing: CodeExample {
    let right = CodeExample.figures("506", cure: "506")
    return CodeExample(
      in: right.place, right.fault.replacing("geographic_level", with: "level"), cure: right.cure)
  }

  private static func time(_ fault: String, cure: String) -> CodeExample {
    .published(other(fault), cure: other(cure))
  }

  /// A row of another time.
  private static func other(_ time: String) -> String {
    CodeExample.row("498").replacing("2025,Reporting year", with: time)
  }

  private static var bothKeys: CodeExample {
    let file =
      "  - file: extract.csv\n    layout: ees\n    take:\n      - columns: {count: cla_count}"
    return CodeExample(
      in: "mapping.yaml", "file: extract.csv\nfiles:\n\(file)", cure: "files:\n\(file)")
  }

  private static var takenTwice: CodeExample {
    let take = { (kind: String) in
      "  - rows: {kind: \(kind), placement: Total}\n    columns: {count: cla_count}"
    }
    return .take(
      "take:\n\(take("All children"))\n\(take("Boys"))", cure: "take:\n\(take("All children"))",
      of: "by_kind.csv")
  }

  package static let samples: [Self] = [
    .emptyFile, .utf16, .workbook, .notUTF8(byte: 0xE9, mayBeWindows: true), .separatorLine,
    .otherDelimiter(";"), .notCSV(.bareQuote), .raggedRow(cells: 5, due: 6), .blankLines(1),
    .emptyColumnName(6), .columnTwice("count"),
    .missingColumn("geographic_level", among: ["time_period", "level"]),
    .unknownColumn("notes", known: ["gss", "dfe", "name", "level", "region", "former_gss"]),
    .childLevel(column: "child_id"), .noRows, .headerElsewhere(line: 2),
    .blankLineInside,
    .emptyRow,
    .notATime(period: "2024-25", identifier: "Financial year", why: .notDigits),
    .timesMixed(first: "Reporting year", now: "Calendar year"), .unknownLevel("Local Authority"),
    .noAreaCode(column: "new_la_code"), .notAnAreaCode("E0800014", column: "new_la_code"),
    .unknownArea(code: "E08000099"),
    .rowTwice(keys: "E08000014, 31 March 2025 and these filters"),
    .rowsNotToldApart(column: "placement", first: "Total", second: "Foster care"),
    .blankValue(column: "count"), .notANumber("1,278", why: .comma),
    .negative("-506", indicator: "cla_count"), .countNotWhole("506.5", indicator: "cla_count"),
    .overHundred("112", indicator: "cla_3plus"),
    .outsideBounds("506000", indicator: "cla_count", lowest: "0", highest: "120000"),
    .quotientDisagrees(indicator: "cla_rate", printed: "93", worked: "92", of: "506 of 54760"),
    .unknownLayout("ess"), .fileAndFiles, .notAFileName("../2024/extract.csv"),
    .fileMissing("extrct.csv", present: ["extract.csv", "mapping.yaml"]),
    .noSuchColumn("cuont", known: ["count"]), .filterIsNotText(column: "time_period"),
    .noSuchLabel("All childrn", column: "kind", known: ["All children", "Boys"]), .nothingTaken,
    .indicatorTwice("cla_count"),
    .wrongPeriod(indicator: "q_cla_count", rule: "quarter", time: "Reporting year 2025"),
    .derivedIndicator("icpc_15"), .notARelease("newest"),
    .unknownSource("dfe-lookd-after", known: ["dfe-looked-after"]), .noMapping,
    .outsideReleases("extract.csv"),
    .releaseTwice("scorecard/2025", other: "Data/extracts/scorecard/2025"),
    .nothingRead("scorecard.csv"), .notAWebAddress("the department's site"),
    .unmappedFiles(["assessments.csv"]),
    .emptyCell(column: "name"),
  ]
}
