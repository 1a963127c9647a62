internal import Diagnostics

extension LayoutProblem {
  package var code: String {
    switch self {
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
    }
  }

  package var hint: String? {
    switch self {
    case .notAPeriod(_, let kind, let why): Self.hint(kind, why)
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
    default: nil
    }
  }

  private static func words(
    _ label: String, _ kind: PeriodLabel.Kind, _ why: PeriodLabel.Fault
  ) -> String {
    switch why {
    case .notA(let due): "'\(label)' is no \(due.rawValue)"
    case .oneYear: "'\(label)' names one year, and a quarter of a financial year lies in two"
    case .yearsDoNotFollow: "the two years of '\(label)' do not follow one another"
    case .yearToDate: "'\(label)' is a year so far and no whole \(kind.rawValue)"
    case .serial: "'\(label)' may be the serial number of a date"
    case .noSuchDay: "there is no day '\(label)'"
    }
  }

  private static func hint(_ kind: PeriodLabel.Kind, _ why: PeriodLabel.Fault) -> String? {
    switch why {
    case .notA(.quarter): "Q1 2018/19 or 2018/19 Q1"
    case .notA(.month): "Apr-23 or April 2023"
    case .notA(.date): "31/03/2024 or 31 March 2024"
    case .notA(.financialYear), .notA(.academicYear): "2023/24"
    case .notA: nil
    case .oneYear: "as: calendar quarter, where Q2 2025 is April to June 2025"
    case .serial: "serial_dates: from 1900"
    case .yearToDate: "leave the column out"
    default: nil
    }
  }
}
