import Analysis
import Councils
import Diagnostics
import Documents
import Figures
import Indicators
import Publication

/// What somebody reads who has ten minutes for a pack: what misses its target, what is overdue, and what
/// the committee is asked. Nothing is said that the papers do not print.
struct TenMinutes {
  /// The readings whose newest values the papers print and that are held against a target.
  private let rated: [PublishableReading]
  private let overdue: [RecommendationTracker.Entry]
  private let asked: [(item: Int, count: Int)]

  /// The most measures that are named.
  private static let most = 3

  /// - Parameters:
  ///   - readings: of the reports, in their order.
  ///   - manifest: of the same part.
  ///   - tracker: nil where the agenda has no such item.
  ///   - item: the number of the item of a report, by its name.
  init(
    _ readings: [PublishableReading], in manifest: Manifest, _ tracker: TrackerPage?,
    item: (String) -> Int?
  ) {
    let judged = readings.filter { [.met, .near, .missed].contains($0.rating) }
      .map { (reading: $0, newest: $0.value(at: $0.latestPeriod).id) }
    // A pack has many figures, and few of them are the newest of a measure with a target.
    let wanted = Set(judged.map(\.newest))
    let printed =
      wanted.isEmpty
      ? []
      : Set(
        manifest.figures.lazy.filter { $0.figure.absence == nil }.map(\.figure.id)
          .filter(wanted.contains))
    rated = judged.filter { printed.contains($0.newest) }.map(\.reading)
    overdue = tracker.map { page in page.entries.filter { $0.isOverdue(on: page.meeting) } } ?? []
    var counts: [(item: Int, count: Int)] = []
    for recommendation in manifest.recommendations {
      guard let number = item(recommendation.report) else { continue }
      if counts.last?.item == number {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((number, 1))
      }
    }
    asked = counts
  }

  /// A box with a line for each; nothing where there is none.
  var blocks: [Block] {
    let lines = [targets, late, questions].compactMap { $0 }
    guard !lines.isEmpty else { return [] }
    let list = List(
      kind: .bullet("-"), isTight: true,
      items: lines.map { ListItem(blocks: [Block(.paragraph([Inline(.value($0))]))]) })
    return [
      Block(
        .panel(
          Panel(
            role: .box,
            blocks: [
              Block(.heading(Heading(level: 2, inlines: [.text("In ten minutes")]))),
              Block(.list(list)),
            ])))
    ]
  }

  /// "One of three measures with a target misses it: re-referrals within twelve months (26.2%, target 22%)."
  private var targets: String? {
    guard !rated.isEmpty else { return nil }
    let missed = rated.filter { $0.rating == .missed }
    let near = rated.count { $0.rating == .near }
    let all = rated.count == 1 ? "the one measure" : "\(Self.words(rated.count)) measures"
    let tail =
      near == 0
      ? ""
      : " \(Self.words(near).capitalisedFirst) more \(near == 1 ? "is" : "are") within tolerance."
    guard !missed.isEmpty else {
      return rated.count == 1
        ? "The one measure with a target \(near == 0 ? "meets it" : "is within its tolerance")."
        : "None of \(all) with a target misses it.\(tail)"
    }
    let named = missed.prefix(Self.most).map { reading in
      let value = reading.value(at: reading.latestPeriod).figure().printed
      let target = reading.target?.figure(of: reading.indicator, area: reading.area).figure()
        .printed
      return "\(reading.indicator.name.inSentence) (\(value), target \(target ?? "none"))"
    }
    let others = missed.count - named.count
    let list = Self.joined(named + (others > 0 ? ["\(Self.words(others)) more"] : []))
    return rated.count == 1
      ? "The one measure with a target misses it: \(list)."
      : "\(Self.words(missed.count).capitalisedFirst) of \(all) with a target "
        + "\(missed.count == 1 ? "misses" : "miss") it: \(list).\(tail)"
  }

  private var late: String? {
    guard !overdue.isEmpty else { return nil }
    return overdue.count == 1
      ? "One recommendation of an earlier meeting is overdue."
      : "\(Self.words(overdue.count).capitalisedFirst) recommendations of earlier meetings are overdue."
  }

  /// "Five recommendations are put to the committee: three in item 4 and two in item 5."
  private var questions: String? {
    let count = asked.reduce(0) { $0 + $1.count }
    guard let first = asked.first else { return nil }
    let head =
      count == 1
      ? "One recommendation is put to the committee"
      : "\(Self.words(count).capitalisedFirst) recommendations are put to the committee"
    guard asked.count > 1 else { return "\(head), in item \(first.item)." }
    return "\(head): \(Self.joined(asked.map { "\(Self.words($0.count)) in item \($0.item)" }))."
  }

  private static func words(_ number: Int) -> String { FigureFormat.word(number) ?? String(number) }

  private static func joined(_ parts: [String]) -> String {
    parts.count < 2
      ? parts.joined()
      : parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "")
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
