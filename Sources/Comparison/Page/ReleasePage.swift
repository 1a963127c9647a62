import Analysis
package import Documents
import Figures

/// What one release says differently from another, as a paper.
package struct ReleasePage: Sendable {
  private let comparison: ReleaseComparison
  /// At most this many changes of one kind are listed; the JSON form has all of them.
  private static let limit = 25

  package init(_ comparison: ReleaseComparison) { self.comparison = comparison }

  package var document: Document {
    let title = "What changed from one release to another"
    var blocks = [
      Block(.heading(Heading(level: 1, inlines: [.text(title)]))),
      ChangesPage.paragraph("Older: \(comparison.oldFile). Newer: \(comparison.newFile)."),
    ]
    guard !comparison.isEmpty else {
      return Document(title: title, blocks: blocks + [ChangesPage.paragraph("No changes.")])
    }
    if let policy = comparison.policy, comparison.cells.contains(where: { $0.what == .withheld }) {
      blocks.append(ChangesPage.paragraph(Self.words(policy)))
    }
    blocks += section("Form", form)
    blocks += section("How much was rewritten", counts)
    blocks += section("Withheld, withdrawn and newly given", absences)
    blocks += section("Only the number below the line was revised", denominators)
    blocks += section("Revised figures", revisions)
    blocks += section("Changed, with the numbers withheld", withheld)
    return Document(title: title, blocks: blocks)
  }

  private func section(_ heading: String, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty
      ? []
      : [Block(.heading(Heading(level: 2, inlines: [.text(heading)])))] + blocks
  }

  private var form: [Block] {
    var items: [String] = []
    for renamed in comparison.renamedColumns {
      items.append("Column ‘\(renamed.from)’ is called ‘\(renamed.to)’ now.")
    }
    for name in comparison.droppedColumns { items.append("Column ‘\(name)’ is gone.") }
    for name in comparison.addedColumns { items.append("Column ‘\(name)’ is new.") }
    for place in comparison.respelt {
      items.append("‘\(place.from)’ is spelt ‘\(place.to)’ now.")
    }
    for label in comparison.relabelled {
      items.append("Label ‘\(label.from)’ reads ‘\(label.to)’ now.")
    }
    if !comparison.addedTimes.isEmpty {
      items.append("New: \(comparison.addedTimes.joined(separator: ", ")).")
    }
    if !comparison.droppedTimes.isEmpty {
      items.append("No longer given: \(comparison.droppedTimes.joined(separator: ", ")).")
    }
    items.append(
      "\(comparison.commonRows) rows are in both, \(comparison.addedRows) are new, "
        + "\(comparison.droppedRows) are gone.")
    if comparison.recodedRows > 0 {
      items.append("\(comparison.recodedRows) rows carry another code for the same place.")
    }
    for recoded in comparison.recoded {
      items.append(
        "\(recoded.place), \(recoded.column): \(recoded.from) in the older release, \(recoded.to) in the newer"
          + (recoded.isKnown ? "; the table of areas gives both for one place." : "."))
    }
    if comparison.reformatted > 0 {
      items.append("\(comparison.reformatted) cells say the same in another form.")
    }
    return ChangesPage.list(items)
  }

  private var counts: [Block] {
    ChangesPage.table(
      "Cells that read differently, of rows in both releases",
      ["Column", "Cells", "Figures", "With the same number above the line"],
      comparison.counts.map { count in
        [
          ChangesPage.cell(count.column), ChangesPage.cell(String(count.cells)),
          ChangesPage.cell(String(count.figures)),
          ChangesPage.cell(count.withSameNumerator.map { String($0) } ?? "no quotient"),
        ]
      })
  }

  private func listed(
    _ select: (ReleaseComparison.CellChange) -> String?
  ) -> [Block] {
    let items = comparison.cells.compactMap(select)
    let more = items.count - Self.limit
    return ChangesPage.list(
      Array(items.prefix(Self.limit)) + (more > 0 ? ["and \(more) more"] : []))
  }

  private static func title(_ change: ReleaseComparison.CellChange) -> String {
    ([change.place, change.time, change.column] + change.filters)
      .filter { !$0.isEmpty && $0 != " " }.joined(separator: ", ")
  }

  private var absences: [Block] {
    listed { change in
      let title = Self.title(change)
      switch change.what {
      case .suppressed: return "\(title): suppressed now."
      case .withdrawn(let absence):
        return "\(title): withdrawn" + (absence.map { ", now \($0.words)." } ?? ".")
      case .becameNotApplicable: return "\(title): does not apply any more."
      case .published(let value): return "\(title): given now, \(value)."
      case .otherReason: return "\(title): absent for another reason than before."
      case .revised, .denominatorRevised, .withheld: return nil
      }
    }
  }

  /// What is withheld, and why numbers that are not small are.
  private static func words(_ policy: DisclosurePolicy) -> String {
    "Counts from \(policy.printsZeros ? 1 : 0) to \(policy.threshold) are not printed, nor any number of "
      + "a period in which one stands in either file, since it could be worked out from the others."
  }

  private var withheld: [Block] {
    listed { $0.what == .withheld ? "\(Self.title($0)): changed." : nil }
  }

  private var denominators: [Block] {
    listed { change in
      guard
        case .denominatorRevised(let from, let to, let numerator, let below, let belowNow) =
          change.what
      else { return nil }
      return "\(Self.title(change)): \(from) is \(to) now; \(numerator) above the line did not "
        + "change, \(below) below it is \(belowNow) now."
    }
  }

  private var revisions: [Block] {
    listed { change in
      guard case .revised(let from, let to) = change.what else { return nil }
      return "\(Self.title(change)): \(from) is \(to) now."
    }
  }
}
