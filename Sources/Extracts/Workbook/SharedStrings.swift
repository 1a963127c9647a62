/// The texts that cells refer to by their number.
struct SharedStrings {
  private(set) var texts: [String] = []

  /// The most texts: as many as a sheet may have cells.
  static let limit = 2_000_000

  init() {}

  init(_ part: [UInt8]) throws(PartFault) {
    var xml = try XMLReader(part)
    var scratch: [UInt8] = []
    while true {
      switch try xml.next() {
      case .start:
        if xml.isForeign {
          try xml.skipElement()
        } else if xml.name == "si" {
          guard texts.count < Self.limit else { throw PartFault(.tooMany, xml.position) }
          texts.append(try Self.text(of: &xml, scratch: &scratch))
        }
      case .finish: return
      case .end, .text: break
      }
    }
  }

  /// The text of an item or inline string that has just begun, up to its end: its runs joined,
  /// without the readings of East Asian characters.
  static func text(
    of xml: inout XMLReader, scratch: inout [UInt8]
  ) throws(PartFault) -> String {
    scratch.removeAll(keepingCapacity: true)
    let outside = xml.depth - 1
    while true {
      switch try xml.next() {
      case .start:
        if xml.isForeign || xml.name == "rPh" {
          try xml.skipElement()
        } else if xml.name == "t" {
          try appendRun(of: &xml, to: &scratch)
        }
      case .end: if xml.depth == outside { return ExcelText.unescaped(scratch) }
      case .text: break
      case .finish: return ""
      }
    }
  }

  /// The characters of a run. Space at its ends counts only where the run says so.
  private static func appendRun(
    of xml: inout XMLReader, to scratch: inout [UInt8]
  ) throws(PartFault) {
    let isPreserved = try xml.prefixedValue("space") == "preserve"
    let start = scratch.count
    let outside = xml.depth - 1
    while true {
      switch try xml.next() {
      case .start: try xml.skipElement()
      case .text: try xml.appendText(to: &scratch)
      case .end:
        guard xml.depth == outside else { break }
        if !isPreserved { trim(&scratch, from: start) }
        return
      case .finish: return
      }
    }
  }

  private static func trim(_ scratch: inout [UInt8], from start: Int) {
    while scratch.count > start, let last = scratch.last, XMLReader.isSpace(last) {
      scratch.removeLast()
    }
    var first = start
    while first < scratch.count, XMLReader.isSpace(scratch[first]) { first += 1 }
    scratch.removeSubrange(start..<first)
  }
}

/// Characters that a workbook writes as `_x000D_`, because XML has no place for them.
enum ExcelText {
  /// A text with its escapes resolved. What stands for no character is left as it is written.
  static func unescaped(_ bytes: [UInt8]) -> String {
    guard bytes.contains(0x5F) else { return String(decoding: bytes, as: UTF8.self) }
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x5F, let scalar = escape(bytes, index) {
        out += Array(String(scalar).utf8)
        index += 7
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func escape(_ bytes: [UInt8], _ start: Int) -> Unicode.Scalar? {
    guard start + 7 <= bytes.count, bytes[start + 1] == 0x78, bytes[start + 6] == 0x5F,
      bytes[(start + 2)..<(start + 6)].allSatisfy(isHex),
      let value = UInt32(
        String(decoding: bytes[(start + 2)..<(start + 6)], as: UTF8.self), radix: 16),
      value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D
    else { return nil }
    return Unicode.Scalar(value)
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
  }
}
