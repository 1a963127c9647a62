/// What is wrong with the places of values in a house's page.
package enum PageProblem: Sendable, Equatable {
  /// Where in a page a value stands, as far as its tags are read.
  package enum Place: Sendable, Equatable {
    case script, comment, tag, unquoted
    case attribute(String)
    /// `<title>` and `<textarea>`, which hold text and no elements.
    case textOnly(String)
    case style
    case content
    /// An element whose text is not read for tags, other than those above.
    case raw(String)
  }

  /// The kind of the value.
  package enum Value: Sendable, Equatable { case text, inlines, blocks, style, picture }

  /// A value of this kind may not stand here.
  case misplaced(Value, Place)
  /// The link that a page makes with a value leads where a paper may not.
  case unsafeTarget(attribute: String)
  /// The page ends inside a tag, a comment or an element such as `<style>`.
  case unfinished(Place)
}
