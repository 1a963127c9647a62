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

  /// Sections that stand in another order: two that changed places, or each that moved among the others.
  private mutating func reportOrder(
    _ left: [Manifest.Section], _ right: [Manifest.Section]
  ) {
    let order = Dictionary(right.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let kept = left.compactMap { section -> (heading: String, place: Int)? in
      places[section.id].flatMap { id in
        order[id].map { (new[id]?.heading ?? section.heading, $0) }
      }
    }
    let sorted = kept.sorted { $0.place < $1.place }
    let wrong = kept.indices.filter { kept[$0].place != sorted[$0].place }
    if wrong.isEmpty { return }
    if wrong.count == 2 {
      changes.append(.exchanged(sorted[wrong[0]].heading, sorted[wrong[1]].heading))
      return
    }
    let still = Set(SequenceMatching.risingRun(kept.map(\.place)))
    for index in kept.indices where !still.contains(index) {
      let before = right.prefix(kept[index].place).last?.heading ?? ""
      // What stands under a section goes with it.
      if index > 0, kept[index - 1].place == kept[index].place - 1 { continue }
      changes.append(.moved(kept[index].heading, after: before))
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

  func heading(ofOld id: String) -> String { old[id]?.heading ?? "" }

  func heading(ofNew id: String) -> String { new[id]?.heading ?? "" }
}
