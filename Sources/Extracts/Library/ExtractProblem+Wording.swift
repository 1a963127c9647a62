internal import Diagnostics

extension ExtractProblem {
  package var code: String {
    switch self {
    case .emptyFile: "E001"
    case .utf16: "E002"
    case .workbook: "E003"
    case .notUTF8: "E004"
    case .separatorLine: "E005"
    case .otherDelimiter: "E006"
    case .notCSV: "E007"
    case .raggedRow: "E008"
    case .blankLines: "E009"
    case .emptyColumnName: "E010"
    case .columnTwice: "E011"
    case .missingColumn: "E012"
    case .emptyCell: "E186"
    case .unknownColumn: "E013"
    case .childLevel: "E014"
    case .noRows: "E015"
    case .headerElsewhere: "E016"
    case .blankLineInside: "E017"
    case .emptyRow: "E018"
    case .notATime: "E020"
    case .timesMixed: "E021"
    case .unknownLevel: "E022"
    case .noAreaCode: "E023"
    case .notAnAreaCode: "E024"
    case .unknownArea: "E025"
    case .rowTwice: "E026"
    case .rowsNotToldApart: "E027"
    case .blankValue: "E030"
    case .notANumber: "E031"
    case .negative: "E033"
    case .countNotWhole: "E034"
    case .overHundred: "E035"
    case .outsideBounds: "E036"
    case .quotientDisagrees: "E037"
    case .unknownLayout: "E040"
    case .fileAndFiles: "E042"
    case .notAFileName: "E043"
    case .notAWebAddress: "E183"
    case .fileMissing: "E044"
    case .noSuchColumn: "E045"
    case .filterIsNotText: "E046"
    case .noSuchLabel: "E047"
    case .nothingTaken: "E048"
    case .indicatorTwice: "E049"
    case .wrongPeriod: "E050"
    case .derivedIndicator: "E051"
    case .notARelease: "E052"
    case .unknownSource: "E054"
    case .noMapping: "E055"
    case .outsideReleases: "E056"
    case .unmappedFiles: "E184"
    case .releaseTwice: "E057"
    case .nothingRead: "E058"
    }
  }

  package var message: String {
    switch self {
    case .emptyFile: "the file is empty"
    case .utf16: "the file is in UTF-16, which spreadsheets call Unicode text; UTF-8 is read"
    case .workbook: "the file is a workbook; a text file with commas is read here"
    case .notUTF8(let byte, _):
      "the file is UTF-8 up to here; the byte \(String(byte, radix: 16, uppercase: true)) is not"
    case .separatorLine: "the line 'sep=' belongs to a spreadsheet and not to the table"
    case .otherDelimiter(let mark):
      "commas part the cells of a file; this one has "
        + (mark == ";" ? "semicolons" : mark == "\t" ? "tabs" : "the mark \(mark)")
    case .notCSV(let kind): Self.words(kind)
    case .raggedRow(let cells, let due):
      "the row has \(counted(cells, "cell")); the header has \(due)"
    case .blankLines(let count):
      count == 1
        ? "a blank line at the end is passed over"
        : "\(count) blank lines at the end are passed over"
    case .blankLineInside: "rows follow one another without a blank line between them"
    case .emptyRow: "the row has nothing in any cell"
    case .emptyColumnName(let number): "column \(number) has no name"
    case .columnTwice(let name): "two columns are called '\(name)'"
    case .emptyCell(let column): "the cell under '\(column)' holds nothing, and every row needs one"
    case .missingColumn(let name, _): "the file has no column '\(name)'"
    case .unknownColumn(let name, _): "the column '\(name)' is not known here"
    case .childLevel(let column):
      "the column '\(column)' says that this file has a row for each child; such files are not read"
    case .noRows: "the file has a header and no rows"
    case .headerElsewhere(let line):
      "the header of the table is the first line of the file; here it seems to stand on line \(line)"
    case .notATime(let period, let identifier, let why): Self.words(period, identifier, why)
    case .timesMixed(let first, let now):
      "one file keeps one kind of time: this row has '\(now)', the file began with '\(first)'"
    case .unknownLevel(let text): "'\(text)' is no geographic level"
    case .noAreaCode(let column): "the row has no code in '\(column)'"
    case .notAnAreaCode(let text, let column):
      "a code in '\(column)' has a letter and eight digits; this is '\(text)'"
    case .unknownArea(let code): "the area '\(code)' is not in areas.csv"
    case .rowTwice(let keys): "a second row for \(keys)"
    case .rowsNotToldApart(let column, let first, let second):
      "the mapping takes two rows for one value: their '\(column)' is '\(first)' and '\(second)'"
    case .blankValue(let column):
      "the cell under '\(column)' is blank, which says neither a number nor why there is none"
    case .notANumber(let text, let why): Self.words(text, why)
    case .negative(let text, let indicator):
      "'\(indicator)' is not below 0, as the dictionary has it; this is \(text)"
    case .countNotWhole(let text, let indicator):
      "'\(indicator)' is a count and so a whole number; this is \(text)"
    case .overHundred(let text, let indicator):
      "'\(indicator)' is a percentage and at most 100, as the dictionary has it; this is \(text)"
    case .outsideBounds(let text, let indicator, let lowest, let highest):
      "'\(indicator)' is improbable outside \(lowest) to \(highest); this is \(text)"
    case .quotientDisagrees(let indicator, let printed, let worked, let of):
      "'\(indicator)' is given as \(printed); \(of) makes it \(worked)"
    case .unknownLayout(let text): "there is no layout '\(text)'"
    case .fileAndFiles: "a mapping names one 'file' or lists 'files', not both"
    case .notAWebAddress(let text):
      "'\(text)' is no web address that a paper can print"
    case .notAFileName(let text):
      "a file stands beside its mapping and is given by its name; this is '\(text)'"
    case .fileMissing(let name, _): "there is no file '\(name)' beside the mapping"
    case .noSuchColumn(let name, _): "the file has no column '\(name)'"
    case .filterIsNotText(let column):
      "rows are not chosen by '\(column)', which is a time or place"
    case .noSuchLabel(let label, let column, _): "no row has '\(label)' under '\(column)'"
    case .nothingTaken: "no row fits all that 'rows' asks for"
    case .indicatorTwice(let id): "'\(id)' is taken twice for one area and period"
    case .wrongPeriod(let indicator, let rule, let time):
      "'\(indicator)' is kept by '\(rule)', and the file has '\(time)'"
    case .derivedIndicator(let id): "'\(id)' is derived and so is not read from a column"
    case .notARelease(let text):
      "the folder of a release is named by a date, month or year; this is '\(text)'"
    case .unknownSource(let source, _): "there is no source '\(source)' among the extracts"
    case .noMapping: "the release has no mapping.yaml that says which column is what"
    case .outsideReleases(let name): "'\(name)' lies in no release and is not read"
    case .unmappedFiles(let names):
      names.count == 1
        ? "'\(names[0])' lies in the release, and its mapping does not name it"
        : "\(names.count) files lie in the release, and its mapping does not name them: "
          + names.prefix(4).map { "'\($0)'" }.joined(separator: ", ")
          + (names.count > 4 ? " and \(names.count - 4) more" : "")
    case .releaseTwice(let name, let other):
      "the release '\(name)' is there twice, the other in \(other), and one of them would not be read"
    case .nothingRead(let name): "the mapping takes no figure from '\(name)'"
    }
  }

  package var hint: String? {
    switch self {
    case .utf16: "save it as 'CSV UTF-8'"
    case .workbook: "save the sheet as 'CSV UTF-8'"
    case .notUTF8(_, let mayBeWindows):
      mayBeWindows
        ? "it looks like Windows-1252, which spreadsheets write as plain 'CSV'; save as 'CSV UTF-8'"
        : "save it as 'CSV UTF-8'"
    case .separatorLine: "delete the line, or save the file as 'CSV UTF-8 (comma delimited)'"
    case .otherDelimiter: "save it as 'CSV UTF-8 (comma delimited)'"
    case .emptyCell: "SettingsReference.md says of each column what an empty cell means"
    case .missingColumn(let name, let names): NearestName.hint(for: name, in: names)
    case .unknownColumn(let name, let known): NearestName.hint(for: name, in: known)
    case .noSuchColumn(let name, let known):
      NearestName.hint(for: name, in: known)
        ?? (known.isEmpty ? nil : "there are: \(known.prefix(12).joined(separator: "; "))")
    case .noSuchLabel(let label, _, let known):
      NearestName.hint(for: label, in: known)
        ?? (known.isEmpty ? nil : "there are: \(known.prefix(8).joined(separator: "; "))")
    case .fileMissing(let name, let present): NearestName.hint(for: name, in: present)
    case .childLevel: "count the children first; only figures for areas belong in Data"
    case .blankLineInside: "delete it; two tables are two files"
    case .emptyRow: "delete it"
    case .headerElsewhere: "delete the title lines above it"
    case .unknownLevel(let text):
      NearestName.hint(for: text, in: EESLevel.names)
        ?? "a level is such as National, Regional or Local authority"
    case .notATime(_, let identifier, .unknownIdentifier) where identifier.hasPrefix("Week "):
      "the standard has Week 1 to Week 52"
    case .notATime(_, let identifier, .unknownIdentifier):
      NearestName.hint(for: identifier, in: EESTime.identifiers)
        ?? "an identifier is such as Reporting year, Academic year or Financial year Q1"
    case .notATime(_, _, .notDigits): "2025, or 202425 for the year 2024/25"
    case .notATime(_, _, .width(4)): "the year as in 2025"
    case .notATime(_, _, .width): "the year and the next, as in 202425"
    case .rowsNotToldApart(let column, let first, _): "add '\(column): \(first)' to 'rows'"
    case .blankValue:
      "blank: not reported in the mapping says what a blank means here, or another of its reasons"
    case .negative(_, let indicator):
      "where it can be, bounds: [-100, 100] for '\(indicator)' in indicators.yaml says so"
    case .overHundred(_, let indicator):
      "where it can be more, bounds: [0, 200] for '\(indicator)' in indicators.yaml says so"
    case .countNotWhole(_, let indicator):
      "what is not counted in whole numbers has another unit, such as FTE or ratio: see "
        + "'\(indicator)' in indicators.yaml"
    case .outsideBounds(_, let indicator, _, _):
      "bounds for '\(indicator)' in indicators.yaml says what is improbable"
    case .wrongPeriod(let indicator, let rule, let time): Self.periodHint(indicator, rule, time)
    case .unknownArea: "add it, or its older code under former_gss"
    case .unknownLayout(let text): NearestName.hint(for: text, in: Layouts.names)
    case .notARelease: "2026-01-09, 2026-01 or 2026"
    case .unknownSource(let source, let known): NearestName.hint(for: source, in: known)
    case .releaseTwice: "call the source of a council's own figures something of its own"
    case .unmappedFiles:
      "scrutiny new extract adds a file to the mapping; one that no paper needs is kept elsewhere"
    case .outsideReleases(let name):
      "put it where releases are: extracts/<source>/<date, month or year>/\(name)"
    case .nothingRead:
      "name what is taken, and areas that stand in areas.csv; or take the file out of the mapping"
    case .derivedIndicator: "leave it out; its parts are taken"
    default: nil
    }
  }

  /// What a time that fits no period may be, or whose word is to be changed.
  private static func periodHint(_ indicator: String, _ rule: String, _ time: String) -> String {
    let dictionary = "period: for '\(indicator)' in indicators.yaml says how it is kept"
    guard case .success = PeriodLabel.day(time) else { return dictionary }
    return "as: date reads days, where '\(time)' is the last day of a period; \(dictionary)"
  }

  private static func words(_ kind: CSVFault.Kind) -> String {
    switch kind {
    case .bareQuote: "a quotation mark stands inside a cell that is not quoted"
    case .afterQuote: "a comma or line end follows a closing quotation mark; this is something else"
    case .unclosedQuote: "the quotation mark that opens here is never closed"
    case .notUTF8: "the file is UTF-8 up to here"
    case .nul: "a NUL byte has no place in a text file"
    case .mixedLineEnds: "a lone carriage return ends this line, and other lines end otherwise"
    case .cellTooLong: "a cell holds at most \(CSVReader.cellLimit) bytes"
    case .tooManyCells: "a row holds at most \(CSVReader.columnLimit) cells"
    }
  }

  private static func words(_ period: String, _ identifier: String, _ why: TimeFault) -> String {
    switch why {
    case .notDigits: "a time period is digits only; this is '\(period)'"
    case .width(let due): "'\(identifier)' goes with \(due) digits; this is '\(period)'"
    case .yearsDoNotFollow: "six digits name a year and the next, as in 202425; this is '\(period)'"
    case .unknownIdentifier: "'\(identifier)' is no time identifier"
    }
  }

  private static func words(_ text: String, _ why: NumberFault) -> String {
    let this = "'\(text)' is not a number: "
    return switch why {
    case .comma: this + "it has a comma"
    case .percent: this + "it has a percent sign"
    case .exponent: this + "it has an exponent"
    case .letter(let letter): this + "it has the letter \(letter)"
    case .spaceInside: this + "it has a space inside"
    case .plus: this + "it has a plus sign"
    case .spreadsheetError: this + "it is an error of a spreadsheet"
    case .symbolInCapitals(let symbol): this + "the symbol is written \(symbol)"
    case .tooLong: this + "it has more digits than any figure here"
    case .duration: this + "it may be years and months"
    case .brackets: this + "it stands in brackets"
    case .belowSuppression: this + "it says that a small number is hidden; the symbol is c"
    case .missingWord: this + "c, x, z, u or low says why there is none"
    case .text: this + "it is text"
    }
  }
}
