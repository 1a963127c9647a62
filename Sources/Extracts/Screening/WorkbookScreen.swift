package import Diagnostics

extension Workbook {
  /// Whether it has to be refused for identifiers or records of people, wherever in it they stand; each
  /// sheet and part at fault is reported.
  package func refusesPeople(file: String, into log: inout DiagnosticLog) -> Bool {
    WorkbookScreen(self, file: file).refuses(into: &log)
  }
}

/// Looks through every part of a workbook for identifiers of people: all sheets, hidden ones and
/// hidden rows too, comments, headers, text boxes, names, links, properties, and the rows behind
/// pivot tables.
///
/// All parts are looked through as texts, which is quick; only where something is found are the
/// sheets read to say in which cell it stands.
struct WorkbookScreen {
  private let workbook: Workbook
  private let file: String

  /// The most bytes of all parts together that are unpacked to be looked through.
  private static let sizeLimit = 1 << 30

  init(_ workbook: Workbook, file: String) {
    self.workbook = workbook
    self.file = file
  }

  /// Whether the workbook has to be refused; each sheet and part at fault is reported.
  func refuses(into log: inout DiagnosticLog) -> Bool {
    var found: [(part: String, kind: PersonIdentifier)] = []
    var hasRecords = false
    var size = 0
    for name in workbook.package.names {
      if let kind = IdentifierScanner.first(in: name)?.kind { found.append(("", kind)) }
      // What is damaged and not read tells nobody anything.
      guard Self.isText(name), size < Self.sizeLimit,
        let bytes = try? workbook.package.contents(of: name)
      else { continue }
      size += bytes.count
      let text = PartText(bytes)
      if let kind = IdentifierScanner.first(in: text.bytes)?.kind { found.append((name, kind)) }
      hasRecords = hasRecords || text.lines.contains { $0.count <= 40 && Self.isHeading($0) }
    }
    guard !found.isEmpty || hasRecords else { return seesRecords(into: &log) }
    let before = log.errorCount
    var isInSheets = reportSheets(into: &log)
    for (part, kind) in found {
      let isSheet = part == workbook.strings || workbook.sheets.contains { $0.part == part }
      if isSheet, isInSheets { continue }
      isInSheets = isInSheets || isSheet
      log.report(
        IdentifierProblem.inWorkbook(kind, part: words(of: part)), at: Location(file: file))
    }
    return log.errorCount > before
  }

  /// Whether a sheet holds records of children that no heading gives away.
  private func seesRecords(into log: inout DiagnosticLog) -> Bool {
    guard let strings = workbook.strings, let bytes = try? workbook.package.contents(of: strings),
      ChildLevel.isLikely(PartText(bytes).bytes)
    else { return false }
    return reportSheets(into: &log)
  }

  /// Says of each sheet that it has records of children, or in which cell an identifier stands.
  private func reportSheets(into log: inout DiagnosticLog) -> Bool {
    let before = log.errorCount
    for (number, sheet) in workbook.sheets.enumerated() {
      guard let contents = try? workbook.contents(of: sheet, readsHidden: true) else { continue }
      let isNamed = IdentifierScanner.first(in: sheet.name) != nil
      let name = isNamed ? "\(number + 1)" : sheet.name
      if ChildLevel.isLikely(Self.head(contents.rows)) {
        log.report(WorkbookProblem.childLevelRecords(sheet: name), at: Location(file: file))
        continue
      }
      guard let place = Self.first(in: contents.rows) else { continue }
      log.report(
        IdentifierProblem.inWorkbook(place.kind, part: "the sheet '\(name)'"),
        at: Location(
          file: file, start: SourcePosition(line: place.row, column: place.column + 1)))
    }
    return log.errorCount > before
  }

  private static func first(
    in rows: [CellTable.Row]
  ) -> (kind: PersonIdentifier, row: Int, column: Int)? {
    for row in rows {
      for (column, cell) in row.cells.enumerated() {
        if let found = IdentifierScanner.first(in: cell.text) {
          return (found.kind, row.number, column)
        }
      }
    }
    return nil
  }

  /// The first rows as a text with tabs, to be looked through for records of children.
  private static func head(_ rows: [CellTable.Row]) -> [UInt8] {
    rows.prefix(200).map { row in
      row.cells.prefix(200).map { $0.text.replacing("\n", with: " ") }.joined(separator: "\t")
    }
    .joined(separator: "\n").utf8.prefix(1 << 16).map { $0 }
  }

  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    ChildLevel.isCertain(String(decoding: line, as: UTF8.self))
  }

  /// Styles and themes hold no words of anybody; pictures and programs are no text.
  private static func isText(_ name: String) -> Bool {
    let name = name.lowercased()
    guard
      [".xml", ".vml", ".rels", ".txt", ".json", ".htm", ".html"].contains(where: name.hasSuffix)
    else { return false }
    return !name.contains("/theme/") && !name.hasSuffix("styles.xml")
      && !name.hasSuffix("[content_types].xml")
  }

  /// A part as people know it.
  private func words(of part: String) -> String {
    let name = part.lowercased()
    if name.hasPrefix("docprops/") || name == "meta.xml" {
      return "the list of the workbook's properties"
    }
    if name.contains("comment") || name.hasSuffix(".vml") || name.contains("person") {
      return "a comment"
    }
    if name.contains("pivot") { return "the store behind a pivot table" }
    if name.contains("drawing") || name.contains("chart") { return "a text box or chart" }
    if name.hasSuffix(".rels") { return "a link" }
    if part == workbook.strings || name.contains("worksheets/") { return "a sheet" }
    if name.hasSuffix("workbook.xml") { return "the list of sheets and names" }
    return "a part of the workbook that is not read"
  }
}

/// The words of a part of a workbook: what stands between its marks, a line for each paragraph, cell
/// or value, and the values of attributes that people write.
struct PartText {
  private(set) var bytes: [UInt8] = []

  var lines: [ArraySlice<UInt8>] { bytes.split(separator: 0x0A) }

  init(_ part: [UInt8]) {
    // Letters of UTF-16 are told from one another by half of their bytes.
    let isWide = part.starts(with: [0xFF, 0xFE]) || part.starts(with: [0xFE, 0xFF])
    let part = isWide ? part.filter { $0 != 0 } : part
    bytes.reserveCapacity(part.count / 2)
    var index = 0
    while index < part.count {
      guard part[index] == 0x3C else {
        index = addText(part, index)
        continue
      }
      var end = index + 1
      while end < part.count, part[end] != 0x3E { end += 1 }
      addMark(part[(index + 1)..<end])
      index = end + 1
    }
  }

  private mutating func addText(_ part: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < part.count, part[index] != 0x3C {
      if part[index] == 0x26, let end = part[index...].prefix(10).firstIndex(of: 0x3B) {
        bytes += Self.character(part[(index + 1)..<end])
        index = end + 1
      } else {
        bytes.append(part[index])
        index += 1
      }
    }
    return index
  }

  private mutating func addMark(_ mark: ArraySlice<UInt8>) {
    let data = Array("![CDATA[".utf8)
    if mark.starts(with: data) {
      bytes += mark.dropFirst(data.count)
      return
    }
    let isEnd = mark.first == 0x2F
    var name = (isEnd ? mark.dropFirst() : mark).prefix { $0 > 0x20 && $0 != 0x2F }
    if let colon = name.firstIndex(of: 0x3A) { name = name[(colon + 1)...] }
    // Runs of one text follow one another without a space: an identifier may lie in two of them.
    let word = String(decoding: name.prefix(12), as: UTF8.self)
    if Self.within.contains(word) { return }
    if bytes.last != 0x0A { bytes.append(0x0A) }
    guard !isEnd, !Self.plain.contains(word), mark.contains(0x3D) else { return }
    var attribute: ArraySlice<UInt8> = []
    for piece in mark.split(whereSeparator: { $0 == 0x22 || $0 == 0x27 }) {
      if piece.last == 0x3D {
        attribute = piece
      } else if attribute.last == 0x3D, piece.first != 0x7B, !Self.isCount(attribute) {
        _ = addText(Array(piece), 0)
        bytes.append(0x0A)
      }
    }
  }

  /// Whether an attribute says how often something counts, which is a number of nobody.
  private static func isCount(_ attribute: ArraySlice<UInt8>) -> Bool {
    counts.contains { attribute.count > $0.count && attribute.suffix($0.count).elementsEqual($0) }
  }

  private static let counts = ["-repeated=", "-spanned=", "text:c="].map { Array($0.utf8) }

  private static let within: Set<String> = [
    "t", "r", "rPr", "b", "i", "u", "sz", "color", "rFont", "family", "scheme", "charset",
    "vertAlign",
    "strike", "span", "font", "latin", "ea", "cs", "solidFill", "srgbClr",
  ]
  private static let plain: Set<String> = [
    "c", "row", "v", "f", "col", "si", "is", "sst", "worksheet", "workbook", "xf", "dimension",
    "table-row", "table-column", "style", "pageSetup", "pageMargins", "printOptions", "calcPr",
    "workbookView", "sheetView",
  ]

  private static func character(_ name: ArraySlice<UInt8>) -> [UInt8] {
    let text = String(decoding: name, as: UTF8.self)
    switch text {
    case "amp": return [0x26]
    case "lt": return [0x3C]
    case "gt": return [0x3E]
    case "quot": return [0x22]
    case "apos": return [0x27]
    default:
      let number =
        text.hasPrefix("#x") ? UInt32(text.dropFirst(2), radix: 16) : UInt32(text.dropFirst())
      return number.flatMap(Unicode.Scalar.init).map { Array(String($0).utf8) } ?? []
    }
  }
}
