import Figures
import ProjectFiles

/// The two long lists of a manifest, which are most of it.
extension Manifest {
  /// The lists as lines. They say nothing of the pack's files, and so can be made while those are.
  package struct WrittenLists: Sendable {
    let figures: [String]
    let paragraphs: [String]
  }

  /// Items of which this many are written together.
  private static let batch = 2000

  /// - Parameter jobs: how many threads the run may have.
  package func writtenLists(jobs: Int = 1) -> WrittenLists {
    WrittenLists(
      figures: Self.figureLines(figures, jobs),
      paragraphs: Self.batches(paragraphs, jobs) { Self.line($0) })
  }

  /// By bytes of the id, then of what is printed; the rest decides between figures that ought to
  /// be one, so that their order never rests on the order in which they came.
  private static func figureLines(_ entries: [Entry], _ jobs: Int) -> [String] {
    let sorted = batches(entries, jobs) { entry in
      let id = entry.figure.id.description
      return (entry: entry, id: id, bytes: Array(id.utf8))
    }
    .sorted { left, right in
      precedes(left.bytes, right.bytes)
        ?? left.entry.rest.utf8.lexicographicallyPrecedes(right.entry.rest.utf8)
    }
    return batches(sorted, jobs) { line($0.entry, called: $0.id) }
  }

  /// Whether bytes come before others, nil where they are the same: looked at once, for packs of many
  /// areas have tens of thousands of figures.
  private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool? {
    let shared = min(left.count, right.count)
    for index in 0..<shared where left[index] != right[index] { return left[index] < right[index] }
    return left.count == right.count ? nil : left.count < right.count
  }

  /// What `call` makes of each item, in their order.
  private static func batches<Item: Sendable, Made: Sendable>(
    _ items: [Item], _ jobs: Int, _ call: @escaping @Sendable (Item) -> Made
  ) -> [Made] {
    guard items.count > batch else { return items.map(call) }
    let starts = Array(stride(from: 0, to: items.count, by: batch))
    return Workers.answers(starts.count, sparing: jobs) { number in
      items[starts[number]...].prefix(batch).map(call)
    }.flatMap { $0 }
  }
}

extension Manifest.Entry {
  /// All that tells it from another figure of the same id.
  fileprivate var rest: String {
    ([figure.printed, figure.absence?.rawValue ?? ""]
      + figure.origins.flatMap { [$0.file, $0.sheet ?? "", String($0.row), $0.column] } + places)
      .joined(separator: "\0")
  }
}
