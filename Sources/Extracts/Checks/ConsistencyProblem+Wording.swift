internal import Diagnostics

extension ConsistencyProblem {
  package var code: String {
    switch self {
    case .partsAndTotal: "E130"
    case .partsAboveTotal: "E131"
    case .stock: "E132"
    case .comparatorOutside: "E133"
    case .comparatorStale: "E134"
    }
  }

  package var message: String {
    switch self {
    case .partsAndTotal(let total, let stated, let sum, let period):
      "'\(total)' is given as \(stated) in \(period), and its parts add up to \(sum)"
    case .partsAboveTotal(let total, let stated, let sum, let period):
      "'\(total)' is given as \(stated) in \(period), and those of its parts that are given add up "
        + "to more, \(sum)"
    case .stock(let id, let stated, let worked, let period, let sum):
      "'\(id)' is given as \(stated) for \(period); with those who started and those who ceased the "
        + "period before makes it \(sum) = \(worked)"
    case .comparatorOutside(let indicator, let area, let stated, let lowest, let highest, true):
      "'\(indicator)' of \(area) is \(stated), far outside everything that the councils read have, "
        + "\(lowest) to \(highest)"
    case .comparatorOutside(let indicator, let area, let stated, let lowest, let highest, false):
      "'\(indicator)' of \(area) is \(stated), outside everything that its councils have, \(lowest) "
        + "to \(highest)"
    case .comparatorStale(let indicator, let area, let last, let others):
      "'\(indicator)' of \(area) ends with \(last), and councils go on to \(others)"
    }
  }

  package var hint: String? { nil }
}
