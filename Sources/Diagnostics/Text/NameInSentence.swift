extension String {
  /// A name as it stands in the middle of a sentence: its first letter small, unless it begins with
  /// capitals, as EHC does, or is or begins with one letter by itself.
  package var inSentence: String {
    guard let second = dropFirst().first, second.isLowercase || second == "-" else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
