/// What a paper's tree breaks of the document rules, as facts.
package enum DocumentRuleProblem: Sendable, Equatable {
  // Raw HTML
  case rawHTML(String)
  case commentsLeftOut(count: Int)
  case unclosedComment

  // Headings
  case noTitle
  case secondTitle
  case skippedLevel(from: Int, to: Int)
  case emptyHeading

  // Pictures, tables, links
  case imageWithoutAlternative(destination: String)
  case tableWithoutCaption
  case emptyColumnHeading(column: Int)
  case captionWithoutTable
  case vagueLink(words: String)
  case addressAsLink(words: String)
  case linkOutsidePack(destination: String, scheme: String?)
  case linkWithoutTarget(words: String)

  // Wording
  case guidanceLeft(phrase: String)
  case placeholder(text: String)
  case cutOff(ending: String)
  case mixedYesNo(first: String, other: String)

  // Figures
  case unboundDigit(text: String, printed: String, names: [String])
  case figurePrintedTwoWays(id: String, first: String, second: String)
}
