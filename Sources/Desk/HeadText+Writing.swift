import Diagnostics
import Settings
import Skeletons

/// Where a value stands, and how another is written there.
extension HeadText {
  /// The stretch that another value of an entry takes the place of, and what is written there; nil where
  /// something else would go with it.
  func edit(
    _ entry: SettingsNode.Entry, _ change: Change
  ) -> (range: Range<Int>, text: String)? {
    let bytes = source.bytes
    let line = lineStart(entry.keyRange.bytes.lowerBound)
    let indent = entry.keyRange.bytes.lowerBound - line
    let isInFlow = entry.value.isInsideFlow
    guard let value = change.value else {
      // A field goes with its line, where it has one to itself.
      guard !isInFlow, bytes[line..<line + indent].allSatisfy({ $0 == 0x20 }) else { return nil }
      let last = blockEnd(
        after: lineEnd(entry.keyRange.bytes.upperBound), deeperThan: indent,
        orItemsAt: entry.value.items == nil ? nil : indent)
      return (line..<min(last + 1, bytes.count), "")
    }
    guard let range = range(of: entry, indent) else { return nil }
    // A comment behind the value stays; one that stands among the lines of it would be lost.
    guard !hasComment(in: range, entry.value) else { return nil }
    var text =
      change.isWord
      ? value.shown
      : isInFlow
        ? flow(value, insteadOf: entry.value) : written(value, insteadOf: entry.value, indent)
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
    if before == UInt8(ascii: ":"), !text.hasPrefix("\n") { text = " " + text }
    return (range, text)
  }

  /// The stretch of a value.
  private func range(of entry: SettingsNode.Entry, _ indent: Int) -> Range<Int>? {
    let bytes = source.bytes
    let start = entry.value.range.bytes.lowerBound
    switch entry.value.content {
    case .text(let text, .plain): return plainEnd(start, text).map { start..<$0 }
    case .text(_, .quoted): return closing(start).map { start..<$0 }
    case .text(_, .block):
      // What stands less deep than its first line is no part of it.
      let next = bytes[min(lineEnd(start) + 1, end)..<end].drop { $0 == 0x0A }
      let depth = next.prefix { $0 == 0x20 }.count
      return start..<blockEnd(after: lineEnd(start), deeperThan: max(indent, depth - 1))
    case .list where Self.value(entry.value) == nil: return nil
    case .list where bytes[start] == UInt8(ascii: "["): return closing(start).map { start..<$0 }
    case .list:
      // From behind the colon, so that another form of the list can take its place.
      var first = start
      while first > 0, [0x20, 0x0A, 0x0D].contains(bytes[first - 1]) { first -= 1 }
      return first..<blockEnd(after: lineEnd(start), deeperThan: indent, orItemsAt: indent)
    case .nothing:
      guard !entry.value.isInsideFlow else { return nil }
      var first = entry.keyRange.bytes.upperBound
      while first < bytes.count, bytes[first] != UInt8(ascii: ":") { first += 1 }
      return first + 1..<first + 1
    case .fields: return nil
    }
  }

  private func lineStart(_ place: Int) -> Int {
    var start = place
    while start > 0, source.bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// Where the line of a place ends, before its mark.
  private func lineEnd(_ place: Int) -> Int {
    var place = place
    while place < end, source.bytes[place] != 0x0A { place += 1 }
    return place
  }

  /// Where the lines end that belong to what stands on the line before: deeper ones, with the blank ones
  /// between them.
  private func blockEnd(
    after place: Int, deeperThan indent: Int, orItemsAt dash: Int? = nil
  ) -> Int {
    var last = place
    var line = place + 1
    while line < end {
      let stop = lineEnd(line)
      let text = source.bytes[line..<stop]
      let depth = text.prefix { $0 == 0x20 }.count
      let isItem = depth == dash && text.dropFirst(depth).first == UInt8(ascii: "-")
      if depth < text.count {
        guard depth > indent || isItem else { break }
        last = stop
      }
      line = stop + 1
    }
    return last
  }

  /// Where a plain text ends, on whatever line: its letters are those of the file, and only the blanks
  /// between them may be others.
  private func plainEnd(_ start: Int, _ text: String) -> Int? {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x0A }
    var place = start
    for byte in text.utf8 where !isBlank(byte) {
      while place < end, isBlank(source.bytes[place]) { place += 1 }
      guard place < end, source.bytes[place] == byte else { return nil }
      place += 1
    }
    return place
  }

  /// Behind the mark that closes the quotation or the brackets that open at a place.
  private func closing(_ start: Int) -> Int? {
    let bytes = source.bytes
    var depth = 0
    var place = start
    while place < end {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let isFirst = place == start || " \n,[{:".utf8.contains(bytes[place - 1])
        if isFirst {
          place = quotationEnd(place)
          if depth == 0 { return place }
          continue
        }
      }
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
      place += 1
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return place }
      }
    }
    return nil
  }

  private func quotationEnd(_ start: Int) -> Int {
    let bytes = source.bytes
    let mark = bytes[start]
    var place = start + 1
    while place < end {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        place += 1
      } else if byte == mark {
        guard mark == UInt8(ascii: "'"), place < end, bytes[place] == mark else { return place }
        place += 1
      }
    }
    return end
  }

  /// Whether a number sign stands in a list outside of its texts: what it says would go with the lines.
  private func hasComment(in range: Range<Int>, _ node: SettingsNode) -> Bool {
    guard let items = node.items else { return false }
    let texts = items.map(\.range.bytes)
    return range.contains { place in
      source.bytes[place] == UInt8(ascii: "#") && !texts.contains { $0.contains(place) }
    }
  }

  /// Another value in the form of the one that stood there.
  private func written(_ value: Value, insteadOf node: SettingsNode, _ indent: Int) -> String {
    switch value {
    case .list(let items):
      let start = node.range.bytes.lowerBound
      guard node.items != nil, source.bytes[start] != UInt8(ascii: "[") else {
        return flow(value, insteadOf: node)
      }
      let depth = String(repeating: " ", count: start - lineStart(start))
      return items.map { "\n\(depth)- \(own($0, in: node))" }.joined()
    case .text(let text):
      // The depth of a block is that of its first line, which must not begin with a space then; and no
      // comment can stand behind it.
      guard text.contains("\n"), text.first?.isWhitespace != true, node.comment == nil else {
        return flow(value, insteadOf: node)
      }
      var mark = "|-"
      if case .text(let before, .block) = node.content, before.hasSuffix("\n") { mark = "|" }
      let depth = String(repeating: " ", count: indent + 2)
      return mark
        + text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "\n" : "\n\(depth)\($0)" }.joined()
    }
  }

  /// In one line.
  func flow(_ value: Value, insteadOf node: SettingsNode? = nil) -> String {
    switch value {
    case .text(let text): text.contains("\n") ? YAMLText.quoted(text) : Self.line(text)
    case .list(let items): "[\(items.map { own($0, in: node) }.joined(separator: ", "))]"
    }
  }

  /// An item as it was written before, where it was there.
  private func own(_ item: String, in node: SettingsNode?) -> String {
    let known = node?.items?.first { known in
      guard known.text == item, case .text(_, .plain) = known.content else { return false }
      return known.range.text == item
    }
    return known?.range.text ?? Self.line(item)
  }

  /// A text in one line. The name of a measure needs no quotation marks for its low lines.
  private static func line(_ text: String) -> String {
    let isName =
      text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
      && !SettingsText.value(text.replacing("_", with: "n")).hasPrefix("\"")
    return isName ? text : SettingsText.value(text)
  }
}
