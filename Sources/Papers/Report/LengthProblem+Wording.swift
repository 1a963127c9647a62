package import Diagnostics

extension LengthProblem {
  package var code: String {
    switch self {
    case .tooLong: "P045"
    case .tooManySides: "P072"
    case .paperTakesLong: "P180"
    case .packTooLong: "P181"
    }
  }

  package var severity: Severity {
    switch self {
    case .tooLong(_, _, _, let refuses), .tooManySides(_, _, _, _, _, let refuses),
      .paperTakesLong(_, _, _, let refuses), .packTooLong(_, _, _, let refuses):
      refuses ? .error : .warning
    }
  }

  package var silence: SilenceScope? {
    if case .tooLong = self { .paper } else { nil }
  }

  package var message: String {
    switch self {
    case .tooLong(let field, let words, let limit, _):
      "'\(field)' has \(words) words; the house style allows \(limit)"
    case .tooManySides(let sides, let words, let rows, _, let limit, _):
      "the paper fills some \(sides) sides of A4; the house style allows \(limit) "
        + "(\(words) words and \(rows) table rows, with headings and charts as they are printed)"
    case .paperTakesLong(let minutes, let words, let limit, _):
      "the paper takes about \(minutes) minutes to read (\(words) words); the house style allows \(limit)"
    case .packTooLong(let kind, let found, let limit, _):
      "the papers of the pack come to \(found) \(kind.rawValue); the house style allows \(limit)"
    }
  }

  package var hint: String? {
    switch self {
    case .tooLong, .tooManySides: nil
    case .paperTakesLong: "move detail into an appendix, or cut it"
    case .packTooLong: "take an item to another meeting, or shorten the longest paper"
    }
  }
}
