/// The names of teams, checks and offers that hold an age, a length of time or a ratio.
extension DigitAllowance {
  private static let lengths: Set<String> = [
    "minute", "hour", "day", "week", "month", "year", "minutes", "hours", "days", "weeks", "months",
    "years",
  ]
  /// What is called by a length of time: a check at 27 months is no figure of anybody's.
  private static let named: Set<String> = [
    "check", "checks", "review", "reviews", "limit", "limits", "deadline", "timescale",
    "timescales", "offer", "offers", "entitlement", "assessment", "assessments", "visit", "visits",
    "plan", "plans", "programme", "pathway", "rule", "order", "orders", "notice", "pilot",
    "standard", "window", "development", "developmental", "health", "childcare", "provision",
    "appointment", "placement", "placements", "helpline", "line", "service", "course", "contract",
    "strategy", "supervision", "term", "statutory", "milestone",
  ]
  private static let services: Set<String> = [
    "hub", "hubs", "service", "services", "team", "teams", "programme", "pathway", "cohort",
    "offer", "provision", "partnership", "nursing", "nurses", "contract",
  ]
  /// What is counted: "16+ children" may be a number of them.
  private static let people: Set<String> = [
    "children", "people", "young", "families", "referrals", "visits", "cases", "days", "weeks",
    "months", "hours", "years", "staff", "posts", "workers", "contacts", "plans", "social",
  ]

  /// What one person gives to another: a ratio of anything else is a figure.
  private static let given: Set<String> = [
    "supervision", "support", "session", "sessions", "work", "meeting", "meetings", "tuition",
    "help", "time", "care", "mentoring", "staffing", "basis", "contact", "working", "teaching",
    "with", "conversation", "conversations", "coaching",
  ]

  /// Whether a month's name stands within three words: "30 September", "the end of March".
  private func isMonthNear(_ index: Int) -> Bool {
    (index..<index + 4).contains { NamedTime.isMonth(word($0) ?? "") }
  }

  mutating func allowName(_ index: Int) {
    guard !isAmount(index), let whole = tokens[index].whole else { return }
    let next = index + 1
    // "16+ team", "a worker for those of 18+".
    if whole <= 25, mark(next) == "+", touches(next), !Self.people.contains(word(index + 2) ?? "") {
      allowed.insert(index)
    }
    // "1:1 supervision".
    if whole <= 10, mark(next) == ":", touches(next), touches(index + 2),
      let other = number(index + 2)?.whole, other <= 10, tokens[index + 2].text.utf8.count == 1,
      Self.given.contains(word(index + 3) ?? "")
    {
      allowed.formUnion([index, index + 2])
    }
    // "27-month check", "30 hours offer".
    let isDashed = isDash(next) && touches(next) && touches(next + 1)
    let length = isDashed ? next + 1 : next
    if Self.lengths.contains(word(length) ?? ""), Self.named.contains(word(length + 1) ?? ""),
      isDashed || word(length + 1) == "offer" || word(length + 1) == "entitlement"
    {
      allowed.insert(index)
    }
    // "In the 12 months to September".
    if whole <= 24, ["months", "weeks", "quarters"].contains(word(next) ?? ""),
      ["to", "ending"].contains(word(next + 1) ?? ""), isMonthNear(next + 2)
    {
      allowed.insert(index)
    }
    // "11-17 hub".
    if isDashed, whole <= 25, let last = number(index + 2)?.whole, last > whole, last <= 25,
      Self.services.contains(word(index + 3) ?? "")
    {
      allowed.formUnion([index, index + 2])
    }
  }
}
