package import Documents

/// How the papers of a house look in Word: what its style sheet says of print, and of a screen where
/// print has no colour. What the sheet does not say is as the house `standard` has it.
package struct WordLook: Sendable {
  /// Sizes of type in half points.
  struct Sizes: Sendable {
    var text = 20
    var headings = [40, 27, 23, 21, 21, 21]
    var table = 18
    var fields = 18
    var note = 17
    var caption = 18
    var foot = 18
  }

  /// Colours as six hexadecimal digits.
  struct Colours: Sendable {
    var text = "0B0C0C"
    var quiet = "484949"
    var line = "B1B4B6"
    var soft = "F3F4F5"
    var link = "1A65A6"
    var bar = "12436D"
  }

  /// In twentieths of a point.
  struct Margins: Sendable, Hashable {
    var top = 907
    var right = 964
    var bottom = 850
    var left = 964
  }

  private(set) var font = "Arial"
  private(set) var sizes = Sizes()
  private(set) var colours = Colours()
  private(set) var margins = Margins()
  /// The space between lines, in 240ths of a line.
  private(set) var lines = 259
  /// Whether words with emphasis are bold and upright.
  private(set) var emphasisIsBold = false
  /// A4 where the house shows no other, in twentieths of a point.
  private(set) var shortSide = 11906
  private(set) var longSide = 16838
  /// What the sheet says of page heads and feet.
  let rules: StyleRules
  /// The styles that a house shows by a Word file of its own.
  private(set) var template: WordTemplate?

  /// The look of a file that no house is known of.
  package static let standard = WordLook(rules: StyleRules(""))

  private init(rules: StyleRules) { self.rules = rules }

  /// - Parameters:
  ///   - sheet: of the house, with what it is based on before it.
  ///   - template: the styles and the page that count before what the sheet says.
  package init(_ sheet: StyleSheet, template: WordTemplate? = nil) {
    rules = StyleRules(sheet.rules)
    if let family = rules.printed("html", "font-family") ?? rules.printed("html", "font"),
      let name = Self.family(of: family)
    {
      font = name
    }
    if let size = length(rules.printed("html", "font-size")) { sizes.text = size / 10 }
    for level in 1...6 {
      let size = length(rules.printed("h\(level)", "font-size"))
      // A heading whose size print does not say is as large as the screen's beside the text.
      if let size { sizes.headings[level - 1] = size / 10 }
    }
    sizes.headings[3] = max(sizes.text + 1, min(sizes.headings[3], sizes.headings[2]))
    sizes.headings[4] = sizes.headings[3]
    sizes.headings[5] = sizes.headings[3]
    set(&sizes.table, from: "table")
    set(&sizes.fields, from: ".fields")
    set(&sizes.note, from: "p.note")
    sizes.caption = sizes.table
    set(&sizes.caption, from: "caption")
    if let height = rules.printed("html", "line-height"), let lines = Self.hundredths(height) {
      // The lines of a font are some 115 hundredths of its size already.
      self.lines = max(240, lines * 240 / 115)
    }
    set(&colours.text, from: "--text")
    set(&colours.quiet, from: "--quiet")
    set(&colours.line, from: "--line")
    set(&colours.soft, from: "--soft")
    set(&colours.link, from: "--link")
    set(&colours.bar, from: "--bar")
    emphasisIsBold = rules.printed("em", "font-style") == "normal"
    let sides = (rules.all.last { $0.path == ["@page"] && $0.name == "margin" }?.value ?? "")
      .split(separator: " ").compactMap { length(String($0)) }
    if let top = sides.first {
      let right = sides.count > 1 ? sides[1] : top
      margins = Margins(
        top: top, right: right, bottom: sides.count > 2 ? sides[2] : top,
        left: sides.count > 3 ? sides[3] : right)
    }
    take(template)
  }

  private mutating func take(_ template: WordTemplate?) {
    guard let template else { return }
    self.template = template
    font = template.font ?? font
    sizes.text = template.textSize ?? sizes.text
    guard let page = template.page else { return }
    (shortSide, longSide, margins) = (page.width, page.height, page.margins)
  }

  // MARK: Styles

  /// The id that a style has in the file.
  func id(_ style: WordStyle) -> String { id(style.rawValue, named: style.name) }

  /// The id of a style of characters or tables.
  func id(_ own: String, named name: String) -> String {
    template.map { $0.id(named: name) ?? $0.free(own) } ?? own
  }

  var link: String { id("Hyperlink", named: "Hyperlink") }
  var commentMark: String { id("CommentReference", named: "annotation reference") }

  /// The width of the text of a page in twentieths of a point.
  func width(isTurned: Bool) -> Int {
    (isTurned ? longSide : shortSide) - margins.left - margins.right
  }

  /// How much wider the letters of the font are than Arial's, in hundredths.
  var letterWidth: Int {
    switch font.lowercased() {
    case "verdana", "dejavu sans": 120
    case "tahoma", "trebuchet ms", "georgia", "segoe ui", "open sans": 108
    default: 103
    }
  }

  private func set(_ size: inout Int, from selector: String) {
    if let length = length(rules.printed(selector, "font-size")) { size = length / 10 }
  }

  private func set(_ colour: inout String, from variable: String) {
    if let found = Self.colour(rules.onScreen(":root", variable)) { colour = found }
  }

  /// In twentieths of a point; `rem` and `em` are the text of the page.
  private func length(_ text: String?) -> Int? {
    guard let text, let hundredths = Self.hundredths(text) else { return nil }
    if text.hasSuffix("mm") { return hundredths * 5669 / 10_000 }
    if text.hasSuffix("cm") { return hundredths * 5669 / 1_000 }
    if text.hasSuffix("pt") { return hundredths * 20 / 100 }
    if text.hasSuffix("px") { return hundredths * 15 / 100 }
    if text.hasSuffix("em") { return hundredths * sizes.text / 10 }
    return nil
  }

  /// The number that a text begins with, in hundredths.
  private static func hundredths(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), digits.utf8.count < 9, digits != ".", !digits.isEmpty
    else { return nil }
    let whole = Int(parts[0]) ?? 0
    let part = parts.count == 2 ? (parts[1] + "00").prefix(2) : "0"
    return whole * 100 + (parts.count == 2 ? Int(part) ?? 0 : 0)
  }

  /// `#fd0` and `#12436d` as six digits.
  private static func colour(_ text: String?) -> String? {
    guard let text, text.first == "#" else { return nil }
    let digits = text.dropFirst().uppercased()
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    switch digits.count {
    case 3: return digits.map { "\($0)\($0)" }.joined()
    case 6: return digits
    default: return nil
    }
  }

  /// The first family of a list, or of the shorthand `10pt/1.3 Arial, sans-serif`.
  private static func family(of text: String) -> String? {
    guard var first = text.split(separator: ",").first.map({ StyleRules.trimmed($0) }) else {
      return nil
    }
    if let mark = first.firstIndex(where: { $0 == "\"" || $0 == "'" }) {
      first = String(first[mark...].dropFirst().prefix { $0 != "\"" && $0 != "'" })
    } else if let last = first.split(separator: " ").last, first.contains(where: \.isNumber) {
      first = String(last)
    }
    let isName = first.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
    guard isName, !first.isEmpty, !["serif", "sans-serif", "system-ui", "inherit"].contains(first)
    else { return nil }
    return first
  }
}
