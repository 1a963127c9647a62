import Diagnostics

/// What a style rule must not hold: what asks for something outside the page, leaves the element
/// that it stands in, or hides and turns text.
package enum StyleFault: Sendable, Hashable {
  /// `<`, with which the element could end.
  case tag
  /// A rule such as `@import`.
  case atRule(String)
  /// `url()` with an address of another kind than the picture or the letters themselves.
  case address
  /// A function that may ask for a file, or that is not known to ask for none.
  case function(String)
  /// `behavior` and its like, which run programs in old browsers.
  case property(String)
  /// A value that turns the order of letters around.
  case turnsText(String)
  /// A character that nobody sees, by itself or as an escape.
  case hiddenCharacter(UInt32)
  /// A comment, text, address or bracket that does not end in the same file.
  case unclosed(Part)
  /// A bracket that closes nothing.
  case strayBracket(String)

  /// What can be left open.
  package enum Part: String, Sendable, Hashable, CaseIterable {
    case comment
    case text
    case address
    case block
  }

  /// A fault and the bytes where it stands.
  package struct Found: Sendable, Hashable {
    package let fault: StyleFault
    package let range: Range<Int>
  }

  /// The fault in words, as a rule about style sheets.
  package var words: String {
    switch self {
    case .tag: "a style sheet holds no '<', with which it could leave the page's <style>"
    case .atRule(let name): "a style sheet holds no '@\(name)'"
    case .address:
      "a style sheet asks for no file: an address in it is 'data:' with a picture (PNG, JPEG, GIF, WebP) "
        + "or letters (WOFF, TTF, OTF)"
    case .function(let name): "'\(name)()' is no function that a style sheet may use"
    case .property(let name): "a style sheet sets no '\(name)'"
    case .turnsText(let value): "'\(value)' would print words and figures in another order"
    case .hiddenCharacter(let value):
      "this stands for the character \(InvisibleCharacters.name(value)), which nobody sees and which can "
        + "turn, break or hide the text around it"
    case .unclosed(.comment): "a comment begins here and does not end"
    case .unclosed(.text): "a text in quotation marks begins here and does not end on its line"
    case .unclosed(.address):
      "an address begins here and does not end, or holds what no address holds"
    case .unclosed(.block): "this bracket is not closed: it would take up the rules that follow"
    case .strayBracket(let bracket): "this '\(bracket)' closes nothing"
    }
  }

  package var hint: String? {
    switch self {
    case .tag: "write a width such as '(max-width: 44rem)', or '\\3C ' inside a text"
    case .atRule("import"): "copy the rules into paper.css"
    case .atRule, .property: "take it out"
    case .address: "take the picture or the font out, or put it into the file as 'data:'"
    case .function: "take it out; pictures are 'url(data:…)'"
    case .turnsText, .hiddenCharacter: "delete it"
    case .unclosed(.comment): "write '*/' behind it"
    case .unclosed(.text): "close the quotation marks"
    case .unclosed(.address): "write ')' behind it, and the address in quotation marks"
    case .unclosed(.block): "close it"
    case .strayBracket: "delete it, or open one before it"
    }
  }
}
