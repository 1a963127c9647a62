import Figures

/// The two long lists of a manifest, which are most of it.
extension Manifest {
  /// They say nothing of the pack's files, and so can be written while those are.
  package struct WrittenLists: Sendable {
    let figures: LongList
    let paragraphs: LongList
  }

  /// - Parameter jobs: how many threads the run may have.
  package func writtenLists(jobs: Int = 1) -> WrittenLists {
    WrittenLists(
      figures: Self.written(figures, jobs), paragraphs: LongList(paragraphs, jobs, Self.add))
  }

  /// By bytes of the id, then of what is printed; the rest decides between figures that ought to
  /// be one, so that their order never rests on the order in which they came.
  private static func written(_ entries: [Entry], _ jobs: Int) -> LongList {
    let ids = entries.map(\.figure.id.description)
    let order = entries.indices.sorted { left, right in
      precedes(ids[left], ids[right])
        ?? entries[left].rest.utf8.lexicographicallyPrecedes(entries[right].rest.utf8)
    }
    return LongList(order, jobs) { place, bytes in
      add(entries[place], called: ids[place], to: &bytes)
    }
  }

  /// Whether the bytes of a text come before those of another, nil where they are the same: looked at
  /// once, for packs of many areas have tens of thousands of figures.
  private static func precedes(_ left: String, _ right: String) -> Bool? {
    let left = left.utf8Span.span
    let right = right.utf8Span.span
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return left[index] < right[index]
    }
    return left.count == right.count ? nil : left.count < right.count
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
