/// A piece of a style sheet as CSS Syntax (W3C, level 3) cuts it, as far as it has to be known what
/// a rule could ask for. Names and texts have their escapes resolved.
package struct StyleToken: Sendable {
  /// What a piece is.
  package enum Kind: Equatable, Sendable {
    case name, number, text, address
    /// A name with `(` behind it.
    case function
    /// A name behind `@` and behind `#`.
    case atName, hashName
    case open(UInt8)
    case close(UInt8)
    case comment
    case unclosed(StyleFault.Part)
    /// Any other byte.
    case mark(UInt8)
  }

  package let kind: Kind
  let range: Range<Int>
  /// Of names, texts and addresses.
  package var text = ""
}
