/// A time of the clock in the words of public notices.
enum TimeOfDay {
  /// "18:30" as "6:30pm", "10:00" as "10am", "12:00" as "midday"; any other text as it is written.
  static func words(_ text: String) -> String {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.joined().allSatisfy({ $0.isASCII && $0.isNumber }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
    else { return text }
    if minute == 0, hour == 12 { return "midday" }
    if minute == 0, hour == 0 { return "midnight" }
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    return "\(twelve)\(minute == 0 ? "" : ":\(parts[1])")\(hour < 12 ? "am" : "pm")"
  }
}
