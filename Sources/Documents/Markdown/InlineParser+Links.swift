extension InlineParser {
  mutating func openBracket(_ index: Int, length: Int) -> Int {
    endText(at: index)
    if !brackets.isEmpty { brackets[brackets.count - 1].hasBracketAfter = true }
    brackets.append(
      Bracket(
        token: tokens.count, isImage: length == 2, contentStart: index + length,
        previousRun: lastRun))
    add(.text, index, index + length)
    return index + length
  }

  mutating func closeBracket(_ bytes: [UInt8], _ index: Int) -> Int {
    guard let bracket = brackets.popLast() else { return index + 1 }
    let isActive = bracket.isImage || brackets.count >= firstActiveBracket
    defer { firstActiveBracket = min(firstActiveBracket, brackets.count) }
    guard isActive, let found = target(bytes, bracket, closing: index) else { return index + 1 }
    endText(at: index)
    matchRuns(after: bracket.previousRun)
    tokens[bracket.token].kind = .open(Int32(targets.count))
    add(.close(Int32(targets.count)), index, found.end)
    targets.append(found.target)
    if !bracket.isImage { firstActiveBracket = brackets.count }
    return found.end
  }

  /// Where the text in brackets leads, and the place after what says so.
  private mutating func target(
    _ bytes: [UInt8], _ bracket: Bracket, closing: Int
  ) -> (target: LinkDestination, end: Int)? {
    let scan = LinkScanner(bytes: bytes)
    if let found = inlineTarget(scan, closing + 1, isImage: bracket.isImage) { return found }
    var end = closing + 1
    var label: Range<Int>?
    if let found = scan.label(at: closing + 1) {
      end = found.upperBound + 1
      label = found
    }
    if label?.isEmpty ?? true, !bracket.hasBracketAfter {
      label = bracket.contentStart..<closing
    }
    guard let label, let definition = references.definition(for: bytes[label]) else { return nil }
    let target = LinkDestination(
      destination: definition.destination, title: definition.title, isImage: bracket.isImage)
    return (target, end)
  }

  /// What stands in parentheses at `start`: a destination and maybe a title.
  private mutating func inlineTarget(
    _ scan: LinkScanner, _ start: Int, isImage: Bool
  ) -> (target: LinkDestination, end: Int)? {
    guard scan.byte(start) == UInt8(ascii: "(") else { return nil }
    var index = scan.skipSpaceAndLineEnd(start + 1)
    guard let destination = scan.destination(at: index) else { return nil }
    index = scan.skipSpaceAndLineEnd(destination.end)
    var title: Range<Int>?
    if index > destination.end, let found = scan.title(at: index) {
      title = found.inside
      index = scan.skipSpaceAndLineEnd(found.end)
    }
    guard scan.byte(index) == UInt8(ascii: ")") else { return nil }
    var destinations = TextDecoder()
    var titles = TextDecoder()
    let target = LinkDestination(
      destination: destinations.string(scan.bytes, destination.inside),
      title: title.map { titles.string(scan.bytes, $0) }, isImage: isImage)
    note(destinations, in: .destination)
    note(titles, in: .title)
    return (target, index + 1)
  }
}
