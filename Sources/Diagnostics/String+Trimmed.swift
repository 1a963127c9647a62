extension String {
  /// Without the spaces and line ends around it.
  package var trimmed: String {
    var characters = self[...]
    while characters.first?.isWhitespace == true { characters.removeFirst() }
    while characters.last?.isWhitespace == true { characters.removeLast() }
    return String(characters)
  }
}
