extension InlineParser {
  mutating func delimiterRun(_ bytes: [UInt8], _ start: Int) -> Int {
    let character = bytes[start]
    var end = start
    while end < bytes.count, bytes[end] == character { end += 1 }
    let before = classBefore(bytes, start)
    let after = Self.classAfter(bytes, end)
    let isLeft =
      after != .whitespace
      && (after != .punctuation || before == .punctuation || before == .whitespace)
    let isRight =
      before != .whitespace
      && (before != .punctuation || after == .punctuation || after == .whitespace)
    let isWord = character == UInt8(ascii: "_")
    let run = DelimiterRun(
      character: character, length: end - start,
      canOpen: isLeft && (!isWord || !isRight || before == .punctuation),
      canClose: isRight && (!isWord || !isLeft || after == .punctuation), previous: lastRun)
    add(.run(Int32(runs.count)), start, end)
    runs.append(run)
    if run.canOpen || run.canClose {
      if let lastRun { runs[lastRun].next = runs.count - 1 }
      lastRun = runs.count - 1
    }
    return end
  }

  private func classBefore(_ bytes: [UInt8], _ index: Int) -> NeighbourClass {
    guard index > 0 else { return .whitespace }
    // A mark stands for a value, which counts as a letter. Its last bytes mean nothing alone.
    if case .mark? = tokens.last?.kind, tokens[tokens.count - 1].end == index { return .other }
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80, index - start < 4 { start -= 1 }
    return Self.classAfter(bytes, start)
  }

  private static func classAfter(_ bytes: [UInt8], _ index: Int) -> NeighbourClass {
    guard index < bytes.count else { return .whitespace }
    let first = bytes[index]
    if first < 0x80 { return NeighbourClass(Unicode.Scalar(first)) }
    guard first != MarkedText.markByte else { return .other }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let end = min(bytes.count, index + length)
    let scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first
    return scalar.map(NeighbourClass.init) ?? .other
  }

  /// Pairs the runs after `bottom` and takes them off the stack.
  mutating func matchRuns(after bottom: Int?) {
    let floor = bottom ?? -1
    for index in openersBottom.indices { openersBottom[index] = floor }
    var closer = bottom.map { runs[$0].next } ?? firstRun(after: floor)
    while let current = closer {
      guard runs[current].canClose else {
        closer = runs[current].next
        continue
      }
      let slot = Self.slot(runs[current])
      guard let opener = opener(for: current, above: openersBottom[slot]) else {
        openersBottom[slot] = runs[current].previous ?? -1
        closer = runs[current].next
        if !runs[current].canOpen { remove(current) }
        continue
      }
      pair(opener, current)
      // What stands between the two can no longer reach out of them.
      runs[opener].next = current
      runs[current].previous = opener
      if runs[opener].left == 0 { remove(opener) }
      if runs[current].left == 0 {
        closer = runs[current].next
        remove(current)
      }
    }
    lastRun = bottom
    if let bottom { runs[bottom].next = nil }
  }

  /// The first run on the stack above `floor`, found from its end.
  private func firstRun(after floor: Int) -> Int? {
    guard var run = lastRun, run > floor else { return nil }
    while let previous = runs[run].previous, previous > floor { run = previous }
    return run
  }

  private func opener(for closer: Int, above floor: Int) -> Int? {
    var candidate = runs[closer].previous
    while let index = candidate, index > floor {
      let run = runs[index]
      if run.canOpen, run.character == runs[closer].character, !isOdd(run, runs[closer]) {
        return index
      }
      candidate = run.previous
    }
    return nil
  }

  /// The specification's rule of three: a run that could do both does not pair with one where the
  /// lengths add up to a multiple of three, unless both lengths are.
  private func isOdd(_ opener: DelimiterRun, _ closer: DelimiterRun) -> Bool {
    (opener.canClose || closer.canOpen) && closer.length % 3 != 0
      && (opener.length + closer.length) % 3 == 0
  }

  /// Closers of one slot look for the same openers.
  private static func slot(_ run: DelimiterRun) -> Int {
    (run.character == UInt8(ascii: "*") ? 0 : 6) + (run.canOpen ? 3 : 0) + run.length % 3
  }

  private mutating func pair(_ opener: Int, _ closer: Int) {
    let isStrong = runs[opener].left >= 2 && runs[closer].left >= 2
    let index = pairs.count
    pairs.append(DelimiterPair(isStrong: isStrong, nextOpened: runs[opener].lastOpened))
    runs[opener].lastOpened = index
    if let last = runs[closer].lastClosed {
      pairs[last].nextClosed = index
    } else {
      runs[closer].firstClosed = index
    }
    runs[closer].lastClosed = index
    runs[opener].left -= isStrong ? 2 : 1
    runs[closer].left -= isStrong ? 2 : 1
  }

  private mutating func remove(_ index: Int) {
    let previous = runs[index].previous
    let next = runs[index].next
    if let previous { runs[previous].next = next }
    if let next { runs[next].previous = previous } else if lastRun == index { lastRun = previous }
  }
}
