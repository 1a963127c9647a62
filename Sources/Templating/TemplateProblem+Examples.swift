package import Diagnostics

extension TemplateProblem {
  package var example: CodeExample {
    switch self {
    // How it is written.
    case .notUTF8:
      report(
        "A café in each home\n(saved as Windows-1252, in which é is one byte)",
        cure: "A café in each home\n(saved as UTF-8)")
    case .unclosed: paper("Re-referrals were {{ rereferral.latest", cure: Self.latest)
    case .closedBy: paper("Re-referrals were {{ rereferral.latest %}.", cure: Self.latest)
    case .strayClosing: paper("Re-referrals were rereferral.latest }}.", cure: Self.latest)
    case .unclosedText:
      paper(
        "The target is {{ rereferral.target | or: \"not set }}.",
        cure: "The target is {{ rereferral.target | or: \"not set\" }}.")
    case .unexpected:
      paper(
        "It moved by {{ rereferral.latest - rereferral.previous }}.",
        cure: "It moved by {{ rereferral.change }}.")
    case .notAWholeNumber:
      paper(
        "Re-referrals were {{ rereferral.latest | places: 1st }}.",
        cure: "Re-referrals were {{ rereferral.latest | places: 1 }}.")
    case .expected: paper("Re-referrals were {{ }}.", cure: Self.latest)
    case .trimMark: paper("Re-referrals were {{- rereferral.latest }}.", cure: Self.latest)
    case .moreProblems:
      paper(
        "Re-referrals were {{ rereferal.latest }}.\n(a hundred lines with a fault in each)",
        cure: "Mend those that are listed, and run scrutiny check again.")

    // How its blocks lie.
    case .blockNeverEnds:
      paper(
        "{% if rereferral.target is present %}\nThere is a target.",
        cure: "{% if rereferral.target is present %}\nThere is a target.\n{% end %}")
    case .opensNothing: paper("There is a target.\n{% end %}", cure: "There is a target.")
    case .elseTwice:
      paper(
        "{% if rereferral.rose %}\nIt rose.\n{% else %}\nIt fell.\n{% else %}\nIt stayed.\n{% end %}",
        cure: "{% if rereferral.rose %}\nIt rose.\n{% else %}\nIt fell or stayed.\n{% end %}")
    case .elseIfInLoop:
      paper(
        "{% for value in rereferral.history %}\n{{ value }}\n{% else if rereferral.rose %}\nNone.\n{% end %}",
        cure: "{% for value in rereferral.history %}\n{{ value }}\n{% else %}\nNone.\n{% end %}")
    case .tooDeep:
      paper(
        "{% if rereferral.rose %}\n{% if rereferral.fell %}\n(and thirty more inside one another)",
        cure: "{% if rereferral.rose %}\nIt rose.\n{% end %}")
    case .foreignTag, .unknownTag:
      report(
        "{% include \"notice.md\" %}\n\n{% blocks %}",
        cure: "{% insert \"notice.md\" %}\n\n{% blocks %}")

    // Names.
    case .unknownName: paper("Re-referrals were {{ rereferal.latest }}.", cure: Self.latest)
    case .unknownField: paper("Re-referrals were {{ rereferral.lastest }}.", cure: Self.latest)
    case .unknownFilter:
      paper(
        "Re-referrals were {{ rereferral.latest | plces: 1 }}.",
        cure: "Re-referrals were {{ rereferral.latest | places: 1 }}.")
    case .unknownOption:
      paper("{% table rereferral perods: 5 %}", cure: "{% table rereferral periods: 5 %}")
    case .unknownTemplate:
      report(
        "{% insert \"notce.md\" %}\n\n{% blocks %}",
        cure: "{% insert \"notice.md\" %}\n\n{% blocks %}")
    case .unknownBlock:
      report("{% block heder %}\n\n{% blocks %}", cure: "{% block header %}\n\n{% blocks %}")
    case .nameTaken:
      paper(
        "{% for council in rereferral %}\n{{ council.name }}\n{% end %}",
        cure: "{{ council.name }} has six homes.")

    // Types.
    case .noFields:
      paper("{{ council.name.first }} has six homes.", cure: "{{ council.name }} has six homes.")
    case .fieldNeedsArgument:
      paper("It was {{ rereferral.at }}.", cure: "It was {{ rereferral.at(\"2023/24\") }}.")
    case .fieldTakesNoArgument:
      paper("Re-referrals were {{ rereferral.latest(\"2023/24\") }}.", cure: Self.latest)
    case .unknownArgument:
      paper(
        "It was {{ rereferral.at(\"2019/20\") }}.", cure: "It was {{ rereferral.at(\"2023/24\") }}."
      )
    case .cannotPrint: paper("Re-referrals were {{ rereferral }}.", cure: Self.latest)
    case .filterDoesNotTake:
      paper(
        "{{ council.name | places: 1 }} has six homes.", cure: "{{ council.name }} has six homes.")
    case .filterArgument:
      paper(
        "Re-referrals were {{ rereferral.latest | places: 9 }}.",
        cure: "Re-referrals were {{ rereferral.latest | places: 2 }}.")
    case .filterTwice:
      paper(
        "Re-referrals were {{ rereferral.latest | places: 1 | places: 0 }}.",
        cure: "Re-referrals were {{ rereferral.latest | places: 0 }}.")
    case .printsNothing:
      paper(
        "The committee meets at {{ meeting.place | or: \"\" }}.",
        cure: "The committee meets at {{ meeting.place | or: \"a place to be announced\" }}.")
    case .notACondition:
      paper(
        "{% if rereferral.name %}\nThere is a target.\n{% end %}",
        cure: "{% if rereferral.target is present %}\nThere is a target.\n{% end %}")
    case .alwaysPresent:
      paper(
        "{% if council.name is present %}\n{{ council.name }} has six homes.\n{% end %}",
        cure: "{{ council.name }} has six homes.")
    case .notAList:
      paper("{% for value in rereferral %}\n{{ value }}\n{% end %}", cure: Self.latest)
    case .listNeedsElse:
      paper(
        "{% for name in meeting.visits %}\n{{ name }}\n{% end %}",
        cure: "{% for name in meeting.visits %}\n{{ name }}\n{% else %}\nNone.\n{% end %}")
    case .cannotInsert:
      report(
        "{% insert report.title %}\n\n{% blocks %}", cure: "# {{ report.title }}\n\n{% blocks %}")
    case .ofPageAlone:
      report(
        "{% insert page.style %}\n\n{% blocks %}",
        cure: "{% blocks %}\n(the style sheet stands in page.html)")
    case .notAlone:
      paper("By year: {% table rereferral %}", cure: "By year:\n\n{% table rereferral %}")

    // Tags of the house.
    case .argumentCount: paper("{% table periods: 5 %}", cure: "{% table rereferral periods: 5 %}")
    case .argumentType: paper("{% table council %}", cure: "{% table rereferral %}")
    case .argumentTwice: paper("{% table rereferral, rereferral %}", cure: "{% table rereferral %}")
    case .optionValue:
      paper("{% table rereferral periods: 99 %}", cure: "{% table rereferral periods: 9 %}")
    case .optionTwice:
      paper(
        "{% table rereferral periods: 5 periods: 9 %}", cure: "{% table rereferral periods: 9 %}")
    case .wordTwice:
      paper(
        "{% table rereferral beside: england, england %}",
        cure: "{% table rereferral beside: england %}")
    case .commaBeforeOption:
      paper(
        "{% table rereferral periods: 5, beside: england %}",
        cure: "{% table rereferral periods: 5 beside: england %}")
    case .optionMissing:
      paper("{% dial rereferral %}", cure: "{% dial rereferral kind: half %}")

    // Templates in templates.
    case .insertCycle:
      CodeExample(
        in: "Templates/county/notice.md", "This notice is printed.\n\n{% insert \"notice.md\" %}",
        cure: "This notice is printed.")
    case .tooManyInserts:
      report(
        "{% insert \"notice.md\" %}\n(a thousand times and more)",
        cure: "{% insert \"notice.md\" %}\n(once)")
    case .neverInserted:
      CodeExample(
        in: "Templates/county/note.md", "A note that no template of the house inserts.",
        cure: "In report.md:\n{% insert \"note.md\" %}")

    // Blocks of a report.
    case .noBlocksHere:
      CodeExample(
        in: "Templates/county/agenda.md", "# {{ meeting.committee }}\n\n{% blocks %}",
        cure: "# {{ meeting.committee }}\n\n{% insert meeting.agenda %}")
    case .blockTwice:
      report(
        "{% block header %}\n\n{% block header %}\n\n{% blocks %}",
        cure: "{% block header %}\n\n{% blocks %}")
    case .restTwice: report("{% blocks %}\n\n{% blocks %}", cure: "{% blocks %}")
    case .blocksNeverPlaced:
      report("{% block header %}", cure: "{% block header %}\n\n{% blocks %}")
    case .blockOutOfOrder:
      report(
        "{% block summary %}\n\n{% block header %}\n\n{% blocks %}",
        cure: "{% block header %}\n\n{% block summary %}\n\n{% blocks %}")
    case .blockInside:
      report(
        "{% if report.item is present %}\n{% blocks %}\n{% end %}", cure: "{% blocks %}")

    // With data.
    case .absent:
      paper(
        "The target is {{ rereferral.target }}.",
        cure: "The target is {{ rereferral.target | or: \"not set\" }}.")
    case .flagAbsent:
      paper(
        "{% if rereferral.rose %}\nIt rose.\n{% end %}",
        cure:
          "{% if rereferral.rose is present %}\n{% if rereferral.rose %}\nIt rose.\n{% end %}\n{% end %}"
      )
    case .tooLong:
      report(
        "{% insert \"notice.md\" %}\n(which inserts others, until the paper has many megabytes)",
        cure: "Insert each text once.")
    case .tooManySteps:
      report(
        "{% insert \"notice.md\" %}\n(whose loops go through one another without end)",
        cure: "Go through each list once.")
    case .undeclared:
      paper(
        "{{ council.name }}\n(the program gives another kind of value than vocabulary.md says)",
        cure: "Report it as a fault of scrutiny; no line of a template can mend it.")
    }
  }

  private static let latest = "Re-referrals were {{ rereferral.latest }}."

  private func paper(_ fault: String, cure: String) -> CodeExample {
    CodeExample(in: "04-performance.md", fault, cure: cure)
  }

  private func report(_ fault: String, cure: String) -> CodeExample {
    CodeExample(in: "Templates/county/report.md", fault, cure: cure)
  }
}
