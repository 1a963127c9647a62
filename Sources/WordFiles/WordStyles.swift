/// The styles of a Word file, as far as they say what a paragraph is.
struct WordStyles {
  private struct Style {
    let name: String
    let basedOn: String?
    let level: Int?
    let numbering: (list: String, level: Int)?
    let isHidden: Bool
    let isBold: Bool
  }

  private var styles: [String: Style] = [:]
  private var plain: String?

  init(_ tree: MarkupNode?) {
    for style in tree?.children ?? [] where style.name == "w:style" {
      guard let id = style["w:styleId"] else { continue }
      let paragraph = style.first("w:pPr")
      let run = style.first("w:rPr")
      let numbering = paragraph?.first("w:numPr").flatMap { numbers in
        numbers.value(of: "w:numId").map { ($0, Int(numbers.value(of: "w:ilvl") ?? "0") ?? 0) }
      }
      styles[id] = Style(
        name: style.value(of: "w:name") ?? id, basedOn: style.value(of: "w:basedOn"),
        level: paragraph?.value(of: "w:outlineLvl").flatMap { Int($0) }, numbering: numbering,
        isHidden: run?.isOn("w:vanish") ?? false, isBold: run?.isOn("w:b") ?? false)
      if style["w:type"] == "paragraph", ["1", "true", "on"].contains(style["w:default"] ?? "") {
        plain = id
      }
    }
  }

  /// The name of a style; empty for the plain one.
  func name(_ id: String?) -> String {
    guard let id, id != plain else { return "" }
    return styles[id]?.name ?? id
  }

  /// 1 to 9 for the style of a heading, 0 for that of a title; nil for others.
  func level(_ id: String?) -> Int? {
    let name = name(id).lowercased()
    if name == "title" { return 0 }
    if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) {
      return level
    }
    return up(id) { $0.level }.flatMap { (0...8).contains($0) ? $0 + 1 : nil }
  }

  /// The list that a style puts its paragraphs into.
  func numbering(_ id: String?) -> (list: String, level: Int)? { up(id) { $0.numbering } }

  func isHidden(_ id: String?) -> Bool { up(id) { $0.isHidden ? true : nil } ?? false }

  func isBold(_ id: String?) -> Bool { up(id) { $0.isBold ? true : nil } ?? false }

  /// What the first of a style and those that it is based on says; a circle ends after a few steps.
  private func up<Value>(_ id: String?, _ value: (Style) -> Value?) -> Value? {
    var next = id ?? plain
    for _ in 0..<20 {
      guard let name = next, let style = styles[name] else { return nil }
      if let found = value(style) { return found }
      next = style.basedOn
    }
    return nil
  }
}
