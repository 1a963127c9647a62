import Analysis
import Diagnostics
import Settings

/// Reads from which days limits of usual variation begin anew:
/// `rebase: {rereferral: [{from: 2019-04-01, because: the front door was moved}]}`.
enum RebaseReader {
  static func read(_ field: Field) -> [Rebase] {
    field.fields("the days of rebasing") { fields in
      fields.all().flatMap { indicator in
        (indicator.list ?? []).compactMap { item in
          item.fields(.rebase) { fields -> Rebase? in
            let from = fields.required("from").date
            let reason = fields.required("because").prose
            guard let from, let reason else { return nil }
            return Rebase(
              indicator: indicator.key, from: from, reason: reason,
              place: indicator.keyRange.map { Location($0) } ?? Location(file: "council.yaml"))
          }
        }
      }
    } ?? []
  }
}
