import Diagnostics

/// The lists that council papers are full of and CommonMark does not know: `a)`, `(ii)`, `(1)`, `•`, `–`.
extension BlockParser {
  /// Lines in which the next item is looked for.
  private static let linesAhead = 12

  /// The marker of the last item of a list; nil where the block is no list.
  func lastMarker(of container: Int) -> ListMarker? {
    guard nodes[container].isList, let last = nodes[container].lastChild,
      case .item(let marker, _) = nodes[last].kind
    else { return nil }
    return marker
  }

  /// The marker that authors of papers write at the first byte that is no white space.
  ///
  /// A bullet is one wherever it stands. A dash, and a letter or number, could be words of a line that
  /// was wrapped: inside a paragraph they are markers where the line before ends with a colon, or the
  /// next item follows below. Letters with a point, as in a name, always want the next item.
  func paperMarker(in container: Int, isLazy: Bool) -> (ListMarker, length: Int)? {
    guard dialect == .paper else { return nil }
    let line = cursor.nonspace..<cursor.end
    if let bullet = PaperMarker.bullet(bytes, line) {
      // The last byte of a bullet tells it from the others that lists begin with.
      let first = bytes[line.lowerBound]
      let last = first < 0x80 ? first : bytes[line.lowerBound + (first < 0xE0 ? 1 : 2)]
      let marker = ListMarker(character: last, number: nil)
      guard bullet.isDash, nodes[container].isParagraph || isLazy || last == UInt8(ascii: "o"),
        lastMarker(of: container).map(marker.continues) != true
      else { return (marker, bullet.length) }
      let isItem =
        followsColon || follows { PaperMarker.bullet($0, $1)?.isDash == true }
      return isItem ? (marker, bullet.length) : nil
    }
    let last = lastMarker(of: container)
    for found in PaperMarker.lettered(bytes, line) {
      let marker = ListMarker(
        character: 0x80, number: found.number,
        lettering: .init(numerals: found.numerals, enclosure: found.enclosure))
      if let last, marker.continues(last) { return (marker, found.length) }
    }
    for found in PaperMarker.lettered(bytes, line) {
      // Behind an item in the same brackets a letter is one too, whether or not it is the next.
      let isBesideItem = last?.lettering.map { $0.enclosure == found.enclosure } ?? false
      let isInText = !isBesideItem && (nodes[container].isParagraph || isLazy)
      let wantsNext = isInText ? !followsColon : found.enclosure == .point
      guard !wantsNext || follows({ PaperMarker.isNext($0, $1, after: found) }) else { continue }
      let marker = ListMarker(
        character: 0x80, number: found.number,
        lettering: .init(numerals: found.numerals, enclosure: found.enclosure))
      return (marker, found.length)
    }
    return nil
  }

  /// How far a line is indented that goes on with an item. In papers one column more than a number or
  /// letter is enough, however wide it is: authors indent by two, by four or by a tab.
  func leastIndent(of item: Int, _ contentIndent: Int) -> Int {
    guard dialect == .paper, case .item(let marker, _) = nodes[item].kind, marker.number != nil,
      cursor.indent < contentIndent, !isNext(after: marker)
    else { return contentIndent }
    return min(contentIndent, nodes[item].indent + 1)
  }

  /// Whether the line begins with the number or letter after a marker's: it stands beside the item then,
  /// however it is indented.
  private func isNext(after marker: ListMarker) -> Bool {
    let line = cursor.nonspace..<cursor.end
    guard let lettering = marker.lettering, let number = marker.number else {
      return bytes[line].first?.isDigit == true
    }
    return PaperMarker.lettered(bytes, line).contains {
      $0.numerals == lettering.numerals && $0.enclosure == lettering.enclosure
        && $0.number == number + 1
    }
  }

  /// Whether a number other than 1 begins a list inside a paragraph of a paper.
  func mayInterrupt(_ number: Int, _ mark: UInt8) -> Bool {
    guard dialect == .paper, number <= 99 else { return false }
    return followsColon
      || follows { bytes, line in
        let next = Array("\(number + 1)".utf8) + [mark]
        return bytes[line].starts(with: next) && PaperMarker.isSpace(bytes, line, at: next.count)
      }
  }

  /// Whether the last line of the innermost paragraph ends with a colon.
  private var followsColon: Bool {
    guard let tip = open.last, nodes[tip].isParagraph, let last = nodes[tip].content.last else {
      return false
    }
    let text = bytes[lines[last].start..<lines[last].end]
    return text.last { !$0.isSpaceOrTab } == UInt8(ascii: ":")
  }

  /// Whether one of the next lines, from its first byte that is no white space, is as wanted.
  private func follows(_ isWanted: ([UInt8], Range<Int>) -> Bool) -> Bool {
    var start = cursor.end
    for _ in 0..<Self.linesAhead {
      if start < bytes.count, bytes[start] == 0x0D { start += 1 }
      if start < bytes.count, bytes[start] == 0x0A { start += 1 }
      guard start < bytes.count else { return false }
      while start < bytes.count, bytes[start].isSpaceOrTab { start += 1 }
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      if isWanted(bytes, start..<end) { return true }
      start = end
    }
    return false
  }
}
