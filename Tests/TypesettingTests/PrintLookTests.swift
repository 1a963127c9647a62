import Documents
import Testing
import Typesetting

/// What a style sheet says of print, as far as a typesetter follows it.
@Suite struct PrintLookTests {
  private func look(_ rules: String) throws -> PrintLook {
    PrintLook(try #require(StyleSheet(rules: rules)))
  }

  @Test func `colours for print count and those of the screen do not`() throws {
    let look = try look(
      """
      :root { --bar: #12436d; --text: #0b0c0c; }
      @media screen { :root { --bar: #6b2a5b; } }
      @media screen and (prefers-color-scheme: dark) { :root { --text: #fff; } }
      @media print { :root { --quiet: #333; } .x { --bar: #abc; } }
      """)
    #expect(look.bar == "12436d" && look.text == "0b0c0c" && look.quiet == "333333")
  }

  @Test func `a house has its own fonts`() throws {
    let look = try look("html { font: 1rem/1.5 Gill Sans, \"Open Sans\", sans-serif; }")
    #expect(look.fonts == ["Gill Sans", "Open Sans"])
    #expect(try self.look("p { font-family: Courier; }").fonts == PrintLook().fonts)
  }

  @Test func `what stands at the edges of pages follows the rules of every page`() throws {
    let look = try look(
      """
      @page { size: A4; @bottom-left { content: none; }
        @bottom-center { content: string(item) "Page " counter(page); font: 9pt Arial; } }
      @page :first { @bottom-center { content: none; } }
      """)
    #expect(look.edges[.bottomLeft] == [])
    #expect(look.edges[.bottomCentre] == [.words("Page "), .page])
    #expect(look.edges[.topLeft] == [.running(.meeting)])
  }
}
