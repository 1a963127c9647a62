internal import Diagnostics

extension ScreenerProblem {
  package var code: String {
    switch rule {
    case .noSuchColumn: "E100"
    case .undescribed: "E101"
    case .describedTwice: "E102"
    case .metaColumnMissing: "E103"
    case .metaDelimiter: "E104"
    case .columnType: "E105"
    case .unit: "E106"
    case .noLabel: "E107"
    case .filterWithUnit: "E108"
    case .spaceInName: "E109"
    case .emptyColumn: "E110"
    case .blankCells: "E111"
    case .nullWord: "E112"
    case .olderSymbol: "E113"
    case .notANumber: "E114"
    case .whitespace: "E115"
    case .totalInPlace: "E116"
    case .rowTwice: "E117"
    case .geographyIncomplete: "E118"
    case .placeMissing: "E119"
    case .placeTooMuch: "E120"
    case .notAvailableCode: "E121"
    case .groupLevels: "E123"
    case .groupUnknown: "E124"
    case .filterInIndicator: "E125"
    case .oneLevel: "E126"
    case .notScreened: "E127"
    }
  }

  package var message: String {
    switch rule {
    case .noSuchColumn(let name): "the description has a column '\(name)' that the file has not"
    case .undescribed(let name): "the column '\(name)' is not in the description of columns"
    case .describedTwice(let name): "the column '\(name)' is described twice"
    case .metaColumnMissing(let name): "the description of columns has no column '\(name)'"
    case .metaDelimiter(let found):
      "the description of columns has \(found) between its cells, and the standard has commas"
    case .columnType(let text, let column):
      "'\(column)' is a Filter or an Indicator; its col_type is '\(text)'"
    case .unit(let text, let column): "'\(text)' is no unit of the standard; '\(column)' has it"
    case .noLabel(let column): "the column '\(column)' has no label"
    case .filterWithUnit(let column): "'\(column)' is a filter and has a unit"
    case .spaceInName(let name): "the name of the column '\(name)' has a space or a special letter"
    case .emptyColumn(let name): "no row has anything in the column '\(name)'"
    case .blankCells(let column, let count):
      "\(Self.cells(count)) of '\(column)' \(count == 1 ? "is" : "are") blank"
    case .nullWord(let word, let column, let count):
      "\(Self.cells(count)) of '\(column)' \(count == 1 ? "has" : "have") '\(word)'"
    case .olderSymbol(let symbol, let column, let count):
      "\(Self.cells(count)) of '\(column)' \(count == 1 ? "has" : "have") the older symbol '\(symbol)'"
    case .notANumber(let text, let column, let count):
      "\(Self.cells(count)) of '\(column)' \(count == 1 ? "is" : "are") no number and no symbol: "
        + "'\(text)'"
    case .whitespace(let text, let column):
      "a label of '\(column)' has spaces before or after it: '\(text)'"
    case .totalInPlace(let text, let column): "'\(column)' names a place and has '\(text)'"
    case .rowTwice(let line, let count):
      "the row has the time, place and labels of line \(line)"
        + (count > 1 ? ", and \(count - 1) more rows are there twice" : "")
    case .geographyIncomplete(let column, let missing):
      "the file has the column '\(column)' and so needs '\(missing)'"
    case .placeMissing(let column, let level, let count):
      "\(counted(count, "row")) of the level '\(level)' \(count == 1 ? "has" : "have") "
        + "nothing in '\(column)'"
    case .placeTooMuch(let column, let level):
      "a row of the level '\(level)' has something in '\(column)'"
    case .notAvailableCode(let column, let name):
      "the code x in '\(column)' goes with the name Not available; this is '\(name)'"
    case .groupLevels(let group, let filter):
      "'\(group)' groups '\(filter)' and has more labels than it"
    case .groupUnknown(let name): "the file has no column '\(name)' to group by"
    case .filterInIndicator(let name, let word):
      "the indicator '\(name)' holds the label '\(word)', which belongs in a filter"
    case .oneLevel(let name): "the filter '\(name)' has one label in all rows"
    case .notScreened:
      "the file has 48 MiB or more: what the mapping takes was checked, and rows and columns that it "
        + "does not take were not held to the department's standard"
    }
  }

  package var hint: String? {
    switch rule {
    case .blankCells, .nullWord: "c, x, z, u or low says why there is no number"
    case .olderSymbol: "x for ':' and '..', low for '~', c for '*', z for '.'"
    case .unit: "blank, %, pp, £, £m or numberstring"
    case .notScreened: "a file of each year, below that size, is screened as a whole"
    default: nil
    }
  }

  private static func cells(_ count: Int) -> String { counted(count, "cell") }
}
