import Diagnostics
import Figures
import ProjectFiles

/// Who holds a lock, as it says so itself: for people, who may want to end a run that hangs.
package struct LockHolder: Sendable, Hashable {
  package let process: Int
  package let host: String
  /// As in "2026-03-17 02:15 UTC".
  package let since: String

  /// In bytes, more than any text has.
  static let limit = 512

  package init(process: Int, host: String, since: String) {
    self.process = process
    self.host = host
    self.since = since
  }

  /// This run.
  static var current: LockHolder {
    let second = SystemCalls.second()
    let minutes = second / 60 % (24 * 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = CalendarDate(dayNumber: second / 86_400)
    return LockHolder(
      process: SystemCalls.processNumber, host: SystemCalls.hostName,
      since: "\(day.iso) \(two(minutes / 60)):\(two(minutes % 60)) UTC")
  }

  /// One line for the file.
  var text: String { "\(process)\t\(host)\t\(since)\n" }

  /// Nil for a text that is none of this program's, which may be anybody's.
  init?(text: String) {
    let words = text.prefix { $0 != "\n" }.split(separator: "\t").map(String.init)
    guard words.count == 3, let process = Int(words[0]), process > 0,
      words.allSatisfy({ $0.utf8.count < 80 && $0.printable == $0 })
    else { return nil }
    self.init(process: process, host: words[1], since: words[2])
  }

  /// As in "process 4711 on papers1, since 2026-03-17 02:15 UTC".
  var words: String { "process \(process) on \(host), since \(since)" }
}
