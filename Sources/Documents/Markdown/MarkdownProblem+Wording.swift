package import Diagnostics

extension MarkdownProblem {
  package var code: String {
    switch self {
    case .misplacedValue(let place):
      switch place {
      case .code: "D001"
      case .html: "D002"
      case .destination: "D003"
      case .title: "D004"
      case .definition: "D005"
      case .text: "D006"
      case .document: "D007"
      case .surplusCell: "D008"
      }
    case .lostValue: "D009"
    case .rowTooWide: "D010"
    case .rowTooNarrow: "D011"
    case .blocksTooDeep: "D012"
    case .markupTooDeep: "D013"
    }
  }

  package var severity: Severity {
    switch self {
    case .rowTooNarrow: .warning
    default: .error
    }
  }

  package var message: String {
    switch self {
    case .misplacedValue(let place):
      switch place {
      case .code: "a value cannot stand in code; it would be printed as it is written here"
      case .html: "a value cannot stand in HTML"
      case .destination: "a value cannot be part of the address of a link or an image"
      case .title: "a value cannot stand in the title of a link or an image"
      case .definition: "a value cannot stand in the definition of a link"
      case .text: "a table, a chart or an inserted text stands in a paragraph of its own"
      case .document: "a style sheet can stand in a page only, not in a text"
      case .surplusCell: "this value stands in a cell that the table has no column for"
      }
    case .lostValue(let times):
      "a value is printed exactly once where it is written; this one was read \(times) times"
    case .rowTooWide(let cells, let columns):
      "a row has as many cells as its table has columns: \(cells) cells, \(columns) columns"
    case .rowTooNarrow(let cells, let columns):
      "a row has as many cells as its table has columns: \(cells) cells, \(columns) columns; "
        + "the rest of the row is left empty"
    case .blocksTooDeep(let limit):
      "quotes and lists stand at most \(limit) deep in one another; what is deeper was read as text"
    case .markupTooDeep(let limit):
      "emphasis and links stand at most \(limit) deep in one another; what is deeper was read as text"
    }
  }

  package var hint: String? {
    switch self {
    case .misplacedValue(let place):
      switch place {
      case .code: "take the backticks, the fence or the indentation away"
      case .html: "write Markdown instead of the tag"
      case .destination, .title, .definition: "write the value in the text of the link"
      case .text: "put a blank line before it and after it"
      case .document: nil
      case .surplusCell: "add a column, or write '\\|' for a pipe that parts no cells"
      }
    case .lostValue: nil
    case .rowTooWide: "write '\\|' for a pipe that parts no cells"
    case .rowTooNarrow: "add a '|' for each cell that is empty"
    case .blocksTooDeep, .markupTooDeep: nil
    }
  }
}
