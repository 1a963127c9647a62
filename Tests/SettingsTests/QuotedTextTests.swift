import Diagnostics
import Settings
import Testing

/// What `YAMLText` writes is read back as it was.
struct QuotedTextTests {
  @Test func everyInvisibleCharacterComesBack() {
    let listed = InvisibleCharacters.ranges.flatMap { $0.compactMap(Unicode.Scalar.init) }
    for scalar in listed + ["\u{FFFE}", "\u{FFFF}"] {
      let text = "a \(scalar)\"'\\: # b"
      var log = DiagnosticLog()
      let source = SourceText(name: "a.yaml", text: "key: \(YAMLText.quoted(text))\n")
      let value = SettingsReader.read(source, into: &log)?.entries?.first?.value.text
      #expect(value == text, "U+\(String(scalar.value, radix: 16))")
      #expect(log.isEmpty, "\(ConsoleWriter(usesColour: false).text(of: log))")
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
