import Documents
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
    let left = old.paragraphs.map { PaperWords($0) }
    let right = new.paragraphs.map { PaperWords($0) }
    let alignment = ParagraphAlignment(left, right)
    let sections = SectionAlignment(old, new, alignment.places)
    comparison.sections = sections.changes
    func hidden(_ token: PaperWords.Token) -> Bool {
      token.figure.map { !$0.isEmpty && hides($0) } ?? false
    }
    let gone = WholeParts(
      left, isFree: alignment.places.map { $0 == nil }, sections: [:],
      shown: { $0.shown(hiding: hidden) })
    var isAdded = Array(repeating: false, count: right.count)
    for place in alignment.added { isAdded[place] = true }
    let come = WholeParts(
      right, isFree: isAdded, sections: sections.wholeSections, shown: { $0.shown { _ in false } })
    let moved = moved(left, right, alignment, sections)
    let tells = Telling(sections: sections, days: days)
    // In the order of the newer paper; what was taken out stands where it stood.
    var found: [(order: Int, change: TextChange)] = []
    var last = -1
    for (first, place) in alignment.places.enumerated() {
      let before = left[first]
      guard let place else {
        var change = TextChange(
          section: sections.heading(ofOld: before.paragraph.section), kind: before.paragraph.kind,
          oldNumber: before.paragraph.number, newNumber: "",
          what: .removed(before.shown(hiding: hidden)))
        change.whole = gone.parts[first]
        found.append((last * 2 + 1, change))
        continue
      }
      let isMoved = moved.contains(first)
      if !isMoved { last = place }
      comparison.follow(before, right[place])
      let olds = alignment.joined[place] ?? [first]
      guard olds.first == first else { continue }
      let news = alignment.parted[first] ?? [place]
      let changes = comparison.changes(
        olds.map { left[$0] }, news.map { right[$0] }, isMoved: isMoved, tells, hides: hidden)
      found += changes.map { (place * 2, $0) }
    }
    for place in alignment.added {
      let paragraph = right[place].paragraph
      var change = TextChange(
        section: sections.heading(ofNew: paragraph.section), kind: paragraph.kind, oldNumber: "",
        newNumber: paragraph.number, what: .added(right[place].shown { _ in false }))
      change.whole = come.parts[place]
      found.append((place * 2, change))
    }
    comparison.changes = found.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }.map(\.element.change)
    return comparison
  }

  /// What a change is told with.
  private struct Telling {
    let sections: SectionAlignment
    let days: MeetingDays?
  }

  private mutating func follow(_ old: PaperWords, _ new: PaperWords) {
    if !old.paragraph.number.isEmpty, old.paragraph.number != new.paragraph.number {
      followed.append(Followed(old: old.paragraph.number, new: new.paragraph.number))
    }
  }

  /// What changed in one paragraph, or in those that it was parted into or joined from. Counts what did not
  /// change in words.
  private mutating func changes(
    _ olds: [PaperWords], _ news: [PaperWords], isMoved: Bool, _ tells: Telling,
    hides: (PaperWords.Token) -> Bool
  ) -> [TextChange] {
    guard let first = olds.first?.paragraph, let now = news.first?.paragraph else { return [] }
    let old = olds.count == 1 ? olds[0] : PaperWords(joining: olds)
    let new = news.count == 1 ? news[0] : PaperWords(joining: news)
    let isReworded = old.words != new.words
    let difference: WordDifference? =
      isReworded ? .between(old, new, hides: hides) : nil
    let from = tells.sections.heading(ofOld: first.section)
    let prints = old.printsTheSame(as: new, days: tells.days)
    var whats: [TextChange.What] = []
    if news.count > 1 {
      whats.append(.parted(into: news.count, difference, from: isMoved ? from : nil))
    } else if olds.count > 1 {
      whats.append(.joined(from: olds.count, difference))
    } else if let difference {
      whats.append(isMoved ? .movedAndReworded(from: from, difference) : .reworded(difference))
    } else if isMoved {
      whats.append(.moved(from: from))
    } else if prints {
      unchanged += 1
    } else {
      movedFigures += 1
    }
    if let links = TextLinks.change(olds.map(\.paragraph), news.map(\.paragraph)) {
      whats.append(links)
    }
    return whats.map { what in
      var words = ""
      if case .moved = what { words = new.shown { _ in false } }
      return TextChange(
        section: tells.sections.heading(ofNew: now.section), kind: now.kind,
        oldNumber: first.number, newNumber: now.number, what: what, words: words)
    }
  }

  /// The old paragraphs that stand in another section now, or in another order in their own.
  private static func moved(
    _ old: [PaperWords], _ new: [PaperWords], _ alignment: ParagraphAlignment,
    _ sections: SectionAlignment
  ) -> Set<Int> {
    var moved: Set<Int> = []
    var staying: [String: [(old: Int, new: Int)]] = [:]
    for (first, place) in alignment.places.enumerated() {
      // Of several that were joined the first stands for all.
      guard let place, alignment.joined[place].map({ $0.first == first }) ?? true else { continue }
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
    let knowsLinks =
      manifest.paragraphs.contains { $0.links != nil } || knowsLinks(manifest.version)
    let paragraphs = Dictionary(
      grouping: knowsLinks ? withLinks(manifest.paragraphs) : manifest.paragraphs, by: \.report)
    return manifest.reports.map {
      ReportText(
        id: $0.id, title: $0.title, sections: sections[$0.id] ?? [],
        paragraphs: paragraphs[$0.id] ?? [])
    }
  }

  /// Records of versions before 0.3 do not say where links lead: a paragraph without any may have had one.
  private static func knowsLinks(_ version: String) -> Bool {
    let parts = version.split(separator: ".").map { Int($0.prefix { $0.isNumber }) ?? 0 }
    guard let major = parts.first, parts.count > 1 else { return false }
    return major > 0 || parts[1] >= 3
  }

  /// A paragraph that names no link has none.
  static func withLinks(_ paragraphs: [Manifest.Paragraph]) -> [Manifest.Paragraph] {
    paragraphs.map { paragraph in
      var paragraph = paragraph
      paragraph.links = paragraph.links ?? []
      return paragraph
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
