package import Diagnostics

extension TemplateProblem {
  package var severity: Severity {
    if case .neverInserted = self { .warning } else { .error }
  }

  package var code: String {
    switch self {
    case .notUTF8: "T001"
    case .unclosed: "T002"
    case .closedBy: "T003"
    case .strayClosing: "T004"
    case .unclosedText: "T005"
    case .unexpected, .notAWholeNumber: "T006"
    case .expected: "T007"
    case .trimMark: "T008"
    case .moreProblems: "T009"
    case .blockNeverEnds: "T010"
    case .opensNothing: "T011"
    case .elseTwice, .elseIfInLoop: "T012"
    case .tooDeep: "T013"
    case .foreignTag, .unknownTag: "T014"
    case .unknownName: "T020"
    case .unknownField: "T021"
    case .unknownFilter: "T022"
    case .unknownOption: "T023"
    case .unknownTemplate: "T024"
    case .unknownBlock: "T025"
    case .nameTaken: "T026"
    case .noFields: "T030"
    case .fieldNeedsArgument, .fieldTakesNoArgument: "T031"
    case .unknownArgument: "T032"
    case .cannotPrint: "T033"
    case .filterDoesNotTake: "T034"
    case .filterArgument: "T035"
    case .filterTwice: "T036"
    case .printsNothing: "T037"
    case .notACondition: "T038"
    case .alwaysPresent: "T039"
    case .notAList: "T040"
    case .listNeedsElse: "T041"
    case .cannotInsert, .ofPageAlone: "T042"
    case .notAlone: "T043"
    case .argumentCount, .argumentTwice: "T045"
    case .argumentType: "T046"
    case .optionValue: "T047"
    case .optionTwice, .wordTwice: "T048"
    case .commaBeforeOption: "T015"
    case .optionMissing: "T049"
    case .insertCycle: "T050"
    case .tooManyInserts: "T051"
    case .neverInserted: "T052"
    case .noBlocksHere: "T060"
    case .blockTwice, .restTwice: "T061"
    case .blocksNeverPlaced: "T062"
    case .blockOutOfOrder: "T063"
    case .blockInside: "T064"
    case .absent: "T080"
    case .flagAbsent: "T081"
    case .tooLong: "T082"
    case .tooManySteps: "T083"
    case .undeclared: "T084"
    }
  }

  package var message: String {
    switch self {
    case .notUTF8: "a template is UTF-8, and this byte is not"
    case .unclosed(let opening, let closing): "'\(opening)' is not closed by '\(closing)'"
    case .closedBy(let opening, let found): "'\(opening)' is closed by '\(found)'"
    case .strayClosing(let closing): "'\(closing)' closes nothing"
    case .unclosedText: "a text in quotes ends on the line where it begins"
    case .unexpected(let character): "'\(character)' has no meaning in a tag"
    case .notAWholeNumber(let word): "'\(word)' is neither a name nor a whole number"
    case .expected(let what, let found):
      found.map { "\(what) is expected here, not \($0)" } ?? "\(what) is expected here"
    case .trimMark: "'-' after an opening has no meaning"
    case .moreProblems(let limit):
      "more than \(limit) problems in this template; the rest are not listed"
    case .blockNeverEnds(let opening): "'\(opening)' has no '{% end %}'"
    case .opensNothing(let word): "'\(word)' stands in no block that it could belong to"
    case .elseTwice: "nothing follows 'else' in a block but 'end'"
    case .elseIfInLoop: "a 'for' block has 'else', not 'else if'"
    case .tooDeep(let limit): "blocks and inserted templates lie at most \(limit) deep"
    case .foreignTag(let name), .unknownTag(let name, _): "no tag '\(name)'"
    case .unknownName(let name, _, _): "no name '\(name)' here"
    case .unknownField(let name, let owner, _): "no field '\(name)' in '\(owner)'"
    case .unknownFilter(let name, _): "no filter '\(name)'"
    case .unknownOption(let name, let tag, _): "no option '\(name)' in '\(tag)'"
    case .unknownTemplate(let name, _): "no template '\(name)' in this house style"
    case .unknownBlock(let name, _): "no block '\(name)' in this house style"
    case .nameTaken(let name): "'\(name)' already means something here"
    case .noFields(let path, let type): "'\(path)' is \(type) and has no fields"
    case .fieldNeedsArgument(let field, let what, _): "'\(field)' is asked with \(what)"
    case .fieldTakesNoArgument(let field): "'\(field)' is asked without a text"
    case .unknownArgument(let text, let path, _): "'\(path)' knows no '\(text)'"
    case .cannotPrint(let path, let type, _): "'\(path)' is \(type), which is not printed"
    case .filterDoesNotTake(let filter, let takes, let type):
      "'\(filter)' takes \(takes), and this is \(type)"
    case .filterArgument(let filter, let rule, _): "'\(filter)' takes \(rule)"
    case .filterTwice(let filter): "'\(filter)' is used twice"
    case .printsNothing: "'or' says what to print; an empty text would leave a gap in the sentence"
    case .notACondition(let path, let type):
      "a condition is a flag, a list or a value that may be absent, and '\(path)' is \(type)"
    case .alwaysPresent(let path, let type): "'\(path)' is \(type) and never absent"
    case .notAList(let path, let type): "'for' takes a list, and '\(path)' is \(type)"
    case .listNeedsElse(let path): "'\(path)' may be absent, and nothing says what to print then"
    case .cannotInsert(let path, let type): "'insert' takes blocks, and '\(path)' is \(type)"
    case .ofPageAlone(let path, let type): "'\(path)' is \(type), which only a page holds"
    case .notAlone(let tag): "'\(tag)' places blocks and stands alone on its line"
    case .argumentCount(let tag, let rule, let found):
      "'\(tag)' takes \(rule), and there \(found == 1 ? "is" : "are") \(found)"
    case .argumentType(let tag, let wanted, let path, let type):
      "'\(tag)' takes records '\(wanted)', and '\(path)' is \(type)"
    case .argumentTwice(let tag, let path): "'\(path)' is given to '\(tag)' twice"
    case .optionValue(let option, let rule, let found, _):
      "'\(option)' takes \(rule), not \(found)"
    case .optionTwice(let option): "'\(option)' is given twice"
    case .wordTwice(let word, let option): "'\(word)' is given to '\(option)' twice"
    case .commaBeforeOption: "',' parts the values of one option; a blank parts two options"
    case .optionMissing(let tag, let option, _): "'\(tag)' needs the option '\(option)'"
    case .insertCycle(let chain):
      "a template cannot insert itself: \(chain.joined(separator: " → "))"
    case .tooManyInserts(let limit): "a template inserts others at most \(limit) times"
    case .neverInserted(let name): "no template inserts '\(name)', so it was not checked"
    case .noBlocksHere: "only the report template of a house style places blocks"
    case .blockTwice(let name): "the block '\(name)' is placed twice"
    case .restTwice: "'{% blocks %}' stands in a template once"
    case .blocksNeverPlaced(let names):
      "\(names.count == 1 ? "a block is" : "\(names.count) blocks are") never placed: "
        + names.joined(separator: ", ")
    case .blockOutOfOrder(let name, let later):
      "the block '\(name)' stands after '\(later)', and the house style has it before"
    case .blockInside(let name):
      "'\(name)' places blocks whatever the data, so it stands in no 'if' and no 'for'"
    case .absent(let path, let reason, _): "'\(path)' has no value: \(reason)"
    case .flagAbsent(let path, let reason): "it is not known whether '\(path)': \(reason)"
    case .tooLong(let limit): "a paper holds at most \(limit / 1_000_000) MB of text"
    case .tooManySteps(let limit): "a template takes at most \(limit) steps"
    case .undeclared(let path, let declared, let given):
      "'\(path)' is declared as \(declared), and the model gives \(given)"
    }
  }
}
