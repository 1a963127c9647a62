import Councils
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

  private static let months = CalendarDate.monthNames.map { $0.lowercased() }
  private static let suffixes: Set<String> = ["", "st", "nd", "rd", "th"]

  static func dates(in text: String) -> [CalendarDate] {
    let scalars = text.unicodeScalars.map(\.small)
    let words = scalars.split { !$0.isLetterOrNumber }
    var spelling = Spelling()
    return words.indices.dropLast(2).compactMap { index in
      // A day, a month, a year: nearly every word is told by its first character.
      let day = words[index].prefix { !$0.isLetter }
      guard (1...2).contains(day.count), words[index + 2].count == 4,
        let number = Int(spelling.text(day)),
        suffixes.contains(spelling.text(words[index].dropFirst(day.count))),
        let month = months.firstIndex(of: spelling.text(words[index + 1])),
        let year = Int(spelling.text(words[index + 2]))
      else { return nil }
      let iso = [String(year), pad(month + 1), pad(number)].joined(separator: "-")
      return CalendarDate(iso: iso)
    }
  }

  private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
