extension Unicode.Scalar {
  /// Whether it may stand between `&` and `;` in a reference.
  var isReferencePart: Bool {
    self == "#" || (isASCII && properties.isAlphabetic) || ("0"..."9").contains(self)
  }

  /// White space as the rules of emphasis count it.
  var isMarkdownSpace: Bool {
    switch self {
    case "\t", "\n", "\u{C}", "\r": true
    default: properties.generalCategory == .spaceSeparator
    }
  }

  /// Punctuation in every version of the specification: older ones do not count symbols.
  var isMarkdownPunctuation: Bool {
    if isASCII {
      return (0x21...0x2F).contains(value) || (0x3A...0x40).contains(value)
        || (0x5B...0x60).contains(value) || (0x7B...0x7E).contains(value)
    }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  /// Neither white space nor anything that any version of the specification calls punctuation.
  var isMarkdownLetter: Bool {
    if isMarkdownSpace || isMarkdownPunctuation { return false }
    switch properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: return false
    default: return true
    }
  }
}
