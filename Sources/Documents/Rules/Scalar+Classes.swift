extension Unicode.Scalar {
  /// A letter, as Unicode has it. Nearly all text of a paper is ASCII, where two comparisons do.
  package var isLetter: Bool {
    value < 0x80
      ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic
  }

  /// A space, a tab or a line end, as Unicode has them.
  package var isBlank: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// The small letter, where that is one scalar; else the scalar itself.
  package var small: Unicode.Scalar {
    if value < 0x80 {
      return (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value | 0x20)) : self
    }
    let mapping = properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first ?? self : self
  }
}
