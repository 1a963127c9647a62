/// A Word file by which a house shows how its papers are to look: the styles and the page of it, and
/// nothing else.
package struct WordReference: Sendable, Hashable {
  /// A style, written anew with what WordprocessingML has for styles and nothing else.
  package struct Style: Sendable, Hashable {
    package let id: String
    /// As Word shows it, such as "heading 1".
    package let name: String
    package let xml: String
  }

  /// The size and the margins of an upright page, in twentieths of a point.
  package struct Page: Sendable, Hashable {
    package let width: Int
    package let height: Int
    package let top: Int
    package let right: Int
    package let bottom: Int
    package let left: Int
  }

  /// What holds where no style says otherwise, as XML; empty where the file says nothing.
  package let defaults: String
  package let styles: [Style]
  /// Nil where the file has no page, or one that no paper has.
  package let page: Page?
  /// The family of the text.
  package let font: String?
  /// In half points.
  package let textSize: Int?
  /// What the file has and is not taken, in words.
  package let notTaken: [String]

  /// Reads a file as strictly as one that comes back from comment.
  package init(_ bytes: [UInt8]) throws(WordFileProblem) {
    _ = try WordReader.read(bytes)
    let package = try WordPackage(bytes)
    let themed = ThemeFonts(try package.tree(of: package.relations.first(ofType: "theme")))
    guard let part = package.relations.first(ofType: "styles"),
      let tree = try package.tree(of: part), tree.name == "w:styles"
    else { throw .partMissing("word/styles.xml") }
    let writer = StyleMarkup(themed)
    let written = tree.first("w:docDefaults").map(writer.text) ?? ""
    // Papers say in which language they are, whether the file does or not.
    defaults =
      written.contains("<w:lang ")
      ? written
      : written.replacing(
        "</w:rPr></w:rPrDefault>", with: StyleMarkup.language + "</w:rPr></w:rPrDefault>")
    let nodes = tree.children.filter { $0.name == "w:style" }
    var known: Set<String> = []
    styles = nodes.compactMap { node in
      guard let id = node["w:styleId"], !id.isEmpty, id.utf8.count <= 253,
        let name = node.value(of: "w:name"), !name.isEmpty, known.insert(id).inserted
      else { return nil }
      return Style(id: id, name: name, xml: writer.text(node))
    }
    let body = try package.tree(of: package.main)?.first("w:body")
    let section = body?.children.last { $0.name == "w:sectPr" }
    page = section.flatMap(Self.page)
    let texts = nodes.filter { $0["w:type"] == "paragraph" }
    let text =
      texts.first { ["1", "true", "on"].contains($0["w:default"] ?? "") }
      ?? texts.first { $0.value(of: "w:name")?.lowercased() == "normal" }
    let runs =
      [text?.first("w:rPr"), tree.first("w:docDefaults")?.first("w:rPrDefault")?.first("w:rPr")]
    font = runs.lazy.compactMap { $0?.first("w:rFonts").flatMap(themed.family) }.first
    textSize = runs.lazy.compactMap { $0?.value(of: "w:sz").flatMap { Int($0) } }
      .first { (8...96).contains($0) }
    var notTaken: [String] = []
    if section?.first("w:headerReference") != nil || section?.first("w:footerReference") != nil {
      notTaken.append("its heads and feet of pages, which the house's paper.css makes")
    }
    var isNumbered = false
    for node in nodes { node.walk { if $0.name == "w:numPr" { isNumbered = true } } }
    if isNumbered {
      notTaken.append("the numbers of its styles, since the house's own rules count")
    }
    if section != nil, page == nil {
      notTaken.append("its page, which is no size that papers have")
    }
    self.notTaken = notTaken
  }

  private static func page(_ section: MarkupNode) -> Page? {
    guard let size = section.first("w:pgSz"), let margins = section.first("w:pgMar"),
      let width = size["w:w"].flatMap({ Int($0) }), let height = size["w:h"].flatMap({ Int($0) }),
      (5_000...32_000).contains(width), (5_000...32_000).contains(height)
    else { return nil }
    let sides = ["w:top", "w:right", "w:bottom", "w:left"].map { name in
      margins[name].flatMap { Int($0) }.map { abs($0) } ?? -1
    }
    let isTurned = size["w:orient"] == "landscape"
    let (short, long) = (min(width, height), max(width, height))
    guard sides.allSatisfy({ (100...5_000).contains($0) }), sides[1] + sides[3] < short / 2 else {
      return nil
    }
    return isTurned
      ? Page(
        width: short, height: long, top: sides[3], right: sides[0], bottom: sides[1], left: sides[2]
      )
      : Page(
        width: short, height: long, top: sides[0], right: sides[1], bottom: sides[2], left: sides[3]
      )
  }
}

/// The two families that a theme names.
private struct ThemeFonts {
  private var major: String?
  private var minor: String?

  init(_ theme: MarkupNode?) {
    let fonts = theme?.first("a:themeElements")?.first("a:fontScheme")
    major = fonts?.first("a:majorFont")?.first("a:latin")?["typeface"]
    minor = fonts?.first("a:minorFont")?.first("a:latin")?["typeface"]
  }

  /// The family that a theme's name such as "minorHAnsi" stands for.
  func family(named name: String) -> String? { name.hasPrefix("major") ? major : minor }

  func family(_ fonts: MarkupNode) -> String? {
    fonts["w:asciiTheme"].flatMap { family(named: $0) } ?? fonts["w:ascii"]
  }
}

/// Writes elements of styles anew.
private struct StyleMarkup {
  let fonts: ThemeFonts

  init(_ fonts: ThemeFonts) { self.fonts = fonts }

  /// What counts, and what names a part that is not taken.
  private static let leftOut: Set<String> = ["w:numPr", "w:rsid", "w:autoRedefine"]

  /// The language of papers.
  static let language = "<w:lang w:val=\"en-GB\" w:eastAsia=\"en-GB\" w:bidi=\"ar-SA\"></w:lang>"

  func text(_ node: MarkupNode) -> String {
    var text = ""
    write(node, to: &text)
    return text
  }

  private func write(_ node: MarkupNode, to text: inout String) {
    guard node.name.hasPrefix("w:"), !Self.leftOut.contains(node.name),
      node.name.dropFirst(2).allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return }
    if node.name == "w:lang" {
      text += Self.language
      return
    }
    text += "<\(node.name)"
    for (name, value) in attributes(of: node) {
      text += " \(name)=\"\(Self.escaped(value))\""
    }
    text += ">"
    for child in node.children { write(child, to: &text) }
    text += "</\(node.name)>"
  }

  private func attributes(of node: MarkupNode) -> [(String, String)] {
    var found: [(String, String)] = []
    for (name, value) in node.attributes {
      guard name.hasPrefix("w:"),
        name.dropFirst(2).allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
      else { continue }
      if node.name == "w:rFonts", name.lowercased().hasSuffix("theme") {
        let plain = name == "w:cstheme" ? "w:cs" : String(name.dropLast(5))
        guard let family = fonts.family(named: value), !family.isEmpty else { continue }
        found.removeAll { $0.0 == plain }
        found.append((plain, family))
        continue
      }
      // A colour of a theme stands beside the same as digits.
      if name.dropFirst(2).hasPrefix("theme") { continue }
      if !found.contains(where: { $0.0 == name }) { found.append((name, value)) }
    }
    return found
  }

  private static func escaped(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
