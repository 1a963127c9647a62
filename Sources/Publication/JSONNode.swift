package import Diagnostics

/// A text of JSON as it was read: each value and each key is one entry of a list, in the order of the
/// bytes. No text is made of what nobody asks for, and what is read of a manifest of many thousand values
/// is one list.
final class JSONDocument: Sendable {
  let source: SourceText
  let entries: [JSONEntry]

  /// - Parameter entries: of the bytes of the source; what an object or a list holds stands after it.
  init(source: SourceText, entries: [JSONEntry]) {
    self.source = source
    self.entries = entries
  }

  /// The entry under a key of an object; nil where it has none, and for what is no object.
  func value(of key: String, in object: Int) -> Int? {
    let (entries, bytes) = (entries, source.bytes)
    guard entries[object].kind == .object else { return nil }
    var index = object + 1
    while index < Int(entries[object].next) {
      if entries[index].says(key, in: bytes) { return index + 1 }
      index = Int(entries[index + 1].next)
    }
    return nil
  }

  /// The keys of an object that are none of these.
  func keys(of object: Int, beside known: [String], _ others: [String]) -> [Int] {
    let (entries, bytes) = (entries, source.bytes)
    var unknown: [Int] = []
    var index = object + 1
    while index < Int(entries[object].next) {
      let key = entries[index]
      if !known.contains(where: { key.says($0, in: bytes) }),
        !others.contains(where: { key.says($0, in: bytes) })
      {
        unknown.append(index)
      }
      index = Int(entries[index + 1].next)
    }
    return unknown
  }

  /// What stands in a list, in the order of the text; nothing for what is no list.
  func items(of list: Int) -> [Int] {
    let entries = entries
    guard entries[list].kind == .array else { return [] }
    var items: [Int] = []
    var index = list + 1
    while index < Int(entries[list].next) {
      items.append(index)
      index = Int(entries[index].next)
    }
    return items
  }

  func text(at index: Int) -> String? {
    entries[index].isText ? entries[index].text(in: source.bytes) : nil
  }

  func range(at index: Int) -> SourceRange {
    let bytes = entries[index].bytes
    return source.range(bytes.lowerBound, bytes.upperBound)
  }
}

/// One value or key, and where it stands.
struct JSONEntry: Sendable {
  enum Kind: UInt8, Sendable {
    case object, array, plainText, escapedText, number, yes, no, null
  }

  private(set) var kind: Kind
  /// A file has fewer bytes than these count.
  private let start: Int32
  private var end: Int32
  /// The entry after this one and all that it holds.
  private(set) var next: Int32

  /// One that is still to be closed.
  init(kind: Kind, start: Int) {
    self.kind = kind
    self.start = Int32(start)
    end = Int32(start)
    next = 0
  }

  mutating func close(as kind: Kind, end: Int, next: Int) {
    self.kind = kind
    self.end = Int32(end)
    self.next = Int32(next)
  }

  /// As written, with the quotes of a text.
  var bytes: Range<Int> { Int(start)..<Int(end) }

  /// What stands between the quotes of a text.
  private var inner: Range<Int> { Int(start) + 1..<Int(end) - 1 }

  var isText: Bool { kind == .plainText || kind == .escapedText }

  /// What a text or a key says.
  ///
  /// - Parameter source: the bytes that it was read from.
  func text(in source: [UInt8]) -> String {
    guard kind == .escapedText else { return String(decoding: source[inner], as: UTF8.self) }
    var out: [UInt8] = []
    var index = inner.lowerBound
    while index < inner.upperBound {
      if source[index] == UInt8(ascii: "\\"), let scalar = JSONEscape.read(source, &index) {
        out += Array(String(Character(scalar)).utf8)
      } else {
        out.append(source[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether a text says this, byte by byte.
  func says(_ text: String, in source: [UInt8]) -> Bool {
    guard kind == .plainText else { return self.text(in: source).utf8.elementsEqual(text.utf8) }
    let (inner, text) = (inner, text.utf8Span.span)
    guard inner.count == text.count else { return false }
    for index in text.indices where source[inner.lowerBound + index] != text[index] {
      return false
    }
    return true
  }

  /// Whether two texts say the same, byte by byte.
  func isSame(as other: JSONEntry, in source: [UInt8]) -> Bool {
    guard kind == .plainText, other.kind == .plainText else {
      return says(other.text(in: source), in: source)
    }
    let (inner, others) = (inner, other.inner)
    guard inner.count == others.count else { return false }
    for index in 0..<inner.count
    where source[inner.lowerBound + index] != source[others.lowerBound + index] {
      return false
    }
    return true
  }
}

/// A JSON value and where it stands.
package struct JSONNode: Sendable {
  private let document: JSONDocument
  private let index: Int

  init(_ document: JSONDocument, _ index: Int) {
    self.document = document
    self.index = index
  }

  private var entry: JSONEntry { document.entries[index] }

  package var range: SourceRange { document.range(at: index) }

  /// The text; nil for any other value.
  package var text: String? { document.text(at: index) }

  /// A number as it is written; nil for any other value.
  package var number: String? {
    let entry = entry
    guard entry.kind == .number else { return nil }
    return String(decoding: document.source.bytes[entry.bytes], as: UTF8.self)
  }

  /// Nil for what is neither true nor false.
  package var boolean: Bool? {
    switch entry.kind {
    case .yes: true
    case .no: false
    default: nil
    }
  }

  package var isObject: Bool { entry.kind == .object }
  var isArray: Bool { entry.kind == .array }

  /// What stands under a key of an object; nil where it has none, and for any other value.
  package subscript(key: String) -> JSONNode? {
    document.value(of: key, in: index).map { JSONNode(document, $0) }
  }

  /// The keys of an object that are in neither list, each with its place.
  func keys(
    beside known: [String], _ others: [String]
  ) -> [(key: String, range: SourceRange)] {
    document.keys(of: index, beside: known, others).map {
      (document.text(at: $0) ?? "", document.range(at: $0))
    }
  }

  /// The items of a list, in the order of the text; none of any other value.
  var items: [JSONNode] { document.items(of: index).map { JSONNode(document, $0) } }

  /// The texts of a list; nil where an item is none, and for any other value.
  var texts: [String]? {
    guard isArray else { return nil }
    var texts: [String] = []
    for item in document.items(of: index) {
      guard let text = document.text(at: item) else { return nil }
      texts.append(text)
    }
    return texts
  }
}
