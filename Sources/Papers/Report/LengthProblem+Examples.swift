package import Diagnostics

extension LengthProblem {
  package var example: CodeExample {
    switch self {
    case .tooLong:
      CodeExample(
        in: "04-performance.md",
        "# Summary\n\n… 203 words, and house.yaml says limits: {words: {summary: 150}} …",
        cure: "# Summary\n\n… the same in 150 words; the rest stands under other headings …")
    case .tooManySides:
      CodeExample(
        in: "04-performance.md",
        "A paper of 8,400 words and 30 table rows, and house.yaml says limits: {sides: 10}.",
        cure: "Move detail into an appendix, which the agenda attaches to the report.")
    case .paperTakesLong:
      CodeExample(
        in: "04-performance.md",
        "A paper of 5,100 words and 30 table rows, and house.yaml says limits: {minutes: 20}.",
        cure: "Cut it to some 3,700 words, or move detail into an appendix.")
    case .packTooLong:
      CodeExample(
        in: "meeting.yaml",
        "An agenda whose papers fill 112 sides, and house.yaml says limits: {pack: {sides: 100}}.",
        cure: "Take an item to another meeting, or shorten the longest paper.")
    }
  }

  package static let samples: [Self] = [
    .tooLong(field: "Summary", words: 203, limit: 150, refuses: false),
    .tooManySides(
      sides: 11, words: 8_400, rows: 30, wordsOnASide: 500, limit: 10, refuses: false),
    .paperTakesLong(minutes: 27, words: 5_100, limit: 20, refuses: false),
    .packTooLong(.sides, found: 112, limit: 100, refuses: false),
  ]
}
