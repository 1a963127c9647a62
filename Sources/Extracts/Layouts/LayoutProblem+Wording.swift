internal import Diagnostics

extension LayoutProblem {
  package var code: String {
    switch self {
    case .titleOfSeveral: "E038"
    case .notInTitle: "E039"
    case .sectionBesideAreas: "E053"
    case .unknownIDs: "E041"
    case .numbersAsText: "E059"
    case .notAPeriod: "E072"
    case .scaleUnknown: "E073"
    case .headerPastEnd: "E074"
    case .labelTwice: "E075"
    case .areaUnknown: "E076"
    case .areaPassedOver: "E089"
    case .notColumns: "E077"
    case .notRows: "E078"
    case .olderSymbol: "E080"
    case .noPeriodHeading: "E081"
    case .nothingLeft: "E082"
    case .columnTwice: "E084"
    case .noHeading: "E085"
    case .cellsPastHeader: "E087"
    case .decimalComma: "E088"
    case .sectionUnknown: "E090"
    case .newerPeriodLeft: "E091"
    case .blankRows: "E093"
    case .titleRows: "E094"
    case .noteRows: "E185"
    case .marked(.percentSign, _, _, _): "E095"
    case .marked(.thousands, _, _, _): "E096"
    case .serialDates: "E097"
    case .endsEarly: "E098"
    case .numbersRows: "E099"
    }
  }

  package var message: String {
    switch self {
    case .notAPeriod(let label, let kind, let why): Self.words(label, kind, why)
    case .scaleUnknown(let text, let indicator):
      "'\(indicator)' is a percentage and \(text) could be a share of 1 or a small percentage"
    case .headerPastEnd(let row, let rows):
      row < rows
        ? "row \(row), which the mapping names as the header, is blank"
        : "the mapping names header row \(row), and the file has no row below it: it ends on row \(rows)"
    case .labelTwice(let label, _):
      "two rows are called '\(label)', and the mapping does not say which"
    case .sectionUnknown(let section, _): "no row heads a section '\(section)'"
    case .areaUnknown(let text): "'\(text)' is no area of areas.csv by code, number or name"
    case .areaPassedOver(let text):
      "'\(text)' is no area of areas.csv, and its rows are passed over"
    case .notColumns(let text):
      "columns are given as 'C to J', one heading, or a list; this is '\(text)'"
    case .notRows(let text): "header rows are given as '4' or '3 to 4'; this is '\(text)'"
    case .olderSymbol(let symbol, let meaning, let count):
      "the older symbol '\(symbol)' is read as \(meaning), \(counted(count, "time"))"
    case .noPeriodHeading(let column): "nothing stands in the header above column \(column)"
    case .nothingLeft: "the cell is blank and so is everything to its left"
    case .columnTwice(let name):
      "two columns are headed '\(name)', and the mapping takes one of them"
    case .noHeading(let column): "the file has no column \(column)"
    case .cellsPastHeader(let cells, let due):
      "the row has \(counted(cells, "cell")); the header has \(due)"
    case .decimalComma(let text):
      "in a file with semicolons the comma of '\(text)' may part decimals or thousands"
    case .newerPeriodLeft(let label, let column, _):
      "column \(column) has figures of '\(label)', newer than any that is read, and 'periods' leaves it "
        + "out"
    case .titleOfSeveral(let title):
      "'\(title)' in a title is the period of one column; the mapping names others as well"
    case .sectionBesideAreas:
      "where a column says whose figures a row has, labels stand in no sections"
    case .notInTitle(let title, _): "no title of the file says '\(title)'"
    case .unknownIDs(let first, let others, let column, _):
      "'\(first)'\(others > 0 ? " and \(counted(others, "other label"))" : "") under '\(column)' "
        + "\(others > 0 ? "are" : "is") no id of indicators.yaml, and "
        + "\(others > 0 ? "their" : "its") rows are passed over"
    case .numbersAsText(let count, let first):
      "\(counted(count, "number")) \(count == 1 ? "is" : "are") kept as text in the workbook, "
        + (count == 1 ? "'\(first)'" : "the first '\(first)'")
    case .blankRows(let count):
      count == 1 ? "a blank row is passed over" : "\(count) blank rows are passed over"
    case .titleRows(let count, let first):
      "\(counted(count, "row")) above the header \(count == 1 ? "is" : "are") passed over, "
        + (count == 1 ? "'\(first)'" : "the first '\(first)'")
    case .noteRows(let count, let first):
      "\(counted(count, "row")) with one text alone \(count == 1 ? "is" : "are") taken for notes and passed "
        + "over, " + (count == 1 ? "'\(first)'" : "the first '\(first)'")
    case .marked(let mark, let count, let text, let value):
      "\(counted(count, "number")) \(count == 1 ? "is" : "are") written with a "
        + "\(mark == .percentSign ? "percent sign" : "thousands mark"): '\(text)' is read as \(value)"
    case .serialDates(let count, let first, let date):
      count == 1
        ? "a date is the serial number of a spreadsheet: '\(first)' is read as \(date)"
        : "\(count) dates are serial numbers of a spreadsheet: '\(first)' is read as \(date)"
    case .endsEarly(let id, let others, let last, let newest):
      "'\(id)'\(others > 0 ? " and \(counted(others, "other indicator"))" : "") "
        + "\(others > 0 ? "end" : "ends") long before the file does: the newest is \(last), and the "
        + "file goes up to \(newest)"
    case .numbersRows(let column, let first, let last):
      "the column '\(column)' is taken as figures, and it numbers the rows from \(first) to \(last)"
    }
  }

  package var hint: String? {
    switch self {
    case .notAPeriod(let label, let kind, let why): Self.hint(label, kind, why)
    case .scaleUnknown(_, let indicator):
      "scale: {\(indicator): fraction} where 0.88 means 88%, per cent where it means 0.88%"
    case .labelTwice(_, isSectioned: true):
      "name the section as well: names: {Section: {Label: indicator}}"
    case .labelTwice(_, isSectioned: false):
      "nothing tells the rows apart: take one out, or call them differently"
    case .cellsPastHeader:
      "a number with commas stands in quotation marks, and every column has a heading"
    case .newerPeriodLeft(_, let column, let first): "columns: \(first) to \(column)"
    case .sectionUnknown(let section, let known): NearestName.hint(for: section, in: known)
    case .areaUnknown: "area: {column: …, names: {Name in the file: E06000005}}"
    case .olderSymbol(let symbol, _, _):
      "absences: {\"\(symbol)\": not reported} in the mapping says what it means here"
    case .decimalComma: "decimals: comma, or decimals: point"
    case .titleOfSeveral: "columns: C, with the one column that the title speaks of"
    case .notInTitle(_, let titles):
      titles.isEmpty
        ? "header_rows says where the table begins; what stands above it, the sheet's and the file's "
          + "name are its titles"
        : "the titles are: \(titles.prefix(4).joined(separator: "; "))"
    case .unknownIDs(let first, _, _, let known):
      NearestName.hint(for: first, in: known)
        ?? "names: {label: indicator} says what labels mean that are no ids"
    case .sectionBesideAreas: "names: {Label: indicator}"
    case .numbersAsText: "a formula in the workbook does not count them; type them in anew"
    case .blankRows: "see that no row has lost its figures"
    case .titleRows: "header_rows in the mapping says which row heads the columns"
    case .noteRows: "see that no row has lost its figures"
    case .endsEarly: "take it out of the mapping where nobody publishes it any more"
    case .numbersRows: "name the column that holds the figures"
    case .serialDates: "serial_dates in the mapping says from which year they are counted"
    default: nil
    }
  }

  private static func words(
    _ label: String, _ kind: PeriodLabel.Kind, _ why: PeriodLabel.Fault
  ) -> String {
    switch why {
    case .notA(let due): "'\(label)' is no \(due.rawValue)"
    case .oneYear:
      "'\(label)' names one year, and \(kind == .halfYear ? "half of" : "a quarter of") a financial "
        + "year lies in two"
    case .yearsDoNotFollow: "the two years of '\(label)' do not follow one another"
    case .yearToDate: "'\(label)' is a year so far and no whole \(kind.rawValue)"
    case .serial: "'\(label)' may be the serial number of a date"
    case .noSuchDay: "there is no day '\(label)'"
    }
  }

  private static func hint(
    _ label: String, _ kind: PeriodLabel.Kind, _ why: PeriodLabel.Fault
  ) -> String? {
    if case .notA(let due) = why, ![.date, .weekEnding, .weekBeginning].contains(due),
      case .success = PeriodLabel.day(label)
    {
      return "as: date, where '\(label)' is the last day of a period"
    }
    return switch why {
    case .notA(.quarter): "Q1 2018/19 or 2018/19 Q1"
    case .notA(.month): "Apr-23 or April 2023"
    case .notA(.date): "31/03/2024 or 31 March 2024"
    case .notA(.financialYear), .notA(.academicYear): "2023/24"
    case .notA(.threeYears): "2021 - 23 or 2020/21 - 22/23"
    case .notA(.threeMonths): "Dec 2024 to Feb 2025"
    case .notA(.halfYear): "H1 2025/26 or Apr-Sep 2025"
    case .notA(.term): "Autumn term 2024/25 or Spring 2025"
    case .notA(.week): "Week 2 2026 or 2026-W02"
    case .notA(.weekEnding): "a day with 'week ending' or 'w/e' before it, or the day alone"
    case .notA(.weekBeginning): "a day with 'week commencing' or 'w/c' before it, or the day alone"
    case .notA: nil
    case .oneYear where kind == .halfYear: "H1 2025/26, with both years"
    case .oneYear: "as: calendar quarter, where Q2 2025 is April to June 2025"
    case .serial: "serial_dates: from 1900"
    case .yearToDate: "leave the column out"
    default: nil
    }
  }
}
