/// A relation in words that an officer would use, and how the dictionary says it.
extension FigureRelation {
  /// As a message has it, without numbers.
  var words: String {
    let first = parts.first ?? ""
    switch kind {
    case .sum: return "'\(whole)' is the sum of \(Self.all(parts)) in every period"
    case .same: return "'\(whole)' is the same as '\(first)' in every period"
    case .soFar: return "'\(whole)' is '\(first)' added up from period to period"
    case .lastPeriods(let count):
      return "'\(whole)' is the sum of the last \(count) periods of '\(first)'"
    case .meanOfLast(let count):
      return "'\(whole)' is the mean of the last \(count) periods of '\(first)'"
    case .change(let lag): return "'\(whole)' is how much '\(first)' changed \(Self.since(lag))"
    case .flow:
      return "'\(whole)' is what it was a period before, with '\(first)' more and "
        + "'\(parts.last ?? "")' less"
    case .quotient: return "'\(whole)' is '\(first)' over '\(parts.last ?? "")' in every period"
    case .restOfQuotient:
      return "'\(whole)' is the share of '\(parts.last ?? "")' that is not '\(first)'"
    case .shares: return "\(Self.all([whole] + parts)) add up to 100% in every period"
    }
  }

  /// How to declare it, or to answer that there is nothing to declare.
  var hint: String {
    let first = parts.first ?? ""
    switch kind {
    case .sum: return "write 'total_of: [\(parts.joined(separator: ", "))]' under '\(whole)'"
    case .same: return "write 'same_as: [\(first)]' under '\(whole)'"
    case .soFar:
      return
        "write 'total_of: [\(first)]' under '\(whole)', with 'year_to_date: yes' if it counts from "
        + "1 April; silence A105 in meeting.yaml where it counts from another day"
    case .flow:
      return "write 'flow: {started: \(first), ceased: \(parts.last ?? "")}' under '\(whole)'"
    case .quotient:
      return "write 'numerator: \(first)' and 'denominator: \(parts.last ?? "")' under '\(whole)'"
    case .lastPeriods, .meanOfLast, .change, .restOfQuotient, .shares:
      return "the dictionary has no word for it: leave it out of the papers, or silence A105 in "
        + "meeting.yaml, with a reason; the figures stay protected"
    }
  }

  private static func since(_ lag: Int) -> String {
    lag == 1 ? "since the period before" : "since \(lag) periods before"
  }

  private static func all(_ ids: [String]) -> String {
    let quoted = ids.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " and " + last
  }
}
