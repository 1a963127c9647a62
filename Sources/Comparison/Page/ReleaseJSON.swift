import Diagnostics
import Figures
import Publication

/// The same as data: canonical JSON with every change on a line of its own.
package struct ReleaseJSON: Sendable {
  private let comparison: ReleaseComparison

  /// Words that stand first where the text may not be published.
  private let mark: String?

  package init(_ comparison: ReleaseComparison, mark: String? = nil) {
    self.comparison = comparison
    self.mark = mark
  }

  package var text: String {
    var fields: [(String, String)] = [
      ("added_columns", list(comparison.addedColumns)),
      ("added_rows", String(comparison.addedRows)), ("added_times", list(comparison.addedTimes)),
      ("cells", JSONText.lines(comparison.cells.map(Self.line))),
      ("changed", comparison.isEmpty ? "false" : "true"),
      ("columns", JSONText.lines(comparison.counts.map(Self.line))),
      ("common_rows", String(comparison.commonRows)), ("comparison", "1"),
      ("dropped_columns", list(comparison.droppedColumns)),
      ("dropped_rows", String(comparison.droppedRows)),
      ("dropped_times", list(comparison.droppedTimes)),
      ("new", JSONText.quoted(comparison.newFile)), ("old", JSONText.quoted(comparison.oldFile)),
      (
        "recoded",
        JSONText.lines(
          comparison.recoded.map {
            JSONText.object([
              ("column", $0.column), ("from", $0.from), ("place", $0.place), ("to", $0.to),
            ])
          })
      ),
      ("recoded_rows", String(comparison.recodedRows)),
      ("reformatted", String(comparison.reformatted)),
      ("relabelled", JSONText.lines(comparison.relabelled.map(Self.line))),
      ("renamed_columns", JSONText.lines(comparison.renamedColumns.map(Self.line))),
      ("respelt", JSONText.lines(comparison.respelt.map(Self.line))),
    ]
    if let mark { fields.append(("not_for_publication", JSONText.quoted(mark))) }
    fields.sort { $0.0 < $1.0 }
    return "{\n" + fields.map { "  \"\($0.0)\": \($0.1)" }.joined(separator: ",\n") + "\n}\n"
  }

  private func list(_ texts: [String]) -> String { JSONText.list(texts.map(JSONText.quoted)) }

  private static func line(_ renamed: ReleaseComparison.Renamed) -> String {
    JSONText.object([("from", renamed.from), ("to", renamed.to)])
  }

  private static func line(_ count: ReleaseComparison.ColumnCount) -> String {
    var fields = [
      ("cells", String(count.cells)), ("column", JSONText.quoted(count.column)),
      ("figures", String(count.figures)),
    ]
    if let same = count.withSameNumerator { fields.append(("same_numerator", String(same))) }
    return JSONText.fields(fields)
  }

  private static func line(_ change: ReleaseComparison.CellChange) -> String {
    var fields = [("column", change.column), ("place", change.place), ("time", change.time)]
    if !change.filters.isEmpty { fields.append(("of", change.filters.joined(separator: "; "))) }
    switch change.what {
    case .revised(let from, let to): fields += [("change", "revised"), ("from", from), ("to", to)]
    case .denominatorRevised(let from, let to, let numerator, let below, let belowNow):
      fields += [
        ("change", "denominator revised"), ("denominator", belowNow), ("from", from),
        ("numerator", numerator), ("old_denominator", below), ("to", to),
      ]
    case .suppressed: fields.append(("change", "suppressed"))
    case .withdrawn(let absence):
      fields += [("change", "withdrawn"), ("absence", absence?.rawValue ?? "blank")]
    case .becameNotApplicable: fields.append(("change", "became not applicable"))
    case .published(let value): fields += [("change", "newly published"), ("to", value)]
    case .otherReason: fields.append(("change", "other reason"))
    case .withheld: fields.append(("change", "withheld"))
    }
    return JSONText.object(fields.sorted { $0.0 < $1.0 })
  }
}
