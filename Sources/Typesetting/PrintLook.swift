/// What a house's style sheet says of print, as far as the typesetter that reads no style sheets follows it.
package struct PrintLook: Sendable, Hashable {
  /// Of words, as six digits, as all colours are.
  package var text = "000000"
  /// Of words of less weight.
  package var quiet = "333333"
  /// Of the lines of tables.
  package var line = "777777"
  /// Of the thick lines under the head and beside notices.
  package var bar = "000000"
  /// The families of fonts, the first that is found being taken.
  package var fonts = ["Arial", "Liberation Sans", "Helvetica"]
  /// What stands at the edge of each page, by its place.
  package var edges: [Edge: [Piece]] = [
    .topLeft: [.running(.meeting)], .bottomLeft: [.running(.paper)],
    .bottomRight: [.words("Page "), .page, .words(" of "), .pages],
  ]

  /// A place in the margin of a page.
  package enum Edge: String, Sendable, Hashable, CaseIterable {
    case topLeft = "top-left"
    case topCentre = "top-center"
    case topRight = "top-right"
    case bottomLeft = "bottom-left"
    case bottomCentre = "bottom-center"
    case bottomRight = "bottom-right"
  }

  /// One part of what stands there.
  package enum Piece: Sendable, Hashable {
    case words(String)
    /// What the page is about, by its kind.
    case running(Running)
    /// The number of the page, and of all pages.
    case page, pages
  }

  /// What changes from page to page.
  package enum Running: String, Sendable, Hashable {
    case meeting = "council"
    case paper
  }

  /// The look of the standard style sheet.
  package init() {}
}
