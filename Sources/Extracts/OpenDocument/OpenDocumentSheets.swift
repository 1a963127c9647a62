/// The sheets of an OpenDocument spreadsheet in their order, and which of them are hidden: a style
/// says so.
struct OpenDocumentSheets {
  private(set) var sheets: [Workbook.Sheet] = []
  private var styles: [String: Style] = [:]

  private struct Style {
    var isShown: Bool?
    let parent: String?
  }

  /// The most styles of tables.
  private static let styleLimit = 100_000

  /// Reads the part of the styles, or that of the content with its own styles and the sheets.
  mutating func read(_ part: [UInt8]) throws(PartFault) {
    var xml = try XMLReader(part)
    var names: OpenDocumentNames?
    while true {
      switch try xml.next() {
      case .start:
        guard let names else {
          let found = try OpenDocumentNames(xml)
          guard xml.isElement(found.content) || xml.isElement(found.styles) else {
            throw PartFault(.otherRoot, xml.position)
          }
          names = found
          break
        }
        try names.checkScope(xml)
        if xml.isElement(names.automaticStyles) || xml.isElement(names.commonStyles) {
          try readStyles(&xml, names)
        } else if xml.depth == 4, xml.isElement(names.table) {
          try add(xml, names)
          try xml.skipElement()
        } else if !xml.isElement(names.body) && !xml.isElement(names.spreadsheet) {
          try xml.skipElement()
        }
      case .end, .text: break
      case .finish: return
      }
    }
  }

  private mutating func add(_ xml: XMLReader, _ names: OpenDocumentNames) throws(PartFault) {
    guard sheets.count < Workbook.sheetLimit else { throw PartFault(.tooMany, xml.position) }
    let style = try xml.value(named: names.tableStyle)
    sheets.append(
      Workbook.Sheet(
        name: try xml.value(named: names.tableName) ?? "", isHidden: !isShown(style),
        part: OpenDocument.contentPart, number: sheets.count))
  }

  private func isShown(_ name: String?) -> Bool {
    var name = name
    // A style that is its own ancestor says nothing.
    for _ in 0..<20 {
      guard let style = name.flatMap({ styles[$0] }) else { return true }
      if let isShown = style.isShown { return isShown }
      name = style.parent
    }
    return true
  }

  /// Reads the styles of tables, up to the end of the list that has just begun.
  private mutating func readStyles(
    _ xml: inout XMLReader, _ names: OpenDocumentNames
  ) throws(PartFault) {
    let outside = xml.depth - 1
    var name = ""
    while true {
      switch try xml.next() {
      case .start:
        if xml.isElement(names.style) {
          guard try xml.value(named: names.styleFamily) == "table",
            let own = try xml.value(named: names.styleName)
          else {
            try xml.skipElement()
            break
          }
          guard styles.count < Self.styleLimit else { throw PartFault(.tooMany, xml.position) }
          name = own
          styles[name] = Style(isShown: nil, parent: try xml.value(named: names.styleParent))
        } else {
          if xml.isElement(names.tableProperties), let word = try xml.value(named: names.display) {
            styles[name]?.isShown = word != "false"
          }
          try xml.skipElement()
        }
      case .text: break
      case .end, .finish: if xml.depth <= outside { return }
      }
    }
  }
}
