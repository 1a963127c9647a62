internal import Figures

/// A workbook as received: which sheets it has, and the cells of the one that is asked for.
///
/// An .xlsx or an .ods. Only what is needed is read: the list of sheets, the texts, the styles and one
/// sheet. Hidden
/// sheets, caches of pivot tables, comments and macros are reported and looked through for nothing
/// but identifiers of people.
package struct Workbook {
  let package: ZipPackage
  package private(set) var sheets: [Sheet] = []
  private var is1904 = false
  /// The part that holds the texts of all sheets; nil where there is none.
  private(set) var strings: String?
  private var styles: String?
  /// What reads the sheets where the file is an OpenDocument spreadsheet; nil where it is an .xlsx.
  private let document: OpenDocument?
  /// How many caches of pivot tables the package holds.
  package let pivotCaches: Int
  package let hasMacros: Bool

  /// A sheet by the name on its tab.
  package struct Sheet: Sendable, Hashable {
    package let name: String
    package let isHidden: Bool
    /// The part that holds its cells; nil for a sheet that is only a chart, or of another kind.
    let part: String?
    /// Which of the sheets it is, the first at 0, where one part holds them all.
    var number = 0
  }

  /// The most sheets of a workbook.
  static let sheetLimit = 1000

  /// Opens a file: the package, then the list of sheets.
  package init(_ bytes: [UInt8]) throws(WorkbookProblem) {
    if let other = FileKind(bytes), other != .zip { throw .notAWorkbook(other) }
    guard !bytes.isEmpty else { throw .notAWorkbook(.empty) }
    package = try ZipPackage(bytes)
    let names = package.names
    if OpenDocument.isLikely(package) {
      let document = try OpenDocument(package)
      self.document = document
      sheets = document.sheets
      strings = OpenDocument.contentPart
      pivotCaches = 0
      hasMacros = names.contains { $0.hasPrefix("Basic/") || $0.hasPrefix("Scripts/") }
      return
    }
    document = nil
    pivotCaches = names.count {
      $0.contains("pivotCache/") && $0.contains("Definition") && $0.hasSuffix(".xml")
    }
    hasMacros = names.contains { $0.hasSuffix("vbaProject.bin") }
    let root = try Relationships(of: "", in: package)
    guard let main = root.target(ofType: "officeDocument") else {
      throw .partMissing("xl/workbook.xml")
    }
    if main.hasSuffix(".bin") { throw .notAWorkbook(.binaryWorkbook) }
    let parts = try Relationships(of: main, in: package)
    strings = parts.target(ofType: "sharedStrings")
    styles = parts.target(ofType: "styles")
    let list = try package.contents(of: main)
    do throws(PartFault) {
      try readSheets(list, parts)
    } catch {
      throw .badPart(main, error)
    }
  }

  /// The names of the sheets that people see, in their order.
  package var visibleNames: [String] { sheets.filter { !$0.isHidden }.map(\.name) }

  private mutating func readSheets(
    _ part: [UInt8], _ parts: Relationships
  ) throws(PartFault) {
    var xml = try XMLReader(part)
    while true {
      switch try xml.next() {
      case .start:
        if xml.depth == 1 {
          guard xml.name == "workbook" else { throw PartFault(.otherRoot, xml.position) }
        } else if xml.isForeign || xml.name == "extLst" {
          try xml.skipElement()
        } else if xml.name == "workbookPr" {
          is1904 = WorksheetReader.isTrue(try xml.value("date1904"))
        } else if xml.name == "sheet" {
          let state = try xml.value("state") ?? "visible"
          let id = try xml.prefixedValue("id") ?? ""
          guard sheets.count < Self.sheetLimit else { throw PartFault(.tooMany, xml.position) }
          sheets.append(
            Sheet(
              name: try xml.value("name") ?? "", isHidden: state != "visible",
              part: parts.target(ofType: "worksheet", id: id)))
        }
      case .end, .text: break
      case .finish: return
      }
    }
  }

  /// Reads the cells of a sheet that people see, by its name.
  ///
  /// - Parameter readsHidden: whether hidden rows and columns of it are read like the others.
  package func read(
    _ sheet: Sheet, readsHidden: Bool = false
  ) throws(WorkbookProblem) -> SheetContents {
    guard !sheet.isHidden else { throw .hiddenSheet(sheet.name) }
    return try contents(of: sheet, readsHidden: readsHidden)
  }

  /// The cells of a sheet, whether people see it or not.
  func contents(of sheet: Sheet, readsHidden: Bool) throws(WorkbookProblem) -> SheetContents {
    if let document { return try document.contents(of: sheet, readsHidden: readsHidden) }
    guard let part = sheet.part else { throw .notACellSheet(sheet.name) }
    let strings = try read(strings) { (part) throws(PartFault) in try SharedStrings(part) }
    let styles = try read(styles) { (part) throws(PartFault) in try WorkbookStyles(part) }
    var reader = WorksheetReader(
      strings: strings ?? SharedStrings(), styles: styles ?? WorkbookStyles(), is1904: is1904,
      readsHidden: readsHidden)
    let contents = try package.contents(of: part)
    do throws(PartFault) {
      try reader.read(contents)
    } catch {
      throw .badPart(part, error)
    }
    return SheetContents(
      rows: reader.rows, faults: reader.faults, hidden: reader.hidden,
      mergedRanges: reader.mergedRanges)
  }

  /// A part that need not be there, read by its reader.
  private func read<Result>(
    _ name: String?, _ reader: ([UInt8]) throws(PartFault) -> Result
  ) throws(WorkbookProblem) -> Result? {
    guard let name, package.has(name) else { return nil }
    let contents = try package.contents(of: name)
    do throws(PartFault) {
      return try reader(contents)
    } catch {
      throw .badPart(name, error)
    }
  }
}

/// What was read of one sheet.
package struct SheetContents {
  package let rows: [CellTable.Row]
  let faults: [WorksheetReader.CellFault]
  package let hidden: HiddenCells
  package let mergedRanges: Int
}
