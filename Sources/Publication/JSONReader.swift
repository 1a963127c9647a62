package import Diagnostics
import ProjectFiles

/// Reads JSON as RFC 8259 states it and nothing more: no comments, no commas at the end, no key
/// twice in an object, no deeper than `depthLimit`, in time linear in the bytes. What
/// `InvisibleCharacters.actsOnText` names is refused however it is written: nothing that was
/// published can hold it.
package struct JSONReader {
  static let depthLimit = 16

  private let source: SourceText
  private let bytes: [UInt8]
  private var index = 0
  private var entries: [JSONEntry] = []
  /// Of the objects that are open, to see a key that comes twice.
  private var keys: [JSONEntry] = []

  /// What is no JSON, and where.
  package struct Fault: Error {
    package let problem: OutputProblem
    package let range: SourceRange
  }

  private init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
  }

  /// The one value of a text.
  package static func read(_ source: SourceText) throws(Fault) -> JSONNode {
    var reader = JSONReader(source)
    if let offset = ReadText.firstFault(in: source.bytes) {
      throw Fault(problem: .json(.notUTF8), range: source.range(offset, offset + 1))
    }
    if let (range, value) = InvisibleCharacters.places(in: source.bytes, limit: 1).first,
      value >= 0x20
    {
      throw Fault(
        problem: .json(.hiddenCharacter(value)),
        range: source.range(range.lowerBound, range.upperBound))
    }
    // A manifest has an entry in some twenty bytes.
    reader.entries.reserveCapacity(source.bytes.count / 20)
    try reader.value(depth: 0)
    reader.skipSpace()
    if reader.index < reader.bytes.count { throw reader.fault(.afterEnd) }
    return JSONNode(JSONDocument(source: source, entries: reader.entries), 0)
  }

  private func fault(_ fault: OutputProblem.JSONFault, at offset: Int? = nil) -> Fault {
    let offset = offset ?? index
    let isEnd = offset >= bytes.count
    return Fault(
      problem: .json(isEnd ? .ended : fault), range: source.range(offset, offset + 1))
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  /// Steps over a byte if it stands next, spaces before it left out.
  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard index < bytes.count, UInt32(bytes[index]) == mark.value else { return false }
    index += 1
    return true
  }

  /// Reads one value, with all that it holds, to the end of `entries`.
  private mutating func value(depth: Int) throws(Fault) {
    skipSpace()
    guard index < bytes.count else { throw fault(.ended) }
    let place = entries.count
    let start = index
    entries.append(JSONEntry(kind: .null, start: start))
    let kind: JSONEntry.Kind
    switch bytes[index] {
    case UInt8(ascii: "{"):
      guard depth < Self.depthLimit else { throw fault(.tooDeep) }
      try members(depth: depth + 1)
      kind = .object
    case UInt8(ascii: "["):
      guard depth < Self.depthLimit else { throw fault(.tooDeep) }
      try items(depth: depth + 1)
      kind = .array
    case UInt8(ascii: "\""): kind = try text() ? .plainText : .escapedText
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try number()
      kind = .number
    case UInt8(ascii: "t"):
      try word("true")
      kind = .yes
    case UInt8(ascii: "f"):
      try word("false")
      kind = .no
    case UInt8(ascii: "n"):
      try word("null")
      kind = .null
    default: throw fault(.unexpected)
    }
    entries[place].close(as: kind, end: index, next: entries.count)
  }

  private mutating func word(_ word: String) throws(Fault) {
    for byte in word.utf8 {
      guard index < bytes.count, bytes[index] == byte else { throw fault(.unexpected) }
      index += 1
    }
  }

  private mutating func members(depth: Int) throws(Fault) {
    index += 1
    let first = keys.count
    var known: Set<[UInt8]> = []
    if take("}") { return }
    repeat {
      skipSpace()
      let start = index
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw fault(.unexpected)
      }
      var key = JSONEntry(kind: .null, start: start)
      key.close(
        as: try text() ? .plainText : .escapedText, end: index, next: entries.count + 1)
      guard keep(key, from: first, &known) else {
        throw Fault(
          problem: .twiceInObject(key: key.text(in: bytes)), range: source.range(start, index))
      }
      entries.append(key)
      guard take(":") else { throw fault(.unexpected) }
      try value(depth: depth)
    } while take(",")
    guard take("}") else { throw fault(.unexpected) }
    keys.removeSubrange(first...)
  }

  /// Keeps a key beside those of its object from `first` on. False for one that was there before, byte by
  /// byte. Nearly every object has a few, which are looked through one by one.
  private mutating func keep(
    _ key: JSONEntry, from first: Int, _ known: inout Set<[UInt8]>
  ) -> Bool {
    defer { keys.append(key) }
    if keys.count - first < 16 {
      return !keys[first...].contains { $0.isSame(as: key, in: bytes) }
    }
    if known.isEmpty { known = Set(keys[first...].map { Array($0.text(in: bytes).utf8) }) }
    return known.insert(Array(key.text(in: bytes).utf8)).inserted
  }

  private mutating func items(depth: Int) throws(Fault) {
    index += 1
    if take("]") { return }
    repeat { try value(depth: depth) } while take(",")
    guard take("]") else { throw fault(.unexpected) }
  }

  private mutating func number() throws(Fault) {
    let start = index
    func digits(_ index: inout Int) -> Int {
      let first = index
      while index < bytes.count, bytes[index].isDigit { index += 1 }
      return index - first
    }
    func stands(_ characters: [UInt8]) -> Bool {
      index < bytes.count && characters.contains(bytes[index])
    }
    if stands([0x2D]) { index += 1 }
    let leadsWithZero = stands([0x30])
    let whole = digits(&index)
    guard whole > 0, !(leadsWithZero && whole > 1) else { throw fault(.number, at: start) }
    if stands([0x2E]) {
      index += 1
      guard digits(&index) > 0 else { throw fault(.number, at: start) }
    }
    if stands([0x65, 0x45]) {
      index += 1
      if stands([0x2B, 0x2D]) { index += 1 }
      guard digits(&index) > 0 else { throw fault(.number, at: start) }
    }
  }

  /// Steps over a text; whether it holds no escape.
  private mutating func text() throws(Fault) -> Bool {
    index += 1
    var isPlain = true
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return isPlain
      case UInt8(ascii: "\\"):
        isPlain = false
        let from = index
        guard let scalar = JSONEscape.read(bytes, &index) else {
          throw fault(.escape, at: from + 1 < bytes.count ? from : bytes.count)
        }
        guard !InvisibleCharacters.actsOnText(scalar) else {
          throw Fault(
            problem: .json(.hiddenCharacter(scalar.value)), range: source.range(from, index))
        }
      case 0..<0x20: throw fault(.controlCharacter)
      default: index += 1
      }
    }
    throw fault(.ended)
  }
}
