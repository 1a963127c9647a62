import Documents
import Houses
import Papers

/// What a page that holds a whole pack adds to the style sheet of its house. The house's own rules
/// come after these and may change them.
enum PackStyle {
  static func sheet(for house: HouseTemplates) -> StyleSheet {
    let own = rules(startsOnRightPages: house.style.startsOnRightPages)
    return house.styleSheet.preceded(by: own) ?? house.styleSheet
  }

  /// A page that the program makes goes on under the paper before it, and never under the front sheet.
  private static let goesOn = """
    .paper + .goes-on { break-before: auto; border-top: 2pt solid var(--bar); margin-top: 16pt; padding-top: 8pt; }
    """

  private static func rules(startsOnRightPages: Bool) -> String {
    """
    .paper { border-top: .375rem solid var(--bar); margin-top: 3rem; }
    .paper h2 { font-size: 2rem; border-top: 0; padding-top: 0; margin-top: .75rem; }
    .paper h3 { font-size: 1.5rem; border-top: 1px solid var(--line); padding-top: 1.25rem; }
    .paper h4 { font-size: 1.25rem; }
    .paper h5, .paper h6 { font-size: 1.0625rem; }
    .paper > p:first-child { margin: 1rem 0 0; max-width: none; }
    @media print {
      .paper { break-before: \(startsOnRightPages ? "recto" : "page"); border-top: 0; margin-top: 0; }
      \(startsOnRightPages ? "" : goesOn)
      .paper > p:first-child { break-after: avoid; margin-top: 0; }
      .paper h2 { string-set: paper content(); font-size: 20pt; margin: 2pt 0 6pt; }
      .paper h3 { font-size: 13.5pt; border: 0; margin: 8pt 0 2pt; padding: 0; }
      .paper h4 { font-size: 11.5pt; margin: 6pt 0 2pt; }
      .paper h5, .paper h6 { font-size: 10.5pt; margin: 6pt 0 2pt; }
      a.pages::after { content: " (Pages " target-counter(attr(href url), page) " - " target-counter(attr(data-end url), page) ")"; }
      .outline { display: none; }
      main > .scroll thead th.n { width: 14%; }
      .day ~ h2 { margin-top: 9pt; }
      .day ~ .scroll td, .day ~ .scroll th, .day ~ .contents li { padding-top: 1pt; padding-bottom: 1pt; margin: 0; }
      .day ~ .compact ul { columns: 2; }
      .day ~ .fields { font-size: 8.5pt; }
      .day ~ .fields dt, .day ~ .fields dd { padding: 1pt 8pt 1pt 0; }
      a.pages.one::after { content: " (Page " target-counter(attr(href url), page) ")"; }
      .pack a::after { content: none; }
    }
    @page :blank {
      @top-left { content: none; }
      @top-center { content: "This page is intentionally left blank"; font: 9pt Arial, "Liberation Sans", sans-serif; }
      @bottom-left { content: none; }
    }

    """
  }
}
