/// Makes Word files for tests, as Word would write them, by the XML of their text.
public struct WordFileMaker {
  /// What stands in `w:body`.
  public var body: String
  /// The parts beside the text: name, content type (nil for one that has a type), relation and text.
  public var others: [(name: String, type: String?, relation: String, text: String)] = []
  /// Properties that a program gives the file.
  public var properties: [(String, String)] = []

  /// A file with this text alone.
  public init(_ body: String) { self.body = body }

  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let kind = "application/vnd.openxmlformats-officedocument"

  /// A part in the vocabulary of Word.
  public static func part(_ root: String, _ content: String) -> String {
    "<w:\(root) xmlns:w=\"\(word)\" xmlns:r=\"\(office)\">\(content)</w:\(root)>"
  }

  /// A paragraph with plain words, in a style where one is named.
  public static func paragraph(_ words: String, style: String? = nil) -> String {
    let form = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(form)\(run(words))</w:p>"
  }

  /// A run of words.
  public static func run(_ words: String, _ form: String = "") -> String {
    "<w:r>\(form.isEmpty ? "" : "<w:rPr>\(form)</w:rPr>")<w:t xml:space=\"preserve\">\(words)</w:t></w:r>"
  }

  /// A table of plain cells.
  public static func table(_ rows: [[String]]) -> String {
    let cells = rows.map { row in
      "<w:tr>" + row.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }
    return "<w:tbl>\(cells.joined())</w:tbl>"
  }

  /// The file.
  public var bytes: [UInt8] {
    var types =
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/word/document.xml\" ContentType=\"\(Self.kind).wordprocessingml.document.main+xml\"/>"
    var links = ""
    for (index, other) in others.enumerated() {
      if let type = other.type {
        types += "<Override PartName=\"/word/\(other.name)\" ContentType=\"\(type)\"/>"
      }
      links +=
        "<Relationship Id=\"r\(index)\" Type=\"\(Self.office)/\(other.relation)\" Target=\"\(other.name)\"/>"
    }
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    var root =
      "<Relationship Id=\"r0\" Type=\"\(Self.office)/officeDocument\" Target=\"word/document.xml\"/>"
    var parts: [(name: String, bytes: [UInt8])] = []
    if !properties.isEmpty {
      root +=
        "<Relationship Id=\"r1\" Type=\"\(Self.office)/custom-properties\" Target=\"docProps/custom.xml\"/>"
      let items = properties.map {
        "<property name=\"\($0.0)\"><vt:lpwstr>\($0.1)</vt:lpwstr></property>"
      }
      parts.append(
        (
          "docProps/custom.xml",
          Array(
            ("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
              + " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
              + "\(items.joined())</Properties>").utf8)
        ))
    }
    let typeList =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\(types)</Types>"
    parts += [
      ("[Content_Types].xml", Array(typeList.utf8)),
      ("_rels/.rels", Array("<Relationships xmlns=\"\(relations)\">\(root)</Relationships>".utf8)),
      ("word/document.xml", Array(Self.part("document", "<w:body>\(body)</w:body>").utf8)),
      (
        "word/_rels/document.xml.rels",
        Array("<Relationships xmlns=\"\(relations)\">\(links)</Relationships>".utf8)
      ),
    ]
    parts += others.map { ("word/\($0.name)", Array($0.text.utf8)) }
    return ZipMaker.zip(parts)
  }
}
