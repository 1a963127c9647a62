/// Holds a file to what a picture in a page may be: shapes that ask for nothing, run nothing and say nothing
/// of who drew them.
package enum PictureJudge {
  /// What is wrong with a file of pictures.
  package enum Fault: Error, Sendable, Equatable {
    /// Neither a drawing in SVG nor a PNG file, or one that readers do not all read alike.
    case unreadable
    /// An element that no picture needs, or whose text is a program or a style sheet.
    case element(String)
    /// An attribute that runs something or asks for something.
    case attribute(String, element: String)
  }

  /// The picture of a file; of a PNG file no text, time or place that stands beside the picture.
  package static func picture(
    _ bytes: [UInt8], kind: Picture.Kind, alternative: String
  ) throws(Fault) -> Picture {
    let sound =
      switch kind {
      case .svg: try drawing(bytes)
      case .png: try raster(bytes)
      }
    return Picture(kind: kind, alternative: alternative, bytes: sound)
  }

  // MARK: SVG

  private static func drawing(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
    guard bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }),
      String(validating: bytes, as: UTF8.self) != nil
    else { throw .unreadable }
    let drawing = withoutProlog(bytes)
    var lexer = PageLexer(drawing)
    var hasBegun = false
    var hasEnded = false
    while let piece = lexer.next() {
      switch piece {
      case .comment: break
      case .text(let range):
        let isSpace = range.allSatisfy { StyleLexer.isSpace(drawing[$0]) }
        let isInside = hasBegun && !hasEnded
        guard isSpace || isInside, !drawing[range].contains(UInt8(ascii: "&")) else {
          throw .unreadable
        }
      case .tag(let tag):
        guard !hasEnded, hasBegun || tag.name == "svg" && !tag.isEnd else { throw .unreadable }
        guard PageNames.shapes.contains(tag.name) else { throw .element(tag.name) }
        for attribute in tag.attributes {
          let value = attribute.value.map { String(decoding: drawing[$0], as: UTF8.self) } ?? ""
          guard allows(attribute.name, value) else {
            throw .attribute(attribute.name, element: tag.name)
          }
        }
        // Without its namespace no reader takes a file for a drawing.
        guard hasBegun || tag["xmlns"] != nil else { throw .unreadable }
        hasBegun = true
        hasEnded = lexer.drawings == 0
      case .raw, .documentType, .unclear: throw .unreadable
      }
    }
    guard hasEnded else { throw .unreadable }
    return drawing
  }

  /// Without the mark of its encoding and the line that says it is XML in UTF-8.
  private static func withoutProlog(_ bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    guard rest.starts(with: Array("<?xml ".utf8)),
      let end = rest.firstIndex(of: UInt8(ascii: ">")), rest[end - 1] == UInt8(ascii: "?")
    else { return Array(rest) }
    let words = String(decoding: rest[..<end], as: UTF8.self).lowercased()
    guard !words.contains("encoding") || words.contains("utf-8") else { return Array(rest) }
    return Array(rest[(end + 1)...])
  }

  private static func allows(_ name: String, _ value: String) -> Bool {
    if name == "xmlns" || name == "xmlns:xlink" || PageNames.prefixed.contains(name) { return true }
    // A reference could hide what a value begins with, and a backslash what a style says.
    guard !value.contains("&"), !value.contains("\\"), !name.hasPrefix("on"),
      !PageNames.attributes.contains(name)
    else { return false }
    if name == "href" || name == "xlink:href" { return value.hasPrefix("#") }
    let small = value.lowercased()
    return !name.contains(":") && !small.replacing("url(#", with: "").contains("url(")
      && !(name == "style" && (small.contains("@") || small.contains("image")))
  }

  // MARK: PNG

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let mostPixels = 4_000

  /// The parts that draw the picture; what else stands in the file may name people and places.
  private static func raster(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
    guard bytes.starts(with: signature) else { throw .unreadable }
    var kept = signature
    var index = signature.count
    var names: [String] = []
    while index + 12 <= bytes.count, names.last != "IEND" {
      let length = number(bytes, index)
      guard length <= bytes.count - index - 12 else { throw .unreadable }
      let name = String(decoding: bytes[(index + 4)..<(index + 8)], as: UTF8.self)
      if names.isEmpty {
        guard name == "IHDR", length == 13 else { throw .unreadable }
        for place in [index + 8, index + 12] {
          guard (1...mostPixels).contains(number(bytes, place)) else { throw .unreadable }
        }
      }
      if ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "sRGB"].contains(name) {
        kept += bytes[index..<(index + 12 + length)]
      } else if bytes[index + 4] & 0x20 == 0 {
        // A part that nobody may leave out, and that is none of those known.
        throw .unreadable
      }
      names.append(name)
      index += 12 + length
    }
    guard names.last == "IEND", names.contains("IDAT"), index == bytes.count else {
      throw .unreadable
    }
    return kept
  }

  private static func number(_ bytes: [UInt8], _ index: Int) -> Int {
    bytes[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) }
  }
}
