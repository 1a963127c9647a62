import Documents
import Publication

/// Which section of one paper is which of another: the one with the same name, else the one that
/// took over most of its paragraphs.
struct SectionAlignment {
  private let old: [String: Manifest.Section]
  private let new: [String: Manifest.Section]
  private var places: [String: String] = [:]
  private(set) var changes: [SectionChange] = []

  init(_ old: ReportText, _ new: ReportText, _ paragraphs: [Int?]) {
    let left = old.sections
    let right = new.sections
    self.old = Dictionary(left.map { ($0.id, $0) }) { first, _ in first }
    self.new = Dictionary(right.map { ($0.id, $0) }) { first, _ in first }
    for section in left where self.new[section.id] != nil { places[section.id] = section.id }
    matchByHeading(left, right)
    var landed: [String: [String: Int]] = [:]
    for (place, other) in paragraphs.enumerated() {
      guard let other else { continue }
      landed[old.paragraphs[place].section, default: [:]][
        new.paragraphs[other].section, default: 0] += 1
    }
    var taken = Set(places.values)
    for section in left where places[section.id] == nil {
      let counts = landed[section.id] ?? [:]
      let total = counts.values.reduce(0, +)
      let best = counts.filter { !taken.contains($0.key) && self.new[$0.key] != nil }
        .max { ($0.value, $1.key) < ($1.value, $0.key) }
      if let best, best.value * 2 > total {
        places[section.id] = best.key
        taken.insert(best.key)
      }
    }
    report(left, right)
  }

  /// Headings that differ in their quotes and dashes alone have other ids and are the same.
  private mutating func matchByHeading(
    _ left: [Manifest.Section], _ right: [Manifest.Section]
  ) {
    let taken = Set(places.values)
    let free = Dictionary(
      right.filter { !taken.contains($0.id) }.map { (TypedText.plain($0.heading), $0.id) }
    ) { first, _ in first }
    for section in left where places[section.id] == nil {
      places[section.id] = free[TypedText.plain(section.heading)]
    }
  }

  /// Sections that stand in another order, level by level where both papers say how deep each stands:
  /// what stands under a section goes with it.
  private mutating func reportOrder(
    _ left: [Manifest.Section], _ right: [Manifest.Section]
  ) {
    let isNested = [left, right].allSatisfy { $0.contains { $0.level != nil } }
    let order = Dictionary(right.enumerated().map { ($1.id, $0) }) { first, _ in first }
    guard isNested else {
      report(
        left.compactMap { section in places[section.id].flatMap { order[$0] } }, in: right,
        isNested: false)
      return
    }
    let under = Self.parents(right)
    let before = Self.parents(left)
    var groups: [String: [Int]] = [:]
    var names: [String] = []
    for section in left {
      guard let place = places[section.id].flatMap({ order[$0] }) else { continue }
      let parent = under[right[place].id] ?? ""
      guard places[before[section.id] ?? "", default: ""] == parent else {
        let above = right.prefix(place).last?.heading ?? ""
        changes.append(.moved(right[place].heading, after: above))
        continue
      }
      if groups[parent] == nil { names.append(parent) }
      groups[parent, default: []].append(place)
    }
    for name in names { report(groups[name] ?? [], in: right, isNested: true) }
  }

  /// For each section the one that it stands under; none for those of the paper itself.
  private static func parents(_ sections: [Manifest.Section]) -> [String: String] {
    var found: [String: String] = [:]
    var open: [(id: String, level: Int)] = []
    for section in sections {
      let level = section.level ?? 2
      while let last = open.last, last.level >= level { open.removeLast() }
      found[section.id] = open.last?.id
      open.append((section.id, level))
    }
    return found
  }

  /// Sections beside each other, by their new places in their old order: two that changed places, or each
  /// that moved among the others.
  private mutating func report(_ kept: [Int], in right: [Manifest.Section], isNested: Bool) {
    let sorted = kept.sorted()
    let wrong = kept.indices.filter { kept[$0] != sorted[$0] }
    if wrong.isEmpty { return }
    if wrong.count == 2 {
      changes.append(.exchanged(right[sorted[wrong[0]]].heading, right[sorted[wrong[1]]].heading))
      return
    }
    let still = Set(SequenceMatching.risingRun(kept))
    for index in kept.indices where !still.contains(index) {
      // Where nothing says how deep a section stands, what follows it may stand under it.
      if !isNested, index > 0, kept[index - 1] == kept[index] - 1 { continue }
      let before =
        isNested
        ? sorted.last { $0 < kept[index] }.map { right[$0].heading }
        : right.prefix(kept[index]).last?.heading
      changes.append(.moved(right[kept[index]].heading, after: before ?? ""))
    }
  }

  private mutating func report(_ left: [Manifest.Section], _ right: [Manifest.Section]) {
    var renumbered: [SectionChange.Renumbering] = []
    for section in left {
      guard let found = places[section.id].flatMap({ new[$0] }) else {
        changes.append(.removed(section.heading))
        continue
      }
      if TypedText.plain(found.heading) != TypedText.plain(section.heading) {
        changes.append(.retitled(from: section.heading, to: found.heading))
      }
      if found.number != section.number {
        renumbered.append(.init(heading: found.heading, old: section.number, new: found.number))
      }
    }
    let taken = Set(places.values)
    for section in right where !taken.contains(section.id) {
      changes.append(.added(section.heading))
    }
    reportOrder(left, right)
    if !renumbered.isEmpty { changes.append(.renumbered(renumbered)) }
  }

  func newSection(of section: String) -> String? {
    section.isEmpty ? "" : places[section]
  }

  /// The new sections by id with their headings, but those of which two have one heading.
  var wholeSections: [String: String] {
    let taken = Set(places.values)
    let added = new.filter { !taken.contains($0.key) }
    let headings = Dictionary(grouping: added.values, by: \.heading)
    return added.compactMapValues { headings[$0.heading]?.count == 1 ? $0.heading : nil }
  }

  func heading(ofOld id: String) -> String { old[id]?.heading ?? "" }

  func heading(ofNew id: String) -> String { new[id]?.heading ?? "" }
}
