import Extracts

/// Looks through a PDF for what readers' machines may run, for files inside it, and for encryption.
///
/// Nothing of it is shown or believed: names are looked for in all of its bytes, whatever they seem to
/// belong to, and in every stream that holds objects, which is unpacked for that. A stream of objects
/// that cannot be unpacked is a reason to refuse the file, because nobody can tell what lies in it.
struct PDFScreen {
  private let bytes: [UInt8]

  /// What may be found. The words are those of the file's own names.
  enum Finding: Hashable {
    case noEnd, encrypted, packed
    case program(String)
    case fileInside(String)
    case fetches(String)
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Everything that is found, each thing once, in the order in which it stands.
  func findings() -> [Finding] {
    var findings: [Finding] = []
    func add(_ finding: Finding) {
      if !findings.contains(finding) { findings.append(finding) }
    }
    if !hasEnd { add(.noEnd) }
    var objectStreams = 0
    scan(bytes.span) { name in
      if name == "ObjStm" { objectStreams += 1 }
      if let finding = Self.finding(of: name) { add(finding) }
    }
    var unpacked = 0
    var total = 0
    for (dictionary, start) in streams() {
      let names = Self.names(in: bytes[dictionary])
      guard names.contains("ObjStm") || names.contains("First") && names.contains("N") else {
        continue
      }
      guard total < Self.totalLimit, let contents = contents(from: start, names) else {
        add(.packed)
        continue
      }
      total += contents.count
      unpacked += names.contains("ObjStm") ? 1 : 0
      scan(contents.span) { name in
        if let finding = Self.finding(of: name) { add(finding) }
        // No stream of objects lies in another.
        if name == "ObjStm" { add(.packed) }
      }
    }
    if objectStreams > unpacked { add(.packed) }
    // What is encrypted cannot be unpacked, and is said to be encrypted alone.
    return findings.contains(.encrypted) ? findings.filter { $0 != .packed } : findings
  }

  /// Whether the last bytes say where the file's table of objects begins, and that they are the last.
  private var hasEnd: Bool {
    let end = String(decoding: bytes.suffix(2_048), as: UTF8.self)
    return end.contains("startxref") && end.contains("%%EOF")
  }

  private static func finding(of name: String) -> Finding? {
    switch name {
    case "JavaScript": .program("JavaScript")
    case "Launch": .program("Launch")
    case "RichMedia", "Rendition": .program("RichMedia")
    case "XFA": .program("an XFA form")
    case "EmbeddedFile", "EmbeddedFiles", "FileAttachment", "GoToE": .fileInside("EmbeddedFile")
    case "SubmitForm", "ImportData": .fetches(name)
    case "Encrypt": .encrypted
    default: nil
    }
  }

  /// The longest name that is looked for.
  private static let longest = 16

  /// Calls a body with each name of a file, with its escapes undone; longer ones are left out.
  private func scan(_ text: Span<UInt8>, _ body: (String) -> Void) {
    let count = text.count
    var index = 0
    while index < count {
      guard text[index] == UInt8(ascii: "/") else {
        index += 1
        continue
      }
      index += 1
      // Most names begin with another letter, and are not looked at.
      guard index < count, Self.mayBegin(text[index]) else { continue }
      var name: [UInt8] = []
      while index < count, Self.isRegular(text[index]), name.count <= Self.longest {
        if text[index] == UInt8(ascii: "#"), index + 2 < count,
          let high = Self.digit(text[index + 1]), let low = Self.digit(text[index + 2])
        {
          name.append(high << 4 | low)
          index += 3
        } else {
          name.append(text[index])
          index += 1
        }
      }
      if name.count <= Self.longest { body(String(decoding: name, as: UTF8.self)) }
    }
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "J"), UInt8(ascii: "L"), UInt8(ascii: "R"),
      UInt8(ascii: "X"), UInt8(ascii: "E"), UInt8(ascii: "F"), UInt8(ascii: "G"),
      UInt8(ascii: "S"), UInt8(ascii: "I"), UInt8(ascii: "O"):
      true
    default: false
    }
  }

  /// Neither white space nor a mark that ends a name.
  private static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      false
    default: true
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The names of a dictionary, of any length.
  private static func names(in text: ArraySlice<UInt8>) -> Set<String> {
    var names: Set<String> = []
    for part in text.split(separator: UInt8(ascii: "/")).dropFirst() {
      var name: [UInt8] = []
      var rest = part.prefix(while: isRegular)
      while let first = rest.first {
        if first == UInt8(ascii: "#"), rest.count > 2,
          let high = digit(rest[rest.startIndex + 1]), let low = digit(rest[rest.startIndex + 2])
        {
          name.append(high << 4 | low)
          rest = rest.dropFirst(3)
        } else {
          name.append(first)
          rest = rest.dropFirst()
        }
      }
      names.insert(String(decoding: name, as: UTF8.self))
    }
    return names
  }

  /// The most bytes of a dictionary before a stream.
  private static let dictionaryLimit = 4_096

  /// The dictionary before each stream, and where the stream begins.
  private func streams() -> [(dictionary: Range<Int>, start: Int)] {
    let text = bytes.span
    let word = Array("stream".utf8)
    var found: [(dictionary: Range<Int>, start: Int)] = []
    var index = 0
    while index + word.count < text.count {
      guard text[index] == word[0], Self.holds(text, word, at: index),
        index == 0 || text[index - 1] != UInt8(ascii: "d")
      else {
        index += 1
        continue
      }
      var start = index + word.count
      if text[start] == 13 || text[start] == 10 {
        if text[start] == 13, start + 1 < text.count, text[start + 1] == 10 { start += 1 }
        found.append((dictionary(before: index), start + 1))
      }
      index += word.count
    }
    return found
  }

  /// From the word `obj` on, or as far back as is looked.
  private func dictionary(before end: Int) -> Range<Int> {
    let text = bytes.span
    let word = Array("obj".utf8)
    var start = end
    while start > 0, end - start < Self.dictionaryLimit {
      start -= 1
      if text[start] == word[0], Self.holds(text, word, at: start) { return start..<end }
    }
    return start..<end
  }

  private static func holds(_ text: Span<UInt8>, _ word: [UInt8], at place: Int) -> Bool {
    guard place + word.count <= text.count else { return false }
    for offset in word.indices where text[place + offset] != word[offset] { return false }
    return true
  }

  /// What a stream of objects holds; nil where it is packed otherwise than plainly.
  private func contents(from start: Int, _ names: Set<String>) -> [UInt8]? {
    let packings = names.filter { $0.hasSuffix("Decode") && $0 != "FlateDecode" }
    guard packings.isEmpty, !names.contains("Predictor"), !names.contains("Crypt") else {
      return nil
    }
    // What is not packed was looked through with the rest.
    guard names.contains("Filter") || names.contains("F") else { return [] }
    guard names.contains("FlateDecode") || names.contains("Fl"), start + 2 < bytes.count,
      bytes[start] & 0x0F == 8
    else { return nil }
    return Inflater.inflatedPrefix(of: bytes, from: start + 2, limit: Self.contentsLimit)
  }

  /// The most bytes of one stream of objects, and of all of them: enough for any book.
  private static let contentsLimit = 32 << 20
  private static let totalLimit = 256 << 20
}
