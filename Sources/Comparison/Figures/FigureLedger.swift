import Analysis
import Figures
import Indicators
import Publication

/// The figures of one pack by id, each once, whatever the ways in which it was printed.
struct FigureLedger {
  let manifest: Manifest
  let indicators: [String: Manifest.Indicator]
  private(set) var figures: [FigureID: Known] = [:]
  /// By indicator, place and measure, the figure of the newest period.
  private(set) var newest: [NewestKey: FigureID] = [:]
  /// Codes of areas as printed, by the code of today.
  private(set) var codes: [String: Set<String>] = [:]
  private var own: Set<String> = []
  /// The indicators that the pack prints anything of.
  private var followed: Set<String> = []
  private var withheld: Set<FigureID> = []
  /// What it prints a number of besides `figures`, with the codes that areas have there.
  private var others: Set<FigureID> = []
  private let areas: AreaTable?

  /// One figure as it was printed, with what is known of it.
  struct Known: Sendable {
    /// The id of its indicator.
    let indicator: String
    let printed: String
    let absence: Absence?
    let parts: Manifest.Parts?
    let status: String
    let origins: [Origin]

    /// Whether the two say one thing: alike as printed, or the same number to the places that both
    /// have.
    func isSame(as other: Known) -> Bool {
      printed == other.printed || Numbers.agree(printed, other.printed)
    }
  }

  struct NewestKey: Hashable, Comparable {
    let indicator: String
    let area: String
    let measure: String

    static func < (left: Self, right: Self) -> Bool {
      (left.indicator, left.area, left.measure) < (right.indicator, right.area, right.measure)
    }
  }

  init(_ manifest: Manifest, areas: AreaTable?) {
    self.manifest = manifest
    self.areas = areas
    indicators = Dictionary(manifest.indicators.map { ($0.id, $0) }) { first, _ in first }
    figures.reserveCapacity(manifest.figures.count)
    // Figures are of a few places each, and stand by indicator.
    var today: [String: String] = [:]
    var last = ""
    for entry in manifest.figures {
      let printed = entry.figure.id
      if followed.isEmpty || printed.indicator != last { followed.insert(printed.indicator) }
      last = printed.indicator
      let area = today[printed.area] ?? note(printed.area)
      today[printed.area] = area
      let id =
        area == printed.area
        ? printed
        : FigureID(
          indicator: printed.indicator, area: area, period: printed.period,
          measure: printed.measure)
      guard Self.isCompared(id) else {
        if entry.figure.absence == nil { others.insert(printed) }
        continue
      }
      let known = Known(
        indicator: id.indicator,
        printed: Self.printed(entry.figure, unit: indicators[id.indicator]?.unit),
        absence: entry.figure.absence, parts: entry.parts,
        status: entry.status, origins: entry.figure.origins)
      if let other = figures[id], !Self.says(known, moreThan: other) {
        continue
      }
      figures[id] = known
    }
    for indicator in manifest.indicators where !indicator.withheld.isEmpty {
      for area in own {
        for period in indicator.withheld {
          withheld.insert(
            FigureID(indicator: indicator.id, area: area, period: period, measure: "value"))
        }
      }
    }
    var periods: [String: Period?] = [:]
    var ends: [NewestKey: Period] = [:]
    for (id, known) in figures {
      if known.absence != nil { withheld.insert(id) }
      guard id.measure == "value" || id.measure == "mean" else { continue }
      let period = periods[id.period] ?? Period(id: id.period)
      periods[id.period] = .some(period)
      guard let end = period else { continue }
      let key = NewestKey(indicator: id.indicator, area: id.area, measure: id.measure)
      if let other = ends[key], other >= end { continue }
      ends[key] = end
      newest[key] = id
    }
  }

  /// A table prints a number without the mark or word that its heading has. Beside one another they
  /// all have it; of words only those that the name of a measure seldom holds.
  private static func printed(_ figure: Figure, unit: String?) -> String {
    let printed = figure.printed
    if figure.absence == nil, unit == Unit.pounds.rawValue, !printed.contains("£"),
      Numbers.number(printed) != nil
    {
      let sign = printed.prefix { $0 == "\u{2212}" }
      return "\(sign)£\(printed.dropFirst(sign.count))"
    }
    guard figure.absence == nil, let ending = unit.flatMap(Unit.init).flatMap(ending),
      !printed.hasSuffix(ending), Numbers.number(printed) != nil
    else { return printed }
    return printed + ending
  }

  private static func ending(_ unit: Unit) -> String? {
    switch unit {
    case .perCent: "%"
    case .fte, .days, .weeks, .months: " \(unit.rawValue)"
    default: nil
    }
  }

  /// Changes follow from the values, targets are reported with their indicator, and declared figures
  /// with the money.
  private static func isCompared(_ id: FigureID) -> Bool {
    measures.contains(id.measure)
  }

  private static let measures: Set = ["value", "mean", "numerator", "denominator"]

  /// Of two ways to print a figure the one with a number, a unit and the most digits is kept.
  private static func says(_ known: Known, moreThan other: Known) -> Bool {
    func rank(_ text: String) -> (Int, Int) {
      let digits = text.utf8.count { (0x30...0x39).contains($0) }
      return (Numbers.number(text) == nil ? 0 : 1, digits * 2 + (text.hasSuffix("%") ? 1 : 0))
    }
    let (one, two) = (rank(known.printed), rank(other.printed))
    return one != two ? one > two : known.printed > other.printed
  }

  /// The id with the code that the area has today.
  func current(_ id: FigureID) -> FigureID {
    let (prefix, area) = Self.parts(of: id.area)
    let current = areas?.current(AreaCode(area)).gss ?? area
    guard current != area else { return id }
    return FigureID(
      indicator: id.indicator, area: prefix + current, period: id.period, measure: id.measure)
  }

  /// What stands before the code, such as `neighbours-`, and the code.
  private static func parts(of area: String) -> (prefix: String, code: String) {
    guard let dash = area.firstIndex(of: "-") else { return ("", area) }
    return (String(area[...dash]), String(area[area.index(after: dash)...]))
  }

  /// Keeps a code that the pack prints. Returns the one that the area has today.
  private mutating func note(_ printed: String) -> String {
    let (prefix, area) = Self.parts(of: printed)
    let current = areas?.current(AreaCode(area)).gss ?? area
    codes[current, default: []].insert(area)
    if prefix.isEmpty, !Self.isBeside(current) { own.insert(current) }
    return prefix + current
  }

  /// England, regions and the groups that a council is set beside.
  private static func isBeside(_ area: String) -> Bool {
    ["E12", "E13", "E92"].contains { area.hasPrefix($0) } || area.contains("-")
  }

  func isOwn(_ id: FigureID) -> Bool { own.contains(id.area) }

  /// Whether the older value of a figure must not be shown beside what this pack prints.
  ///
  /// It is shown where this pack prints it too, and where the pack still follows the indicator and
  /// nothing for that place and period is withheld.
  func hides(_ id: FigureID) -> Bool {
    if let known = figures[id] { return known.absence != nil }
    guard followed.contains(id.indicator) else { return true }
    return FigureLedger.measures.contains { measure in
      withheld.contains(
        FigureID(indicator: id.indicator, area: id.area, period: id.period, measure: measure))
    }
  }

  /// The same for an id as a paper's words name it. Differences rest on two periods, so theirs are
  /// shown only where this pack prints the very same one.
  func hides(printed text: String) -> Bool {
    guard let id = FigureID(description: text) else { return true }
    switch id.measure {
    case _ where Self.measures.contains(id.measure): return hides(current(id))
    case "target", "fact": return false
    default:
      return !others.contains(id)
    }
  }

  /// Why a figure of this pack is neither higher nor lower than an earlier one of another pack.
  func obstacle(
    from earlier: FigureID, in other: FigureLedger, to id: FigureID
  ) -> FigureChange.Movement.Obstacle? {
    guard let here = indicators[id.indicator], let there = other.indicators[id.indicator] else {
      return nil
    }
    if here.unit != there.unit || here.rule != there.rule { return .measuredOtherwise }
    guard here.rule.hasPrefix(Indicator.sinceAprilWords), let now = Period(id: id.period),
      let then = Period(id: earlier.period),
      now.end.adding(months: -3).year != then.end.adding(months: -3).year
    else { return nil }
    return .countedAnew
  }

  func standing(of indicator: Manifest.Indicator) -> Standing? {
    guard
      let id = newest.first(where: { $0.key.indicator == indicator.id && own.contains($0.key.area) }
      )?.value,
      let known = figures[id], known.absence == nil
    else { return nil }
    return Numbers.standing(known.printed, indicator.target, indicator.polarity)
  }

  func subject(of id: FigureID) -> FigureChange.Subject {
    let name = indicators[id.indicator]?.name ?? id.indicator.replacing("_", with: " ")
    return FigureChange.Subject(
      indicator: id.indicator, name: name, place: place(id.area), period: Self.period(id.period),
      measure: id.measure)
  }

  private func place(_ area: String) -> String {
    if area.hasPrefix("neighbours-") { return "statistical neighbours" }
    if area.hasPrefix("region-") { return "the region" }
    if area == AreaCode.england.gss || area.hasPrefix("england-") { return "England" }
    if let known = areas?.area(AreaCode(area)), known.level != .localAuthority { return known.name }
    return Self.isBeside(area) ? "the region" : ""
  }

  static func period(_ id: String) -> String { Period(id: id)?.long ?? id }

  /// Councils of the other pack that took over the area of one of this.
  func successions(to other: FigureLedger, areas: AreaTable?) -> [Succession] {
    own.subtracting(other.own).sorted().flatMap { code in
      (areas?.successors(of: AreaCode(code)) ?? []).filter { other.own.contains($0.code.gss) }
        .map { successor in
          Succession(
            from: code, to: successor.code.gss,
            predecessor: areas?.area(AreaCode(code))?.name ?? code, name: successor.name)
        }
    }
  }

  /// The areas that go by different codes in the two packs.
  func recodings(to other: FigureLedger, areas: AreaTable?) -> [Recoding] {
    codes.keys.sorted().compactMap { code in
      guard let here = codes[code], let there = other.codes[code], here != there,
        let from = here.subtracting(there).sorted().first ?? here.sorted().first,
        let to = there.subtracting(here).sorted().first ?? there.sorted().first
      else { return nil }
      return Recoding(from: from, to: to, name: areas?.area(AreaCode(code))?.name ?? code)
    }
  }
}
