/// Writes one run of inlines as lines of Markdown, with every character escaped that would become
/// markup where it stands.
struct MarkdownInlines {
  enum Place {
    case paragraph
    /// One line; a `#` at the end would be taken for the heading's closing mark.
    case heading
    /// One line in a table.
    case cell
  }

  private enum Item {
    case scalar(Unicode.Scalar, inLink: Bool)
    /// Markup that is complete in itself: a code span, the brackets of a link.
    case raw(String)
    case open(String)
    case close(String)
    case softBreak
    case hardBreak
  }

  private let place: Place
  private var items: [Item] = []
  /// Characters that must stand as a numeric reference, by index.
  private var referenced: Set<Int> = []
  /// Characters that need a backslash only where they stand, by index.
  private var escaped: Set<Int> = []

  /// The lines, without line ends; empty where nothing is printed.
  static func lines(_ nodes: [MarkdownNode], in place: Place) -> [String] {
    var writer = MarkdownInlines(place: place)
    writer.append(nodes, inLink: false, parent: nil)
    writer.trimBreaks()
    writer.protectFlanks()
    writer.protectLines()
    return writer.printed()
  }

  private init(place: Place) { self.place = place }

  // MARK: Items

  private mutating func append(_ nodes: [MarkdownNode], inLink: Bool, parent: Character?) {
    var neighbour: Character?
    for node in nodes {
      var used: Character?
      switch node {
      case .text(let text): append(text, inLink: inLink)
      case .softBreak: appendBreak(.softBreak, inLink: inLink)
      case .hardBreak: appendBreak(.hardBreak, inLink: inLink)
      case .code(let text): items.append(.raw(code(text)))
      case .emphasis(let inner):
        used = Self.delimiter(neighbour: neighbour, parent: parent)
        append(inner, between: String(used ?? "*"), inLink: inLink)
      case .strong(let inner):
        used = Self.delimiter(neighbour: neighbour, parent: parent)
        append(inner, between: String(repeating: used ?? "*", count: 2), inLink: inLink)
      case .link(let destination, let title, let inner):
        items.append(.raw("["))
        append(inner, inLink: true, parent: nil)
        items.append(.raw("](\(target(destination, title)))"))
      case .image(let destination, let title, let inner):
        items.append(.raw("!["))
        append(inner, inLink: true, parent: nil)
        items.append(.raw("](\(target(destination, title)))"))
      }
      neighbour = used
    }
  }

  /// Two marks side by side would run together, so neighbours and nested ones take turns.
  private static func delimiter(neighbour: Character?, parent: Character?) -> Character {
    (neighbour ?? parent) == "*" ? "_" : "*"
  }

  private mutating func append(_ inner: [MarkdownNode], between mark: String, inLink: Bool) {
    items.append(.open(mark))
    append(inner, inLink: inLink, parent: mark.first)
    items.append(.close(mark))
  }

  private mutating func append(_ text: String, inLink: Bool) {
    for scalar in text.unicodeScalars {
      items.append(.scalar(scalar.value == 0 ? "\u{FFFD}" : scalar, inLink: inLink))
    }
  }

  private mutating func appendBreak(_ item: Item, inLink: Bool) {
    items.append(place == .paragraph ? item : .scalar(" ", inLink: inLink))
  }

  private func isBreak(_ index: Int) -> Bool {
    guard items.indices.contains(index) else { return true }
    switch items[index] {
    case .softBreak, .hardBreak: return true
    default: return false
    }
  }

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    guard items.indices.contains(index), case .scalar(let scalar, _) = items[index] else {
      return nil
    }
    return scalar
  }

  /// Breaks at the ends say nothing, and two in a row would end the paragraph.
  private mutating func trimBreaks() {
    var kept: [Item] = []
    var afterBreak = true
    for index in items.indices {
      if case .softBreak = items[index], afterBreak { continue }
      if case .hardBreak = items[index], kept.isEmpty { continue }
      if place != .paragraph, scalar(index) == " ", kept.isEmpty { continue }
      if case .hardBreak = items[index], let last = kept.indices.last,
        case .softBreak = kept[last]
      {
        kept.removeLast()
      }
      kept.append(items[index])
      afterBreak = isBreak(index)
    }
    items = kept
    while let last = items.indices.last,
      isBreak(last) || (place != .paragraph && scalar(last) == " ")
    {
      items.removeLast()
    }
  }

  // MARK: What would not be read as it stands

  /// Emphasis opens and closes only between the right neighbours; a character in the way is
  /// written as a reference, which counts as punctuation.
  private mutating func protectFlanks() {
    for index in items.indices {
      switch items[index] {
      case .open(let mark): protectFlank(mark, inside: index + 1, outside: index - 1)
      case .close(let mark): protectFlank(mark, inside: index - 1, outside: index + 1)
      default: continue
      }
    }
  }

  private mutating func protectFlank(_ mark: String, inside: Int, outside: Int) {
    var needsPunctuation = mark.hasPrefix("_")
    if let scalar = scalar(inside) {
      if scalar.isMarkdownSpace { referenced.insert(inside) }
      if !scalar.isMarkdownLetter || referenced.contains(inside) { needsPunctuation = true }
    } else {
      if isBreak(inside) { items[inside] = .scalar(" ", inLink: false) }
      if scalar(inside) != nil { referenced.insert(inside) }
      needsPunctuation = true
    }
    guard needsPunctuation, let scalar = scalar(outside), !scalar.isMarkdownSpace,
      !scalar.isMarkdownPunctuation
    else { return }
    referenced.insert(outside)
  }

  private mutating func protectLines() {
    var start = 0
    while start < items.count {
      var end = start
      while end < items.count, !isBreak(end) { end += 1 }
      for edge in [start, end - 1] where edge >= start {
        if let scalar = scalar(edge), scalar == " " || scalar == "\t" { referenced.insert(edge) }
      }
      if place == .paragraph { protectStart(start, end) }
      start = end + 1
    }
    if place == .heading, scalar(items.count - 1) == "#" { escaped.insert(items.count - 1) }
  }

  /// A line must not begin like a heading, a list, a quotation, a rule or an underline.
  private mutating func protectStart(_ start: Int, _ end: Int) {
    guard let first = scalar(start), !referenced.contains(start) else { return }
    switch first {
    case ">": escaped.insert(start)
    case "#":
      var after = start
      while scalar(after) == "#", after < end { after += 1 }
      if isSpaceOrEnd(after, end) { escaped.insert(start) }
    case "+": if isSpaceOrEnd(start + 1, end) { escaped.insert(start) }
    case "-":
      if isSpaceOrEnd(start + 1, end) || isOnly(["-", " ", ":", "|"], start, end) {
        escaped.insert(start)
      }
    case "=": if isOnly(["=", " "], start, end) { escaped.insert(start) }
    case ":": if scalar(start + 1) == "-" { escaped.insert(start) }
    case "0"..."9":
      var after = start
      while let digit = scalar(after), ("0"..."9").contains(digit), after < end { after += 1 }
      if after < end, scalar(after) == "." || scalar(after) == ")", isSpaceOrEnd(after + 1, end) {
        escaped.insert(after)
      }
    default: return
    }
  }

  private func isSpaceOrEnd(_ index: Int, _ end: Int) -> Bool {
    index >= end || scalar(index) == " " || scalar(index) == "\t"
  }

  private func isOnly(_ allowed: Set<Unicode.Scalar>, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end {
      guard let scalar = scalar(index), allowed.contains(scalar) else { return false }
    }
    return true
  }

  // MARK: Printing

  private func printed() -> [String] {
    guard !items.isEmpty else { return [] }
    var lines = [""]
    for (index, item) in items.enumerated() {
      switch item {
      case .softBreak: lines.append("")
      case .hardBreak:
        lines[lines.count - 1] += "\\"
        lines.append("")
      case .raw(let text), .open(let text), .close(let text): lines[lines.count - 1] += text
      case .scalar(let scalar, let inLink):
        if referenced.contains(index) || ["\n", "\r", "\t", "\u{B}", "\u{C}"].contains(scalar) {
          lines[lines.count - 1] += "&#\(scalar.value);"
        } else {
          if escaped.contains(index) || isMarkup(scalar, index, inLink) {
            lines[lines.count - 1] += "\\"
          }
          lines[lines.count - 1].unicodeScalars.append(scalar)
        }
      }
    }
    return lines
  }

  private func isMarkup(_ scalar: Unicode.Scalar, _ index: Int, _ inLink: Bool) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "<", "|", "~": return true
    case "]": return inLink
    case "_": return !isLetter(index - 1) || !isLetter(index + 1)
    case "&":
      var next = index + 1
      while let part = self.scalar(next), part.isReferencePart, next < index + 40 { next += 1 }
      return next > index + 1 && self.scalar(next) == ";"
    case "!":
      guard index + 1 < items.count, case .raw(let next) = items[index + 1] else { return false }
      return next == "["
    case ":": return spells("//", after: index) && spellsProtocol(before: index)
    case ".": return spells("www", before: index) && !isLetter(index - 4)
    default: return false
    }
  }

  private func isLetter(_ index: Int) -> Bool {
    guard let scalar = scalar(index), !referenced.contains(index) else { return false }
    return scalar.isASCII && scalar.isMarkdownLetter
  }

  private func spellsProtocol(before index: Int) -> Bool {
    spells("http", before: index) || spells("https", before: index) || spells("ftp", before: index)
  }

  private func spells(_ word: String, before index: Int) -> Bool {
    spells(word, after: index - word.unicodeScalars.count - 1)
  }

  private func spells(_ word: String, after index: Int) -> Bool {
    for (offset, letter) in word.unicodeScalars.enumerated() {
      guard let scalar = scalar(index + 1 + offset),
        scalar.properties.lowercaseMapping.unicodeScalars.first == letter
      else { return false }
    }
    return true
  }

  // MARK: Code and targets

  private func code(_ text: String) -> String {
    var content = text.replacing("\r\n", with: " ")
    content = String(
      String.UnicodeScalarView(
        content.unicodeScalars.map { ["\n", "\r", "\t"].contains($0) ? " " : $0 }))
    if place == .cell { content = content.replacing("|", with: "\\|") }
    let fence = String(repeating: "`", count: Self.shortestFence(content))
    let isPadded =
      content.hasPrefix("`") || content.hasSuffix("`")
      || (content.hasPrefix(" ") && content.hasSuffix(" ") && content.contains { $0 != " " })
    return fence + (isPadded ? " \(content) " : content) + fence
  }

  /// The length that no run of backticks in the text has.
  private static func shortestFence(_ text: String) -> Int {
    var lengths: Set<Int> = []
    var run = 0
    for scalar in text.unicodeScalars {
      if scalar == "`" {
        run += 1
      } else {
        lengths.insert(run)
        run = 0
      }
    }
    lengths.insert(run)
    var length = 1
    while lengths.contains(length) { length += 1 }
    return length
  }

  private func target(_ destination: String, _ title: String?) -> String {
    var out = ""
    let needsBrackets = destination.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F }
    out += needsBrackets ? "<" : ""
    out += quoted(destination, needsBrackets ? ["<", ">", "\\", "|"] : ["(", ")", "<", "\\", "|"])
    out += needsBrackets ? ">" : ""
    if let title {
      out += (out.isEmpty ? "" : " ") + "\"" + quoted(title, ["\"", "\\", "|", "`", "<"]) + "\""
    }
    return out
  }

  private func quoted(_ text: String, _ escaped: Set<Unicode.Scalar>) -> String {
    var out = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n", "\r", "\t", "\u{B}", "\u{C}": out += "&#\(scalar.value);"
      case "\0": out += "\u{FFFD}"
      case "&":
        let name = scalars[(index + 1)...].prefix(40).prefix { $0.isReferencePart }
        let end = index + 1 + name.count
        out += !name.isEmpty && end < scalars.count && scalars[end] == ";" ? "\\&" : "&"
      default:
        if escaped.contains(scalar) { out += "\\" }
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

extension Unicode.Scalar {
  /// Whether it may stand between `&` and `;` in a reference.
  fileprivate var isReferencePart: Bool {
    self == "#" || (isASCII && properties.isAlphabetic) || ("0"..."9").contains(self)
  }

  /// White space as the rules of emphasis count it.
  fileprivate var isMarkdownSpace: Bool {
    switch self {
    case "\t", "\n", "\u{C}", "\r": true
    default: properties.generalCategory == .spaceSeparator
    }
  }

  /// Punctuation in every version of the specification: older ones do not count symbols.
  fileprivate var isMarkdownPunctuation: Bool {
    if isASCII {
      return (0x21...0x2F).contains(value) || (0x3A...0x40).contains(value)
        || (0x5B...0x60).contains(value) || (0x7B...0x7E).contains(value)
    }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  /// Neither white space nor anything that any version of the specification calls punctuation.
  fileprivate var isMarkdownLetter: Bool {
    if isMarkdownSpace || isMarkdownPunctuation { return false }
    switch properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: return false
    default: return true
    }
  }
}
