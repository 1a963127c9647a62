/// The names that the parts of an OpenDocument spreadsheet use, with the prefixes that its root
/// declares for their vocabularies (OpenDocument 1.3 part 3).
///
/// A prefix that is declared again further in could mean something else there, so that is refused.
struct OpenDocumentNames: Sendable {
  private let prefixes: [[UInt8]]

  let content: [UInt8]
  let styles: [UInt8]
  let body: [UInt8]
  let spreadsheet: [UInt8]
  let automaticStyles: [UInt8]
  let commonStyles: [UInt8]
  let valueType: [UInt8]
  let value: [UInt8]
  let dateValue: [UInt8]
  let timeValue: [UInt8]
  let booleanValue: [UInt8]
  let stringValue: [UInt8]

  let table: [UInt8]
  let column: [UInt8]
  let row: [UInt8]
  let cell: [UInt8]
  let coveredCell: [UInt8]
  /// What holds rows or columns and is none itself.
  let groups: [[UInt8]]
  let tableName: [UInt8]
  let tableStyle: [UInt8]
  let display: [UInt8]
  let visibility: [UInt8]
  let columnsRepeated: [UInt8]
  let rowsRepeated: [UInt8]
  let columnsSpanned: [UInt8]
  let rowsSpanned: [UInt8]
  let formula: [UInt8]

  let paragraph: [UInt8]
  let heading: [UInt8]
  let spaces: [UInt8]
  let spaceCount: [UInt8]
  let tab: [UInt8]
  let lineBreak: [UInt8]
  /// Words of a text that are not part of what the cell says.
  let asides: [[UInt8]]
  let textPrefix: [UInt8]

  let style: [UInt8]
  let styleName: [UInt8]
  let styleFamily: [UInt8]
  let styleParent: [UInt8]
  let tableProperties: [UInt8]

  /// What LibreOffice says of a value where the format has no word for it.
  let extendedType: [UInt8]

  /// Reads what the root, which has just begun, declares.
  init(_ xml: XMLReader) throws(PartFault) {
    var declared: [String: [UInt8]] = [:]
    for attribute in xml.attributes {
      let name = xml.bytes[attribute.nameStart..<attribute.nameEnd]
      guard name.starts(with: Self.declaration) else { continue }
      declared[try xml.value(attribute)] = Array(name.dropFirst(Self.declaration.count))
    }
    func prefix(_ vocabulary: String, _ usual: String) -> [UInt8] {
      declared[vocabulary] ?? Array(usual.utf8)
    }
    func open(_ word: String) -> [UInt8] {
      prefix("urn:oasis:names:tc:opendocument:xmlns:\(word):1.0", word)
    }
    let (office, table, text, style) = (open("office"), open("table"), open("text"), open("style"))
    let extended = prefix(
      "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", "calcext")
    prefixes = [office, table, text, style, extended]
    func name(_ prefix: [UInt8], _ local: String) -> [UInt8] { prefix + [0x3A] + local.utf8 }
    content = name(office, "document-content")
    styles = name(office, "document-styles")
    body = name(office, "body")
    spreadsheet = name(office, "spreadsheet")
    automaticStyles = name(office, "automatic-styles")
    commonStyles = name(office, "styles")
    valueType = name(office, "value-type")
    value = name(office, "value")
    dateValue = name(office, "date-value")
    timeValue = name(office, "time-value")
    booleanValue = name(office, "boolean-value")
    stringValue = name(office, "string-value")
    self.table = name(table, "table")
    column = name(table, "table-column")
    row = name(table, "table-row")
    cell = name(table, "table-cell")
    coveredCell = name(table, "covered-table-cell")
    groups = [
      "table-column-group", "table-columns", "table-header-columns", "table-row-group",
      "table-rows", "table-header-rows",
    ].map { name(table, $0) }
    tableName = name(table, "name")
    tableStyle = name(table, "style-name")
    display = name(table, "display")
    visibility = name(table, "visibility")
    columnsRepeated = name(table, "number-columns-repeated")
    rowsRepeated = name(table, "number-rows-repeated")
    columnsSpanned = name(table, "number-columns-spanned")
    rowsSpanned = name(table, "number-rows-spanned")
    formula = name(table, "formula")
    paragraph = name(text, "p")
    heading = name(text, "h")
    spaces = name(text, "s")
    spaceCount = name(text, "c")
    tab = name(text, "tab")
    lineBreak = name(text, "line-break")
    asides = [name(text, "note"), name(text, "ruby-text")]
    textPrefix = text + [0x3A]
    self.style = name(style, "style")
    styleName = name(style, "name")
    styleFamily = name(style, "family")
    styleParent = name(style, "parent-style-name")
    tableProperties = name(style, "table-properties")
    extendedType = name(extended, "value-type")
  }

  /// Refuses an element, not the root, that gives one of the prefixes a meaning anew.
  func checkScope(_ xml: XMLReader) throws(PartFault) {
    for attribute in xml.attributes {
      let name = xml.bytes[attribute.nameStart..<attribute.nameEnd]
      guard name.starts(with: Self.declaration),
        prefixes.contains(where: { name.dropFirst(Self.declaration.count).elementsEqual($0) })
      else { continue }
      throw PartFault(.badTag, attribute.nameStart)
    }
  }

  private static let declaration = Array("xmlns:".utf8)
}
