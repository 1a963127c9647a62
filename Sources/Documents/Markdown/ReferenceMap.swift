/// The link reference definitions of a document.
struct ReferenceMap {
  struct Definition {
    var destination: String
    var title: String?
    /// Where its line begins in the text.
    var start: Int
  }

  /// A definition as it stands in the text, whether or not it counts.
  struct Written {
    let name: String
    let line: Range<Int>
  }

  /// By label, as bytes: strings would take letters composed in two ways for the same.
  private var definitions: [[UInt8]: Definition] = [:]
  /// The marks that stand in definitions, where no value can.
  private(set) var marks: [Int] = []
  private(set) var written: [Written] = []
  /// The beginnings of the definitions that were asked for.
  private(set) var used: Set<Int> = []

  mutating func definition(for label: ArraySlice<UInt8>) -> Definition? {
    if definitions.isEmpty { return nil }
    guard let found = Self.key(label).flatMap({ definitions[$0] }) else { return nil }
    used.insert(found.start)
    return found
  }

  /// Reads a definition that begins at `start`, the beginning of a line, and answers with the
  /// beginning of the line after it. The first of several with one label counts.
  ///
  /// `place` is where the line begins in the text that was read, of which `text` is a part.
  mutating func readDefinition(in text: InlineText, at start: Int, place: Range<Int>) -> Int? {
    let scan = LinkScanner(bytes: text.bytes)
    guard let label = scan.label(at: start), scan.byte(label.upperBound + 1) == UInt8(ascii: ":"),
      let key = Self.key(text.bytes[label])
    else { return nil }
    let target = scan.skipSpaceAndLineEnd(label.upperBound + 2)
    guard let destination = scan.destination(at: target), destination.end > target else {
      return nil
    }
    var end = Self.lineEnd(text.bytes, destination.end)
    var title: Range<Int>?
    let titleStart = scan.skipSpaceAndLineEnd(destination.end)
    if titleStart > destination.end, let found = scan.title(at: titleStart),
      let after = Self.lineEnd(text.bytes, found.end)
    {
      title = found.inside
      end = after
    }
    guard let end else { return nil }
    var decoder = TextDecoder()
    let definition = Definition(
      destination: decoder.string(text.bytes, destination.inside),
      title: title.map { decoder.string(text.bytes, $0) }, start: place.lowerBound)
    written.append(
      Written(name: String(decoding: text.bytes[label], as: UTF8.self), line: place))
    for index in start..<end {
      if let number = MarkedText.markNumber(in: text.bytes, at: index) { marks.append(number) }
    }
    if definitions[key] == nil { definitions[key] = definition }
    return end
  }

  /// The index after the line end, where nothing but white space stands before it.
  private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index].isSpaceOrTab { index += 1 }
    guard index < bytes.count else { return index }
    return bytes[index] == 0x0A ? index + 1 : nil
  }

  /// A label as labels are compared: letters in one case, white space as single spaces; nil where
  /// nothing is left.
  private static func key(_ label: ArraySlice<UInt8>) -> [UInt8]? {
    guard label.count <= 4 * LinkScanner.longestLabel else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(label.count)
    var isASCII = true
    for byte in label {
      if byte.isSpaceOrLineEnd {
        if bytes.last != 0x20, !bytes.isEmpty { bytes.append(0x20) }
      } else {
        bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        if byte >= 0x80 { isASCII = false }
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    guard !bytes.isEmpty else { return nil }
    guard !isASCII else { return bytes }
    // Lower, then upper, then lower case brings together what Unicode's case folding does.
    var folded = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        for upper in lower.properties.uppercaseMapping.unicodeScalars {
          folded += upper.properties.lowercaseMapping
        }
      }
    }
    return Array(folded.utf8)
  }
}
