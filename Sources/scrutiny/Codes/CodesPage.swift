import Diagnostics

/// `Codes.md`: every code with its words, and an example of the fault and of the cure.
enum CodesPage {
  /// What the letter of a code is about, in the order of the page.
  private static let letters: [(letter: Character, subject: String)] = [
    ("S", "A settings file"), ("E", "A file of figures"),
    ("I", "The dictionary, areas, neighbours, targets and facts"),
    ("A", "What is made of figures"), ("T", "A template"), ("D", "A paper's text"),
    ("P", "A council, a house style, a meeting, a report, a pack"), ("C", "A comparison"),
    ("O", "Files and folders"),
  ]

  static let markdown: String = {
    var text = """
      # The codes of findings

      Every finding, with an example of the fault and of the cure. `scrutiny explain CODE` prints one of them.

      The words are those of the example: names and numbers are made up. This page is written by the tests from what the program says.

      """
    for (letter, subject) in letters {
      let codes = Explanation.all.filter { $0.code.first == letter }
      text += "\n## \(letter): \(subject)\n\n"
      text += codes.map(\.markdown).joined(separator: "\n")
    }
    return text
  }()
}
