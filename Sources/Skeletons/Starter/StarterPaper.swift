/// One of the first papers of a new project: its measures, and Markdown that is true whatever they are.
struct StarterPaper {
  let title: String
  let file: String
  private let subject: String
  private let sections: [Section]

  /// Measures that are told together under one heading.
  private struct Section {
    let heading: String
    let measures: [String]
    /// What members may want to know besides.
    let note: String
  }

  /// Children in care, help and protection.
  static func performance(file: String) -> StarterPaper {
    StarterPaper(
      title: "Performance of children’s social care", file: file,
      subject: "children’s social care",
      sections: [
        Section(
          heading: "Children in care",
          measures: ["cla_rate", "cla_start_rate", "cla_cease_rate"],
          note:
            "A rate of children in care is neither good nor bad in itself; what matters is whether the "
            + "right children are in care."),
        Section(
          heading: "Stability for children in care", measures: ["cla_3plus", "cla_stable2"],
          note: "Children do better where they stay with people they know."),
        Section(
          heading: "Referrals that come back", measures: ["rereferral"],
          note:
            "A second referral may mean that help ended too soon, or that contacts are recorded in "
            + "another way; the figure alone cannot tell which."),
        Section(
          heading: "Child protection", measures: ["icpc_15", "cpp_second"],
          note:
            "A second plan may follow the first by many years, so the share does not say how soon "
            + "children come back."),
      ])
  }

  /// Social workers: turnover, vacancies, agency workers and caseloads.
  static func workforce(file: String) -> StarterPaper {
    StarterPaper(
      title: "Children’s social work workforce", file: file,
      subject: "child and family social workers",
      sections: [
        Section(
          heading: "Turnover", measures: ["sw_turnover"],
          note: "Turnover is those who left in the year as a share of those in post at its end."),
        Section(
          heading: "Vacancies and agency workers", measures: ["sw_vacancy", "sw_agency"],
          note:
            "Posts may be vacant because staff have gone or because the council has made new ones."),
        Section(
          heading: "Caseloads", measures: ["sw_caseload"],
          note: "An average hides the spread between teams, which the committee may wish to see."),
      ])
  }

  /// Every measure that the paper would show, in its order.
  var measures: [String] { sections.flatMap(\.measures) }

  /// Those that are printed, which the report's front matter names.
  func indicators(_ found: StarterMeasures) -> [String] { found.known(measures).map(\.id) }

  /// Few words, so that it stays within any house's limit.
  func summary(_ found: StarterMeasures) -> String {
    let lines = found.known(measures).filter(\.hasLatest).prefix(4).map {
      "- {{ \($0.id).name }}: {{ \($0.id).latest | or: \"withheld\" }} ({{ \($0.id).period }})."
    }
    guard !lines.isEmpty else {
      return
        "No published figure of \(subject) in {{ council.name }} was out by {{ meeting.data_cut_off }}."
    }
    return
      "This report sets published figures of \(subject) in {{ council.name }} beside those of similar "
      + "councils and of England. Among them are:\n\n" + lines.joined(separator: "\n")
  }

  /// What stands under headings of the author's own.
  func body(_ found: StarterMeasures) -> String {
    let known = found.known(measures)
    guard !known.isEmpty else {
      return "# The figures\n\nNo figures were available for this report.\n"
    }
    let headings = sections.compactMap { section in
      found.known(section.measures).first.map { "\($0.id): \(section.heading)" }
    }
    let glance =
      "# The measures at a glance\n\n"
      + "The scorecard sets the measures of this report side by side; what they mean is said below.\n\n"
      + "{% scorecard \(known.map(\.id).joined(separator: ", ")) beside: neighbours, england "
      + "headings: \"\(headings.joined(separator: "; "))\" caption: \"The measures of this report\" %}\n"
    return ([glance, about] + sections.compactMap { Self.text(of: $0, found) }).joined(
      separator: "\n")
  }

  private var about: String {
    "# About the figures\n\n"
      + "Every figure in this report was published by the Department for Education by "
      + "{{ meeting.data_cut_off }}. The figure for statistical neighbours is the average of the councils that "
      + "are most like {{ council.name }} in the department’s model. A small number of children is withheld.\n"
  }

  private static func text(of section: Section, _ found: StarterMeasures) -> String? {
    let known = found.known(section.measures)
    guard !known.isEmpty else { return nil }
    var parts = ["# \(section.heading)", section.note]
    parts += known.map { measure in
      // What is withheld is known only when all papers of the council are looked at together.
      let id = measure.id
      return "{{ \(id).sentence }}{% if \(id).latest is present and \(id).neighbours is present "
        + "and \(id).england is present %} It was {{ \(id).neighbours }} among statistical neighbours, and "
        + "{{ \(id).england }} in England.{% end %}"
    }
    // A chart where there is a history to see, with its values; a table of what no chart shows.
    let drawn = known.first { $0.numbers > 6 } ?? known.first { $0.numbers > 1 && known.count > 2 }
    if let drawn {
      parts.append("{% chart \(drawn.id) periods: 13 beside: neighbours, england %}")
    }
    if drawn == nil || known.count > 1 {
      parts.append(
        "{% table \(known.map(\.id).joined(separator: ", ")) periods: 5 beside: neighbours, england %}"
      )
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}
