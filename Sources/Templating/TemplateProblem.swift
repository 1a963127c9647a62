import Diagnostics

/// What can be wrong with a template, as facts. The words stand in `TemplateProblem+Wording.swift`.
package enum TemplateProblem: Problem {
  // How it is written.
  case notUTF8
  case unclosed(opening: String, closing: String)
  case closedBy(opening: String, found: String)
  case strayClosing(String)
  case unclosedText
  case unexpected(String)
  case notAWholeNumber(String)
  case expected(String, found: String?)
  case trimMark
  case moreProblems(limit: Int)

  // How its blocks lie.
  case blockNeverEnds(String)
  case opensNothing(String)
  case elseTwice
  case elseIfInLoop
  case tooDeep(limit: Int)
  case foreignTag(String)

  // Names.
  /// `spare` are names that could be known here.
  case unknownName(String, known: [String], spare: Vocabulary.SpareNames? = nil)
  case unknownField(String, of: String, known: [String])
  case unknownFilter(String, known: [String])
  case unknownTag(String, known: [String])
  case unknownOption(String, tag: String, known: [String])
  case unknownTemplate(String, known: [String])
  case unknownBlock(String, known: [String])
  case nameTaken(String)

  // Types.
  case noFields(String, type: String)
  case fieldNeedsArgument(String, what: String, example: String)
  case fieldTakesNoArgument(String)
  case unknownArgument(String, of: String, known: [String])
  case cannotPrint(String, type: String, instead: String)
  case filterDoesNotTake(filter: String, takes: String, type: String)
  case filterArgument(filter: String, rule: String, form: String)
  case filterTwice(String)
  case printsNothing
  case notACondition(String, type: String)
  case alwaysPresent(String, type: String)
  case notAList(String, type: String)
  case listNeedsElse(String)
  case cannotInsert(String, type: String)
  case ofPageAlone(String, type: String)
  case notAlone(String)

  // Tags of the house.
  case argumentCount(tag: String, rule: String, found: Int)
  case argumentType(tag: String, wanted: String, path: String, type: String)
  case argumentTwice(tag: String, path: String)
  case optionValue(option: String, rule: String, found: String, words: [String])
  case optionTwice(String)
  case wordTwice(String, option: String)
  case commaBeforeOption
  case optionMissing(tag: String, option: String, rule: String)

  // Templates in templates.
  case insertCycle([String])
  case tooManyInserts(limit: Int)
  case neverInserted(String)

  // Blocks of a report.
  case noBlocksHere
  case blockTwice(String)
  case restTwice
  case blocksNeverPlaced([String])
  case blockOutOfOrder(String, after: String)
  case blockInside(String)

  // With data.
  case absent(String, reason: String, canPrintInstead: Bool)
  case flagAbsent(String, reason: String)
  case tooLong(limit: Int)
  case tooManySteps(limit: Int)
  case undeclared(String, declared: String, given: String)
}
