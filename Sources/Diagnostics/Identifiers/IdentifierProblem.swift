/// A file that holds a person's identifier is refused whole. Only the kind of the identifier and
/// where it stands are facts here; its text is nowhere, so that no message can print it.
package enum IdentifierProblem: Problem, Hashable {
  /// O012
  case inText(PersonIdentifier)
  /// O013
  case inWorkbook(PersonIdentifier, part: String)
  /// O014
  case inName(PersonIdentifier)

  package var severity: Severity { .error }
}
