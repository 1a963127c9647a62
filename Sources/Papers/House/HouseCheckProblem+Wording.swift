package import Diagnostics
import Figures

extension HouseCheckProblem {
  package var code: String {
    switch self {
    case .consultationMissing: "P062"
    case .mitigationUnsaid: "P063"
    case .notCalledKeyDecision: "P065"
    case .noticeMissing: "P066"
    case .noticeTooLate: "P067"
    case .referenceMissing: "P070"
    case .notInACell: "P071"
    }
  }

  package var severity: Severity {
    switch self {
    case .notCalledKeyDecision: .warning
    default: .error
    }
  }

  package var message: String {
    switch self {
    case .consultationMissing(_, let label, let reasons):
      "'\(label)' must say who was consulted: \(reasons.joined(separator: "; "))"
    case .mitigationUnsaid(let grid):
      "a negative effect is mitigated or it is not, and '\(grid)' does not say which"
    case .notCalledKeyDecision(let spend, let threshold):
      "\(spend) is over the council's \(threshold) for a key decision, and the report says that it is none"
    case .noticeMissing(let days):
      "a key decision is published \(days) clear days before; the day of its notice is not given"
    case .noticeTooLate(let published, let counted, let wanted, _):
      "notice published on \(published.long) leaves \(counted) clear days before the meeting; a key decision needs \(wanted)"
    case .referenceMissing(let label, let pattern):
      "'\(label)' gives no reference such as \(pattern)"
    case .notInACell(let label):
      "'\(label)' is a row of a table here, and holds paragraphs of text alone"
    }
  }

  package var hint: String? {
    switch self {
    case .consultationMissing(let field, _, _):
      "write it in the front matter as '\(field): …', or under a heading of its own"
    case .mitigationUnsaid: "write 'mitigated: yes' or 'mitigated: no' beside the answer"
    case .notCalledKeyDecision:
      "say 'yes', or check the threshold in council.yaml against the council's constitution"
    case .noticeMissing: "write 'notice_published:' with the date in the front matter"
    case .noticeTooLate(_, _, _, let latest): "publish it by \(latest.withWeekday)"
    default: nil
    }
  }
}
