import Documents
import Publication

extension ChangesPage {
  var words: [Block] {
    let texts = comparison.texts.filter { !$0.isEmpty }
    guard !texts.isEmpty else { return [] }
    return [heading("Words", level: 2)]
      + texts.flatMap { text -> [Block] in
        if text.isNew || text.isGone {
          let words = text.isNew ? "is a new report." : "is not in these papers any more."
          return [Self.paragraph("‘\(text.title)’ \(words)")]
        }
        return [heading(text.title, level: 3)] + Self.compact(Self.list(Self.items(of: text)))
      }
  }

  /// Each change of a paper in words.
  static func items(of text: TextComparison) -> [[Inline]] {
    sections(of: text) + paragraphs(of: text)
  }

  private static func sections(of text: TextComparison) -> [[Inline]] {
    text.sections.map { change in
      switch change {
      case .added(let heading):
        Self.cell("New section: ‘\(heading)’\(Self.contents(of: heading, in: text)).")
      case .removed(let heading): Self.cell("Section no longer there: ‘\(heading)’.")
      case .retitled(let from, let to): Self.cell("Section ‘\(from)’ is called ‘\(to)’ now.")
      case .exchanged(let first, let second):
        Self.cell("Sections ‘\(first)’ and ‘\(second)’ have changed places.")
      case .moved(let heading, let after):
        Self.cell(
          "Section ‘\(heading)’ stands "
            + (after.isEmpty ? "at the head of the paper now." : "after ‘\(after)’ now."))
      case .renumbered(let all): Self.cell(Self.renumbered(all))
      }
    }
  }

  private static func renumbered(_ all: [SectionChange.Renumbering]) -> String {
    let parts = all.map { "‘\($0.heading)’ \(number($0.old)) is now \(number($0.new))" }
    return "Sections are numbered anew: " + parts.joined(separator: ", ") + "."
  }

  private static func number(_ text: String) -> String {
    text.isEmpty ? "without a number" : text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private static func paragraphs(of text: TextComparison) -> [[Inline]] {
    var told: Set<WholePart> = []
    return text.changes.compactMap { change in
      switch change.whole {
      // The line of the section says what it holds.
      case .section: return nil
      case .table(_, let caption)?:
        guard let part = change.whole, told.insert(part).inserted else { return nil }
        return Self.cell(Self.table(caption, change))
      case nil: return line(of: change)
      }
    }
  }

  /// What a new section holds, where all of it is new: ", with 2 paragraphs and a table".
  private static func contents(of heading: String, in text: TextComparison) -> String {
    let kinds = text.changes.filter { $0.whole == .section(heading: heading) }.map(\.kind)
    // A table is captions with rows below them.
    let tables = kinds.indices.count { index in
      guard kinds[index] == .row || kinds[index] == .caption else { return false }
      let before = index > 0 ? kinds[index - 1] : .paragraph
      return kinds[index] == .row ? before != .row && before != .caption : before != .caption
    }
    let parts = [
      (kinds.count { $0 == .paragraph }, "paragraph", "paragraphs"),
      (kinds.count { $0 == .item }, "point of a list", "points of a list"),
      (kinds.count { $0 == .field }, "field", "fields"), (tables, "table", "tables"),
    ].filter { $0.0 > 0 }.map { $0.0 == 1 ? "a \($0.1)" : "\($0.0) \($0.2)" }
    return parts.isEmpty ? "" : ", with \(joined(parts))"
  }

  private static func table(_ caption: String, _ change: TextChange) -> String {
    let name = caption.isEmpty ? "a table without a caption" : "table ‘\(caption)’"
    let words = if case .removed = change.what { "\(name), taken out" } else { "\(name), new" }
    let place = change.section.isEmpty ? "" : short(change.section) + ", "
    return (place + words).capitalisedFirst + "."
  }

  private static func line(of change: TextChange) -> [Inline] {
    let place = Inline(.value(Self.place(of: change) + ": "))
    switch change.what {
    case .added(let words): return [place, Inline(.changed(.added, Self.cell(words)))]
    case .removed(let words): return [place, Inline(.changed(.removed, Self.cell(words)))]
    case .reworded(let difference): return [place] + Self.marked(difference.shortened)
    case .moved(let from):
      return [
        place,
        Inline(
          .value(
            (from == change.section
              ? "moved within its section" : "moved here from \(Self.origin(from))")
              + ", in the same words: \(change.words)")),
      ]
    case .movedAndReworded(let from, let difference):
      return [place, Inline(.value("moved here from \(Self.origin(from)) and reworded: "))]
        + Self.marked(difference.shortened)
    case .parted(let count, let difference, let from):
      let moved = from.map { "moved here from \(Self.origin($0)) and " } ?? ""
      return [place, Inline(.value("\(moved)parted into \(Self.number(count)), "))]
        + Self.inTheSameWords(difference)
    case .joined(let count, let difference):
      return [place, Inline(.value("joined from \(Self.number(count)), "))]
        + Self.inTheSameWords(difference)
    case .links(let gone, let new): return [place, Inline(.value(Self.links(gone, new)))]
    }
  }

  private static func inTheSameWords(_ difference: WordDifference?) -> [Inline] {
    guard let difference else { return [Inline(.value("in the same words."))] }
    return [Inline(.value("and reworded: "))] + marked(difference.shortened)
  }

  private static func links(_ gone: [String], _ new: [String]) -> String {
    if gone.count == 1, new.count == 1 {
      return "a link leads to \(new[0]) now and led to \(gone[0])."
    }
    let parts = gone.map { "a link to \($0) is gone" } + new.map { "a link to \($0) is new" }
    return joined(parts) + "."
  }

  private static func origin(_ heading: String) -> String {
    heading.isEmpty ? "the head of the paper" : "‘\(heading)’"
  }

  /// A heading without what it says after its colon.
  private static func short(_ heading: String) -> String {
    heading.firstRange(of: ": (").map { String(heading[..<$0.lowerBound]) }
      ?? heading.trimmedOfColon
  }

  /// "4.2 (before: 4.1), Re-referrals, new row"; that it is a paragraph goes without saying where it has
  /// a number.
  private static func place(of change: TextChange) -> String {
    var parts: [String] = []
    if !change.newNumber.isEmpty {
      let before =
        change.oldNumber.isEmpty || change.oldNumber == change.newNumber
        ? "" : " (before: \(change.oldNumber))"
      parts.append("Paragraph \(change.newNumber)\(before)")
    } else if !change.oldNumber.isEmpty {
      parts.append("Paragraph \(change.oldNumber) as it was")
    }
    if !change.section.isEmpty { parts.append(Self.short(change.section)) }
    let noun =
      switch change.kind {
      case .paragraph: "paragraph"
      case .item: "point of a list"
      case .row: "row of a table"
      case .caption: "caption"
      case .field: "field"
      }
    switch change.what {
    case .added: parts.append(change.kind == .paragraph ? "new" : "new \(noun)")
    case .removed: parts.append(change.kind == .paragraph ? "taken out" : "\(noun) taken out")
    default: if change.kind != .paragraph || parts.isEmpty { parts.append(noun) }
    }
    return parts.joined(separator: ", ").capitalisedFirst
  }

  /// Words with what was added and removed, said in words too.
  static func marked(_ runs: [WordDifference.Run]) -> [Inline] {
    var inlines: [Inline] = []
    for (index, run) in runs.enumerated() {
      if index > 0, !run.beginsWithMark { inlines.append(.text(" ")) }
      switch run {
      case .same(let text): inlines.append(Inline(.value(text)))
      case .removed(let text):
        inlines.append(
          Inline(.changed(.removed, [.text("(removed: "), Inline(.value(text)), .text(")")])))
      case .added(let text):
        inlines.append(
          Inline(.changed(.added, [.text("(added: "), Inline(.value(text)), .text(")")])))
      }
    }
    return inlines
  }

  /// Where the numbers of older paragraphs are found now, a sentence for each paper.
  var followed: [Block] {
    Self.list(
      comparison.texts.compactMap { text in
        guard !text.followed.isEmpty else { return nil }
        let parts = text.followed.map { paragraph in
          "\(paragraph.old) is \(paragraph.new.isEmpty ? "without a number" : paragraph.new)"
        }
        return "Where to find a paragraph of ‘\(text.title)’ now: \(parts.joined(separator: ", "))."
      })
  }
}

extension WordDifference {
  /// The runs with an ellipsis for words that stayed and lie more than a few words from a change.
  var shortened: [Run] {
    runs.enumerated().map { index, run in
      guard case .same(let text) = run else { return run }
      let words = text.split(separator: " ")
      let (before, after) = (index > 0 ? 5 : 0, index < runs.count - 1 ? 5 : 0)
      guard words.count > before + after + 2 else { return run }
      return .same(
        (words.prefix(before) + ["…"] + words.suffix(after)).joined(separator: " "))
    }
  }
}

extension WordDifference.Run {
  /// Whether the words go on with a mark that stands close to what is before it.
  fileprivate var beginsWithMark: Bool {
    guard case .same(let text) = self, let first = text.first else { return false }
    return ".,;:!?)".contains(first)
  }
}
