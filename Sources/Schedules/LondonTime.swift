/// The time zone of meetings, as a calendar file has it (RFC 5545, section 3.6.5).
enum LondonTime {
  static let identifier = "Europe/London"

  /// Summer time from the last Sunday of March to the last Sunday of October.
  static let lines = [
    "BEGIN:VTIMEZONE", "TZID:\(identifier)",
    "BEGIN:DAYLIGHT", "DTSTART:19970330T010000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100",
    "TZNAME:BST", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
    "BEGIN:STANDARD", "DTSTART:19971026T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000",
    "TZNAME:GMT", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
    "END:VTIMEZONE",
  ]
}
