/// A text with places marked ①②③…, for tests that say where a finding must stand.
///
/// `MarkedSource("{{ ①nmae }}")` holds the text without the marks and the line and column of each.
public struct MarkedSource: Sendable {
  /// The text without the marks.
  public let text: String
  /// The places by the number on the mark, counted from 1: lines and columns in characters.
  public let places: [Int: (line: Int, column: Int)]

  /// Takes the marks ① to ⑳ out of a text.
  public init(_ marked: String) {
    var text = ""
    var places: [Int: (line: Int, column: Int)] = [:]
    var line = 1
    var column = 1
    for character in marked {
      if let number = Self.number(of: character) {
        places[number] = (line, column)
        continue
      }
      text.append(character)
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    self.text = text
    self.places = places
  }

  private static func number(of character: Character) -> Int? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
      (0x2460...0x2473).contains(scalar.value)
    else { return nil }
    return Int(scalar.value - 0x2460) + 1
  }
}
