package import Diagnostics

extension LengthProblem {
  package var code: String {
    switch self {
    case .paperTakesLong: "P180"
    case .packTooLong: "P181"
    }
  }

  package var severity: Severity {
    switch self {
    case .paperTakesLong(_, _, _, let refuses), .packTooLong(_, _, _, let refuses):
      refuses ? .error : .warning
    }
  }

  package var message: String {
    switch self {
    case .paperTakesLong(let minutes, let words, let limit, _):
      "the paper takes about \(minutes) minutes to read (\(words) words); the house style allows \(limit)"
    case .packTooLong(let kind, let found, let limit, _):
      "the papers of the pack come to \(found) \(kind.rawValue); the house style allows \(limit)"
    }
  }

  package var hint: String? {
    switch self {
    case .paperTakesLong: "move detail into an appendix, or cut it"
    case .packTooLong: "take an item to another meeting, or shorten the longest paper"
    }
  }
}
