/// A kind of file that is made elsewhere and may go out with papers, by how its name ends.
package enum AttachedKind: String, Sendable, Hashable, CaseIterable {
  case pdf, docx, xlsx, pptx, odt, ods, odp

  /// By the end of a file's name, whatever the case of its letters; nil for any other file.
  package init?(file: String) {
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex,
      let kind = Self(rawValue: file[file.index(after: dot)...].lowercased())
    else { return nil }
    self = kind
  }

  /// What readers call it.
  package var words: String {
    switch self {
    case .pdf: "PDF"
    case .docx: "Word document"
    case .xlsx: "Excel workbook"
    case .pptx: "PowerPoint presentation"
    case .odt: "OpenDocument text"
    case .ods: "OpenDocument spreadsheet"
    case .odp: "OpenDocument presentation"
    }
  }

  /// The endings of all kinds, as a sentence names them: ".pdf, .docx, … or .odp".
  package static var endings: String {
    let all = allCases.map { ".\($0.rawValue)" }
    return all.dropLast().joined(separator: ", ") + " or " + (all.last ?? "")
  }

  /// Whether it is a zip package of parts.
  var isPackage: Bool { self != .pdf }

  /// Whether it is a workbook, whose sheets are looked through.
  var isWorkbook: Bool { self == .xlsx || self == .ods }

  /// The part by which a package of Microsoft's is of its kind; nil for others.
  var mainPart: String? {
    switch self {
    case .docx: "word/document.xml"
    case .xlsx: "xl/workbook.xml"
    case .pptx: "ppt/presentation.xml"
    case .pdf, .odt, .ods, .odp: nil
    }
  }

  /// What an OpenDocument file says of itself; nil for others.
  var mediaType: String? {
    let start = "application/vnd.oasis.opendocument."
    return switch self {
    case .odt: start + "text"
    case .ods: start + "spreadsheet"
    case .odp: start + "presentation"
    case .pdf, .docx, .xlsx, .pptx: nil
    }
  }
}
