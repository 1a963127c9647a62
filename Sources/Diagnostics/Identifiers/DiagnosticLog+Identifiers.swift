extension DiagnosticLog {
  /// Whether a text, or its name, holds an identifier of a person; what kind and where is reported,
  /// and nothing of the text. What is refused so must not be looked at any further.
  ///
  /// - Parameter file: the path as the user would type it.
  package mutating func refuses(_ bytes: [UInt8], of file: String) -> Bool {
    if refusesName(file) { return true }
    guard let found = IdentifierScanner.first(in: bytes) else { return false }
    let source = SourceText(name: file, bytes: bytes)
    report(
      IdentifierProblem.inText(found.kind),
      at: Location(
        file: file, start: source.position(at: found.bytes.lowerBound),
        end: source.position(at: found.bytes.upperBound)))
    return true
  }

  /// Whether some part of a path holds an identifier of a person; reported at the folder above it.
  package mutating func refusesName(_ path: String) -> Bool {
    guard IdentifierScanner.first(in: path) != nil else { return false }
    var folder: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      if let found = IdentifierScanner.first(in: String(part)) {
        let place = folder.joined(separator: "/")
        report(
          IdentifierProblem.inName(found.kind), at: Location(file: place.isEmpty ? "." : place))
        return true
      }
      folder.append(part)
    }
    return false
  }
}
