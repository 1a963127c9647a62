import Diagnostics

/// Whether a recommendation asks for no more than that something is noted: "That the committee notes the
/// report", "To receive and note the position", "That the report be noted". It is done at the meeting that
/// it is put to, and nobody has anything to follow up.
package enum NotingRecommendation {
  /// What is done by the end of the meeting itself.
  private static let atMeeting: Set = [
    "note", "receive", "acknowledge", "consider", "discuss", "comment", "welcome", "scrutinise",
    "review",
  ]
  /// What others are asked for, or decide.
  private static let further: Set = [
    "agree", "approve", "ask", "recommend", "request", "endorse", "refer", "instruct", "support",
    "resolve", "invite", "seek", "call", "bring", "delegate", "authorise", "direct", "require",
    "commission", "establish", "appoint", "adopt", "decide", "urge", "monitor", "identify",
    "determine", "write", "provide", "make", "advise", "set", "continue", "confirm", "propose",
    "present", "prepare", "submit", "return", "follow", "ensure", "consult", "publish", "arrange",
    "develop", "produce", "undertake", "implement", "give", "get", "hold", "send", "add", "include",
    "challenge", "suggest",
  ]
  /// What may stand between a joining word and a verb.
  private static let between: Set = [
    "that", "the", "it", "to", "also", "then", "further", "officers", "members", "committee",
    "board", "panel", "cabinet", "council", "executive", "director", "service", "they",
  ]

  /// False wherever a verb after the noting may ask somebody for more, so that nothing that is asked for is
  /// taken as done.
  package static func isOnly(_ text: String) -> Bool {
    let tokens = tokens(of: text)
    guard let verb = noting(tokens) else { return false }
    return !tokens[...].indices.contains { place in
      place > verb && isJoint(tokens, place) && asksMore(tokens, from: place + 1)
    }
  }

  private struct Token {
    let word: String
    /// Whether a comma, semicolon, colon or full stop stands after it.
    let isEnd: Bool
  }

  private static func tokens(of text: String) -> [Token] {
    text.lowercased().split(whereSeparator: \.isWhitespace).compactMap { piece in
      let word = piece.filter { $0.isLetter || $0 == "'" || $0 == "-" }
      let isEnd = piece.last.map { ",;:.".contains($0) } ?? false
      return word.isEmpty ? nil : Token(word: word, isEnd: isEnd)
    }
  }

  /// The place of the verb that notes; nil where the recommendation begins otherwise.
  private static func noting(_ tokens: [Token]) -> Int? {
    if let last = tokens.last, last.word == "noted", tokens.count > 2,
      let verb = tokens.lastIndex(where: { ["be", "is", "are"].contains($0.word) }),
      tokens[(verb + 1)...].allSatisfy({
        ["noted", "received", "and", "considered", "welcomed"].contains($0.word)
      })
    {
      // "That the plan be approved and the report be noted."
      let others = zip(tokens.prefix(verb), tokens.prefix(verb).dropFirst())
      return others.contains { ["be", "is", "are"].contains($0.word) && $1.word.hasSuffix("d") }
        ? nil : tokens.count - 1
    }
    var place = 0
    for word in ["it", "is", "recommended", "that"] where tokens.indices.contains(place) {
      if tokens[place].word == word { place += 1 }
    }
    // "the committee", "members of the select committee", "to".
    let lead = place
    while tokens.indices.contains(place), place < lead + 9 {
      let word = stem(tokens[place].word)
      if atMeeting.contains(word) {
        return tokens[place...].prefix(12).contains { stem($0.word) == "note" } ? place : nil
      }
      if further.contains(word) { return nil }
      place += 1
    }
    return nil
  }

  private static func isJoint(_ tokens: [Token], _ place: Int) -> Bool {
    tokens[place].isEnd || tokens[place].word == "and"
  }

  private static func asksMore(_ tokens: [Token], from start: Int) -> Bool {
    var place = start
    while tokens.indices.contains(place), place < start + 7, between.contains(tokens[place].word) {
      place += 1
    }
    guard tokens.indices.contains(place) else { return false }
    let word = stem(tokens[place].word)
    if further.contains(word) { return true }
    let isReport = word == "report" && place > start
    return isReport
      || (word == "report" && tokens.indices.contains(place + 1)
        && tokens[place + 1].word == "back")
  }

  /// "notes" as "note", "approves" as "approve".
  private static func stem(_ word: String) -> String {
    guard word.hasSuffix("s"), !word.hasSuffix("ss") else { return word }
    if word == "discusses" { return "discuss" }
    return String(word.dropLast())
  }
}
