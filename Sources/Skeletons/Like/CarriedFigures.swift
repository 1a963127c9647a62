import Councils
import Diagnostics

/// Facts and tables of an earlier meeting with a mark in the place of each value and period.
enum CarriedFigures {
  /// Every `value`, `period` and list of `values`, each with what it was in a comment.
  static func marked(_ text: String, from meeting: String) -> String {
    let mark = DeclaredFigureProblem.mark
    var lines: [String] = []
    // A text of several lines under one of the keys goes with it.
    var indentOfDropped: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let indent = line.prefix { $0 == " " }.count
      if let dropped = indentOfDropped {
        if indent > dropped || line.allSatisfy(\.isWhitespace) { continue }
        indentOfDropped = nil
      }
      let words = line.dropFirst(indent)
      if let key = ["value", "period"].first(where: { words.hasPrefix("\($0):") }) {
        let was = String(words.dropFirst(key.count + 1)).trimmed
        if !was.isEmpty { lines.append("\(line.prefix(indent))# \(key) was \(was)") }
        lines.append("\(line.prefix(indent))\(key): \(mark)")
        indentOfDropped = indent
      } else {
        lines.append(inFlow(String(line), mark))
      }
    }
    return
      "# Carried over from \(meeting): write what is true of this meeting where \(mark) stands.\n"
      + lines.joined(separator: "\n")
  }

  /// The same of keys that stand between braces, and of the figures of a row.
  private static func inFlow(_ line: String, _ mark: String) -> String {
    guard line.first != "#" else { return line }
    return
      line
      .replacing(/\b(value|period): *("[^"]*"|'[^']*'|[^,}\]"']+)/) { "\($0.output.1): \(mark)" }
      .replacing(/\bvalues: *\[([^\]]*)\]/) { match in
        let count = Self.items(match.output.1)
        return "values: [\(Array(repeating: mark, count: count).joined(separator: ", "))]"
      }
  }

  /// How many items a list between brackets has: commas inside quotes part none.
  private static func items(_ text: Substring) -> Int {
    var count = 1
    var quote: Character?
    for character in text {
      if quote == nil, character == "\"" || character == "'" {
        quote = character
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "," {
        count += 1
      }
    }
    return count
  }
}
