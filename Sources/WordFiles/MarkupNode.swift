import Extracts

/// An element of a part with what stands in it, or a stretch of text, whose `name` is empty.
///
/// Names have the prefixes by which the standard calls the vocabularies, whatever the file calls
/// them; names of vocabularies that are not known begin with `?:`.
struct MarkupNode {
  let name: String
  let attributes: [(name: String, value: String)]
  let text: String
  /// The byte of the part where it begins.
  let offset: Int
  var children: [MarkupNode] = []

  subscript(_ attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  func first(_ name: String) -> MarkupNode? { children.first { $0.name == name } }

  /// The value of a child that says something in its attribute `w:val`; nil where there is no such child.
  func value(of name: String) -> String? { first(name)?["w:val"] }

  /// Whether a child that switches something on is there and does not switch it off.
  func isOn(_ name: String) -> Bool {
    guard let child = first(name) else { return false }
    return !["0", "false", "off", "none"].contains(child["w:val"] ?? "1")
  }

  /// Calls `visit` for the node and all in it, in the order of the part.
  func walk(_ visit: (MarkupNode) -> Void) {
    visit(self)
    for child in children { child.walk(visit) }
  }
}

extension MarkupNode {
  /// The most bytes of a part that is read whole, and the most elements and texts of it.
  static let sizeLimit = 24 << 20
  private static let nodeLimit = 1_000_000

  /// Reads a part whole.
  init(part bytes: [UInt8]) throws(PartFault) {
    var xml = try XMLReader(bytes)
    var scopes: [(prefix: String, vocabulary: String, depth: Int)] = []
    var open: [MarkupNode] = []
    var count = 0
    while true {
      let start = xml.position
      switch try xml.next() {
      case .start:
        count += 1
        guard count <= Self.nodeLimit else { throw PartFault(.tooMany, start) }
        let raw = try xml.attributes.map { (attribute) throws(PartFault) in
          (
            String(decoding: bytes[attribute.nameStart..<attribute.nameEnd], as: UTF8.self),
            try xml.value(attribute)
          )
        }
        for (name, value) in raw where name == "xmlns" || name.hasPrefix("xmlns:") {
          let prefix = String(name.dropFirst(6))
          scopes.append((prefix, Self.vocabularies[value] ?? "?", xml.depth))
        }
        func resolved(_ name: String, isAttribute: Bool) -> String {
          let parts = name.split(separator: ":", maxSplits: 1)
          let prefix = parts.count == 2 ? String(parts[0]) : ""
          if prefix.isEmpty, isAttribute { return name }
          let local = parts.last.map(String.init) ?? name
          guard let scope = scopes.last(where: { $0.prefix == prefix }) else {
            return prefix.isEmpty ? name : "?:\(local)"
          }
          return scope.vocabulary.isEmpty ? local : "\(scope.vocabulary):\(local)"
        }
        open.append(
          MarkupNode(
            name: resolved(String(decoding: bytes[xml.element], as: UTF8.self), isAttribute: false),
            attributes: raw.map { (resolved($0.0, isAttribute: true), $0.1) }, text: "",
            offset: start))
      case .text:
        guard !open.isEmpty else { continue }
        count += 1
        guard count <= Self.nodeLimit else { throw PartFault(.tooMany, start) }
        var text: [UInt8] = []
        try xml.appendText(to: &text)
        open[open.count - 1].children.append(
          MarkupNode(
            name: "", attributes: [], text: String(decoding: text, as: UTF8.self), offset: start))
      case .end:
        while let last = scopes.last, last.depth > xml.depth { scopes.removeLast() }
        let node = open.removeLast()
        if open.isEmpty {
          self = node
          // What follows the root is held to be nothing but blanks and comments.
          while try xml.next() != .finish {}
          return
        }
        open[open.count - 1].children.append(node)
      case .finish: throw PartFault(.unclosed, bytes.count)
      }
    }
  }

  /// The vocabularies that are read, in both editions of the standard.
  private static let vocabularies: [String: String] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "urn:schemas-microsoft-com:vml": "v", "urn:schemas-microsoft-com:office:office": "o",
    "http://schemas.openxmlformats.org/package/2006/relationships": "",
    "http://schemas.openxmlformats.org/package/2006/content-types": "",
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties": "",
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes": "vt",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/XML/1998/namespace": "xml",
  ]
}
