package import Diagnostics

extension DocumentRuleProblem: Problem {
  package var code: String {
    switch self {
    case .rawHTML: "D020"
    case .commentsLeftOut: "D021"
    case .unclosedComment: "D022"
    case .noTitle: "D023"
    case .secondTitle: "D024"
    case .skippedLevel: "D025"
    case .emptyHeading: "D026"
    case .imageWithoutAlternative: "D027"
    case .tableWithoutCaption: "D028"
    case .emptyColumnHeading: "D029"
    case .captionWithoutTable: "D030"
    case .vagueLink: "D031"
    case .addressAsLink: "D032"
    case .linkOutsidePack: "D033"
    case .linkWithoutTarget: "D034"
    case .guidanceLeft: "D035"
    case .placeholder: "D036"
    case .cutOff: "D037"
    case .mixedYesNo: "D038"
    case .unboundDigit: "D040"
    case .figurePrintedTwoWays: "D041"
    }
  }

  package var severity: Severity {
    switch self {
    case .commentsLeftOut: .warning
    default: .error
    }
  }

  package var message: String {
    switch self {
    case .rawHTML(let text): "a report holds no HTML; '\(text.excerpt)' was read as a tag"
    case .commentsLeftOut(let count):
      count == 1
        ? "1 comment is left out of the paper" : "\(count) comments are left out of the paper"
    case .unclosedComment: "a comment begins here and does not end: the text after it would be lost"
    case .noTitle: "a paper has one heading of level 1, its title; this one has none"
    case .secondTitle: "a paper has one heading of level 1; this is another"
    case .skippedLevel(let from, let to):
      "a heading of level \(to) follows one of level \(from): level \(from + 1) is left out"
    case .emptyHeading: "a heading has no words"
    case .imageWithoutAlternative(let destination):
      "the picture '\(destination.excerpt)' has no words for readers who cannot see it"
    case .tableWithoutCaption: "a table has no caption"
    case .emptyColumnHeading(let column): "column \(column) of the table has no heading"
    case .captionWithoutTable: "a caption stands before no table"
    case .vagueLink(let words): "the link '\(words.excerpt)' does not say where it leads"
    case .addressAsLink(let words):
      "the address '\(words.excerpt)' is printed where words should say where the link leads"
    case .linkOutsidePack(let destination, nil):
      "the link to '\(destination.excerpt)' starts at the root of a disk or a site"
    case .linkOutsidePack(let destination, let scheme?):
      "the link to '\(destination.excerpt)' has the scheme '\(scheme.excerpt)'; "
        + "links lead to http, https, mailto or a file of the pack"
    case .linkWithoutTarget(let words): "the link '\(words.excerpt)' leads nowhere"
    case .guidanceLeft(let phrase):
      "guidance for authors was left in the paper: '\(phrase.excerpt)'"
    case .placeholder(let text): "'\(text.excerpt)' stands where something is still to be written"
    case .cutOff(let ending): "the sentence stops at '\(ending.excerpt)'"
    case .mixedYesNo(let first, let other):
      "'\(other)' is written here and '\(first)' elsewhere in the paper"
    case .unboundDigit(let text, _, _): "'\(text)' is bound to no figure"
    case .figurePrintedTwoWays(let id, let first, let second):
      "\(id) is printed as '\(second)' here and as '\(first)' elsewhere in the paper"
    }
  }

  package var hint: String? {
    switch self {
    case .rawHTML: "write it in Markdown, or put a backslash before '<'"
    case .commentsLeftOut: nil
    case .unclosedComment: "end it with -->"
    case .noTitle: nil
    case .secondTitle: "make it a heading of level 2"
    case .skippedLevel(let from, _): "write it with \(from + 1) number signs"
    case .emptyHeading: "give it words or remove it"
    case .imageWithoutAlternative: "say between the square brackets what the picture shows"
    case .tableWithoutCaption:
      "write a paragraph 'Table: what it shows' before it; the number is added"
    case .emptyColumnHeading: "name what the column holds, for example 'Area'"
    case .captionWithoutTable: "put the table right after it, with a blank line between them"
    case .vagueLink, .addressAsLink: "name the paper or page that it leads to"
    case .linkOutsidePack(_, nil): "name the file relative to this one"
    case .linkOutsidePack: nil
    case .linkWithoutTarget: "write the address between the round brackets"
    case .guidanceLeft: "replace it with the report's own text or remove it"
    case .placeholder: nil
    case .cutOff: "finish it, or end it with a full stop or a semicolon"
    case .mixedYesNo(let first, _):
      ["Y", "N"].contains(first)
        ? "write Y and N, or Yes and No, throughout" : "write Yes and No throughout"
    case .unboundDigit(_, let printed, let names):
      names.isEmpty
        ? "write the figure by its name, or declare it in facts.yaml"
        : Self.hint(printed, names)
    case .figurePrintedTwoWays: "print it in one format throughout the paper"
    }
  }

  private static func hint(_ printed: String, _ names: [String]) -> String {
    let shown = names.prefix(3)
    let written = shown.map { "{{ \($0) }}" }.joined(separator: " or ")
    let verb = shown.count == 1 ? "prints" : "print"
    return "\(shown.joined(separator: ", ")) \(verb) \(printed); write \(written)"
  }
}

extension String {
  /// The first line, at most 60 characters of it.
  fileprivate var excerpt: String {
    let line = prefix { !$0.isNewline }
    return line.count > 60 ? line.prefix(59) + "…" : String(line)
  }
}
