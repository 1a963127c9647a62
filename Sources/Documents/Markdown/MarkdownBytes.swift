import Diagnostics

/// The byte classes that Markdown's rules are written in.
extension UInt8 {
  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
  /// A space, a tab or a line end; line ends are LF alone once a leaf's lines are joined.
  var isSpaceOrLineEnd: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
  var isAlphanumericByte: Bool { isDigit || isLetter }
  /// An ASCII control character.
  var isControlByte: Bool { self < 0x20 || self == 0x7F }

  var isPunctuationByte: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  init(ascii scalar: Unicode.Scalar) { self = UInt8(truncatingIfNeeded: scalar.value) }
}

/// The class of a character beside a run of `*` or `_`.
enum NeighbourClass {
  case whitespace, punctuation, other

  init(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      switch byte {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20: self = .whitespace
      // NUL is read as U+FFFD, which is a symbol.
      case 0: self = .punctuation
      default: self = byte.isPunctuationByte ? .punctuation : .other
      }
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .whitespace
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      self = .punctuation
    default: self = .other
    }
  }
}
