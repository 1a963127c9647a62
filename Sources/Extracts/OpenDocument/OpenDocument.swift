/// A package that is an OpenDocument spreadsheet: which sheets it has, and the cells of one.
///
/// Read are the mimetype, the list of parts for what is encrypted, the styles for which sheets are
/// hidden, and the content. Values are those of the attributes and never what is printed from them.
struct OpenDocument: Sendable {
  private let package: ZipPackage
  private(set) var sheets: [Workbook.Sheet] = []

  static let contentPart = "content.xml"
  private static let kindPart = "mimetype"
  private static let mimetype = "application/vnd.oasis.opendocument.spreadsheet"

  /// Whether the parts of a package are those of OpenDocument.
  static func isLikely(_ package: ZipPackage) -> Bool {
    package.has(kindPart) || package.has("META-INF/manifest.xml")
      || package.has(contentPart) && !package.has("_rels/.rels")
  }

  /// Opens a package: what kind it is, whether a password locks it, then its sheets.
  init(_ package: ZipPackage) throws(WorkbookProblem) {
    self.package = package
    if package.has("encrypted-package") { throw .encrypted }
    let kind = String(decoding: try package.contents(of: Self.kindPart).prefix(200), as: UTF8.self)
      .trimmingSpaces
    guard kind == Self.mimetype || kind == "\(Self.mimetype)-template" else {
      throw .notAWorkbook(.openDocument)
    }
    let manifest = "META-INF/manifest.xml"
    if package.has(manifest),
      String(decoding: try package.contents(of: manifest), as: UTF8.self)
        .contains("encryption-data")
    {
      throw .encrypted
    }
    var list = OpenDocumentSheets()
    let styles = "styles.xml"
    if package.has(styles) {
      let part = try package.contents(of: styles)
      do throws(PartFault) { try list.read(part) } catch { throw .badPart(styles, error) }
    }
    let part = try package.contents(of: Self.contentPart)
    do throws(PartFault) { try list.read(part) } catch { throw .badPart(Self.contentPart, error) }
    sheets = list.sheets
  }

  /// The cells of a sheet, whether people see it or not.
  func contents(
    of sheet: Workbook.Sheet, readsHidden: Bool
  ) throws(WorkbookProblem) -> SheetContents {
    let part = try package.contents(of: Self.contentPart)
    var reader = OpenDocumentReader(sheet: sheet.number, readsHidden: readsHidden)
    do throws(PartFault) { try reader.read(part) } catch { throw .badPart(Self.contentPart, error) }
    return SheetContents(
      rows: reader.rows, faults: reader.faults, hidden: reader.hidden,
      mergedRanges: reader.mergedRanges)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let isSpace = { (character: Character) in character.isWhitespace }
    let start = drop(while: isSpace)
    return start.lastIndex { !isSpace($0) }.map { String(start[...$0]) } ?? ""
  }
}
