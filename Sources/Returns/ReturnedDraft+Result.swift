import Diagnostics
import WordFiles

/// What comes of it, proved against the names of figures that the Markdown had.
extension ReturnedDraft {
  func result() -> TakenChanges {
    var text = source.bytes
    let sorted = operations.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var problems = withoutMovedFigures
    var isSound = true
    for (one, other) in zip(sorted, sorted.dropFirst())
    where other.range.lowerBound < one.range.upperBound && !one.range.isEmpty { isSound = false }
    if isSound {
      for operation in sorted.reversed() {
        text.replaceSubrange(operation.range, with: operation.bytes)
      }
    }
    // Whatever happened above, no name of a figure comes or goes without a word.
    if !isSound || Self.tags(text) != expectedTags {
      text = source.bytes
      problems.append(
        (.notTaken("the whole", why: "names of figures would change; nothing of it is taken"), nil))
      return TakenChanges(text: text, changes: [], comments: comments, problems: problems)
    }
    return TakenChanges(
      text: text,
      changes: changes.enumerated().sorted {
        ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
      }
      .map { "line \($0.element.line): \($0.element.text)" },
      comments: comments, problems: problems)
  }

  /// What is to be told but for figures that went from one place and came to another.
  private var withoutMovedFigures: [(problem: TakeProblem, line: Int?)] {
    var arrived: [String: Int] = [:]
    for name in come { arrived[name, default: 0] += 1 }
    return problems.filter { problem, _ in
      guard case .figureGone(let name) = problem, let count = arrived[name], count > 0 else {
        return true
      }
      arrived[name] = count - 1
      return false
    }
  }

  private var expectedTags: [String: Int] {
    var tags = Self.tags(source.bytes)
    for name in come { tags[name, default: 0] += 1 }
    for name in gone { tags[name, default: 0] -= 1 }
    return tags.filter { $0.value != 0 }
  }

  /// How often each name stands in a tag `{{ … }}`.
  private static func tags(_ bytes: [UInt8]) -> [String: Int] {
    var tags: [String: Int] = [:]
    for match in String(decoding: bytes, as: UTF8.self).matches(
      of: /\{\{\s*([^|}]*?)\s*(?:\||\}\})/)
    {
      tags[String(match.output.1), default: 0] += 1
    }
    return tags
  }

  private var comments: [String] {
    var oldOf: [Int: Int] = [:]
    for (first, second) in matching.pairs { oldOf[second] = first }
    return returned.comments.map { comment in
      let place = new.indices.first { place in
        new[place].paragraph.pieces.contains { $0.comments.contains(comment.id) }
      }
      let words = place.map { place in
        new[place].paragraph.pieces.filter { $0.comments.contains(comment.id) && !$0.change.isGone }
          .map(\.text).joined()
      }
      let line = place.flatMap { oldOf[$0] }.flatMap { self.line($0) }
      let on = words.map { $0.isEmpty ? "" : ", on \"\($0.shortened(to: 80))\"" } ?? ""
      return (line.map { "line \($0), " } ?? "") + comment.role
        + (comment.date.isEmpty ? "" : ", \(comment.date)") + on + ": \(comment.text)"
    }
  }
}
