import Diagnostics

/// What is put in, with the marks of items and the blank lines that Markdown needs around it.
extension ReturnedDraft {
  mutating func putInsertions() {
    let marks = renumbered()
    for (seat, all) in insertions {
      let start =
        seat.isBehind ? end(of: seat.leaf) : lineStart(leaves.all[seat.leaf].whole.lowerBound)
      let bytes = seat.isBehind ? behind(seat, all, marks, start) : before(seat, all, marks)
      operations.append((start..<start, bytes))
    }
  }

  private func before(_ seat: Seat, _ all: [Insertion], _ marks: [Place: String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, item) in all.enumerated() {
      let next = index + 1 < all.count ? all[index + 1].isItem : leaves.all[seat.leaf].kind == .item
      if item.isItem { bytes += mark(of: item, marks[Place(seat: seat, index: index)]) }
      bytes += item.bytes + (item.isItem && next ? [0x0A] : [0x0A, 0x0A])
    }
    return bytes
  }

  private func behind(
    _ seat: Seat, _ all: [Insertion], _ marks: [Place: String], _ end: Int
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var isInList = leaves.all[seat.leaf].kind == .item
    for (index, item) in all.enumerated() {
      bytes += item.isItem && isInList ? [0x0A] : [0x0A, 0x0A]
      if item.isItem { bytes += mark(of: item, marks[Place(seat: seat, index: index)]) }
      bytes += item.bytes
      isInList = item.isItem
    }
    // What follows right below would be read as a part of it.
    let rest = source.bytes[end...].drop { $0 == 0x20 || $0 == 0x0D }
    if !isInList, rest.first == 0x0A, let next = rest.dropFirst().first(where: { $0 != 0x0D }),
      next != 0x0A
    {
      bytes.append(0x0A)
    }
    return bytes
  }

  private func lineStart(_ place: Int) -> Int {
    var start = place
    while start > 0, source.bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  private func end(of leaf: Int) -> Int {
    var end = leaves.all[leaf].whole.upperBound
    while end > 0, [0x0A, 0x0D, 0x20].contains(source.bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The mark of a new item with what stands before it in the line of the item that it is like.
  private func mark(of item: Insertion, _ label: String?) -> [UInt8] {
    guard let like = item.like, let marker = leaves.all[like].marker else {
      return Array("- ".utf8)
    }
    let indent = source.bytes[lineStart(marker.lowerBound)..<marker.lowerBound]
    return Array(indent) + (label.map { Array($0.utf8) } ?? Array(source.bytes[marker]))
  }

  // MARK: Numbers of items

  /// Where something is put in.
  private struct Place: Hashable {
    let seat: Seat
    let index: Int
  }

  /// The marks of new items in lists that count, after those that stay were counted anew.
  private mutating func renumbered() -> [Place: String] {
    var added: [Int: [(order: (Int, Int), place: Place)]] = [:]
    for (seat, items) in insertions {
      for (index, item) in items.enumerated() {
        guard let like = item.like, let list = leaves.all[like].list else { continue }
        let order = (seat.leaf, seat.isBehind ? index + 1 : index - items.count)
        added[list, default: []].append((order, Place(seat: seat, index: index)))
      }
    }
    let touched = Set(added.keys).union(goneLeaves.compactMap { leaves.all[$0].list })
    var marks: [Place: String] = [:]
    for list in touched {
      let items = leaves.all.indices.filter { leaves.all[$0].list == list }
      let labels = items.map { leaf in
        leaves.all[leaf].marker.map { String(decoding: source.bytes[$0], as: UTF8.self) } ?? ""
      }
      guard let counting = ItemLabels(labels) else { continue }
      var order: [(order: (Int, Int), leaf: Int?, place: Place?)] = (added[list] ?? []).map {
        ($0.order, nil, $0.place)
      }
      order += items.filter { !goneLeaves.contains($0) }.map { (($0, 0), $0, nil) }
      order.sort { $0.order < $1.order }
      for (number, entry) in order.enumerated() {
        let label = counting.label(number)
        if let place = entry.place { marks[place] = label }
        if let leaf = entry.leaf, let marker = leaves.all[leaf].marker,
          Array(source.bytes[marker]) != Array(label.utf8)
        {
          operations.append((marker, Array(label.utf8)))
        }
      }
    }
    return marks
  }
}
