package import Diagnostics

extension TextFormProblem {
  package var example: CodeExample {
    switch self {
    case .readAsWindows1252:
      CodeExample(
        in: "mapping.yaml",
        "# scorecard.csv was saved by a spreadsheet as plain 'CSV'\n"
          + "file: scorecard.csv\nlayout: scorecard",
        cure: "file: scorecard.csv\nlayout: scorecard\nencoding: Windows-1252")
    case .readAsUTF16:
      CodeExample(
        in: "mapping.yaml",
        "# scorecard.csv was saved by a spreadsheet as 'Unicode text'\n"
          + "file: scorecard.csv\nlayout: scorecard",
        cure: "file: scorecard.csv\nlayout: scorecard\nencoding: UTF-16")
    case .readWithDelimiter:
      .take(
        "take:\n  - columns: {count: cla_count}",
        cure: "delimiter: semicolon\ntake:\n  - columns: {count: cla_count}",
        of: "semicolons.csv")
    case .otherEncoding:
      .take(
        "encoding: Windows-1252\ntake:\n  - columns: {count: cla_count}",
        cure: "encoding: UTF-8\ntake:\n  - columns: {count: cla_count}")
    case .otherDelimiter:
      .take(
        "delimiter: tab\ntake:\n  - columns: {count: cla_count}",
        cure: "delimiter: comma\ntake:\n  - columns: {count: cla_count}")
    case .mixedEncodings:
      CodeExample(
        in: "scorecard.csv",
        "rows of two exports were pasted together, one in UTF-8 and one in Windows-1252",
        cure: "save the whole anew as 'CSV UTF-8'")
    case .cutUTF16:
      CodeExample(
        in: "scorecard.csv", "the download of a file in UTF-16 broke off within a character",
        cure: "fetch the file again, or save it as 'CSV UTF-8'")
    case .loneSurrogate:
      CodeExample(
        in: "scorecard.csv", "a program cut a text in UTF-16 in the middle of a symbol",
        cure: "save it anew as 'CSV UTF-8'")
    case .spacedQuotes:
      CodeExample(
        in: "long.csv",
        "quarter,council, \"measure\",value\n2024/25 Q1,Sefton,Children in care,312",
        cure: "quarter,council,\"measure\",value\n2024/25 Q1,Sefton,Children in care,312")
    case .mixedLineEnds:
      CodeExample(
        in: "scorecard.csv",
        "rows saved on Windows, which end with CR LF, were added to a file whose rows end with LF",
        cure: "save the whole anew as 'CSV UTF-8'")
    case .childLevelRecords:
      CodeExample(
        in: "extract.csv", "UPN,DOB,Legal status\nA123456789012,01/02/2014,C2",
        cure: "time_period,time_identifier,geographic_level,country_code,new_la_code,count\n"
          + CodeExample.row("506"))
    case .unreadableSize:
      CodeExample(
        in: "extract.csv", "a file in UTF-16 has more than 268435456 bytes",
        cure: "save it as 'CSV UTF-8'")
    }
  }

  package static let samples: [Self] = [
    .readAsWindows1252(line: 5), .readAsUTF16, .readWithDelimiter(.semicolon),
    .otherEncoding(declared: "Windows-1252", found: .utf8),
    .otherDelimiter(declared: .tab, found: .comma), .mixedEncodings(byte: 0xE9), .cutUTF16,
    .loneSurrogate, .spacedQuotes(1), .mixedLineEnds, .childLevelRecords,
    .unreadableSize(256 << 20),
  ]
}
