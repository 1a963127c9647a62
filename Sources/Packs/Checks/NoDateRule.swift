package import Diagnostics
import Documents
import Figures

/// A paper prints a date of its own: the date of its meeting anywhere, or any whole date in its head,
/// which is what stands before its first heading of level 2.
///
/// "7 March 2019", "07 March 2019" and "7th March 2019" are whole dates; "July 2017" is none.
package struct NoDateRule: PaperRule {
  package init() {}

  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    let head = paper.document.blocks.prefix { block in
      if case .heading(let heading) = block.content { heading.level < 2 } else { true }
    }
    let isDated =
      Self.dates(in: paper.document.blocks.plainText).contains(paper.meeting)
      || !Self.dates(in: Array(head).plainText).isEmpty
    if !isDated { log.report(CheckProblem.noDate(meeting: paper.meeting), at: paper.place) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  static func dates(in text: String) -> [CalendarDate] {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    return words.indices.dropLast(2).compactMap { index in
      let day = words[index].prefix { $0.isNumber }
      let suffix = words[index].dropFirst(day.count)
      guard ["", "st", "nd", "rd", "th"].contains(String(suffix)), day.count <= 2,
        let number = Int(day), let month = months.firstIndex(of: String(words[index + 1])),
        words[index + 2].count == 4, let year = Int(words[index + 2])
      else { return nil }
      let iso = [String(year), pad(month + 1), pad(number)].joined(separator: "-")
      return CalendarDate(iso: iso)
    }
  }

  private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
