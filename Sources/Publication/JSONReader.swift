package import Diagnostics
import ProjectFiles

/// A JSON value and where it stands.
package struct JSONNode {
  package let value: Value
  let source: SourceText
  /// A manifest has many thousands of nodes, and a file has fewer bytes than these count.
  fileprivate let bytes: Range<Int32>

  package var range: SourceRange { source.range(Int(bytes.lowerBound), Int(bytes.upperBound)) }

  /// What stands there.
  package enum Value {
    case object([Member])
    case array([JSONNode])
    case text(String)
    /// As written.
    case number(String)
    case boolean(Bool)
    case null
  }

  /// One key of an object with its value.
  package struct Member {
    package let key: String
    fileprivate let keyBytes: Range<Int32>
    package let node: JSONNode

    var keyRange: SourceRange {
      node.source.range(Int(keyBytes.lowerBound), Int(keyBytes.upperBound))
    }
  }
}

/// Reads JSON as RFC 8259 states it and nothing more: no comments, no commas at the end, no key
/// twice in an object, no deeper than `depthLimit`, in time linear in the bytes. What
/// `InvisibleCharacters.actsOnText` names is refused however it is written: nothing that was
/// published can hold it.
package struct JSONReader {
  static let depthLimit = 16

  private let source: SourceText
  private let bytes: [UInt8]
  private var index = 0

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
    let node = try reader.value(depth: 0)
    reader.skipSpace()
    if reader.index < reader.bytes.count { throw reader.fault(.afterEnd) }
    return node
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

  private mutating func value(depth: Int) throws(Fault) -> JSONNode {
    skipSpace()
    guard index < bytes.count else { throw fault(.ended) }
    let start = index
    let value: JSONNode.Value
    switch bytes[index] {
    case UInt8(ascii: "{"):
      guard depth < Self.depthLimit else { throw fault(.tooDeep) }
      value = .object(try members(depth: depth + 1))
    case UInt8(ascii: "["):
      guard depth < Self.depthLimit else { throw fault(.tooDeep) }
      value = .array(try items(depth: depth + 1))
    case UInt8(ascii: "\""): value = .text(try text())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): value = .number(try number())
    case UInt8(ascii: "t"): value = try word("true", .boolean(true))
    case UInt8(ascii: "f"): value = try word("false", .boolean(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    default: throw fault(.unexpected)
    }
    return JSONNode(value: value, source: source, bytes: Int32(start)..<Int32(index))
  }

  private mutating func word(
    _ word: String, _ value: JSONNode.Value
  ) throws(Fault) -> JSONNode.Value {
    for byte in word.utf8 {
      guard index < bytes.count, bytes[index] == byte else { throw fault(.unexpected) }
      index += 1
    }
    return value
  }

  private mutating func members(depth: Int) throws(Fault) -> [JSONNode.Member] {
    index += 1
    var members: [JSONNode.Member] = []
    members.reserveCapacity(8)
    var keys = SeenKeys()
    if take("}") { return members }
    repeat {
      skipSpace()
      let start = index
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw fault(.unexpected)
      }
      let key = try text()
      let end = index
      guard keys.add(key, beside: members) else {
        throw Fault(problem: .twiceInObject(key: key), range: source.range(start, end))
      }
      guard take(":") else { throw fault(.unexpected) }
      let node = try value(depth: depth)
      members.append(
        JSONNode.Member(key: key, keyBytes: Int32(start)..<Int32(end), node: node))
    } while take(",")
    guard take("}") else { throw fault(.unexpected) }
    return members
  }

  /// The keys of an object, to see one that comes twice. Nearly every object has a few, which are
  /// looked through one by one.
  private struct SeenKeys {
    private var known: Set<[UInt8]> = []
    private static let few = 16

    /// False for a key that was there before, byte by byte.
    mutating func add(_ key: String, beside members: [JSONNode.Member]) -> Bool {
      if members.count < Self.few {
        return !members.contains { $0.key.utf8.elementsEqual(key.utf8) }
      }
      if known.isEmpty { known = Set(members.map { Array($0.key.utf8) }) }
      return known.insert(Array(key.utf8)).inserted
    }
  }

  private mutating func items(depth: Int) throws(Fault) -> [JSONNode] {
    index += 1
    var items: [JSONNode] = []
    if take("]") { return items }
    repeat { items.append(try value(depth: depth)) } while take(",")
    guard take("]") else { throw fault(.unexpected) }
    return items
  }

  private mutating func number() throws(Fault) -> String {
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
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func text() throws(Fault) -> String {
    index += 1
    var out: [UInt8] = []
    // What was read since the last escape, and so stands in the source as it is.
    var start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        if out.isEmpty { return String(decoding: bytes[start..<index - 1], as: UTF8.self) }
        return String(decoding: out + bytes[start..<index - 1], as: UTF8.self)
      case UInt8(ascii: "\\"):
        out += bytes[start..<index]
        let from = index
        let scalar = try escape()
        guard !InvisibleCharacters.actsOnText(scalar) else {
          throw Fault(
            problem: .json(.hiddenCharacter(scalar.value)), range: source.range(from, index))
        }
        out += Array(String(Character(scalar)).utf8)
        start = index
      case 0..<0x20: throw fault(.controlCharacter)
      default: index += 1
      }
    }
    throw fault(.ended)
  }

  /// An escape; two that make one character of UTF-16 are one, half of such a pair is a fault.
  private mutating func escape() throws(Fault) -> Unicode.Scalar {
    let start = index
    guard index + 1 < bytes.count else { throw fault(.ended, at: bytes.count) }
    let letter = bytes[index + 1]
    index += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw fault(.escape, at: start)
    }
    guard let unit = hexadecimal() else { throw fault(.escape, at: start) }
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { throw fault(.escape, at: start) }
    index += 2
    guard let low = hexadecimal(), (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw fault(.escape, at: start) }
    return scalar
  }

  private mutating func hexadecimal() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var number: UInt32 = 0
    for byte in bytes[index..<(index + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      number = number << 4 | UInt32(digit)
    }
    index += 4
    return number
  }
}
