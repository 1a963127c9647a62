import Documents

/// Figures whose word changed and not their value: one line for each measure and place, because a
/// release is final for all of its years at once.
extension ChangesPage {
  var statuses: [Block] {
    var lines: [Line: [String]] = [:]
    var order: [Line] = []
    for change in comparison.figures.changes {
      guard case .status(let from, let to, let value) = change.what else { continue }
      let line = Line(title: Self.title(change.subject), from: from, to: to)
      if lines[line] == nil { order.append(line) }
      lines[line, default: []].append("\(value) for \(change.subject.period)")
    }
    return Self.list(
      order.map { line in
        let values = lines[line] ?? []
        let verbs = values.count == 1 ? ("was", "is") : ("were", "are")
        return "\(line.title): \(Self.joined(values)) \(verbs.0) \(Self.words(line.from)) and "
          + "\(verbs.1) \(Self.words(line.to)) now."
      })
  }

  private struct Line: Hashable {
    let title: String
    let from: String
    let to: String
  }

  private static func words(_ status: String) -> String {
    status.isEmpty ? "without a status" : status
  }
}
