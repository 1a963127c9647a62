/// What a house's page must not hold, whatever is put into it.
package enum PageFault: Sendable, Hashable {
  /// D094: nothing says that the page may load nothing, or something stands before it.
  case noPolicy(Missing)
  /// D095: the policy lets something in that no page of a pack needs.
  case looserPolicy(directive: String, source: String)
  /// D096: an element that runs, embeds, sends or redirects.
  case element(String)
  /// D097: an attribute that runs a program or asks for something.
  case attribute(String, element: String)
  /// D098: markup that readers of HTML do not all read alike.
  case unclear
  /// D099: a reference to a character that nobody sees.
  case hiddenReference(UInt32)
  /// D100: style rules in the page that a style sheet must not hold either.
  case style(StyleFault)

  /// What a page's policy lacks: all of it, its place before anything else, `default-src 'none'`; or it
  /// is there a second time.
  package enum Missing: Sendable, Hashable, CaseIterable { case whole, late, defaultSource, twice }
}
