package import Diagnostics

extension ComparisonProblem {
  package var code: String {
    switch self {
    case .unknown: "C001"
    case .several: "C002"
    case .differentKinds: "C003"
    case .noRowsInCommon: "C005"
    case .leftOut: "C006"
    case .noneHasBoth: "C007"
    }
  }

  package var severity: Severity {
    switch self {
    case .noRowsInCommon, .leftOut: .warning
    default: .error
    }
  }

  package var message: String {
    switch self {
    case .unknown(let name, _): "'\(name)' is no meeting, quarter, release or file"
    case .several(let name, let found):
      "'\(name)' fits \(found.count) meetings: \(found.joined(separator: ", "))"
    case .differentKinds(let old, let new):
      "\(old) and \(new) cannot be compared: a pack is compared with a pack, a release with a release, "
        + "a paper with a paper"
    case .noRowsInCommon: "no row of one file is in the other"
    case .leftOut(let council, let names):
      "the council '\(council)' has no meeting that is called "
        + names.map { "'\($0)'" }.joined(separator: " or ") + ", and is left out"
    case .noneHasBoth(let old, let new):
      "no council has a meeting that is called '\(old)' and one that is called '\(new)'"
    }
  }

  package var hint: String? {
    switch self {
    case .unknown(let name, let known): NearestName.hint(for: name, in: known)
    case .several: "name the folder of one of them, or the council with --council"
    case .noneHasBoth:
      "name the beginning of their folders, such as 2026-03, or the quarter, such as 'Q3 2025/26'"
    case .differentKinds, .noRowsInCommon, .leftOut: nil
    }
  }

  /// 64 for a name that fits nothing or too much, 65 for a file that cannot be compared.
  package var exitStatus: Int32 {
    switch self {
    case .unknown, .several, .differentKinds, .noneHasBoth: 64
    case .noRowsInCommon, .leftOut: 65
    }
  }
}
