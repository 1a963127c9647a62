extension Period {
  /// The period that `id` names; nil for any other text.
  package init?(id: String) {
    if id.hasPrefix("year-to-") {
      guard let date = CalendarDate(iso: String(id.dropFirst(8))) else { return nil }
      self = .yearEnding(date)
    } else if let date = CalendarDate(iso: id) {
      self = .day(date)
    } else {
      let parts = id.split(separator: "-", omittingEmptySubsequences: false)
      guard let year = parts.first.flatMap({ Int($0) }) else { return nil }
      if parts.count == 2, let number = Int(parts[1]), (1...12).contains(number) {
        self = .month(year: year, number: number)
      } else if parts.count == 3, parts[2].first == "q", let number = Int(parts[2].dropFirst()),
        (1...4).contains(number)
      {
        self = .quarter(financialYear: year, number: number)
      } else {
        return nil
      }
    }
    guard self.id == id else { return nil }
  }
}
