/// The number formats that cells refer to by the number of their style.
struct WorkbookStyles {
  private(set) var formats: [NumberFormat] = []

  /// The most styles, and the most formats, of a workbook.
  private static let limit = 100_000

  init() {}

  /// Reads the styles part: its own formats, then the format of each cell style.
  init(_ part: [UInt8]) throws(PartFault) {
    var xml = try XMLReader(part)
    var codes: [Int: NumberFormat] = [:]
    var isInCellStyles = false
    while true {
      switch try xml.next() {
      case .start:
        guard formats.count < Self.limit, codes.count < Self.limit else {
          throw PartFault(.tooMany, xml.position)
        }
        if xml.isForeign {
          try xml.skipElement()
        } else if xml.name == "numFmt" {
          let id = try xml.value("numFmtId").flatMap { Int($0) }
          if let id, let code = try xml.value("formatCode") { codes[id] = NumberFormat(code: code) }
        } else if xml.name == "cellXfs" {
          isInCellStyles = true
        } else if xml.name == "xf", isInCellStyles {
          let id = try xml.value("numFmtId").flatMap { Int($0) } ?? 0
          formats.append(codes[id] ?? NumberFormat(builtIn: id))
        } else if xml.name == "dxfs" || xml.name == "extLst" {
          try xml.skipElement()
        }
      case .end: if xml.name == "cellXfs" { isInCellStyles = false }
      case .text: break
      case .finish: return
      }
    }
  }

  /// The format of a style; plain where a writer names a style that there is not.
  subscript(style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .plain
  }
}
