import Documents

extension ChangesPage {
  /// What is waited for first, then what is new or other, what was answered, and what was noted or made
  /// again in the same words.
  var recommendations: [Block] {
    let ordered = comparison.recommendations.enumerated().sorted { one, two in
      (Self.place(of: one.element.what), one.offset) < (
        Self.place(of: two.element.what), two.offset
      )
    }
    return Self.list(
      ordered.map { _, change -> [Inline] in
        let fate = Inline(.strong([Inline(.value(Self.fate(of: change) + "."))]))
        if case .reworded(let difference) = change.what {
          return [fate, .text(" ")] + Self.marked(difference.runs)
        }
        return [fate, Inline(.value(" " + change.text))]
      })
  }

  private static func place(of what: RecommendationChange.What) -> Int {
    switch what {
    case .overdue: 0
    case .dropped: 1
    case .new: 2
    case .reworded: 3
    case .open: 4
    case .agreed: 5
    case .closed: 6
    case .noted: 7
    case .repeated: 8
    }
  }

  private static func fate(of change: RecommendationChange) -> String {
    switch change.what {
    case .new: "New"
    case .reworded: "Reworded"
    case .repeated: "Made again in the same words"
    case .agreed(let response): "Response: \(response)"
    case .closed(let status, let reason, let isMadeAgain):
      status.capitalisedFirst + (reason.isEmpty ? "" : ": \(reason)")
        + (isMadeAgain ? "; made again" : "")
    case .overdue(let overdue, let isMadeAgain):
      "Overdue: " + late(overdue)
        + (change.meeting.isEmpty ? "" : "; recommended on \(day(change.meeting))")
        + (isMadeAgain ? "; made again" : "")
    case .open(let due): "Open" + (due.isEmpty ? ", with no date" : ", due by \(day(due))")
    case .noted: "Done: it asked for no more than to note"
    case .dropped: "Dropped without a word: not made again, and not in the tracker"
    }
  }

  /// What is late, with the day by which it was due.
  private static func late(_ overdue: RecommendationChange.Overdue) -> String {
    [
      overdue.action.isEmpty ? "" : "it was due by \(day(overdue.action))",
      overdue.response.isEmpty ? "" : "no response, which was due by \(day(overdue.response))",
    ].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The page in a few lines.
  var summary: [Block] {
    var items: [String] = []
    let changes = comparison.figures.changes
    let moved = changes.compactMap { change -> FigureChange.Movement? in
      guard case .movedOn(let movement) = change.what, change.subject.place.isEmpty else {
        return nil
      }
      return movement
    }
    let crossed = moved.count { $0.crossing != nil }
    if crossed > 0 { items.append("\(Self.count(crossed, "figure")) crossed a target.") }
    let unusual = moved.count { Self.isUnusual($0.variation) }
    if unusual > 0 {
      items.append(
        "\(Self.count(unusual, "figure")) "
          + (unusual == 1
            ? "stands out from its usual ups and downs."
            : "stand out from their usual ups and downs."))
    }
    let restated = restated.count
    if restated > 0 {
      items.append(
        "\(Self.count(restated, "figure")) of earlier periods \(restated == 1 ? "reads" : "read") "
          + "differently from \(comparison.old.isPublished ? "what was printed" : "the papers of") last time."
      )
    }
    if !moved.isEmpty {
      items.append(
        "\(Self.count(moved.count, "measure")) of the council moved on to a newer period.")
    }
    items += recommendationCounts
    let money = Set(
      comparison.declared.filter { $0.isMoney && !$0.isOfTable }.map(\.id)
    ).count
    if money > 0 { items.append("\(Self.count(money, "line")) of money changed.") }
    let words = comparison.texts.reduce(0) { $0 + $1.changes.count }
    if words > 0 {
      items.append(
        "\(Self.count(words, "paragraph, point or row", "paragraphs, points or rows")) changed in the words of the reports."
      )
    }
    return Self.lead(items.map(\.capitalisedFirst))
  }

  /// The first sentence so that it is seen, the others after it.
  private static func lead(_ sentences: [String]) -> [Block] {
    guard let first = sentences.first else { return [] }
    let others = sentences.dropFirst().map { " " + $0 }.joined()
    return [
      Block(
        .paragraph(
          [Inline(.strong([Inline(.value(first))]))]
            + (others.isEmpty ? [] : [Inline(.value(others))])))
    ]
  }

  private var recommendationCounts: [String] {
    var parts: [String] = []
    func add(_ words: String, _ test: (RecommendationChange.What) -> Bool) {
      let count = comparison.recommendations.count { test($0.what) }
      if count > 0 { parts.append("\(Self.number(count)) \(words)") }
    }
    add("new") { if case .new = $0 { true } else { false } }
    add("reworded") { if case .reworded = $0 { true } else { false } }
    add("overdue") { if case .overdue = $0 { true } else { false } }
    add("dropped without a word") { $0 == .dropped }
    add("of the last papers done or not pursued") {
      switch $0 {
      case .closed, .noted: true
      default: false
      }
    }
    return parts.isEmpty ? [] : ["Recommendations: \(Self.joined(parts))."]
  }

  var unchanged: [Block] {
    var items: [String] = []
    let figures = comparison.figures
    if figures.unchanged > 0 {
      items.append(
        "\(Self.count(figures.unchanged, "figure")) that both packs print \(figures.unchanged == 1 ? "reads" : "read") the same."
      )
    }
    if figures.left > 0 || figures.came > 0 {
      items.append(
        "\(Self.count(figures.left, "figure")) of older periods left the papers and \(Self.count(figures.came, "figure")) came into them as the periods moved on."
      )
    }
    let texts = comparison.texts
    let same = texts.reduce(0) { $0 + $1.unchanged + $1.movedFigures }
    if same > 0 {
      let moved = texts.reduce(0) { $0 + $1.movedFigures }
      items.append(
        "\(Self.count(same, "paragraph, point or row", "paragraphs, points or rows")) \(same == 1 ? "has" : "have") the same words"
          + (moved > 0
            ? "; in \(Self.number(moved)) of them a figure, date or name read from data differs."
            : "."))
    }
    return Self.list(items.map(\.capitalisedFirst) + standing)
  }

  /// Implications that stand in the words of papers before: by report and in how many papers.
  private var standing: [String] {
    struct Line: Hashable {
      let headings: [String]
      let count: Int
    }
    var reports: [String] = []
    for change in comparison.implications where !reports.contains(change.report) {
      reports.append(change.report)
    }
    var order: [Line] = []
    var found: [Line: [String]] = [:]
    for report in reports {
      let own = comparison.implications.filter { $0.report == report }
      for count in Set(own.compactMap(\.unchangedFor)).sorted() {
        let line = Line(
          headings: own.filter { $0.unchangedFor == count }.map { "‘\($0.heading)’" }, count: count)
        if found[line] == nil { order.append(line) }
        found[line, default: []].append("‘\(report)’")
      }
    }
    return order.map { line in
      "In \(Self.joined(found[line] ?? [])) the same words stand in "
        + "\(Self.count(line.count, "paper")) in a row under \(Self.joined(line.headings))."
    }
  }
}
