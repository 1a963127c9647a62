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

  let place: Place
  private var items: [Item] = []
  /// Characters that must stand as a numeric reference, by index.
  private var referenced: Set<Int> = []
  /// Characters that need a backslash only where they stand, by index.
  private var escaped: Set<Int> = []

  /// The lines, without line ends; empty where nothing is printed.
  static func lines(_ nodes: [MarkdownNode], in place: Place) -> [String] {
    if nodes.count == 1, case .text(let text) = nodes[0], isPlain(text, in: place) { return [text] }
    return protectedLines(nodes, in: place)
  }

  /// The same, with a look at every character.
  static func protectedLines(_ nodes: [MarkdownNode], in place: Place) -> [String] {
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
      case .softBreak: items.append(.softBreak)
      case .hardBreak: items.append(place == .paragraph ? .hardBreak : .softBreak)
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
      if case .hardBreak = items[index], let last = kept.indices.last,
        case .softBreak = kept[last]
      {
        kept.removeLast()
      }
      kept.append(items[index])
      afterBreak = isBreak(index)
    }
    items = kept
    while let last = items.indices.last, isBreak(last) { items.removeLast() }
  }

  // MARK: What would not be read as it stands

  /// Emphasis opens and closes only between the right neighbours; a character in the way is
  /// written as a reference, which counts as punctuation.
  ///
  /// A reference made for one mark may stand beside another, so this goes on until nothing changes,
  /// or through as many marks side by side as anyone writes.
  private mutating func protectFlanks() {
    for _ in 0..<8 {
      let before = referenced.count
      for index in items.indices {
        switch items[index] {
        case .open(let mark): protectFlank(mark, inside: index + 1, outside: index - 1)
        case .close(let mark): protectFlank(mark, inside: index - 1, outside: index + 1)
        default: continue
        }
      }
      if referenced.count == before { return }
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
      while end < items.count, place != .paragraph || !isBreak(end) { end += 1 }
      for edge in [start, end - 1] where edge >= start {
        if let scalar = scalar(edge), scalar.isMarkdownSpace { referenced.insert(edge) }
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
    var lines: [String] = []
    var line: [Unicode.Scalar] = []
    var buffer = WordBuffer()
    func end() {
      lines.append(buffer.text(line[...]))
      line.removeAll(keepingCapacity: true)
    }
    for (index, item) in items.enumerated() {
      switch item {
      case .softBreak where place != .paragraph: line.append(" ")
      case .softBreak: end()
      case .hardBreak:
        line.append("\\")
        end()
      case .raw(let text), .open(let text), .close(let text):
        line.append(contentsOf: text.unicodeScalars)
      case .scalar(let scalar, let inLink):
        if (0x09...0x0D).contains(scalar.value) || referenced.contains(index) {
          line.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
        } else {
          if isMarkup(scalar, index, inLink) || escaped.contains(index) { line.append("\\") }
          line.append(scalar)
        }
      }
    }
    end()
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
}
