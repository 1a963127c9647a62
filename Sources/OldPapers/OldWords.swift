package import Figures

/// What the words of old papers are told apart by, whoever wrote them.
package enum OldWords {
  private static let address = KeptPattern(/<(https?:[^>\s]+)>/)
  private static let link = KeptPattern(/!?\[([^\]]*)\]\([^)]*\)/)
  private static let tag = KeptPattern(/<\/?[a-zA-Z][^<>]{0,200}>/)
  private static let emphasis = KeptPattern(/(^|\s)\*([^*\s][^*]*)\*/)
  private static let number = KeptPattern(
    /[+\-−(]?£?\d[\d,]*(?:\.\d+)?\s?(?:%|m|k|bn|fte|FTE|million|days|weeks|months|years)?\)?\*?/)
  private static let labelled = KeptPattern(
    /^(\(?(?:\d{1,2}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivx]{1,5})[.)]{1,2}|\d{1,2}(?:\.\d{1,2}){1,3})\s+(\S.*)$/
  )
  private static let longDay = KeptPattern(
    /(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Z][a-z]+),?\s+(\d{4})/)
  private static let isoDay = KeptPattern(/(\d{4})-(\d{2})-(\d{2})/)
  private static let shortDay = KeptPattern(/(\d{1,2})\/(\d{1,2})\/(\d{4})/)
  private static let dayWithMarks = KeptPattern(
    /(?:[-–—,(]\s*)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+,?\s+\d{4}\)?/
  )

  /// A text without the marks of emphasis and links that converters leave, with single spaces.
  package static func plain(_ text: String) -> String {
    var out = text
    if out.contains("<") { out = out.replacing(address.regex) { String($0.output.1) } }
    if out.contains("](") { out = out.replacing(link.regex) { String($0.output.1) } }
    if out.contains("<") { out = out.replacing(tag.regex, with: " ") }
    for mark in ["**", "__", "``", "\\"] where out.contains(mark) {
      out = out.replacing(mark, with: "")
    }
    if out.contains("*") {
      out = out.replacing(emphasis.regex) { "\($0.output.1)\($0.output.2)" }
    }
    return out.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Whether a cell holds a number and nothing else but its money and its unit.
  package static func isNumber(_ cell: String) -> Bool {
    cell.wholeMatch(of: number.regex) != nil
  }

  /// The label that a paragraph begins with, such as "1.2", "(1)", "a." or "iv)", and the rest.
  package static func label(of text: String) -> (label: String, rest: String)? {
    guard let match = text.prefixMatch(of: labelled.regex) else { return nil }
    return (String(match.output.1), String(match.output.2))
  }

  /// The day that a text holds, if it holds one in full: "Tuesday 6 July 2021", "2021-07-06".
  package static func day(in text: String) -> CalendarDate? {
    if let match = text.firstMatch(of: longDay.regex),
      let month = month(String(match.output.2)), let day = Int(match.output.1),
      let year = Int(match.output.3)
    {
      return CalendarDate(year: year, month: month, day: day)
    }
    if let match = text.firstMatch(of: isoDay.regex) {
      return CalendarDate(iso: String(match.output.0))
    }
    if let match = text.firstMatch(of: shortDay.regex),
      let day = Int(match.output.1), let month = Int(match.output.2), let year = Int(match.output.3)
    {
      return CalendarDate(year: year, month: month, day: day)
    }
    return nil
  }

  /// A month by its name in full or cut to three letters or more; nil for any other word.
  package static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let word = word.lowercased()
    return CalendarDate.monthNames.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }

  /// A text without days and the words of weekdays, as far as marks that part them.
  package static func withoutDay(_ text: String) -> String {
    text.replacing(dayWithMarks.regex, with: "").trimmingMarks
  }

  /// The sentences of a text, each with its place in it, counted in scalars.
  package static func sentences(of text: String) -> [(text: String, start: Int)] {
    let scalars = Array(text.unicodeScalars)
    var found: [(text: String, start: Int)] = []
    var start = 0
    var index = 0
    func add(through end: Int) {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      let sentence = String(view)
      if sentence.contains(where: { !$0.isWhitespace }) { found.append((sentence, start)) }
      start = end
    }
    while index < scalars.count {
      let isEnd = scalars[index] == "." || scalars[index] == "?" || scalars[index] == "!"
      if isEnd, index + 1 < scalars.count, scalars[index + 1] == " " {
        var next = index + 1
        while next < scalars.count, scalars[next] == " " { next += 1 }
        if next < scalars.count, scalars[next].properties.isUppercase || scalars[next] == "£" {
          add(through: next)
        }
      }
      index += 1
    }
    add(through: scalars.count)
    return found
  }
}

extension String {
  /// Without blanks and the marks that part what stands side by side, at both ends.
  package var trimmingMarks: String {
    let marks = " \t\n:;,-–—|"
    var text = self[...]
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return String(text)
  }
}
