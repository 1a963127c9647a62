import Diagnostics
import Settings
import Testing

/// What `YAMLText` writes is read back as it was, but for what no setting may hold.
struct QuotedTextTests {
  @Test func everyInvisibleCharacterComesBack() {
    let listed = InvisibleCharacters.ranges.flatMap { $0.compactMap(Unicode.Scalar.init) }
    for scalar in listed + ["\u{FFFE}", "\u{FFFF}"] {
      let text = "a \(scalar)\"'\\: # b"
      var log = DiagnosticLog()
      let source = SourceText(name: "a.yaml", text: "key: \(YAMLText.quoted(text))\n")
      let value = SettingsReader.read(source, into: &log)?.entries?.first?.value.text
      let isRefused = InvisibleCharacters.isRefused(scalar)
      #expect(value == (isRefused ? nil : text), "U+\(String(scalar.value, radix: 16))")
      #expect(log.codes == (isRefused ? ["S002"] : []), "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func aSettingsFileTakesWhatIsNotRefused() {
    for range in InvisibleCharacters.ranges {
      for scalar in range.compactMap(Unicode.Scalar.init) where scalar.value >= 0x20 {
        var log = DiagnosticLog()
        let source = SourceText(name: "a.yaml", text: "key: \"a\(scalar)b\"\n")
        let value = SettingsReader.read(source, into: &log)?.entries?.first?.value.text
        let expected = InvisibleCharacters.isRefused(scalar) ? nil : "a\(scalar)b"
        #expect(value == expected, "U+\(String(scalar.value, radix: 16))")
        #expect(log.codes == (expected == nil ? ["S002"] : []))
      }
    }
  }
}

/// A character that no setting may hold is refused however it is written, in keys and in values.
struct EscapedCharacterTests {
  @Test(arguments: [
    "key: \"a\\u202Eb\"\n", "key: \"\\x1B[31m\"\n", "key: [a, \"\\u2066b\"]\n",
    "\"a\\u202Eb\": c\n", "key: {\"\\u0007\": c}\n", "- \"\\U000E0001\"\n", "\"\\x9b\"\n",
    "key: \"a\\uFEFF\"\n",
  ])
  func refused(_ text: String) {
    var log = DiagnosticLog()
    _ = SettingsReader.read(SourceText(name: "a.yaml", text: text), into: &log)
    #expect(log.codes == ["S002"], "\(text)")
    #expect(log.sorted().first?.location.start?.line == 1)
  }

  @Test func whatOtherScriptsNeedIsTaken() {
    let text = "key: \"a\\u200D\\u200E\\u00AD\\u2019\"\n"
    var log = DiagnosticLog()
    let node = SettingsReader.read(SourceText(name: "a.yaml", text: text), into: &log)
    #expect(node?.entries?.first?.value.text == "a\u{200D}\u{200E}\u{AD}\u{2019}")
  }
}
