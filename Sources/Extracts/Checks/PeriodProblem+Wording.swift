package import Diagnostics

extension PeriodProblem {
  package var code: String {
    switch self {
    case .notOver: "E180"
    case .notBegun: "E181"
    case .notRead: "E182"
    }
  }

  package var message: String {
    switch self {
    case .notOver(let id, let period, let ends, let out, let more):
      "'\(id)' has a figure for \(period)\(Self.which(period, "ends on \(ends)", ends)), and the release "
        + "counts as out on " + out + Self.words(more)
    case .notBegun(let id, let period, let begins, let cutOff, let more):
      "'\(id)' has an entry for \(period)\(Self.which(period, "begins on \(begins)", begins)), after the "
        + "meeting's cut-off of " + cutOff + Self.words(more)
    case .notRead(let source, let release, let out, let cutOff, true):
      "the release '\(release)' of '\(source)' has newer figures and is not read: it came out on "
        + "\(out), after the cut-off of \(cutOff)"
    case .notRead(let source, let release, let out, let cutOff, false):
      "the release '\(release)' of '\(source)' has newer figures and is not read: its folder counts as "
        + "out on \(out), after the cut-off of \(cutOff)"
    }
  }

  package var hint: String? {
    switch self {
    case .notOver:
      "the figure is not that of the whole period: correct the period, leave it out until it is over, "
        + "or name the folder by the day on which the file came out"
    case .notBegun: "correct the period, or leave it out: a paper would call it the newest"
    case .notRead(_, let release, _, _, true):
      "set 'data_cut_off' to \(release) or later to read it, or silence this with the reason"
    case .notRead(_, let release, _, _, false):
      "if it was out by then, name the folder by the day on which it came out, such as \(release)"
        + (release.utf8.count > 4 ? "-26" : "-02-26")
    }
  }

  /// Whoever leaves a release out of a meeting says why.
  package var silence: SilenceScope? {
    if case .notRead = self { .meeting } else { nil }
  }

  /// What a day or a year says of itself is not said again.
  private static func which(_ period: String, _ words: String, _ day: String) -> String {
    period.hasSuffix(day) ? "" : ", which \(words)"
  }

  private static func words(_ more: Int) -> String {
    more == 0 ? "" : more == 1 ? "; so has 1 more cell" : "; so have \(more) more cells"
  }
}
