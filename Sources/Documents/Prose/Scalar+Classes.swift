extension String {
  /// Whether the text holds a phrase of ASCII, looked for by bytes.
  package func contains(ascii phrase: String) -> Bool {
    let (bytes, sought) = (utf8Span.span, phrase.utf8Span.span)
    guard let first = sought.indices.first else { return true }
    guard bytes.count >= sought.count else { return false }
    return (0...bytes.count - sought.count).contains { start in
      bytes[start] == sought[first] && sought.indices.allSatisfy { bytes[start + $0] == sought[$0] }
    }
  }
}

extension Unicode.Scalar {
  /// A letter, as Unicode has it. Nearly all text of a paper is ASCII, where two comparisons do.
  package var isLetter: Bool {
    value < 0x80
      ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic
  }

  /// A letter or a number, of any script.
  package var isLetterOrNumber: Bool {
    isLetter
      || (value < 0x80 ? (0x30...0x39).contains(value) : properties.numericType != nil)
  }

  /// A space, a tab or a line end, as Unicode has them.
  package var isBlank: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// The letter in lower case, where that is one scalar; else the scalar itself.
  package var lowercase: Unicode.Scalar {
    if value < 0x80 {
      return (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value | 0x20)) : self
    }
    let mapping = properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first ?? self : self
  }
}
