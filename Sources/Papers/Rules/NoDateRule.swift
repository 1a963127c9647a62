package import Diagnostics
package import Documents
import Figures

/// A paper prints a date of its own: the date of its meeting anywhere, or any whole date in its head,
/// which is what stands before its first heading of level 2.
///
/// "7 March 2019", "07 March 2019" and "7th March 2019" are whole dates; "July 2017" is none.
package struct NoDateRule: Rule {
  package init() {}

  /// Reported of the paper as a whole; an appendix needs no date.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    guard case .report(let meeting) = paper.kind else { return }
    let head = paper.document.blocks.prefix { block in
      if case .heading(let heading) = block.content { heading.level < 2 } else { true }
    }
    // The head is short, and nearly every paper prints its date there.
    let isDated =
      !Self.dates(in: Array(head).plainText).isEmpty
      || Self.dates(in: paper.document.blocks.plainText).contains(meeting)
    if !isDated { log.report(Finding(meeting: meeting), at: paper.place) }
  }

  private static let months = CalendarDate.monthNames.map { $0.lowercased() }
  private static let suffixes: Set<String> = ["", "st", "nd", "rd", "th"]

  static func dates(in text: String) -> [CalendarDate] {
    let scalars = text.unicodeScalars.map(\.lowercase)
    let words = scalars.split { !$0.isLetterOrNumber }
    var buffer = WordBuffer()
    return words.indices.dropLast(2).compactMap { index in
      // A day, a month, a year: nearly every word is told by its first character.
      let day = words[index].prefix { !$0.isLetter }
      guard (1...2).contains(day.count), words[index + 2].count == 4,
        let number = Int(buffer.text(day)),
        suffixes.contains(buffer.text(words[index].dropFirst(day.count))),
        let month = months.firstIndex(of: buffer.text(words[index + 1])),
        let year = Int(buffer.text(words[index + 2]))
      else { return nil }
      let iso = [String(year), pad(month + 1), pad(number)].joined(separator: "-")
      return CalendarDate(iso: iso)
    }
  }

  private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension NoDateRule {
  /// A paper of no day.
  package struct Finding: Problem, Equatable {
    let meeting: CalendarDate

    package var code: String { "P100" }
    package var severity: Severity { .error }
    package var message: String { "the paper prints no date" }

    package var hint: String? {
      "print the date of the meeting, \(meeting.long), in the header of the house style"
    }

    package var silence: SilenceScope? { .paper }

    package var example: CodeExample {
      CodeExample(
        in: "Templates/county/report.md", "# {{ report.title }}\n\n{{ meeting.committee }}",
        cure: "# {{ report.title }}\n\n{{ meeting.committee }}, {{ meeting.date }}")
    }

    package static let samples: [Self] =
      CalendarDate(year: 2026, month: 3, day: 17).map {
        [Self(meeting: $0)]
      } ?? []
  }
}
