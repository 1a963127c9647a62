internal import Figures
internal import Indicators

/// What the times of a file are to the rules of periods, each worked out once. Neighbouring rows
/// mostly share their time, so that of the time that is read now each rule's answer lies ready.
struct PeriodCache<Time: Hashable> {
  /// What a time is to a rule.
  enum Found {
    /// A period by its number in the table.
    case period(Int32)
    /// Of a time that nobody asks for here.
    case passedOver
    case noPeriod
  }

  private struct Key: Hashable {
    let rule: Int
    let time: Time
  }

  private let upToYear: Int?
  private var rules: [PeriodRule]
  private var known: [Key: Found] = [:]
  private var now: [Found?]

  init(upToYear: Int?, rules: [PeriodRule] = []) {
    self.upToYear = upToYear
    self.rules = rules
    now = Array(repeating: nil, count: rules.count)
  }

  /// The number of a rule, by which it is asked about.
  mutating func number(of rule: PeriodRule) -> Int {
    if let number = rules.firstIndex(of: rule) { return number }
    rules.append(rule)
    now.append(nil)
    return rules.count - 1
  }

  /// Another time is read from now on.
  mutating func turn() {
    for rule in now.indices { now[rule] = nil }
  }

  /// What the time that is read now is to a rule; nil where it was not asked about since the time
  /// before.
  func current(_ rule: Int) -> Found? { now[rule] }

  /// What a time is to a rule, and whether that was worked out just now. Its period is given a
  /// number in the table.
  mutating func find(
    _ time: Time, _ reported: ReportingTime, _ rule: Int, in table: inout ObservationTable
  ) -> (found: Found, isNew: Bool) {
    if let found = now[rule] { return (found, false) }
    let key = Key(rule: rule, time: time)
    if let found = known[key] {
      now[rule] = found
      return (found, false)
    }
    var found = Found.noPeriod
    if let period = rules[rule].period(of: reported) {
      let isTooLate = upToYear.map { period.end.year > $0 } ?? false
      found = isTooLate ? .passedOver : .period(table.id(ofPeriod: period))
    } else if rules[rule].passesOver(reported) {
      found = .passedOver
    }
    known[key] = found
    now[rule] = found
    return (found, true)
  }
}
