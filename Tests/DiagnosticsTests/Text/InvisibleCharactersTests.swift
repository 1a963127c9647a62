import Diagnostics
import Testing

struct InvisibleCharactersTests {
  private static let listed = InvisibleCharacters.ranges.flatMap {
    $0.compactMap(Unicode.Scalar.init)
  }

  @Test func theListIsWhatUnicodeSays() {
    var differing: [String] = []
    for value in UInt32(0)...0x10_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let isInvisible =
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: properties.isDefaultIgnorableCodePoint
        }
      if InvisibleCharacters.contains(scalar) != isInvisible {
        differing.append(String(value, radix: 16))
      }
    }
    #expect(differing == [])
    #expect(Self.listed.count == 4273)
  }

  @Test func whatIsRefusedInSettingsIsInTheListOrNoCharacter() {
    let refused = (UInt32(0)...0x10_FFFF).compactMap(Unicode.Scalar.init).filter(
      InvisibleCharacters.isRefused)
    let other = refused.filter { !InvisibleCharacters.contains($0) }.map(\.value)
    #expect(other == [0xFFFE, 0xFFFF])
    #expect(refused.count == 29 + 33 + 7 + 10 + 1 + 3 + 1 + 2)
  }

  @Test(arguments: ["\u{AD}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{61C}", "\u{FE0F}"])
  func whatNamesNeedIsNotRefused(scalar: Unicode.Scalar) {
    #expect(InvisibleCharacters.contains(scalar) && !InvisibleCharacters.isRefused(scalar))
  }

  @Test func theTerminalWritesEachOut() {
    for scalar in Self.listed {
      let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
      let expected = scalar == "\t" ? "a b" : "a\\u{\(hexadecimal)}b"
      #expect("a\(scalar)b".printable == expected)
    }
    #expect("£5 – é ’ 日本".printable == "£5 – é ’ 日本")
  }

  @Test func anEscapeInJSONStandsForEach() {
    for scalar in Self.listed {
      #expect(JSONText.quoted("a\(scalar)b") == "\"a\(Self.escape(scalar))b\"")
    }
    #expect(JSONText.quoted("£5 – é \"’\" \\ 日本") == "\"£5 – é \\\"’\\\" \\\\ 日本\"")
  }

  /// Worked out here once more, from UTF-16 as the standard describes it.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\t": return "\\t"
    case "\n": return "\\n"
    case "\r": return "\\r"
    default: break
    }
    func unit(_ value: UInt32) -> String {
      "\\u" + String(String(value + 0x1_0000, radix: 16).dropFirst())
    }
    guard scalar.value > 0xFFFF else { return unit(scalar.value) }
    let above = scalar.value - 0x1_0000
    return unit(0xD800 + above >> 10) + unit(0xDC00 + above & 0x3FF)
  }

  @Test func aSettingsFileWritesWhatItRefusesAsAnEscape() {
    for scalar in Self.listed + ["\u{FFFE}", "\u{FFFF}"] {
      let escape = String(String(scalar.value + 0x1_0000, radix: 16, uppercase: true).dropFirst())
      let expected =
        switch scalar {
        case "\t": "\\t"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\u{E0001}": "\\U000E0001"
        case _ where InvisibleCharacters.isRefused(scalar): "\\u" + escape
        default: String(scalar)
        }
      #expect(YAMLText.quoted("a\(scalar)b") == "\"a\(expected)b\"")
      let isLine = expected == String(scalar)
      #expect(YAMLText.isLine("a\(scalar)b") == isLine)
      #expect(YAMLText.line("a\(scalar)b") == (isLine ? "a\(scalar)b" : "a b"))
    }
    #expect(YAMLText.quoted("O\"Brien \\ 5 £") == "\"O\\\"Brien \\\\ 5 £\"")
  }
}
