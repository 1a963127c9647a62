/// Verbs by which a figure went up or down, in the forms that claim it: "rose", "crept up".
enum MoveWords {
  static let up: Set<String> = [
    "rose", "risen", "grew", "grown", "climbed", "increased", "soared", "surged", "jumped", "leapt",
    "spiked", "swelled", "swollen", "expanded", "rocketed", "ballooned", "mushroomed",
  ]
  static let down: Set<String> = [
    "fell", "fallen", "decreased", "declined", "dropped", "reduced", "shrank", "tumbled", "plunged",
    "dipped", "slipped", "shrunk", "eased", "slid", "sank", "sunk", "dwindled", "subsided",
    "receded", "diminished", "lessened", "slumped", "plummeted", "slackened", "abated",
  ]
  /// Verbs that say a way with the word after them alone.
  static let verbs: Set<String> = [
    "went", "gone", "crept", "edged", "inched", "nudged", "ticked", "moved", "shot", "drifted",
    "headed", "pushed", "shifted", "came", "come", "tracked", "trended", "swung", "inching",
    "creeping", "edging", "moving", "going", "coming", "heading",
  ]
  private static let after: [String: Bool] = [
    "up": true, "upwards": true, "upward": true, "higher": true, "down": false,
    "downwards": false, "downward": false, "lower": false,
  ]

  /// Whether a verb and the word after it say up, or down; nil where they say neither.
  static func isUp(_ verb: String, _ next: String) -> Bool? {
    guard verbs.contains(verb), let isUp = after[next] else { return nil }
    // "came up at the meeting" is no number.
    return isUp && ["came", "come", "coming"].contains(verb) ? nil : isUp
  }
}
