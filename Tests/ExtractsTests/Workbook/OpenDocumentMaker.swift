/// Makes OpenDocument spreadsheets for tests: a zip file with stored parts.
struct OpenDocumentMaker {
  /// The elements of the spreadsheet, tables as a rule.
  var body: String
  /// The styles of the content.
  var styles = ""
  var mimetype = "application/vnd.oasis.opendocument.spreadsheet"
  /// What is declared at the root instead of the usual prefixes.
  var declared = Self.usual
  var others: [(name: String, bytes: [UInt8])] = []

  static let usual =
    ["office", "table", "text", "style"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }.joined(separator: " ")
    + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""

  /// One sheet called Data with these columns and rows.
  static func sheet(_ rows: String, styles: String = "") -> OpenDocumentMaker {
    OpenDocumentMaker(
      body: "<table:table table:name=\"Data\">\(rows)</table:table>", styles: styles)
  }

  var parts: [(name: String, bytes: [UInt8])] {
    let content =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \(declared)>"
      + "<office:automatic-styles>\(styles)</office:automatic-styles><office:body>"
      + "<office:spreadsheet>\(body)</office:spreadsheet></office:body></office:document-content>"
    return [("mimetype", Array(mimetype.utf8)), ("content.xml", Array(content.utf8))] + others
  }

  var bytes: [UInt8] { WorkbookMaker.zip(parts) }

  /// Cells of a type and value, and the words that are printed.
  static func cell(_ type: String, _ value: String, printed: String = "", more: String = "")
    -> String
  {
    let name =
      switch type {
      case "date": "date-value"
      case "time": "time-value"
      case "boolean": "boolean-value"
      default: "value"
      }
    return "<table:table-cell office:value-type=\"\(type)\" office:\(name)=\"\(value)\" \(more)>"
      + "<text:p>\(printed)</text:p></table:table-cell>"
  }

  static func text(_ words: String) -> String {
    "<table:table-cell office:value-type=\"string\"><text:p>\(words)</text:p></table:table-cell>"
  }

  static func row(_ cells: String, _ more: String = "") -> String {
    "<table:table-row \(more)>\(cells)</table:table-row>"
  }
}
