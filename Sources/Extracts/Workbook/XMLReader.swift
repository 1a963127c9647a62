/// Reads the XML of a package's parts, event by event, over bytes in memory.
///
/// UTF-8 only; no document type, and so no entity but the five of XML itself. Elements are
/// matched, attributes are unique, depth is limited. Names are given without their prefix; an
/// element with another prefix than the root's belongs to another vocabulary and is known by
/// `isForeign`.
package struct XMLReader {
  /// What the reader came upon.
  package enum Event { case start, end, text, finish }

  let bytes: [UInt8]
  package internal(set) var position: Int
  /// Elements open at present, by the places of their whole names.
  var open: [(start: Int, end: Int, isForeign: Bool)] = []
  private var isEmptyElement = false
  private var hasRoot = false
  private var rootPrefix: (start: Int, end: Int) = (0, 0)

  /// The local name of the element that the last event began or ended.
  private(set) var name = XMLName.other
  private(set) var isForeign = false
  /// The places of the whole name of the element that the last event began.
  package private(set) var element = 0..<0
  package private(set) var attributes: [Attribute] = []
  /// The stretch of the last text, as it stands in the part.
  var text = 0..<0
  var textIsVerbatim = false

  /// An attribute of the element that began last, by its places in the part.
  package struct Attribute {
    let name: XMLName
    let isPrefixed: Bool
    /// The whole name and the value, as places in the bytes.
    package let nameStart: Int
    package let nameEnd: Int
    let start: Int
    let end: Int
  }

  /// The most elements that may stand inside one another.
  package static let depthLimit = 100
  private static let attributeLimit = 200

  package var depth: Int { open.count }

  package init(_ bytes: [UInt8]) throws(PartFault) {
    self.bytes = bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw PartFault(.otherEncoding, 0)
    }
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    try Self.checkText(bytes)
    attributes.reserveCapacity(16)
    open.reserveCapacity(Self.depthLimit)
    try readDeclaration()
  }

  /// The next event; `finish` once the root has ended and nothing follows it.
  package mutating func next() throws(PartFault) -> Event {
    if isEmptyElement {
      isEmptyElement = false
      close()
      return .end
    }
    let count = bytes.count
    while position < count {
      guard bytes[position] == 0x3C else {
        let start = position
        while position < count, bytes[position] != 0x3C { position += 1 }
        if open.isEmpty {
          guard isBlank(start..<position) else { throw PartFault(.textOutside, start) }
          continue
        }
        text = start..<position
        textIsVerbatim = false
        return .text
      }
      guard position + 1 < count else { throw PartFault(.unclosed, position) }
      switch bytes[position + 1] {
      case 0x2F:
        try readEndTag()
        return .end
      case 0x21:
        if try readDeclarationLike() { return .text }
      case 0x3F: try skip(past: [0x3F, 0x3E], from: position + 2)
      default:
        try readStartTag()
        return .start
      }
    }
    guard hasRoot, open.isEmpty else { throw PartFault(.unclosed, count) }
    return .finish
  }

  /// Passes over the element that has just begun, with all it holds.
  mutating func skipElement() throws(PartFault) {
    let outside = open.count - 1
    while open.count > outside { _ = try next() }
  }

  /// Appends the characters of the last text: references resolved, line ends as LF.
  package func appendText(to out: inout [UInt8]) throws(PartFault) {
    try append(text.lowerBound, text.upperBound, verbatim: textIsVerbatim, to: &out)
  }

  /// The value of an attribute without a prefix.
  func value(_ name: XMLName) throws(PartFault) -> String? {
    for attribute in attributes where attribute.name == name && !attribute.isPrefixed {
      return try value(attribute)
    }
    return nil
  }

  /// The value of an attribute with any prefix, such as `r:id`.
  func prefixedValue(_ name: XMLName) throws(PartFault) -> String? {
    for attribute in attributes where attribute.name == name && attribute.isPrefixed {
      return try value(attribute)
    }
    return nil
  }

  /// The characters of an attribute's value, references resolved.
  package func value(_ attribute: Attribute) throws(PartFault) -> String {
    var out: [UInt8] = []
    try append(attribute.start, attribute.end, verbatim: false, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { Self.isSpace(bytes[$0]) }
  }

  private mutating func readStartTag() throws(PartFault) {
    let tag = position
    if open.isEmpty, hasRoot { throw PartFault(.textOutside, tag) }
    guard open.count < Self.depthLimit else { throw PartFault(.tooDeep, tag) }
    position += 1
    let whole = try readName()
    if !hasRoot {
      hasRoot = true
      rootPrefix = (whole.start, whole.colon ?? whole.start)
    }
    isForeign = !isRootPrefix(whole.start, whole.colon ?? whole.start)
    let elementName = name
    element = whole.start..<whole.end
    open.append((whole.start, whole.end, isForeign))
    attributes.removeAll(keepingCapacity: true)
    while true {
      let hadSpace = skipSpace()
      guard position < bytes.count else { throw PartFault(.unclosed, tag) }
      if bytes[position] == 0x3E {
        position += 1
        break
      }
      if bytes[position] == 0x2F {
        guard position + 1 < bytes.count, bytes[position + 1] == 0x3E else {
          throw PartFault(.badTag, position)
        }
        position += 2
        isEmptyElement = true
        break
      }
      guard hadSpace else { throw PartFault(.badTag, position) }
      try readAttribute()
    }
    name = elementName
  }

  private mutating func readAttribute() throws(PartFault) {
    let whole = try readName()
    let attributeName = name
    _ = skipSpace()
    guard position < bytes.count, bytes[position] == 0x3D else {
      throw PartFault(.badTag, position)
    }
    position += 1
    _ = skipSpace()
    guard position < bytes.count, bytes[position] == 0x22 || bytes[position] == 0x27 else {
      throw PartFault(.badTag, position)
    }
    let quote = bytes[position]
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote {
      guard bytes[position] != 0x3C else { throw PartFault(.badTag, position) }
      position += 1
    }
    guard position < bytes.count else { throw PartFault(.unclosed, start) }
    let attribute = Attribute(
      name: attributeName, isPrefixed: whole.colon != nil, nameStart: whole.start,
      nameEnd: whole.end, start: start, end: position)
    position += 1
    for other in attributes
    where other.name == attribute.name
      && equal(other.nameStart, other.nameEnd, whole.start, whole.end)
    {
      throw PartFault(.attributeTwice, whole.start)
    }
    guard attributes.count < Self.attributeLimit else {
      throw PartFault(.tooManyAttributes, whole.start)
    }
    attributes.append(attribute)
  }

  private mutating func readEndTag() throws(PartFault) {
    let tag = position
    position += 2
    let whole = try readName()
    _ = skipSpace()
    guard position < bytes.count, bytes[position] == 0x3E else { throw PartFault(.badTag, tag) }
    position += 1
    guard let last = open.last, equal(last.start, last.end, whole.start, whole.end) else {
      throw PartFault(.wrongEndTag, tag)
    }
    isForeign = last.isForeign
    open.removeLast()
  }

  /// Ends an element that was written as `<name/>`; its name is still the last one read.
  private mutating func close() {
    isForeign = open.last?.isForeign ?? false
    open.removeLast()
  }

  /// Reads a name into `name`, without its prefix, and gives its places.
  private mutating func readName() throws(PartFault) -> (start: Int, colon: Int?, end: Int) {
    let start = position
    var colon: Int?
    var packed = XMLName.other
    var length = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x3A {
        guard colon == nil, position > start else { throw PartFault(.badTag, position) }
        colon = position
        packed = .other
        length = 0
      } else if Self.isNameByte(byte) {
        packed.append(byte)
        length += 1
      } else {
        break
      }
      position += 1
    }
    let first = colon.map { $0 + 1 } ?? start
    guard position > first, !(0x2D...0x39).contains(bytes[first]),
      !(0x2D...0x39).contains(bytes[start])
    else { throw PartFault(.badTag, start) }
    name = length <= 16 ? packed : .other
    return (start, colon, position)
  }

  private func isRootPrefix(_ start: Int, _ end: Int) -> Bool {
    equal(rootPrefix.start, rootPrefix.end, start, end)
  }

  private func equal(_ start: Int, _ end: Int, _ otherStart: Int, _ otherEnd: Int) -> Bool {
    guard end - start == otherEnd - otherStart else { return false }
    var offset = 0
    while start + offset < end {
      if bytes[start + offset] != bytes[otherStart + offset] { return false }
      offset += 1
    }
    return true
  }

  private mutating func skipSpace() -> Bool {
    let start = position
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    return position > start
  }
}
