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
    case .misread(let misreading):
      switch misreading {
      case .heading, .definition, .table, .tightItem, .item: "D014"
      case .joined: "D015"
      case .headingInList, .headingInQuote: "D016"
      case .underlined: "D017"
      case .code: "D018"
      }
    case .renumbered: "D019"
    case .unusedDefinition: "D059"
    case .tooMuch: "D066"
    case .paragraphTooLong: "D067"
    case .hiddenReference: "D093"
    }
  }

  package var severity: Severity {
    switch self {
    case .rowTooNarrow: .warning
    // What is printed are the author's words, in another form than was most likely meant.
    case .misread(let misreading): misreading == .code ? .error : .warning
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
    case .misread(let misreading): misreading.message
    case .renumbered(let written, let printed):
      "this item is written as \(written) and would be printed as \(printed)"
    case .unusedDefinition(let name):
      "'[\(name)]:' says where links lead, and no link is called '\(name)': the line would not be printed"
    case .tooMuch:
      "a paper has at most \(MarkdownWeight.mostInWords) letters, each mark such as '*' and '|', each "
        + "line and each paragraph counted as \(MarkdownWeight.ofLineEnd) to \(MarkdownWeight.ofEmptyLine) more; here "
        + "that is passed"
    case .paragraphTooLong:
      "a paragraph, a heading or a cell has at most \(MarkdownWeight.mostInParagraph >> 20) MiB; this one would "
        + "be left out"
    case .hiddenReference(let value):
      "this stands for the character \(InvisibleCharacters.name(value)), which nobody sees and which "
        + "can turn, break or hide the text around it"
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
    case .misread(let misreading): misreading.hint
    case .renumbered:
      "number the items one after another, or put a paragraph between the lists"
    case .unusedDefinition(let name):
      "write '\\[\(name)]: …' for text, or a link '[words][\(name)]'"
    case .tooMuch: "part the paper, or look whether another file was saved under this name"
    case .paragraphTooLong: "put a blank line between its paragraphs"
    case .hiddenReference: "delete it"
    }
  }
}

extension MarkdownProblem.Misreading {
  fileprivate var message: String {
    switch self {
    case .heading: "a heading has a space after its '#': this would be printed as running text"
    case .definition: "':' begins no definition: this would be printed as running text"
    case .table:
      "this looks like the row of a table and belongs to none: it would be printed as running text"
    case .tightItem:
      "a list's item has a space after its mark: this would be printed as running text"
    case .item:
      "this looks like a list's item and goes on with the line above: it would be printed as running "
        + "text"
    case .joined: "this line would be printed as part of what stands above it"
    case .headingInList: "a heading stands inside a list, where it begins no section"
    case .headingInQuote: "a heading stands inside a quotation, where it begins no section"
    case .underlined: "the line of marks under this text would make a heading of all of it"
    case .code: "these marks would print all that follows, up to the same marks, as it is typed"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .heading: "write '# ' and then the words, or '\\#' for the sign itself"
    case .definition:
      "write the word in bold and then its meaning, as in '**Threshold**: the level'"
    case .table:
      "give the table a line such as '| --- | --- |' under its headings, with as many cells, and a "
        + "blank line before it"
    case .tightItem: "write a space after the mark"
    case .item:
      "put a blank line before the list; where it is none, begin the line with another word"
    case .joined:
      "put a blank line before it; where it goes on with the item, indent it as the item's words"
    case .headingInList: "write it in bold, or end the list before it"
    case .headingInQuote: "write it in bold, or end the quotation before it"
    case .underlined: "put a blank line before the marks, or write '## ' before the heading"
    case .code: "leave the marks out"
    }
  }
}
