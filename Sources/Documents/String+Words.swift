extension String {
  /// The words between spaces, counted. A space that carries an accent is none.
  package var wordCount: Int {
    var count = 0
    var isInWord = false
    var isAfterSpace = false
    func take() {
      if !isInWord { count += 1 }
      isInWord = true
    }
    for scalar in unicodeScalars {
      if isAfterSpace {
        if scalar.joinsTheOneBefore { take() } else { isInWord = false }
      }
      isAfterSpace = scalar == " "
      if !isAfterSpace { take() }
    }
    return count
  }
}

extension Unicode.Scalar {
  /// Whether the scalar and the one before it are one character, whatever that is.
  fileprivate var joinsTheOneBefore: Bool {
    value >= 0x300
      && (properties.isGraphemeExtend || properties.generalCategory == .spacingMark
        || value == 0x200D)
  }
}
