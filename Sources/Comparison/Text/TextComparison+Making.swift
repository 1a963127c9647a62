package import Publication

extension TextComparison {
  /// Compares the words of two reports.
  ///
  /// - Parameters:
  ///   - days: of the meetings that the reports are for.
  ///   - hides: whether the id of a figure of the older paper is of one whose value must not be shown
  ///     again.
  package static func between(
    _ old: ReportText, _ new: ReportText, days: MeetingDays? = nil, hides: (String) -> Bool
  ) -> TextComparison {
    var comparison = TextComparison(title: new.title, isNew: false, isGone: false)
    let left = old.paragraphs.map(PaperWords.init)
    let right = new.paragraphs.map(PaperWords.init)
    let alignment = ParagraphAlignment(left, right)
    let sections = SectionAlignment(old, new, alignment.places)
    comparison.sections = sections.changes
    let hidden = { (token: PaperWords.Token) in
      token.figure.map { !$0.isEmpty && hides($0) } ?? false
    }
    let moved = moved(left, right, alignment.places, sections)
    // In the order of the newer paper; what was taken out stands where it stood.
    var found: [(order: Int, change: TextChange)] = []
    var last = -1
    for (first, place) in alignment.places.enumerated() {
      let before = left[first]
      guard let place else {
        let change = TextChange(
          section: sections.heading(ofOld: before.paragraph.section), kind: before.paragraph.kind,
          oldNumber: before.paragraph.number, newNumber: "",
          what: .removed(before.shown(hiding: hidden)))
        found.append((last * 2 + 1, change))
        continue
      }
      if !moved.contains(first) { last = place }
      let change = comparison.change(
        before, right[place], isMoved: moved.contains(first), sections, days, hidden)
      if let change { found.append((place * 2, change)) }
    }
    for place in alignment.added {
      let paragraph = right[place].paragraph
      let change = TextChange(
        section: sections.heading(ofNew: paragraph.section), kind: paragraph.kind, oldNumber: "",
        newNumber: paragraph.number, what: .added(right[place].shown { _ in false }))
      found.append((place * 2, change))
    }
    comparison.changes = found.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }.map(\.element.change)
    return comparison
  }

  /// Counts what did not change in words; nil then.
  private mutating func change(
    _ old: PaperWords, _ new: PaperWords, isMoved: Bool, _ sections: SectionAlignment,
    _ days: MeetingDays?, _ hides: (PaperWords.Token) -> Bool
  ) -> TextChange? {
    if !old.paragraph.number.isEmpty, old.paragraph.number != new.paragraph.number {
      followed.append(Followed(old: old.paragraph.number, new: new.paragraph.number))
    }
    let isReworded = old.words != new.words
    let from = sections.heading(ofOld: old.paragraph.section)
    let what: TextChange.What
    switch (isMoved, isReworded) {
    case (false, false):
      if old.printsTheSame(as: new, days: days) { unchanged += 1 } else { movedFigures += 1 }
      return nil
    case (true, false): what = .moved(from: from)
    case (false, true): what = .reworded(.between(old, new, hides: hides))
    case (true, true): what = .movedAndReworded(from: from, .between(old, new, hides: hides))
    }
    return TextChange(
      section: sections.heading(ofNew: new.paragraph.section), kind: new.paragraph.kind,
      oldNumber: old.paragraph.number, newNumber: new.paragraph.number, what: what)
  }

  /// The old paragraphs that stand in another section now, or in another order in their own.
  private static func moved(
    _ old: [PaperWords], _ new: [PaperWords], _ places: [Int?], _ sections: SectionAlignment
  ) -> Set<Int> {
    var moved: Set<Int> = []
    var staying: [String: [(old: Int, new: Int)]] = [:]
    for (first, place) in places.enumerated() {
      guard let place else { continue }
      let section = new[place].paragraph.section
      if sections.newSection(of: old[first].paragraph.section) == section {
        staying[section, default: []].append((first, place))
      } else {
        moved.insert(first)
      }
    }
    for pairs in staying.values {
      let kept = Set(SequenceMatching.risingRun(pairs.map(\.new)))
      for (index, pair) in pairs.enumerated() where !kept.contains(index) { moved.insert(pair.old) }
    }
    return moved
  }
}

/// The words of one report with its sections.
package struct ReportText: Sendable {
  package let id: String
  package let title: String
  package let sections: [Manifest.Section]
  package let paragraphs: [Manifest.Paragraph]

  package init(
    id: String, title: String, sections: [Manifest.Section], paragraphs: [Manifest.Paragraph]
  ) {
    self.id = id
    self.title = title
    self.sections = sections
    self.paragraphs = paragraphs
  }

  /// The reports of a pack, in its order.
  package static func all(in manifest: Manifest) -> [ReportText] {
    let sections = Dictionary(grouping: manifest.sections, by: \.report)
    let paragraphs = Dictionary(grouping: manifest.paragraphs, by: \.report)
    return manifest.reports.map {
      ReportText(
        id: $0.id, title: $0.title, sections: sections[$0.id] ?? [],
        paragraphs: paragraphs[$0.id] ?? [])
    }
  }

  /// The name of the file without the number of its item, which changes with the agenda.
  var slug: String {
    let digits = id.prefix { $0.isNumber }
    let rest = id.dropFirst(digits.count)
    return rest.first == "-" ? String(rest.dropFirst()) : id
  }
}

extension PaperWords {
  /// The words with their data, what must not be shown left out.
  func shown(hiding hides: (Token) -> Bool) -> String {
    var text = ""
    for token in tokens {
      if token.isApart, !text.isEmpty { text += " " }
      text += hides(token) ? "…" : token.text
    }
    return text
  }
}
