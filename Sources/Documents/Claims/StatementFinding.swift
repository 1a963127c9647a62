package import Diagnostics

extension StatementRule {
  /// What an author says of figures and the figures do not.
  package struct Finding: Problem, Equatable {
    /// What kind of statement it is.
    package enum Kind: Sendable, Hashable, CaseIterable {
      case beside, target, course, fraction, sum, time, indicator, words
    }

    let kind: Kind
    /// The author's words.
    let said: String
    /// The name of what it is said of; nil where `gives` says so.
    let subject: String?
    /// What the figures give.
    let gives: String
    /// Words that would be true; nil where there are several.
    let instead: String?

    init(kind: Kind, said: String, of subject: String? = nil, gives: String, instead: String?) {
      self.kind = kind
      self.said = said
      self.subject = subject
      self.gives = gives
      self.instead = instead
    }

    package var code: String {
      switch kind {
      case .beside: "P155"
      case .target: "P156"
      case .course: "P157"
      case .fraction: "P158"
      case .sum: "P159"
      case .time: "P165"
      case .indicator: "P166"
      case .words: "P167"
      }
    }

    package var severity: Severity { .error }

    package var message: String {
      let said = "'\(said)'"
      return switch kind {
      case .words: "\(said) is a number in words: \(gives)"
      default:
        "\(said) is not what the figures say\(subject.map { " of \($0)" } ?? ""): \(gives)"
      }
    }

    package var hint: String? {
      let way = instead.map { "write \($0)" } ?? "say what the figures say"
      return switch kind {
      case .beside, .target, .course: "\(way), or name the figure and the period that are meant"
      case .fraction: "\(way), or let the figure speak for itself"
      case .sum: "\(way), or bind the three numbers to figures that belong together"
      case .time: "\(way), or bind the figure of the time that is named"
      case .indicator: "\(way), or bind the figure of what is named"
      case .words: way
      }
    }

    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      switch kind {
      case .beside:
        CodeExample(
          in: "04-performance.md",
          "Re-referrals were {{ rereferral.latest }}, which is lower than England.",
          cure: "Re-referrals were {{ rereferral.latest }}, which is higher than England.")
      case .target:
        CodeExample(
          in: "04-performance.md", "At {{ rereferral.latest }} re-referrals meet the target.",
          cure: "At {{ rereferral.latest }} re-referrals miss the target.")
      case .course:
        CodeExample(
          in: "04-performance.md",
          "Re-referrals were the highest for three years at {{ rereferral.latest }}.",
          cure: "Re-referrals were the lowest for three years at {{ rereferral.latest }}.")
      case .fraction:
        CodeExample(
          in: "04-performance.md", "Nearly half of referrals ({{ rereferral.latest }}) came again.",
          cure: "About a quarter of referrals ({{ rereferral.latest }}) came again.")
      case .sum:
        CodeExample(
          in: "05-finance.md",
          "The cost rose by {{ home_cost }} to {{ phase_1_cost }}, from {{ phase_2_cost }}.",
          cure: "The cost rose to {{ phase_1_cost }}, from {{ phase_2_cost }}.")
      case .time:
        CodeExample(
          in: "04-performance.md", "Re-referrals were {{ rereferral.latest }} in 2024.",
          cure: "Re-referrals were {{ rereferral.latest }} in 2025.")
      case .indicator:
        CodeExample(
          in: "05-workforce.md", "The vacancy rate was {{ sw_agency.latest }}.",
          cure: "The agency rate was {{ sw_agency.latest }}.")
      case .words:
        CodeExample(
          in: "05-workforce.md", "Twelve agency social workers were at work.",
          cure: "{{ sw_agency_fte.latest }} agency social workers were at work.")
      }
    }

    package static let samples: [Self] = [
      Self(
        kind: .beside, said: "lower than England", of: "social worker turnover",
        gives: "15.6% in the year ending 30 September 2025, against 11.8% in England",
        instead: "'higher than'"),
      Self(
        kind: .target, said: "meets the target", of: "social worker turnover",
        gives: "15.6% in the year ending 30 September 2025, against a target of 15%",
        instead: "'misses'"),
      Self(
        kind: .course, said: "highest for five years", of: "agency social worker rate",
        gives: "29.0% on 30 September 2025, and 40.9% on 30 September 2023", instead: nil),
      Self(
        kind: .fraction, said: "Nearly half", gives: "the figure is 29.0%", instead: nil),
      Self(
        kind: .sum, said: "increased by 6 to 535, from 536", gives: "535 is 1 less than 536",
        instead: "'fell by 1'"),
      Self(
        kind: .time, said: "in 2024", gives: "15.6% is the figure for 30 September 2025",
        instead: "'2025'"),
      Self(
        kind: .indicator, said: "vacancy", gives: "29.0% is of the agency social worker rate",
        instead: nil),
      Self(
        kind: .words, said: "Twelve children",
        gives: "the figure for children in care is 12 on 31 March 2025",
        instead: "{{ cla_count.latest }}"),
    ]
  }
}
