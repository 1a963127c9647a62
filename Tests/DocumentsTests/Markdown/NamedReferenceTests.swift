import Testing

/// Named character references, a few of each kind of the 2,125.
struct NamedReferenceTests {
  @Test func aNameGivesItsCharacters() {
    #expect(
      markdownHTML("&pound;&Aacute;&ngE;&NotEqualTilde;&CounterClockwiseContourIntegral;&zwnj;\n")
        == "<p>£Á≧̸≂̸∳\u{200C}</p>\n")
  }

  @Test func aNameThatIsNotKnownOrNotEndedStaysAsItIs() {
    #expect(
      markdownHTML("&nosuch; &copy &AMP; &amp\n")
        == "<p>&amp;nosuch; &amp;copy &amp; &amp;amp</p>\n")
  }

  @Test func aReferenceIsNoMarkup() {
    #expect(markdownHTML("&#42;a&#42; &lt;b&gt;\n") == "<p>*a* &lt;b&gt;</p>\n")
  }
}
